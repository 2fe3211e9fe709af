"""Reads a file once, whichever thread asks first: a second one waits and gets the same value."""

from __future__ import annotations

from functools import cache, wraps
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def read_once(read: Callable[[], T]) -> Callable[[], T]:
    """Return ``read`` so that it runs once; where it raises, the next call tries again.

    ``functools.cache`` alone would let two threads in, and msgspec 0.22 ends the process when two
    read the first value of one type at the same time.
    """
    kept, lock = cache(read), Lock()

    @wraps(read)
    def reader() -> T:
        with lock:
            return kept()

    return reader
