"""The person's sheet: the exercises that were taken, in order, to print or to save."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.controls.button import Button, Link
from bodymap.ui.controls.focus import came_by_keyboard
from bodymap.ui.controls.words import Words
from bodymap.ui.theme import theme
from bodymap.ui.views.column import Column, HeadLine
from bodymap.ui.views.sheet_row import SheetLine, Spot
from bodymap.ui.views.train_grid import EmptyNote
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.reel import Reel
    from bodymap.ui.views.sheet_row import SheetPart

_Role = QPalette.ColorRole


class _Held(NamedTuple):
    """What has the focus: an exercise, which part of its line, where that stands, and why."""

    exercise: str
    part: SheetPart
    place: int
    reason: Qt.FocusReason


class SheetSide(Column):
    """The list of what was taken, with what is done with it.

    Signals:
        exercise_opened: one of the list.
        exercise_dropped: one is to go.
        exercise_moved: one is to go so many places further down.
        printed, saved, cleared: what to do with the whole list.
        restored: the exercises of a list that was cleared are to come back.
    """

    exercise_opened = Signal(str)
    exercise_dropped = Signal(str)
    exercise_moved = Signal(str, int)
    printed = Signal()
    saved = Signal()
    cleared = Signal()
    restored = Signal(tuple)

    def __init__(self, reel: Reel) -> None:
        super().__init__()
        self._reel = reel
        self._theme = theme("light")
        self._shown: tuple[ExerciseCard, ...] | None = None
        self._lost: tuple[str, ...] = ()
        self._lines: list[SheetLine] = []
        self._back: Link | None = None
        self.setAccessibleName(tr("My sheet"))

    def show_sheet(self, cards: tuple[ExerciseCard, ...]) -> None:
        """Show ``cards``, the exercises on the sheet; the focus stays with its exercise."""
        if cards == self._shown:
            return
        self._shown = cards
        held = self._held()
        self._lines, self._back = [], None
        self.clear()
        if not cards:
            self._put_empty()
            return
        self._lost = ()
        clear = Link(tr("Clear"))
        clear.clicked.connect(lambda: self._clear(_reason(clear)))
        self.put(HeadLine(tr("My sheet"), clear), 12)
        for number, card in enumerate(cards, 1):
            line = self._line(Spot(number, len(cards)), card)
            self.put(line, 4 if number == 1 else 0, bleeds=True)
        self._put_buttons()
        self.settle()
        self._hold(held)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for line in self._lines:
            line.entry.show_theme(colours)

    def _clear(self, reason: Qt.FocusReason) -> None:
        """Ask for an empty sheet, and offer what was on it for as long as it stays empty."""
        self._lost = tuple(card.exercise for card in self._shown or ())
        self.cleared.emit()
        if self._back is not None:
            self._back.setFocus(reason)

    def _held(self) -> _Held | None:
        for index, line in enumerate(self._lines):
            part = line.held()
            if part is not None:
                return _Held(line.exercise, part, index, _reason(line))
        return None

    def _hold(self, held: _Held | None) -> None:
        """Give the focus back; where the exercise is gone, to the one that stands there now."""
        if held is None:
            return
        at = min(held.place, len(self._lines) - 1)
        same = (one for one in self._lines if one.exercise == held.exercise)
        next(same, self._lines[at]).take_focus(held.part, held.reason)

    def _put_empty(self) -> None:
        self.put(Words(tr("My sheet"), "heading"), 18)
        if self._lost:
            what = tr("The sheet is cleared.")
            do = tr("Bring its exercises back, or add others.")
        else:
            what = tr("Your sheet is empty.")
            do = tr("Open an exercise and add it. Then print the sheet, or save it as a PDF.")
        self.put(EmptyNote(what, do), 12)
        if self._lost:
            self._back = Link(tr("Undo: bring them back"), strong=True)
            self._back.clicked.connect(lambda: self.restored.emit(self._lost))
            self.put_flush(self._back, 8)
        self.settle()

    def _line(self, spot: Spot, card: ExerciseCard) -> SheetLine:
        line = SheetLine(spot, card, self._reel, self._theme)
        line.opened.connect(partial(self.exercise_opened.emit, card.exercise))
        line.moved.connect(partial(self.exercise_moved.emit, card.exercise))
        line.dropped.connect(partial(self.exercise_dropped.emit, card.exercise))
        self._lines.append(line)
        return line

    def _put_buttons(self) -> None:
        show, save = Button(tr("Print…"), primary=True), Button(tr("Save as PDF…"), "save")
        show.clicked.connect(self.printed)
        save.clicked.connect(self.saved)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(show)
        line.addWidget(save)
        line.addStretch(1)
        self.put(whole, 16)
        note = tr("With pictures, doses, cues and when to stop. For learning, not medical advice.")
        self.put(Words(note, "caption", _Role.PlaceholderText, wrap=True), 10)


def _reason(control: QWidget) -> Qt.FocusReason:
    """Return why the focus leaves ``control``: only keys bring a ring."""
    by_key = came_by_keyboard(control)
    return Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.OtherFocusReason
