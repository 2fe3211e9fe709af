"""Orders that follow from a seed: the same number makes the same sheet, on every machine."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

_Item = TypeVar("_Item")


def shuffled(items: Iterable[_Item], *seed: object) -> list[_Item]:
    """Return ``items`` (all written differently) in an order that follows from ``seed``.

    Python may change what its own random numbers give; a hash stays what it is.
    """
    salt = "/".join(map(str, seed))
    return sorted(items, key=lambda item: sha256(f"{salt}/{item}".encode()).digest())
