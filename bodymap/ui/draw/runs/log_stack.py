"""Paints one bar of the weeks: a region upon the other as in the body, and what was run.

The regions are dark and pale greys in turn and the chosen one is the accent in an edge of ink: the
load map's colours mean loads and nothing else. A gap parts them, through which the ground is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.ui.controls.paint import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.log_scene import StackRegion, WeekStack
    from bodymap.ui.theme import Theme

# Of the surface in the ink. Pale parts are still 3 : 1 against the surface, against the tint of a
# chosen week and against the ink, and 1.6 : 1 against the dark ones.
_DARK = (0.10, 0.16, 0.22)
_PALE = {False: (0.41, 0.435, 0.46), True: (0.47, 0.49, 0.51)}  # by whether the ink is light
_GAP_PX = 2.0
_EDGE_PX = 1.5  # of the chosen part
_MARK_PX = 2.0
_REACH_PX = 4.0  # of the mark, beyond the bar on both sides
_LEAST_PX = 0.5  # a lower part is not painted
_NO_PEN = Qt.PenStyle.NoPen
_LEAST_EDGED_PX = 5.0  # a lower part has no edge: it would be all edge


class StackLook(NamedTuple):
    """How the parts of all bars look.

    Attributes:
        colours: of the regions, from the ground upwards.
        chosen: which of them is chosen, or None.
        edge: around the chosen one, and the mark.
    """

    colours: tuple[QColor, ...]
    chosen: int | None
    edge: QColor


def stack_look(regions: Sequence[StackRegion], theme: Theme) -> StackLook:
    """Return how up to five ``regions`` look; the neighbours of the chosen one are pale."""
    chosen = next((index for index, region in enumerate(regions) if region.chosen), None)
    darks, pales = (
        iter([mixed(theme.ink, theme.surface, share) for share in shares])
        for shares in (_DARK, _PALE[theme.ink.lightnessF() > 0.5])
    )
    colours = []
    for index in range(len(regions)):
        if index == chosen:
            colours.append(theme.accent)
        else:
            colours.append(next(pales if (index - (chosen or 0)) % 2 else darks))
    return StackLook(tuple(colours), chosen, theme.ink)


def paint_stack(
    painter: QPainter, box: QRectF, week: WeekStack, look: StackLook, ground: QColor
) -> None:
    """Paint the bar of ``week``.

    Args:
        painter: in logical px.
        box: from the ground to the end of the axis, as wide as the bar.
        week: what it shows.
        look: of the regions.
        ground: the colour that the bar stands on.
    """
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    y = box.bottom()
    for index, part in enumerate(week.parts):
        tall = part * box.height()
        gap = _GAP_PX if tall > 2 * _GAP_PX else 0.0
        if tall > _LEAST_PX:
            room = QRectF(box.left(), y - tall + gap, box.width(), tall - gap)
            paint_part(painter, room, look, index)
        y -= tall
    if week.run is not None:
        _paint_mark(painter, box, box.bottom() - week.run * box.height(), (look.edge, ground))


def paint_part(painter: QPainter, room: QRectF, look: StackLook, index: int) -> None:
    """Paint the region ``index`` into ``room``: a part of a bar, or its swatch."""
    edged = index == look.chosen and room.height() >= _LEAST_EDGED_PX
    half = _EDGE_PX / 2 if edged else 0.0
    painter.setPen(QPen(look.edge, _EDGE_PX, j=Qt.PenJoinStyle.MiterJoin) if edged else _NO_PEN)
    painter.setBrush(look.colours[index])
    painter.drawRect(room.adjusted(half, half, -half, -half))


def _paint_mark(painter: QPainter, box: QRectF, y: float, colours: tuple[QColor, QColor]) -> None:
    """Paint where the kilometres that were run stand, edged so that it is seen on a dark bar."""
    ink, ground = colours
    line = QLineF(box.left() - _REACH_PX, y, box.right() + _REACH_PX, y)
    for colour, wide in ((ground, _MARK_PX + 3.0), (ink, _MARK_PX)):
        painter.setPen(QPen(colour, wide, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(line)
