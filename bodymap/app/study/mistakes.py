"""What was wrong the last time it was asked, in practice too."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bodymap.app.study.playing import MOST
from bodymap.app.study.questions import cards, question_of
from bodymap.app.study.scene import MistakeRow, Mistakes
from bodymap.app.study.words import day_words, given_words, said_and_right
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.question import Question, Wish
    from bodymap.app.study.round import Given, Round
    from bodymap.content.atlas import Atlas
    from bodymap.study.review import Review

_MOST_ROWS = 50  # the older ones come up as these are put right


def wrong_now(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Return the last answer of every card where that was wrong, the newest first."""
    last: dict[str, Review] = {}
    for review in reviews:
        last.pop(review.card, None)  # so that it stands where it was answered last
        last[review.card] = review
    return tuple(review for review in reversed(last.values()) if not review.right)


def mistaken(learnt: StudyLog, atlas: Atlas) -> tuple[Review, ...]:
    """Return what is wrong now of the cards that there still are, the newest first."""
    wrong = wrong_now(learnt.reviews)
    known = {card.card for card in cards(atlas)} if wrong else set()
    return tuple(review for review in wrong if review.card in known)


def mistakes_of(learnt: StudyLog, now: datetime, wish: Wish, atlas: Atlas) -> Mistakes:
    """Return the page of mistakes; names as in ``wish``."""
    found = mistaken(learnt, atlas)
    times = Counter(review.card for review in learnt.reviews if not review.right)
    asked = wish._replace(typing=False)
    rows = tuple(_row(each, now, times[each.card], asked, atlas) for each in found[:_MOST_ROWS])
    return Mistakes(
        title=tr("Mistakes"),
        line=_line(learnt, len(found)),
        rows=rows,
        practise_text=practise_words(len(found)),
        advice="" if rows else tr("What you answer wrongly is kept here, to be practised."),
    )


def practise_words(mistakes: int) -> str:
    """Return the text of the button that practises so many mistakes; "" for none."""
    if mistakes > MOST:
        return tr("Practise {n} of {count} mistakes").format(n=MOST, count=mistakes)
    return tr("Practise the mistakes") if mistakes else ""


def round_mistakes(played: Round, atlas: Atlas, *, latin: bool) -> tuple[MistakeRow, ...]:
    """Return what was wrong in a round, in the order in which it was asked."""
    return tuple(
        MistakeRow(
            card=question.card,
            prompt=question.prompt,
            given=_said(given_words(question, given.key, atlas, latin=latin), question),
            answer=_answer(question, question.answer),
            when="",
            times=1,
        )
        for question, given in wrong_in(played)
    )


def wrong_in(played: Round) -> list[tuple[Question, Given]]:
    """Return what was answered wrongly in a round, in its order."""
    pairs = zip(played.questions, played.given, strict=False)  # a stopped one has open questions
    return [(question, given) for question, given in pairs if given.verdict == "wrong"]


def to_practise(learnt: StudyLog, ended: Round | None, atlas: Atlas) -> list[str]:
    """Return the cards that a round of mistakes asks.

    Those that were wrong in ``ended``; after a round of mistakes, or without one, those of the
    list, first those that were asked longest ago.
    """
    if ended is not None and not ended.mistakes:
        return [asked.card for asked, _ in wrong_in(ended)]
    return [review.card for review in reversed(mistaken(learnt, atlas))]


def _row(review: Review, now: datetime, times: int, wish: Wish, atlas: Atlas) -> MistakeRow:
    question = question_of(review.card, wish, 0, atlas)
    said, right = said_and_right(review.given, question)
    return MistakeRow(
        card=review.card,
        prompt=question.prompt,
        given=_said(said, question),
        answer=_answer(question, right),
        when=day_words(review.when, now),
        times=times,
    )


def _answer(question: Question, right: str) -> str:
    """Return the right answer; "" where the question names it, and only the place was asked for."""
    return "" if question.how == "figure" else right


def _said(given: str, question: Question) -> str:
    """Return what was answered: said, or clicked on the figure."""
    if not given:
        return tr("you did not know")
    text = tr("you clicked: {given}") if question.how == "figure" else tr("you said: {given}")
    return text.format(given=given)


def _line(learnt: StudyLog, found: int) -> str:
    if not learnt.reviews:
        return tr("Nothing answered yet.")
    if not found:
        return tr("Nothing: every card was right the last time it was asked.")
    text = trn(
        "{n} card was not answered rightly the last time it was asked.",
        "{n} cards were not answered rightly the last time they were asked.",
        found,
    )
    return text.format(n=found)
