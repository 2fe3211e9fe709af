"""A field for one value: the number, its unit behind it, the error under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from bodymap.ui.controls.button import control_height
from bodymap.ui.controls.focus import RingKeeper, by_keyboard
from bodymap.ui.controls.note import Note
from bodymap.ui.controls.paint import RADIUS, edge_pen, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import type_font

_Role = QPalette.ColorRole
_PADDING_PX = 14
_LEAST_PX = 96  # the width at text size 1
_GAP_PX = 5
_UNIT_RADIUS_PX = 5


class _Line(QLineEdit):
    """The line inside the frame: no look of its own; Esc gives up what was typed."""

    given_up = Signal()
    focused = Signal(Qt.FocusReason)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(_Role.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.setTextMargins(0, 0, 0, 0)
        self._double_ms: int | None = None

    def follows_double(self, event: QMouseEvent) -> bool:
        """Return whether the press is the third of a triple click."""
        interval = QApplication.doubleClickInterval()
        return self._double_ms is not None and event.timestamp() - self._double_ms < interval

    def take_all(self, event: QMouseEvent) -> None:
        """Select everything; a further press at once changes nothing."""
        self._double_ms = event.timestamp()
        self.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.take_all(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.follows_double(event):
            self.selectAll()
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Unit(Press):
    """The unit behind the number, where it can be changed."""

    def __init__(self, field: QWidget) -> None:
        super().__init__("", field)
        self.ring_radius(_UNIT_RADIUS_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), _UNIT_RADIUS_PX, fill)
        painter.setFont(type_font("text"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Field(QWidget):
    """A number and its unit; Enter or leaving the field submits what was typed.

    Args:
        name: what the field holds, for the screen reader.
        longest: the longest values, with their units; the field is as wide as they need.
        floats: the error is shown under the field; else whoever hears ``complained`` shows it.
    """

    submitted = Signal(str)
    complained = Signal(str)

    def __init__(self, name: str, longest: tuple[str, ...] = (), *, floats: bool = True) -> None:
        super().__init__()
        self._longest = longest
        self._floats = floats
        self._right_px: int | None = None
        self._number = ""
        self._unit = ""
        self._error = ""
        self._note: Note | None = None
        self._menu: _Unit | None = None
        self._rings = RingKeeper(self, RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._line = _Line(self)
        self._line.setAccessibleName(name)
        self.setAccessibleName(name)
        self._line.setFont(type_font("field"))
        self._line.editingFinished.connect(self._finished)
        self._line.textEdited.connect(self._edited)
        self._line.given_up.connect(self.give_up)
        self._line.focused.connect(self._focused)
        self._line.left.connect(self._rings.left)
        self.setFocusProxy(self._line)
        on_text_size(self._text_size_changed)

    def show_value(self, number: str, unit: str) -> None:
        """Show ``number`` and ``unit``; what the person is typing stays."""
        if (number, unit) == (self._number, self._unit) and not self._line.isModified():
            return
        if unit != self._unit:
            self.updateGeometry()
        self._number, self._unit = number, unit
        self._line.setAccessibleDescription(unit)
        if self._error:
            self.show_error("")
        if self._menu is not None:
            self._menu.setText(unit)
        if not (self._line.hasFocus() and self._line.isModified()):
            self._line.setText(number)
        self._place()

    def offer_units(self, name: str) -> Press:
        """Make a button named ``name`` of the unit and return it."""
        if self._menu is None:
            self._menu = _Unit(self)
            self._menu.setAccessibleName(name)
            give_tip(self._menu, name)
            self._menu.setText(self._unit)
        return self._menu

    def show_error(self, text: str) -> None:
        """Show what is wrong with the text, floating under the field; ``""`` takes it away."""
        self._error = text
        self.complained.emit(text)
        if text and self._floats and self._note is None:
            self._note = Note(self)
            self.keep_note_left_of(self._right_px)
        if self._note is not None:
            self._note.show_words(text)
        self._line.setAccessibleDescription(text or self._unit)
        if not text and not self._line.isModified():
            self._line.setText(self._number)
        self._place()

    def keep_note_left_of(self, right_px: int | None) -> None:
        """Let the error reach no further than ``right_px`` in the window."""
        self._right_px = right_px
        if self._note is not None and right_px is not None:
            self._note.keep_left_of(right_px)

    def error(self) -> str:
        """Return the sentence that is shown, or ``""``."""
        return self._error

    def line(self) -> QLineEdit:
        """Return the line that is typed into."""
        return self._line

    def give_up(self) -> None:
        """Go back to the last good value."""
        self._line.setModified(False)
        self.show_error("")
        self._line.setText(self._number)
        self._line.selectAll()
        self._place()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._line.setFont(type_font("field"))
        self.updateGeometry()
        self._place()

    def _finished(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self.submitted.emit(self._line.text().strip())
            self._place()

    def _edited(self) -> None:
        if self._error:
            self.show_error("")
        self._place()

    def _focused(self, reason: Qt.FocusReason) -> None:
        self._rings.focused(reason)
        if by_keyboard(reason):
            self._line.selectAll()

    def _editing(self) -> bool:
        """Tell whether the line holds what the person typed, which may need all the room."""
        return self._line.isModified() or bool(self._error)

    def _place(self) -> None:
        if self._menu is not None:
            self._menu.setVisible(not self._editing())
        if self._editing():
            self._line.setGeometry(_PADDING_PX - 8, 1, self.width() - 12, self.height() - 2)
            self.update()
            return
        metrics = QFontMetrics(type_font("field"))
        unit = self._unit_px()
        behind = unit + _GAP_PX if unit else 0
        room = self.width() - 2 * _PADDING_PX - behind
        wide = min(metrics.horizontalAdvance(self._line.text() or "0") + 1, max(room, 20))
        left = max((self.width() - wide - behind) // 2, _PADDING_PX - 6)
        # Qt keeps 2 px free on both sides inside a line.
        self._line.setGeometry(left - 2, 1, wide + 4, self.height() - 2)
        if self._menu is not None:
            side = 3
            high = self.height() - 10
            self._menu.setGeometry(left + wide + _GAP_PX - side, 5, unit + 2 * side, high)
        self.update()

    def _unit_px(self) -> int:
        return QFontMetrics(type_font("text")).horizontalAdvance(self._unit)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        share = QFontMetrics(type_font("text")).height() / 17
        wide = max(round(_LEAST_PX * max(share, 1.0)), self._needed_px())
        return QSize(wide, control_height("field"))

    def _needed_px(self) -> int:
        number = QFontMetrics(type_font("field"))
        values = (longest.partition(" ") for longest in self._longest)
        widths = [number.horizontalAdvance(one) for one, _, unit in values if unit == self._unit]
        return max(widths, default=0) + self._unit_px() + _GAP_PX + 2 * _PADDING_PX

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press."""
        if self._line.follows_double(event):
            return
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.position().x() > self._line.geometry().right():
            self._line.end(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the number."""
        self._line.take_all(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what is inside."""
        super().resizeEvent(event)
        self._place()
        if self._note is not None:
            self._note.follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the error along."""
        super().moveEvent(event)
        if self._note is not None:
            self._note.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up what could not be read: nobody sees the reason any more."""
        super().hideEvent(event)
        if self._error:
            self.give_up()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            palette = self.palette()
            palette.setColor(_Role.Base, Qt.GlobalColor.transparent)
            self._line.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        edge = edge_pen(palette, enabled=self.isEnabled())
        if self._error:
            edge = QPen(palette.color(_Role.BrightText), 2)
        hover = self.underMouse() and not self._line.hasFocus() and self.isEnabled()
        fill = palette.color(_Role.Midlight if hover else _Role.Base)
        rounded(painter, QRectF(self.rect()), RADIUS, fill if self.isEnabled() else None, edge)
        painter.setFont(type_font("text"))
        quiet = _Role.PlaceholderText if self.isEnabled() else _Role.ButtonText
        painter.setPen(palette.color(quiet))
        if self._menu is None and not self._editing():
            left = self._line.geometry().right() - 1 + _GAP_PX
            unit = QRectF(left, 0, self.width(), self.height())
            painter.drawText(unit, Qt.AlignmentFlag.AlignVCenter, self._unit)
        painter.end()
