"""The tool tip: a few words in ink beside what the mouse rests on, kept inside the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import text_scale, type_font

_Role = QPalette.ColorRole
_PADDING_PX = (10, 6)
_RADIUS_PX = 6
_WIDEST_PX = 320
_UNDER_MOUSE_PX = 20
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
_ENDS = frozenset(
    {
        QEvent.Type.Leave,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
        QEvent.Type.Hide,
        QEvent.Type.WindowDeactivate,
    }
)


def give_tip(widget: QWidget, text: str) -> None:
    """Show ``text`` when the mouse rests on ``widget``; ``""`` takes the tip away."""
    if text == widget.toolTip():
        return
    widget.setToolTip(text)
    if text and widget.findChild(_Tips, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        widget.installEventFilter(_Tips(widget))


class Tip(QFrame):
    """The words of one tool tip; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, text: str, mouse: QPoint) -> None:
        """Show ``text`` below ``mouse`` (in the window's px), or above where there is no room."""
        self.setAccessibleName(text)
        across, down = _PADDING_PX
        window = self.window()
        room = min(round(_WIDEST_PX * text_scale()), window.width() - 4 * across)
        metrics = QFontMetrics(type_font("small"))
        words = metrics.boundingRect(0, 0, room, 2000, _WRAPPED, text)
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
        painter.setFont(type_font("small"))
        across, down = _PADDING_PX
        painter.drawText(
            self.rect().adjusted(across, down, 2 - across, -down), _WRAPPED, self.accessibleName()
        )
        painter.end()


class _Tips(QObject):
    """Shows and hides the tip of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._tip: Tip | None = None

    def _show(self, event: QHelpEvent) -> None:
        window = self._widget.window()
        if self._tip is None or self._tip.parent() is not window:
            self._tip = Tip(window)
            self.destroyed.connect(self._tip.deleteLater)
        self._tip.show_words(self._widget.toolTip(), window.mapFromGlobal(event.globalPos()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if not self._widget.toolTip():
                return False
            self._show(event)
            return True
        if self._tip is not None and event.type() in _ENDS:
            self._tip.hide()
        return super().eventFilter(watched, event)
