"""Made questions as slides: the class looks, votes, and then the answer is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.present.slides import ROUND, Slide
from bodymap.app.study.choosing import dice, mixed
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.questions import cards, question_of
from bodymap.content.lesson import PLAIN, LessonQuestion, Step
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.question import Question
    from bodymap.app.study.questions import Card
    from bodymap.content.atlas import Atlas

_MINUTES = 1.0  # for one question
_LONGEST = 260  # characters of an answer that can be read from the back row


@lru_cache(maxsize=4)
def question_slides(seed: int, atlas: Atlas) -> tuple[Slide, ...]:
    """Return ten questions of all kinds, each about something else; ``seed`` makes the same ten."""
    return tuple(
        _slide(question_of(card.card, Wish(), seed, atlas), atlas)
        for card in _picked(cards(atlas), seed)
    )


def _picked(every: tuple[Card, ...], seed: int) -> list[Card]:
    """Return ten cards, the kinds in turn, shuffled by ``seed``; no subject twice."""
    shuffled = mixed(dice("class", seed), every)
    picked: dict[str, Card] = {}
    for turn in range(ROUND):
        kind = KINDS[turn % len(KINDS)]
        card = next(each for each in shuffled if each.kind == kind and each.subject not in picked)
        picked[card.subject] = card
    return sorted(picked.values(), key=shuffled.index)


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
