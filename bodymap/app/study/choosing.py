"""How the wrong answers of a question are drawn, and where the right one stands among them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OPTIONS = 4  # answers to choose from
_MORE = 3  # wrong answers beyond those shown: 20 ways to choose three of six

_Drawn = TypeVar("_Drawn")


def dice(card: str, seed: int) -> Random:
    """Return the chance behind a question: the same for the same card and seed."""
    return Random(f"{card} {seed}")  # noqa: S311 - a question, no secret


def nearest(
    chance: Random, groups: Iterable[Sequence[_Drawn]], number: int = OPTIONS - 1
) -> list[_Drawn]:
    """Return ``number`` of what the groups hold, drawn by chance from the earlier groups.

    Of so many groups that a few more stand to choice: with always the same answers beside it, the
    right one would be known by its company.
    """
    pool: list[_Drawn] = []
    for group in groups:
        if len(pool) < number + _MORE:
            pool += group
    return chance.sample(pool, min(number, len(pool)))


def mixed(chance: Random, options: Iterable[_Drawn]) -> tuple[_Drawn, ...]:
    """Return ``options`` in any order."""
    found = list(options)
    chance.shuffle(found)
    return tuple(found)
