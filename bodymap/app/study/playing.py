"""Playing a round: each step makes the next round; what cannot be changes nothing.

A question is open until it is answered; then its answer is shown until it has been rated (a right
one) or read (a wrong one, and every one in practice). Whatever comes in between, however fast,
answers no question twice and skips none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bodymap.app.study.judge import is_unknown, judge, what_else
from bodymap.app.study.mixing import AHEAD, in_turns
from bodymap.app.study.questions import question_of
from bodymap.app.study.round import Given, Round

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bodymap.app.study.question import Question, QuestionKind, Wish
    from bodymap.app.study.scene import Dot
    from bodymap.content.atlas import Atlas
    from bodymap.study.review import Rating

MOST = 20  # questions a round: ten minutes at half a minute each (our choice)
SURE: Rating = 3  # what a right answer counts as where nobody said how sure it was
_WRONG: Rating = 1
_RATINGS: tuple[Rating, ...] = (2, 3, 4)
_LONGEST_S = 3600.0  # what a review takes; longer the learner was away


def begin(
    cards: Sequence[str],
    kind: QuestionKind | Literal[""],
    practice: bool,
    wish: Wish,
    seed: int,
    atlas: Atlas,
) -> Round:
    """Return a new round.

    Args:
        cards: what is to be asked, the most urgent first; of a card that stands there twice the
            first counts, and at most ``MOST`` are asked.
        kind: what the round is called; "" for all kinds.
        practice: outside the schedule.
        wish: how names are asked for.
        seed: of the order and of the questions.
        atlas: what they are made from.
    """
    ahead = 1 if wish.in_order else AHEAD
    order = in_turns(tuple(dict.fromkeys(cards))[:MOST], seed, ahead)
    questions = tuple(question_of(card, wish, seed + n, atlas) for n, card in enumerate(order))
    return Round(kind, practice, questions)


def is_shown(played: Round) -> bool:
    """Tell whether the last answer is being shown: to be rated, or to be read."""
    if played.stopped or not played.given:
        return False
    return played.reading or played.given[-1].rating is None


def is_over(played: Round) -> bool:
    """Tell whether the round has ended."""
    done = len(played.given) == len(played.questions) and not is_shown(played)
    return played.stopped or done


def is_waiting(played: Round) -> bool:
    """Tell whether there is a round to go on with: one mistake asked by itself is none."""
    return not is_over(played) and len(played.questions) > 1


def current(played: Round) -> Question | None:
    """Return the question on the screen, open or answered; None after the end."""
    if is_over(played):
        return None
    return played.questions[len(played.given) - is_shown(played)]


def number_of(played: Round) -> int:
    """Return the number of the question on the screen, 1 for the first."""
    return len(played.given) + (not is_shown(played))


def open_question(played: Round) -> Question | None:
    """Return the question that waits for its answer, or None."""
    return None if is_shown(played) else current(played)


def dots_of(played: Round) -> tuple[Dot, ...]:
    """Return what each question was worth, which one is open now, and which are to come."""
    dots: list[Dot] = [given.verdict if given.key else "told" for given in played.given]
    if open_question(played) is not None:
        dots.append("now")
    rest: list[Dot] = ["open"] * (len(played.questions) - len(dots))
    return (*dots, *rest)


def answer(played: Round, key: str, seconds: float, atlas: Atlas) -> Round:
    """Answer the open question; a typed name that is neither right nor wrong leaves it open.

    Args:
        played: the round before.
        key: a muscle's id, an option's key, or what was typed.
        seconds: it took, 0 to 3600.
        atlas: what the question was made from.
    """
    question = open_question(played)
    if question is None or not _takes(question, key, atlas):
        return played
    if what_else(question, key, atlas) and not _was_asked_back(played, key, atlas):
        return played._replace(unclear=key)
    verdict = judge(question, key, atlas)
    if verdict == "wrong":
        return _with(played, Given(key, verdict, _taken(seconds), _WRONG), reading=True)
    if played.practice:
        return _with(played, Given(key, verdict, _taken(seconds), SURE), reading=True)
    return _with(played, Given(key, verdict, _taken(seconds)))


def give_up(played: Round, seconds: float) -> Round:
    """Leave the open question unanswered: it counts as wrong, and its answer is shown."""
    if open_question(played) is None:
        return played
    return _with(played, Given("", "wrong", _taken(seconds), _WRONG), reading=True)


def rate(played: Round, rating: int) -> Round:
    """Say how sure a right answer was: 2 unsure, 3 sure, 4 easy."""
    said = next((each for each in _RATINGS if each == rating), None)
    if said is None or not _waits_for_rating(played):
        return played
    return _rated(played, said)


def go_on(played: Round) -> Round:
    """Leave an answer that was to be read."""
    return played._replace(reading=False)


def set_aside(played: Round) -> Round:
    """Leave a round for another one; a right answer that was not rated counts as sure."""
    return go_on(rate(played, SURE))


def taken_up(played: Round, answered: Collection[str]) -> Round:
    """Return a round that was set aside, without the open cards that were ``answered`` since."""
    done, rest = played.questions[: len(played.given)], played.questions[len(played.given) :]
    left = (question for question in rest if question.card not in answered)
    return played._replace(questions=(*done, *left), unclear="")


def take_back(played: Round) -> Round:
    """Take the last answer back: its question is open again, even after the end."""
    return played._replace(given=played.given[:-1], reading=False, stopped=False, unclear="")


def stop(played: Round) -> Round:
    """End the round now; a right answer that was not rated counts as sure."""
    if is_over(played):
        return played
    if _waits_for_rating(played):
        played = _rated(played, SURE)
    return played._replace(reading=False, stopped=True, unclear="")


def ask_otherwise(played: Round, wish: Wish, seed: int, atlas: Atlas) -> Round:
    """Ask what has not been answered yet in another way; the cards stay."""
    asked = played.questions[: len(played.given)]
    rest = enumerate(played.questions[len(asked) :], len(asked))
    anew = (question_of(question.card, wish, seed + n, atlas) for n, question in rest)
    return played._replace(questions=(*asked, *anew), unclear="")


def _takes(question: Question, key: str, atlas: Atlas) -> bool:
    """Tell whether ``key`` can be an answer at all."""
    if question.how == "figure":
        return key in atlas.tables.muscles
    if question.how == "typing":
        return bool(key.strip())
    return any(option.key == key for option in question.options)


def _was_asked_back(played: Round, key: str, atlas: Atlas) -> bool:
    """Tell whether the learner was told before that no muscle is called so, and types on."""
    return is_unknown(key, atlas) and is_unknown(played.unclear, atlas)


def _taken(seconds: float) -> float:
    return min(max(seconds, 0.0), _LONGEST_S)


def _waits_for_rating(played: Round) -> bool:
    return is_shown(played) and played.given[-1].rating is None


def _rated(played: Round, rating: Rating) -> Round:
    *before, last = played.given
    return played._replace(given=(*before, last._replace(rating=rating)))


def _with(played: Round, given: Given, *, reading: bool = False) -> Round:
    return played._replace(given=(*played.given, given), reading=reading, unclear="")
