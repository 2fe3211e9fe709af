"""The field in which a name is typed; Enter answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from bodymap.ui.controls.button import Button, control_height
from bodymap.ui.controls.paint import RADIUS, edge_pen, rounded
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFont, QPaintEvent

_Role = QPalette.ColorRole
_LONGEST = 120  # characters; no name of a muscle is near it
_PADDING_PX, _OWN_PX, _RING_PX, _MORE_PX = 14, 2, 2, 8


class _Line(QLineEdit):
    """A line with the frame of the window's fields."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.setAutoFillBackground(False)
        clear = QPalette()
        clear.setColor(_Role.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)  # all other roles stay the window's
        self.setTextMargins(_PADDING_PX - _OWN_PX, 0, _PADDING_PX - _OWN_PX, 0)
        self.setMaxLength(_LONGEST)
        self.setFont(type_font("field"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_text_size(self._text_size_changed)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.setFont(type_font("field"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, control_height("field") + _MORE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.window().palette()
        held = self.hasFocus()
        edge = (
            QPen(palette.color(_Role.Shadow), _RING_PX) if held else edge_pen(palette, enabled=True)
        )
        rounded(painter, QRectF(self.rect()), RADIUS, palette.color(_Role.Base), edge)
        painter.end()
        super().paintEvent(event)


class AnswerField(QWidget):
    """The line and a button beside it.

    Signals:
        answered: what was typed; never nothing.
    """

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = _Line()
        self.line.setAccessibleName(tr("Your answer"))
        self.button = Button(tr("Answer"), primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        tall = QSizePolicy.Policy.Ignored  # as high as the line
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, tall)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._submit)

    def ask(self) -> None:
        """Take an answer to a new question."""
        self.line.clear()
        self.line.setReadOnly(False)
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.show()

    def show_typed(self, text: str) -> None:
        """Show what was answered; it can no longer be changed."""
        self.line.setText(text)
        self.line.setReadOnly(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button.hide()

    def _submit(self) -> None:
        text = self.line.text().strip()
        if text and not self.line.isReadOnly():
            self.answered.emit(text)
