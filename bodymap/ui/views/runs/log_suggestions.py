"""Muscles of one kind with two exercises each: what rose, and what running leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.card_group import CardGroup
from bodymap.ui.views.runs.log_suggestion import SuggestionPart
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.runs.log_scene import Suggestions
    from bodymap.ui.views.reel import Reel

_PART_PX = 430  # the narrowest part, at text size 1
_GAP_PX = 40
_MOST_COLUMNS = 3
_FEW, _FEW_ROWS = 4, 2  # shown before all are asked for, at least


class SuggestionList(QWidget):
    """A title, a line, and the muscles in two columns where there is room.

    Signals:
        exercise_asked: the id of an exercise.
        subject_chosen: the id of a muscle.
    """

    exercise_asked = Signal(str)
    subject_chosen = Signal(str)

    def __init__(self, reel: Reel) -> None:
        super().__init__()
        self._reel, self._theme = reel, theme("light")
        self._shown: Suggestions | None = None
        self._parts: list[SuggestionPart] = []
        self._stop = CardGroup(self)
        self._columns, self._every = 0, False
        self._title = Words("", "heading")
        self._line = Words("", "small", QPalette.ColorRole.PlaceholderText, wrap=True)
        self.all = Link("", strong=True)
        self.all.clicked.connect(self._turn)
        self._lay_out()

    def show_suggestions(self, shown: Suggestions) -> None:
        """Show ``shown``; nothing at all where there is none."""
        self.setVisible(bool(shown.items))
        if shown == self._shown:
            return
        self._shown = shown
        self.setAccessibleName(shown.title)
        self._title.set_words(shown.title)
        self._line.set_words(shown.line)
        while len(self._parts) < len(shown.items):
            self._parts.append(self._new_part())
        for part, item in zip(self._parts, shown.items, strict=False):
            part.show_suggestion(item)
        self._place()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for part in self._parts:
            part.cards.show_theme(colours)

    def parts(self) -> list[SuggestionPart]:
        """Return the muscles that are shown."""
        return [part for part in self._parts if not part.isHidden()]

    def _new_part(self) -> SuggestionPart:
        part = SuggestionPart(self._reel, self._stop)
        part.cards.show_theme(self._theme)
        part.cards.exercise_opened.connect(self.exercise_asked)
        part.subject_chosen.connect(self.subject_chosen)
        part.setParent(self)
        return part

    def _turn(self) -> None:
        self._every = not self._every
        self._place()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.all)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GAP_PX)
        self._grid.setVerticalSpacing(20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addSpacing(14)
        column.addLayout(self._grid)

    def _place(self) -> None:
        count = len(self._shown.items) if self._shown is not None else 0
        self._columns = self._room()
        first = max(_FEW, _FEW_ROWS * self._columns)
        few = count if self._every else min(count, first)
        self.all.setVisible(count > first)
        text = tr("Show fewer") if self._every else tr("Show all {count}").format(count=count)
        self.all.setText(text)
        self.all.updateGeometry()
        for index, part in enumerate(self._parts):
            self._grid.removeWidget(part)
            part.setVisible(index < few)
            if index < few:
                row, column = divmod(index, self._columns)
                self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._stop.settle()
        self.updateGeometry()

    def _room(self) -> int:
        """Return how many columns there is room for, one to three."""
        part = round(_PART_PX * max(text_scale(), 1.0))
        return min(max((self.width() + _GAP_PX) // (part + _GAP_PX), 1), _MOST_COLUMNS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the number of columns of the new width."""
        super().resizeEvent(event)
        if self._room() != self._columns:
            self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._place()
        super().changeEvent(event)
