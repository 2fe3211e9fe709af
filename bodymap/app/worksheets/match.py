"""Sheets on which exercises are connected with what they train: each with one name, and no other.

An exercise fits where it trains one of the names on the sheet and none of the others, not even
besides; and where its own name does not tell the answer.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bodymap.app.worksheets.named import sheet_name
from bodymap.app.worksheets.seeded import shuffled
from bodymap.app.worksheets.sheet import Match, Page
from bodymap.figure.exercise_book import read_book
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.state import SheetChoice
    from bodymap.content.atlas import Atlas
    from bodymap.content.exercises import Exercise

MOST = 7  # pairs on a page
_ORDERS = 12  # of the names, of which the one that tells the least is taken
_OF_A_REGION = 2
_LEAST_LETTERS = 4  # of a word that two names may not share
_SKIPPED = frozenset({"front", "back", "upper", "middle", "deep", "inner", "outer", "side"})


def match_page(choice: SheetChoice, atlas: Atlas) -> Page:
    """Return the page; those of the chosen region come first, others fill it up."""
    if choice.by == "muscle":
        pairs = _by_muscle(choice, atlas)
        line = tr("Connect each exercise with the muscle that it trains most.")
    else:
        pairs = _by_region(choice, atlas)
        line = tr(
            "Connect each exercise with the part of the body that it trains. "
            "A part may have two of them."
        )
    order = shuffled(pairs, choice.seed, "exercises")
    trained = [pairs[one] for one in order]
    keys = _crossed(trained, choice.seed)
    body = Match(
        exercises=tuple((one, atlas.exercises[one].prose.name) for one in order),
        names=tuple(_name(key, choice, atlas) for key in keys),
        right=tuple(keys.index(key) for key in trained),
    )
    return Page(tr("Which exercise trains what?"), line, body, names=True, version="")


def _crossed(trained: Sequence[str], seed: int) -> list[str]:
    """Return the names in an order in which few pairs lie level or follow one another."""

    def told(keys: list[str]) -> int:
        right = [keys.index(key) for key in trained]
        level = sum(at == other for at, other in enumerate(right))
        return level + sum(after - before == 1 for before, after in pairwise(right))

    ways = [shuffled(set(trained), seed, "names", attempt) for attempt in range(_ORDERS)]
    return min(ways, key=told)


def _by_muscle(choice: SheetChoice, atlas: Atlas) -> dict[str, str]:
    """Return exercises and the muscle of each; no exercise trains two of the muscles."""
    pairs: dict[str, str] = {}
    taken: set[str] = set()  # all that the chosen exercises train
    for key in _order(choice, atlas):
        exercise = atlas.exercises[key]
        subject, *more = exercise.primary
        if more or subject in taken or len(pairs) == MOST:
            continue
        others = {*pairs.values()} & {*exercise.secondary}
        if not others and not _tells(exercise, _name(subject, choice, atlas)):
            pairs[key] = subject
            taken |= {subject, *exercise.secondary}
    return pairs


def _by_region(choice: SheetChoice, atlas: Atlas) -> dict[str, str]:
    """Return exercises and the region of each: such as train muscles of one region only."""
    pairs: dict[str, str] = {}
    known = atlas.tables.muscles
    for key in _order(choice, atlas):
        exercise = atlas.exercises[key]
        region, *more = {known[one].region for one in (*exercise.primary, *exercise.secondary)}
        full = len(pairs) == MOST or list(pairs.values()).count(region) == _OF_A_REGION
        if not more and not full and not _tells(exercise, _name(region, choice, atlas)):
            pairs[key] = region
    return pairs


def _order(choice: SheetChoice, atlas: Atlas) -> list[str]:
    """Return all exercises that have a picture: those for the chosen region first."""
    known = atlas.tables.muscles

    def elsewhere(key: str) -> bool:
        return known[atlas.exercises[key].primary[0]].region != choice.region

    drawn = [key for key in atlas.exercises if key in read_book()]
    return sorted(shuffled(drawn, choice.seed), key=elsewhere)


def _name(key: str, choice: SheetChoice, atlas: Atlas) -> str:
    known = atlas.tables.muscles.get(key) or atlas.region_names[key]
    return sheet_name(known, choice.names)


def _tells(exercise: Exercise, name: str) -> bool:
    """Tell whether the exercise's name holds a word of the muscle's, or the beginning of one."""
    said = exercise.prose.name.casefold()
    parts = (part.strip(",") for part in name.casefold().split())
    return any(
        part.removesuffix("s") in said
        for part in parts
        if len(part) >= _LEAST_LETTERS and part not in _SKIPPED
    )
