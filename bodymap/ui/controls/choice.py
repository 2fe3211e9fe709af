"""An entry of a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter


class Choice(NamedTuple):
    """An entry of a list.

    Attributes:
        line: stands under the text.
        picture: paints into the box it is given, or is None.
        beside: stands at the right, in the list only.
        inner: belongs to the entry above it, and stands further in.

    A named tuple, as a frozen dataclass takes 1.4 ms to make at the start.
    """

    key: str
    text: str
    line: str = ""
    picture: Callable[[QPainter, QRectF], None] | None = None
    beside: str = ""
    inner: bool = False
