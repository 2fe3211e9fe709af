"""Strengthen: the exercises as cards with a picture of what they train."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import text_scale
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.card_button import USUAL, CardButton, CardLook, room_px, title_lines, words_px
from bodymap.ui.views.card_group import CardGroup

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.controls.tab_group import TabGroup
    from bodymap.ui.views.reel import Reel

_GAP_PX = 12


class Cards(QWidget):
    """Cards in rows of three, or as many as have room; ``rows`` cuts them off, None shows all.

    Args:
        rows: how many.
        look: how they stand together.
        group: the tab stop that they share with cards of other groups.
    """

    exercise_hovered = Signal(frozenset)
    exercise_opened = Signal(str)
    sheet_toggled = Signal(str, bool)  # an exercise, and whether it is to be on the sheet

    def __init__(
        self, rows: int | None = None, look: CardLook = USUAL, group: TabGroup | None = None
    ) -> None:
        super().__init__()
        self._rows = rows
        self._look = look
        self._reel: Reel | None = None
        self._marked: frozenset[str] = frozenset()
        self._shown: tuple[ExerciseCard, ...] = ()
        self._buttons: list[CardButton] = []
        self._open_one = ""
        self._group = group or CardGroup(self)
        self._theme = theme("light")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: tuple[ExerciseCard, ...]) -> None:
        """Show ``cards``."""
        if cards == self._shown:
            return
        self._shown = cards
        self._place()
        self.updateGeometry()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for button in self._buttons:
            button.show_theme(colours)

    def take_reel(self, reel: Reel) -> None:
        """Show the pictures of ``reel`` from now on."""
        self._reel = reel
        for button in self._buttons:
            button.take_reel(reel)

    def show_marked(self, exercises: frozenset[str]) -> None:
        """Show which exercises are on the person's sheet."""
        self._marked = exercises
        for button in self._buttons:
            button.show_marked(marked=button.card is not None and button.card.exercise in exercises)

    def show_open(self, exercise: str) -> None:
        """Show which exercise is open beside the cards, "" for none."""
        self._open_one = exercise
        for button in self._buttons:
            card = button.card
            button.show_open(opened=card is not None and card.exercise == exercise)

    def button(self, exercise: str) -> CardButton | None:
        """Return the card of an exercise, None where it is not shown."""
        for button in self._buttons:
            if button.card is not None and button.card.exercise == exercise:
                return None if button.isHidden() else button
        return None

    def _columns(self, width: int) -> int:
        least = round(self._look.least_px * max(text_scale(), 1.0))
        return max(min((width + _GAP_PX) // (least + _GAP_PX), self._look.most), 1)

    def _count(self, width: int) -> int:
        every = len(self._shown)
        return every if self._rows is None else min(every, self._rows * self._columns(width))

    def _card_px(self, width: int) -> int:
        return 20 + self._look.picture_px + words_px(self._lines(width))

    def _wide_px(self, width: int) -> float:
        columns = self._columns(width)
        return (width - (columns - 1) * _GAP_PX) / columns

    def _lines(self, width: int) -> int:
        """Return the lines of the longest title: all cards are equally high."""
        room = room_px(self._wide_px(width))
        shown = self._shown[: self._count(width)]
        return max((title_lines(card.short, room) for card in shown), default=1)

    def _place(self) -> None:
        width, lines = self.width(), self._lines(self.width())
        columns, count = self._columns(width), self._count(width)
        wide, high = self._wide_px(width), self._card_px(width)
        while len(self._buttons) < count:
            self._buttons.append(self._new_button())
        for index, button in enumerate(self._buttons):
            button.setVisible(index < count)
            if index < count:
                row, column = divmod(index, columns)
                card = self._shown[index]
                button.show_card(card)
                button.show_marked(marked=card.exercise in self._marked)
                button.show_open(opened=card.exercise == self._open_one)
                button.show_lines(lines)
                left, top = column * (wide + _GAP_PX), row * (high + _GAP_PX)
                button.setGeometry(QRectF(left, top, wide, high).toRect())
        self._group.settle()

    def _new_button(self) -> CardButton:
        button = CardButton(self, self._look)
        button.show_theme(self._theme)
        if self._reel is not None:
            button.take_reel(self._reel)
        self._group.add(button)
        button.lit.connect(self.exercise_hovered)
        button.clicked.connect(lambda: self._open(button))
        button.taken.connect(partial(self._take, button))
        return button

    def _open(self, button: CardButton) -> None:
        if button.card is not None:
            self.exercise_opened.emit(button.card.exercise)

    def _take(self, button: CardButton, taken: bool) -> None:
        if button.card is not None:
            self.sheet_toggled.emit(button.card.exercise, taken)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        rows = -(-self._count(width) // self._columns(width))
        return max(rows * (self._card_px(width) + _GAP_PX) - _GAP_PX, 0)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(200, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self._place()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()
