"""Made questions as slides: the class looks, votes, and then the answer is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.present.slides import ROUND, Slide
from bodymap.app.study.choosing import dice, mixed
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import cards, question_of
from bodymap.content.lesson import PLAIN, LessonQuestion, Step
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.question import Question, QuestionKind
    from bodymap.app.study.questions import Card
    from bodymap.content.atlas import Atlas

# The kinds in the order of the questions: to see and to name first, reasons last.
_TURNS: tuple[QuestionKind, ...] = (
    "find",
    "find",
    "name",
    "name",
    "claim",
    "exercise",
    "exercise",
    "which_run",
    "when",
    "does",
)
_EARLY = 0.5  # of the cards of a kind are asked in class
_MINUTES = 1.0  # for one question
_LONGEST = 260  # characters of an answer that can be read from the back row


@lru_cache(maxsize=4)
def question_slides(seed: int, atlas: Atlas) -> tuple[Slide, ...]:
    """Return ten questions of all kinds, each about something else, the easy ones first.

    ``seed`` makes the same ten.
    """
    return tuple(
        _slide(question_of(card.card, Wish(), seed, atlas), atlas)
        for card in _picked(cards(atlas), seed)
    )


def _picked(every: tuple[Card, ...], seed: int) -> list[Card]:
    """Return ten cards, easy ones first, drawn by ``seed``; no subject twice."""
    random = dice("class", seed)
    known = {kind: mixed(random, _early(every, kind)) for kind in dict.fromkeys(_TURNS)}
    picked: dict[str, Card] = {}
    for kind in _TURNS:
        card = next(each for each in known[kind] if each.subject not in picked)
        picked[card.subject] = card
    return list(picked.values())


def _early(every: tuple[Card, ...], kind: QuestionKind) -> tuple[Card, ...]:
    """Return the cards of ``kind`` that a newcomer meets first: of muscles that people name."""
    ours = tuple(card for card in every if card.kind == kind)
    return ours[: max(ROUND, round(len(ours) * _EARLY))]


def _slide(question: Question, atlas: Atlas) -> Slide:
    found = frozenset(question.muscles)  # the one asked about, not all that count as found
    shows = bool(question.lit or found)
    deep = any(atlas.tables.muscles[muscle].deep for muscle in question.lit | found)
    step = Step(
        title=question.prompt,
        text="" if question.options else tr("Who can show it on the figure?"),
        points=(),
        notes=question.why,
        minutes=_MINUTES,
        subject="",
        view="both" if shows else "none",
        zoom=False,
        conditions=PLAIN,
        colour="none",
        deep=deep,
        phase=None,
        slow=1,
        runs=(),
        claim="",
        exercise="",
        question=_asked(question),
        sources=question.sources,
    )
    return Slide(step, question.lit, found)


def _asked(question: Question) -> LessonQuestion:
    keys = [option.key for option in question.options]
    right = next((keys.index(key) for key in keys if key in question.right), None)
    texts = tuple(option.text for option in question.options)
    return LessonQuestion("", texts, right, _answer(question))


def _answer(question: Question) -> str:
    """Return the answer, and as many sentences of its reason as can be read from far away."""
    answer = question.answer.rstrip(".") + "."
    for sentence in question.why.split(". "):
        longer = f"{answer} {sentence.rstrip('.')}."
        if len(longer) > _LONGEST:
            break
        answer = longer
    return answer.replace("{", "{{").replace("}", "}}")
