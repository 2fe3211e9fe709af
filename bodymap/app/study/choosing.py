"""How the wrong answers of a question are drawn, and where the right one stands among them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OPTIONS = 4  # answers to choose from

_Drawn = TypeVar("_Drawn")


def dice(card: str, seed: int) -> Random:
    """Return the chance behind a question: the same for the same card and seed."""
    return Random(f"{card} {seed}")  # noqa: S311 - a question, no secret


def nearest(
    chance: Random, groups: Iterable[Sequence[_Drawn]], number: int = OPTIONS - 1
) -> list[_Drawn]:
    """Return ``number`` of what the groups hold, the earlier groups first, each drawn by chance."""
    found: list[_Drawn] = []
    for group in groups:
        found += chance.sample(group, min(len(group), number - len(found)))
    return found


def mixed(chance: Random, options: Iterable[_Drawn]) -> tuple[_Drawn, ...]:
    """Return ``options`` in any order."""
    found = list(options)
    chance.shuffle(found)
    return tuple(found)
