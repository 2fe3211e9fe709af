"""Controls of a worksheet: a choice that folds, a number with two buttons, a line for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton, control_height
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.focus import hand_on
from bodymap.ui.controls.framed_line import FramedLine
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

_Role = QPalette.ColorRole
_CAPTION_GAP_PX = 6


class Captioned(QWidget):
    """A control under its caption; its own name is spoken, so the caption is not."""

    def __init__(self, caption: str, control: QWidget, *, fills: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_CAPTION_GAP_PX)
        column.addWidget(Words(caption, "small_medium", _Role.PlaceholderText))
        if fills:
            column.addWidget(control)
        else:
            column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        wide = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)


class FoldingSegment(QWidget):
    """A segment where it has the width, else a picker.

    Signals:
        chosen: the key of another item.
    """

    chosen = Signal(str)

    def __init__(self, items: tuple[tuple[str, str], ...], name: str) -> None:
        super().__init__()
        self._choices = tuple(Choice(key, text) for key, text in items)
        self.segment, self.picker = Segment(items, name), Picker(name, 0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part in (self.segment, self.picker):
            part.setParent(self)
            part.chosen.connect(self.chosen)
        on_text_size(self._text_size_changed)

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen; no signal."""
        self.segment.choose(key)
        self.picker.show_choices(self._choices, key)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        size = self.segment.sizeHint()
        fits = size.width() <= self.width()
        leaving, shown = (self.picker, self.segment) if fits else (self.segment, self.picker)
        shown.show()
        hand_on(leaving, shown)
        leaving.hide()
        wide = size.width() if fits else self.width()
        shown.setGeometry(0, 0, wide, size.height())

    def sizeHint(self) -> QSize:
        """Return the size of the segment."""
        return self.segment.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the picker can still be read."""
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._place()


class Stepper(QWidget):
    """A small whole number between two buttons.

    Args:
        name: what is counted; ``less`` and ``more`` are the names of the buttons.
        most: the largest number; the smallest is 1.

    Signals:
        stepped: the number that is asked for.
    """

    stepped = Signal(int)

    def __init__(self, name: str, less: str, more: str, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._most, self._number = most, 1
        self.less, self.more = IconButton("minus", less), IconButton("plus", more)
        self._words = Words("1", "field")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(control_height() // 2 + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_CAPTION_GAP_PX)
        for part in (self.less, self._words, self.more):
            row.addWidget(part)
        for button, step in ((self.less, -1), (self.more, 1)):
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _=False, by=step: self._step(by))

    def show_number(self, number: int) -> None:
        """Show ``number``; a button at its end gives the focus to the other one."""
        self._number = number
        self._words.set_words(str(number))
        self._words.setAccessibleName(f"{self.accessibleName()}: {number}")
        for button, other, can in (
            (self.less, self.more, number > 1),
            (self.more, self.less, number < self._most),
        ):
            if not can:
                other.setEnabled(True)
                hand_on(button, other)
            button.setEnabled(can)

    def _step(self, by: int) -> None:
        if 1 <= self._number + by <= self._most:
            self.stepped.emit(self._number + by)


class NameLine(FramedLine):
    """A line for a person's name."""

    def show_name(self, name: str) -> None:
        """Show ``name``; what is being typed, and the cursor in it, stay."""
        if self.text() != name:
            self.setText(name)
