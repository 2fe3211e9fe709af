"""The chosen part over a run's chart: a tinted band with an edge and a grip at each end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.ui.draw.runs.chart_frame import RunFrame
    from bodymap.ui.theme import Theme

GRIP_PX = (8.0, 28.0)
_TINT = {False: 0.09, True: 0.14}  # opacity; in high contrast stronger
_EDGE_PX = 1.5
_RADIUS_PX = 4.0
_ROOM_PX = 3  # around what is repainted


class PartPlace(NamedTuple):
    """Where the band begins and ends, px."""

    left: float
    right: float


class PartBand:
    """Places and paints the band; pens and brushes are kept."""

    def __init__(self, frame: RunFrame, theme: Theme) -> None:
        self._frame = frame
        tint = QColor(theme.accent)
        tint.setAlphaF(_TINT[theme.contrast])
        self._tint, self._edge = tint, QPen(theme.accent, _EDGE_PX)
        self._fill = QBrush(theme.surface)

    def place(self, part: tuple[float, float]) -> PartPlace:
        """Return where the part from one place of the axis to another is."""
        left, right = map(self._frame.x_of, part)
        return PartPlace(left, right)

    def areas(self, before: PartPlace | None, now: PartPlace | None) -> list[QRect]:
        """Return what is repainted when the band goes from ``before`` to ``now``."""
        if before is None or now is None:
            shown = now if before is None else before
            return [] if shown is None else [self._area(shown.left, shown.right)]
        pairs = (before.left, now.left), (before.right, now.right)
        return [self._area(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]

    def _area(self, left: float, right: float) -> QRect:
        plots, room = self._frame.plots, GRIP_PX[0] / 2 + _ROOM_PX
        box = QRectF(left - room, plots.top() - 1, right - left + 2 * room, plots.height() + 3)
        return box.toAlignedRect()

    def paint(self, painter: QPainter, place: PartPlace) -> None:
        """Paint the band with its edges and grips."""
        plots = self._frame.plots
        band = QRectF(place.left, plots.top(), place.right - place.left, plots.height())
        painter.fillRect(band, self._tint)
        painter.setPen(self._edge)
        for x in place:
            painter.drawLine(QLineF(x, plots.top(), x, plots.bottom()))
        painter.setBrush(self._fill)
        for x in place:
            painter.drawRoundedRect(grip_box(self._frame, x), _RADIUS_PX, _RADIUS_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def grip_box(frame: RunFrame, x: float) -> QRectF:
    """Return the grip of the edge at ``x``."""
    wide, high = GRIP_PX
    return QRectF(x - wide / 2, frame.plots.center().y() - high / 2, wide, high)
