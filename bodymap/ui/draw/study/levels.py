"""How well something is known, as a fill: a colour, and lines as a second sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QPainter, QPen

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.tint import hatch

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from bodymap.study.review import Level
    from bodymap.ui.theme import Theme

_EDGE = 0.5  # of a control's edge in that of the palest levels, which hardly differ from the page


def level_brush(level: str, theme: Theme) -> QBrush:
    """Return the fill of ``level``; what is being learnt is hatched: not by its hue alone."""
    colour = theme.study_colour(level)
    if level != "learning":
        return QBrush(colour)
    return QBrush(hatch(colour, theme.ink if theme.contrast else theme.study_known))


def paint_level(
    painter: QPainter, box: QRectF, level: Level, theme: Theme, radius: float = 3
) -> None:
    """Paint a rounded piece of a bar, or a swatch, into ``box``.

    Args:
        painter: turned to antialiasing by this.
        box: what it fills, px.
        level: how well something is known.
        theme: its colours.
        radius: of the corners, px.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(level_brush(level, theme))
    painter.setPen(QPen(theme.body_outline if theme.contrast else _edge(level, theme)))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _edge(level: Level, theme: Theme) -> QPen:
    pale = level in {"new", "learning"}
    fill = theme.study_colour(level)
    return QPen(mixed(fill, theme.control, _EDGE) if pale else fill)
