"""Does long work piece by piece and leaves the window free between the pieces."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

# With 0 Qt would do all pieces in one turn of its event loop, before any key, click or paint.
_PAUSE_MS = 1


def in_turns(owner: QObject, work: Iterator[object]) -> None:
    """Do the next piece of ``work`` now and each later one in a turn of its own.

    Args:
        owner: while it lives the work goes on.
        work: a generator that yields after each piece.
    """
    done = object()
    if next(work, done) is not done:
        QTimer.singleShot(_PAUSE_MS, owner, partial(in_turns, owner, work))
