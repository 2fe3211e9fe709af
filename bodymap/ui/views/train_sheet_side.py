"""The person's sheet: the exercises that were taken, in order, to print or to save."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.button import Button, IconButton, Link
from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.theme import theme
from bodymap.ui.views.column import Column, HeadLine
from bodymap.ui.views.train_grid import EmptyNote
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_ROW_PX = 60
_PICTURE_PX = (64, 48)
_NUMBER_PX = 22


class _Row(Press):
    """An exercise on the sheet: its number, its picture, its name and its dose."""

    def __init__(self, number: int, card: ExerciseCard, reel: Reel, colours: Theme) -> None:
        super().__init__(card.name)
        self._number, self._card, self._reel, self._theme = number, card, reel, colours
        self.setAccessibleDescription(f"{number}. {card.dose}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        reel.painted.connect(self._painted)
        reel.loaded.connect(self.update)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self.update()

    def _painted(self, exercise: str) -> None:
        if exercise == self._card.exercise:
            self.update()

    def _paint_picture(self, painter: QPainter, x: float) -> None:
        wide, high = _PICTURE_PX
        ratio = painter.device().devicePixelRatioF()
        image = self._reel.still(self._card.exercise, QSize(wide, high), self._theme, ratio)
        if image is not None:
            painter.drawImage(QRectF(x, (self.height() - high) / 2, wide, high).topLeft(), image)

    def _paint_words(self, painter: QPainter, x: float) -> None:
        palette = self.palette()
        strong, caption = type_font("small_strong"), type_font("caption")
        first, second = QFontMetrics(strong), QFontMetrics(caption)
        room = round(self.width() - x - 4)
        top = (self.height() - first.height() - second.height() - 2) / 2
        right = Qt.TextElideMode.ElideRight
        painter.setFont(strong)
        painter.setPen(palette.color(_Role.WindowText))
        name = first.elidedText(self._card.name, right, room)
        painter.drawText(QRectF(x, top, room, first.height()), 0, name)
        painter.setFont(caption)
        painter.setPen(palette.color(_Role.PlaceholderText))
        dose = second.elidedText(self._card.dose_short, right, room)
        painter.drawText(QRectF(x, top + first.height() + 2, room, second.height()), 0, dose)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        words = QFontMetrics(type_font("small_strong")).height()
        words += QFontMetrics(type_font("caption")).height()
        return QSize(200, max(_ROW_PX, words + 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 8, fill)
        painter.setFont(type_font("value"))
        painter.setPen(palette.color(_Role.PlaceholderText))
        wide = round(_NUMBER_PX * max(text_scale(), 1.0))
        box = QRectF(4, 0, wide, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(self._number))
        self._paint_picture(painter, box.right() + 4)
        self._paint_words(painter, box.right() + 4 + _PICTURE_PX[0] + 10)
        painter.end()


class SheetSide(Column):
    """The list of what was taken, with what is done with it.

    Signals:
        exercise_opened: one of the list.
        exercise_dropped: one is to go.
        printed, saved, cleared: what to do with the whole list.
    """

    exercise_opened = Signal(str)
    exercise_dropped = Signal(str)
    printed = Signal()
    saved = Signal()
    cleared = Signal()

    def __init__(self, reel: Reel) -> None:
        super().__init__()
        self._reel = reel
        self._theme = theme("light")
        self._shown: tuple[ExerciseCard, ...] | None = None
        self._rows: list[_Row] = []
        self.setAccessibleName(tr("My sheet"))

    def show_sheet(self, cards: tuple[ExerciseCard, ...]) -> None:
        """Show ``cards``, the exercises on the sheet."""
        if cards == self._shown:
            return
        self._shown = cards
        self._rows = []
        self.clear()
        if not cards:
            self._put_empty()
            return
        clear = Link(tr("Clear"))
        clear.clicked.connect(self.cleared)
        self.put(HeadLine(tr("My sheet"), clear), 12)
        for number, card in enumerate(cards, 1):
            self.put(self._row(number, card), 4 if number == 1 else 0, bleeds=True)
        self._put_buttons()
        self.settle()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for row in self._rows:
            row.show_theme(colours)

    def _put_empty(self) -> None:
        what = tr("Your sheet is empty.")
        do = tr("Open an exercise and add it. Then print the sheet, or save it as a PDF.")
        self.put(Words(tr("My sheet"), "heading"), 18)
        self.put(EmptyNote(what, do), 12)
        self.settle()

    def _row(self, number: int, card: ExerciseCard) -> QWidget:
        row = _Row(number, card, self._reel, self._theme)
        row.clicked.connect(partial(self.exercise_opened.emit, card.exercise))
        self._rows.append(row)
        drop = IconButton("close", tr("Take {name} off the sheet").format(name=card.name), 32)
        drop.quiet()
        drop.clicked.connect(partial(self.exercise_dropped.emit, card.exercise))
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(row, 1)
        line.addWidget(drop)
        return whole

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
