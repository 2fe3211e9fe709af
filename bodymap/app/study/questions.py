"""All that can be asked: the cards, in the order in which a newcomer meets them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study import (
    ask_claim,
    ask_does,
    ask_exercise,
    ask_find,
    ask_name,
    ask_run,
    ask_when,
)
from bodymap.app.study.choosing import dice
from bodymap.app.study.drawn import drawn_areas
from bodymap.app.study.question import KINDS
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from bodymap.app.study.question import Question, QuestionKind, Wish
    from bodymap.content.atlas import Atlas

# How many muscles later than "find" a kind begins: a muscle is found before it is named.
_LATER: dict[QuestionKind, int] = {
    "find": 0,
    "name": 2,
    "does": 4,
    "claim": 5,
    "exercise": 6,
    "when": 8,
    "which_run": 10,
}


class Card(NamedTuple):
    """Something that is learnt and scheduled by itself.

    Attributes:
        card: "find:soleus", its kind and its subject.
        subject: the id of a muscle or of a claim.
        muscles: whose knowledge it adds to; none for a claim.
    """

    card: str
    kind: QuestionKind
    subject: str
    muscles: tuple[str, ...]


class _Maker(NamedTuple):
    subjects: Callable[[Atlas], tuple[str, ...]]
    ask: Callable[[str, Wish, Random, Atlas], Question]


_MAKERS: dict[QuestionKind, _Maker] = {
    "find": _Maker(ask_find.subjects, ask_find.ask),
    "name": _Maker(ask_name.subjects, ask_name.ask),
    "does": _Maker(ask_does.subjects, ask_does.ask),
    "when": _Maker(ask_when.subjects, ask_when.ask),
    "which_run": _Maker(ask_run.subjects, ask_run.ask),
    "claim": _Maker(ask_claim.subjects, ask_claim.ask),
    "exercise": _Maker(ask_exercise.subjects, ask_exercise.ask),
}


@lru_cache(maxsize=2)
def cards(atlas: Atlas) -> tuple[Card, ...]:
    """Return all cards in the order in which a newcomer meets them.

    Muscles at the surface come before deep ones, large ones before small ones; each is to be found
    first, then named, and so on. Claims keep the order of their file.

    Raises:
        ContentError: an asset is missing or damaged.
    """
    places = {muscle: place for place, muscle in enumerate(_muscles(atlas))}
    found = []
    for kind in KINDS:
        for number, subject in enumerate(_MAKERS[kind].subjects(atlas)):
            muscles = () if kind == "claim" else (subject,)
            card = Card(f"{kind}:{subject}", kind, subject, muscles)
            place = places.get(subject, 2 * number)  # a claim for every second muscle
            found.append((place + _LATER[kind], card))
    found.sort(key=lambda each: each[0])
    return tuple(card for _, card in found)


def question_of(card: str, wish: Wish, seed: int, atlas: Atlas) -> Question:
    """Return the question of ``card``, one of ``cards``: the same for the same seed.

    Raises:
        KeyError: there is no such card (a log may hold one that an older atlas had).
    """
    found = _by_id(atlas)[card]
    return _MAKERS[found.kind].ask(found.subject, wish, dice(card, seed), atlas)


def kind_name(kind: QuestionKind) -> str:
    """Return what a kind of question is called."""
    names: dict[QuestionKind, str] = {
        "find": tr("Find it"),
        "name": tr("Name it"),
        "does": tr("What does it do?"),
        "when": tr("When does it work?"),
        "which_run": tr("Which run asks more?"),
        "claim": tr("Myth or fact"),
        "exercise": tr("Which exercise?"),
    }
    return names[kind]


@lru_cache(maxsize=2)
def _by_id(atlas: Atlas) -> dict[str, Card]:
    return {card.card: card for card in cards(atlas)}


def _muscles(atlas: Atlas) -> list[str]:
    """Return the muscles, the easiest to find first."""
    areas = drawn_areas()

    def ease(muscle: str) -> tuple[bool, float]:
        return atlas.tables.muscles[muscle].deep, -areas.get(muscle, 0.0)

    return sorted(atlas.tables.muscles, key=ease)
