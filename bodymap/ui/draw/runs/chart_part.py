"""The chosen part over a run's chart: a tinted band with an edge and a grip at each end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

if TYPE_CHECKING:
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
        self._tint = QColor(theme.accent)
        self._tint.setAlphaF(_TINT[theme.contrast])
        self._edge = QPen(theme.accent, _EDGE_PX)
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

    def tinted(self, picture: QPixmap) -> QPixmap:
        """Return a copy of ``picture`` with all plots tinted: blending at each frame is slow."""
        copy = QPixmap(picture)
        with QPainter(copy) as painter:
            painter.fillRect(self._frame.plots, self._tint)
        return copy

    def paint(self, painter: QPainter, place: PartPlace, area: QRect, tinted: QPixmap) -> None:
        """Paint what of the band, its edges and its grips reaches into ``area``."""
        plots = self._frame.plots
        band = QRectF(place.left, plots.top(), place.right - place.left, plots.height())
        blit(painter, band.intersected(QRectF(area)), tinted)
        painter.setPen(self._edge)
        painter.setBrush(self._fill)
        for x in place:
            if area.left() - GRIP_PX[0] < x < area.right() + GRIP_PX[0]:
                painter.drawLine(QLineF(x, plots.top(), x, plots.bottom()))
                painter.drawRoundedRect(grip_box(self._frame, x), _RADIUS_PX, _RADIUS_PX)


def blit(painter: QPainter, box: QRectF, picture: QPixmap) -> None:
    """Put the part ``box`` of ``picture`` in its place, by whole dots: others would be mixed."""
    ratio = picture.devicePixelRatio()
    left, top = round(box.left() * ratio), round(box.top() * ratio)
    wide, high = round(box.right() * ratio) - left, round(box.bottom() * ratio) - top
    if wide <= 0 or high <= 0:
        return  # Qt takes a width of nothing as "all of the picture"
    if ratio == 1.0:
        painter.drawPixmap(left, top, picture, left, top, wide, high)
        return
    target = QRectF(left / ratio, top / ratio, wide / ratio, high / ratio)
    painter.drawPixmap(target, picture, QRectF(left, top, wide, high))


def grip_box(frame: RunFrame, x: float) -> QRectF:
    """Return the grip of the edge at ``x``."""
    wide, high = GRIP_PX
    return QRectF(x - wide / 2, frame.plots.center().y() - high / 2, wide, high)
