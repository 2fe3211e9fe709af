"""Paints one bar of the weeks: a region upon the other as in the body, and what was run.

The regions are greys that grow lighter upwards and the chosen one is the accent: the load map's
colours mean loads and nothing else. A gap of the surface parts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.ui.controls.paint import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.log_scene import StackRegion, WeekStack
    from bodymap.ui.theme import Theme

# Of the surface in the ink, from the ground upwards: the last is still 3 : 1 against the surface
# and against the tint of a chosen week.
_PALER = (0.18, 0.26, 0.34, 0.41, 0.46)
_GAP_PX = 1.5
_MARK_PX = 2.0
_REACH_PX = 4.0  # of the mark, beyond the bar on both sides
_LEAST_PX = 0.5  # a lower part is not painted


def stack_colours(regions: Sequence[StackRegion], theme: Theme) -> tuple[QColor, ...]:
    """Return the colour of each region, the chosen one's the accent."""
    greys = (mixed(theme.ink, theme.surface, share) for share in _PALER)
    return tuple(
        theme.accent if region.chosen else grey
        for region, grey in zip(regions, greys, strict=False)
    )


def paint_stack(
    painter: QPainter, box: QRectF, week: WeekStack, colours: Sequence[QColor], theme: Theme
) -> None:
    """Paint the bar of ``week``.

    Args:
        painter: in logical px.
        box: from the ground to the end of the axis, as wide as the bar.
        week: what it shows.
        colours: of the regions.
        theme: for the gaps and the mark.
    """
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    y = box.bottom()
    for part, colour in zip(week.parts, colours, strict=True):
        tall = part * box.height()
        gap = _GAP_PX if tall > 2 * _GAP_PX else 0.0
        if tall > _LEAST_PX:
            painter.setBrush(colour)
            painter.drawRect(QRectF(box.left(), y - tall + gap, box.width(), tall - gap))
        y -= tall
    if week.run is not None:
        _paint_mark(painter, box, box.bottom() - week.run * box.height(), theme)


def _paint_mark(painter: QPainter, box: QRectF, y: float, theme: Theme) -> None:
    """Paint where the kilometres that were run stand, edged so that it is seen on a dark bar."""
    line = QLineF(box.left() - _REACH_PX, y, box.right() + _REACH_PX, y)
    painter.setPen(QPen(theme.surface, _MARK_PX + 3.0, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(line)
    painter.setPen(QPen(theme.ink, _MARK_PX, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(line)
