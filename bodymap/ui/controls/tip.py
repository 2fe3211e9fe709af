"""The tool tip: a few words in ink beside what the mouse rests on, kept inside the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import text_scale, type_font

_Role = QPalette.ColorRole
_PADDING_PX = (10, 6)
_RADIUS_PX = 6
_WIDEST_PX = 320
_UNDER_MOUSE_PX = 20
_BESIDE_PX = 4  # from a widget to the tip under it
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
_ENDS = frozenset(
    {
        QEvent.Type.Leave,
        QEvent.Type.ToolTipChange,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
        QEvent.Type.Hide,
        QEvent.Type.WindowDeactivate,
    }
)


def give_tip(widget: QWidget, text: str, *, under: bool = False) -> None:
    """Show ``text`` when the mouse rests on ``widget``; ``""`` takes the tip away.

    ``under``: it stands under the widget, not under the mouse, and hides nothing of it.
    """
    if text == widget.toolTip():
        return
    widget.setToolTip(text)
    if text and widget.findChild(_Tips, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        widget.installEventFilter(_Tips(widget, under=under))


class Tip(QFrame):
    """The words of one tool tip; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, text: str, mouse: QPoint) -> None:
        """Show ``text`` below ``mouse`` (in the window's px), or above where there is no room."""
        self.setAccessibleName(text)
        metrics = QFontMetrics(type_font("small"))
        words = metrics.boundingRect(0, 0, self.room_px(), 2000, _WRAPPED, text)
        self.show_sized(words.size(), mouse)

    def room_px(self) -> int:
        """Return how wide the words may be."""
        return min(round(_WIDEST_PX * text_scale()), self.window().width() - 4 * _PADDING_PX[0])

    def show_sized(self, words: QSize, mouse: QPoint) -> None:
        """Show a tip with room for words of this size below ``mouse``, or above."""
        across, down = _PADDING_PX
        window = self.window()
        self.resize(words.width() + 2 * across + 1, words.height() + 2 * down)
        below = mouse.y() + _UNDER_MOUSE_PX
        if below + self.height() > window.height():
            below = mouse.y() - self.height() - 8
        right = window.width() - self.width() - 8
        self.move(max(min(mouse.x(), right), 8), max(below, 8))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words on ink, with an edge of surface that parts it from dark ground."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        surface = palette.color(_Role.Base)
        rounded(painter, QRectF(self.rect()), _RADIUS_PX, palette.color(_Role.Shadow), surface)
        painter.setPen(surface)
        across, down = _PADDING_PX
        self.paint_words(painter, self.rect().adjusted(across, down, 2 - across, -down))
        painter.end()

    def paint_words(self, painter: QPainter, room: QRect) -> None:
        """Paint the words into ``room``."""
        painter.setFont(type_font("small"))
        painter.drawText(room, _WRAPPED, self.accessibleName())


class _Tips(QObject):
    """Shows and hides the tip of one widget."""

    def __init__(self, widget: QWidget, *, under: bool) -> None:
        super().__init__(widget)
        self._widget = widget
        self._under = under
        self._tip: Tip | None = None

    def _show(self, event: QHelpEvent) -> None:
        window = self._widget.window()
        if self._tip is None or self._tip.parent() is not window:
            self._tip = Tip(window)
            self.destroyed.connect(self._tip.deleteLater)
        self._tip.show_words(self._widget.toolTip(), window.mapFromGlobal(event.globalPos()))
        if self._under:
            self._put_under(self._tip)

    def _put_under(self, tip: Tip) -> None:
        """Move ``tip`` under the widget, or over it where there is no room."""
        corner = self._widget.mapTo(tip.window(), QPoint(0, 0))
        y = corner.y() + self._widget.height() + _BESIDE_PX
        if y + tip.height() > tip.window().height():
            y = corner.y() - tip.height() - _BESIDE_PX
        tip.move(min(corner.x(), tip.window().width() - tip.width() - 8), max(y, 8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if not self._widget.toolTip():
                return False
            self._show(event)
            return True
        if self._tip is not None and event.type() in _ENDS:
            self._tip.hide()
        return super().eventFilter(watched, event)
