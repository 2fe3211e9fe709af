"""An entry of a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter


class Choice(NamedTuple):
    """An entry: ``picture`` paints into the box it is given, or is None.

    A named tuple, as a frozen dataclass takes 1.4 ms to make at the start.
    """

    key: str
    text: str
    line: str = ""
    picture: Callable[[QPainter, QRectF], None] | None = None
