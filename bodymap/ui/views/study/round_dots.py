"""How far a round has come: a dot for each question, and "4 of 10"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import theme_of
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.study.scene import Dot
    from bodymap.ui.theme import Theme

_STEP_PX, _LEAST_STEP_PX = 17.0, 8.0  # from dot to dot
_RADIUS_PX = 5.0
_GAP_PX = 16  # between the dots and the words


class RoundDots(QWidget):
    """Right: full and green. Wrong: a ring in the accent. Not known: a grey ring with a bar.

    Now: a ring of ink. Open: a thin grey ring.
    """

    def __init__(self) -> None:
        super().__init__()
        self._dots: tuple[Dot, ...] = ()
        self._place = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.StaticText)

    def show_dots(self, dots: tuple[Dot, ...], place: str) -> None:
        """Show a dot for each question, and ``place``, which a screen reader says."""
        self._dots, self._place = dots, place
        self.setAccessibleName(place)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(200, max(QFontMetrics(type_font("caption")).height() + 4, icon_px(14)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots and the words."""
        del event
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(type_font("caption"))
        words = painter.fontMetrics().horizontalAdvance(self._place)
        room = self.width() - words - _GAP_PX
        grown = icon_px(100) / 100
        step = min(max(room / max(len(self._dots), 1), _LEAST_STEP_PX), _STEP_PX * grown)
        radius = min(_RADIUS_PX * grown, step / 2 - 1)
        for index, dot in enumerate(self._dots):
            middle = QPointF(radius + index * step, self.height() / 2)
            _paint_dot(painter, middle, radius, dot, theme)
        painter.setPen(theme.text2)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), where, self._place)
        painter.end()


def _paint_dot(painter: QPainter, middle: QPointF, radius: float, dot: Dot, theme: Theme) -> None:
    if dot == "right":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.right)
        painter.drawEllipse(middle, radius, radius)
        return
    rings = {"wrong": theme.accent, "told": theme.text2, "now": theme.ink, "open": theme.control}
    ring = rings[dot]
    painter.setPen(QPen(ring, 2.0 if dot != "open" else 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = radius - 1
    painter.drawEllipse(middle, inner, inner)
    if dot == "told":
        painter.drawLine(middle + QPointF(-inner, 0), middle + QPointF(inner, 0))
    if dot == "wrong" and theme.contrast:  # where its hue is not seen, a stroke tells it
        painter.drawLine(middle + QPointF(-inner, inner), middle + QPointF(inner, -inner))
