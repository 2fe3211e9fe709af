"""A form: headed sections of rows, each with its words on the left and its control on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import RING_ROOM_PX
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import TEXT_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

_STACKED_FROM = 1.25  # text size from which a control stands under its words
_GAP_PX = 24
_SECTION_PX = 24
_ROW_PX = 6  # and the room for the focus rings of both rows
_FEWEST_PX = 200  # of the words beside a control, at text size 1


class Controls(QWidget):
    """Controls side by side in one row, with room for their focus rings."""

    def place(self, *controls: QWidget) -> None:
        """Put ``controls`` in, from the left; once."""
        row = QHBoxLayout(self)
        row.setContentsMargins(RING_ROOM_PX, RING_ROOM_PX, RING_ROOM_PX, RING_ROOM_PX)
        row.setSpacing(8)
        for control in controls:
            row.addWidget(control)


class FormRow(QWidget):
    """One row; ``line`` is a smaller text under the words, or empty.

    ``stays``: the control keeps beside the words at every text size.
    """

    def __init__(self, text: str, line: str, control: QWidget, *, stays: bool = False) -> None:
        super().__init__()
        self.control = control
        self._stays = stays
        self._line = Words(line, "caption", QPalette.ColorRole.PlaceholderText, wrap=True)
        self._line.setVisible(bool(line))
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(Words(text, "text", wrap=True))
        words.addWidget(self._line)
        words.addStretch()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        room = 0 if isinstance(control, Controls) else RING_ROOM_PX
        self._box.setContentsMargins(0, room, room, room)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        on_text_size(self._text_size_changed)
        self._text_size_changed(QGuiApplication.font())

    def show_line(self, line: str) -> None:
        """Show ``line`` under the words; an empty one hides it."""
        self._line.set_words(line)
        self._line.setVisible(bool(line))

    def _text_size_changed(self, font: QFont) -> None:
        scale = font.pixelSize() / TEXT_PX
        stacked = scale >= _STACKED_FROM and not self._stays
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._box.setSpacing(8 if stacked else _GAP_PX)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._box.setAlignment(self.control, left if stacked else Qt.AlignmentFlag.AlignVCenter)
        beside = 0 if stacked or self._stays else round(_FEWEST_PX * scale)
        self._words.setMinimumWidth(beside)


def form(sections: Sequence[tuple[str, Sequence[FormRow]]]) -> QWidget:
    """Return the form of ``sections``: a heading and rows each."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, (heading, rows) in enumerate(sections):
        if number:
            column.addSpacing(_SECTION_PX)
        column.addWidget(Words(heading, "heading"))
        for row in rows:
            column.addSpacing(_ROW_PX)
            column.addWidget(row)
    column.addStretch()
    return made
