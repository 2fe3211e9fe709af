"""A frame that opens over the window under its button and closes on Esc or a click outside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.words import tr

_Role = QPalette.ColorRole
RADIUS_PX = 12
_GAP_PX = 6  # between the button and the frame
_MARGIN_PX = 8  # to the window's edge
_WINDOW_CHANGES = frozenset(
    {
        QEvent.Type.Resize,
        QEvent.Type.Hide,
        QEvent.Type.Close,
        QEvent.Type.ApplicationFontChange,
    }
)


class _Shade(QWidget):
    """Lies, unseen, over the window and under the frame, and takes the press that closes it."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Outside"))
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


class Popup(QFrame):
    """Holds one widget over everything else in the window.

    It is a child of the window, not a window of its own: so it is in every picture of the window,
    and looks the same on every system.

    Args:
        button: what it belongs to; the focus goes back there.
        content: what it shows.
        padding_px: around the content.
        under: what it opens under, where that is not the button itself.
    """

    closed = Signal()

    def __init__(
        self,
        button: QWidget,
        content: QWidget,
        padding_px: int = 6,
        under: QWidget | None = None,
    ) -> None:
        super().__init__(button.window())
        self._button = button
        self._content = content
        self._under = under or button
        self._by_key = False
        self._right_px: int | None = None
        self._open = False
        self._shade = _Shade(button.window())
        self._shade.pressed.connect(self._pressed_outside)
        self.destroyed.connect(self._shade.deleteLater)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(button.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(padding_px, padding_px, padding_px, padding_px)
        column.addWidget(content)
        button.destroyed.connect(self.deleteLater)

    def open(self, *, by_key: bool = False) -> None:
        """Open below the button, inside the window, and give the content the focus.

        Args:
            by_key: the keyboard opened it: then the focus ring is shown.
        """
        self._by_key = by_key
        self._place()
        self._shade.setGeometry(self.window().rect())
        for layer in (self._shade, self):
            layer.show()
            layer.raise_()
        reason = Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.PopupFocusReason
        self._content.setFocus(reason)
        self._watch(on=True)
        self._open = True

    def keep_left_of(self, right_px: int) -> None:
        """Open left of ``right_px`` in the window where there is room for it."""
        self._right_px = right_px

    def close_up(self) -> None:
        """Close and give the focus back to the button."""
        if not self._open:
            return
        self._open = False
        self._watch(on=False)
        inside = self._holds(QApplication.focusWidget())
        self._shade.hide()
        self.hide()
        if inside:
            by_key = Qt.FocusReason.TabFocusReason
            self._button.setFocus(by_key if self._by_key else Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def forget_keys(self) -> None:
        """Give the focus back without a ring: the mouse was used inside."""
        self._by_key = False

    def _watch(self, *, on: bool) -> None:
        # Not on the application: it would send every event of the program through Python.
        for watched in (self.window(), self._button):
            if on:
                watched.installEventFilter(self)
            else:
                watched.removeEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication) and on:
            application.focusChanged.connect(self._focus_moved)
        elif isinstance(application, QApplication):
            application.focusChanged.disconnect(self._focus_moved)

    def _focus_moved(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and now is not self._button and not self._holds(now):
            self.close_up()

    def _pressed_outside(self) -> None:
        self.forget_keys()
        self.close_up()

    def refit(self) -> None:
        """Take the size that the content wants now."""
        if self.isVisible():
            self._content.updateGeometry()  # the layout keeps the old size else
            self._place()

    def _place(self) -> None:
        window = self.window()
        under = self._under
        corner = under.mapTo(window, QPoint(0, under.height() + _GAP_PX))
        size = self.sizeHint()
        high = min(size.height(), window.height() - corner.y() - _MARGIN_PX)
        wide = min(max(size.width(), under.width()), window.width() - 2 * _MARGIN_PX)
        x = corner.x()
        if self._right_px is not None and wide + 2 * _MARGIN_PX <= self._right_px:
            x = min(x, self._right_px - wide - _MARGIN_PX)
        x = max(min(x, window.width() - wide - _MARGIN_PX), _MARGIN_PX)
        self.setGeometry(x, corner.y(), wide, high)

    def _holds(self, widget: QObject | None) -> bool:
        return isinstance(widget, QWidget) and (widget is self or self.isAncestorOf(widget))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the window changes or the button goes."""
        kind = event.type()
        button_went = watched is self._button and kind == QEvent.Type.Hide
        if button_went or (watched is not self._button and kind in _WINDOW_CHANGES):
            self.close_up()
        return super().eventFilter(watched, event)

    def _next_inside(self, start: QWidget, *, forward: bool) -> QWidget | None:
        widget = start
        while True:
            found = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
            if found is None or found is start:
                return None
            widget = found
            tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
            if self.isAncestorOf(widget) and tabbed and widget.isVisible() and widget.isEnabled():
                return widget

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Keep the Tab key inside the frame while it is open."""
        now = QApplication.focusWidget()
        if now is None or not self._holds(now):
            return super().focusNextPrevChild(next)
        found = self._next_inside(now, forward=next)
        if found is not None:
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            found.setFocus(reason)
        return found is not None

    def event(self, event: QEvent) -> bool:
        """Take Esc before a shortcut of the window does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the class names."""
        if event.key() == Qt.Key.Key_Escape:
            self._by_key = True
            self.close_up()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        rounded(
            painter,
            QRectF(self.rect()),
            RADIUS_PX,
            palette.color(_Role.Base),
            palette.color(_Role.Dark),
        )
        painter.end()
