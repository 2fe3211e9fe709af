"""What the answer was worth: a check or a cross in a circle, and words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import rounded, theme_of
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.study.scene import Shown

_CIRCLE_PX, _GAP_PX = 32, 12
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class VerdictLine(QWidget):
    """Green with a check, in the error colour with a cross, or quiet where it was only told."""

    def __init__(self) -> None:
        super().__init__()
        self._verdict: Shown = "right"
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        speak_as(self, QAccessible.Role.StaticText)

    def show_verdict(self, verdict: Shown, words: str) -> None:
        """Show ``words`` as ``verdict``."""
        self._verdict, self._words = verdict, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _left_px(self) -> int:
        return icon_px(_CIRCLE_PX) + _GAP_PX

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        room = max(width - self._left_px(), 60)
        metrics = QFontMetrics(type_font("verdict"))
        words = metrics.boundingRect(0, 0, room, 4000, _WRAP, self._words).height()
        return max(icon_px(_CIRCLE_PX), words)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, icon_px(_CIRCLE_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle, sign and words."""
        del event
        painter, theme = QPainter(self), theme_of(self.palette())
        px = icon_px(_CIRCLE_PX)
        colour = {"right": theme.right, "wrong": theme.error}.get(self._verdict, theme.text2)
        circle = QRectF(0, 0, px, px)
        rounded(painter, circle, px / 2, colour)
        inner = px * 6 / 32
        sign = circle.adjusted(inner, inner, -inner, -inner)
        icon = {"right": "check", "wrong": "close"}.get(self._verdict, "info")
        paint_icon(painter, sign, icon, theme.surface)
        painter.setPen(colour)
        painter.setFont(type_font("verdict"))
        one_line = QFontMetrics(type_font("verdict")).height() < self.height() - 8
        flags = int(Qt.TextFlag.TextWordWrap) if one_line and self.height() > px else _WRAP
        painter.drawText(QRectF(self.rect()).adjusted(self._left_px(), 0, 0, 0), flags, self._words)
        painter.end()
