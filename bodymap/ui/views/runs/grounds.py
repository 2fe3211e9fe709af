"""The grounds of a run as the entries of a picker."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from bodymap.ui.controls.choice import Choice
from bodymap.ui.draw.icons import paint_swatch

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from bodymap.app.scene import SurfaceItem


@lru_cache(maxsize=8)  # a picker knows by the choices themselves that none is new
def ground_choices(
    surfaces: tuple[SurfaceItem, ...], none: str = "", none_line: str = ""
) -> tuple[Choice, ...]:
    """Return an entry for each of ``surfaces``, after ``none`` (key "") where it has words."""
    first = (Choice("", none, none_line),) if none else ()
    return first + tuple(
        Choice(one.surface, one.name, one.line, partial(_paint, one.surface)) for one in surfaces
    )


def _paint(surface: str, painter: QPainter, rect: QRectF) -> None:
    paint_swatch(painter, rect, surface)
