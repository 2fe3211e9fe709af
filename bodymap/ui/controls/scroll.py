"""A scroll area without a frame and with slim bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from bodymap.ui.controls.focus import came_by_keyboard
from bodymap.ui.controls.paint import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_Role = QPalette.ColorRole
_BAR_PX = 12
_THUMB_PX = 6


class SlimBar(QScrollBar):
    """A scroll bar that is a rounded thumb and nothing else."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _thumb(self) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        control = QStyle.ComplexControl.CC_ScrollBar
        box = QRectF(self.style().subControlRect(control, option, part, self))
        if self.orientation() == Qt.Orientation.Vertical:
            return QRectF(
                (self.width() - _THUMB_PX) / 2, box.top() + 2, _THUMB_PX, box.height() - 4
            )
        return QRectF(box.left() + 2, (self.height() - _THUMB_PX) / 2, box.width() - 4, _THUMB_PX)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(_BAR_PX, _BAR_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self.maximum() <= self.minimum():
            return
        painter = QPainter(self)
        palette = self.palette()
        strong = self.underMouse() or self.isSliderDown()
        rounded(painter, self._thumb(), 3, palette.color(_Role.Dark if strong else _Role.Light))
        painter.end()


class Scroll(QScrollArea):
    """Shows ``widget`` as wide as itself and lets it scroll up and down.

    Args:
        widget: what scrolls.
        name: what it holds, for the screen reader; else the widget's own name.
    """

    def __init__(self, widget: QWidget, name: str = "") -> None:
        super().__init__()
        for part in (self, self.viewport()):
            part.setAccessibleName(name or widget.accessibleName())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what has changed while it was hidden, such as the text size."""
        super().showEvent(event)
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is not None:
            layout.invalidate()  # Qt has dropped the request: the widget was hidden
            layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what the keyboard is on in view when something else takes its room."""
        super().resizeEvent(event)
        now, page = QApplication.focusWidget(), self.widget()
        inside = now is not None and page is not None and page.isAncestorOf(now)
        if now is not None and inside and came_by_keyboard(now):
            self.ensureWidgetVisible(now)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard came to into view; a click must not move what it is on."""
        del before
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        page = self.widget()
        if now is not None and page is not None and not pressed and page.isAncestorOf(now):
            self.ensureWidgetVisible(now)
