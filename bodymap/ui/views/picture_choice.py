"""Which picture of an exercise is shown: its own, or that of a variant; and what that means."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.chip import Chip, ChipRow
from bodymap.ui.controls.words import Words
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard
    from bodymap.figure.exercise_movement import Movement


class PictureChoice(QWidget):
    """A chip for each picture; under them a sentence where a variant is shown.

    It takes no room where there is one picture, and that is the exercise's own.

    Signals:
        movement_chosen: the ``Movement`` to show.
    """

    movement_chosen = Signal(object)

    def __init__(self, card: ExerciseCard) -> None:
        super().__init__()
        self._card = card
        self._pictures: tuple[Movement, ...] = ()
        self._chips = ChipRow(tr("Pictures"))
        self._note = Words("", "small", QPalette.ColorRole.PlaceholderText, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._chips)
        column.addWidget(self._note)
        self.hide()

    def show_pictures(self, own: Movement | None, variants: tuple[Movement, ...]) -> None:
        """Offer the picture ``own`` and those of ``variants``; the first one is chosen."""
        found = [own] if own is not None else []
        self._pictures = (*found, *(each for each in variants if each is not own))
        chips = [self._chip(movement) for movement in self._pictures]
        self._chips.show_chips(chips)
        self._chips.setVisible(len(chips) > 1)
        if self._pictures:
            self._choose(self._pictures[0])

    def _chip(self, movement: Movement) -> Chip:
        chip = Chip(movement.name if movement.source_row else self._card.short)
        chip.setCheckable(True)
        chip.setAutoExclusive(True)
        chip.clicked.connect(partial(self._choose, movement))
        return chip

    def _choose(self, movement: Movement) -> None:
        for chip, picture in zip(self._chips.chips(), self._pictures, strict=True):
            chip.setChecked(picture is movement)
        variant = bool(movement.source_row)
        self._note.set_words(self._words(movement) if variant else "")
        self._note.setVisible(variant)
        self.setVisible(variant or len(self._pictures) > 1)
        self.movement_chosen.emit(movement)

    def _words(self, movement: Movement) -> str:
        said = tr("The picture shows a variant: {variant}. Dose and words are those of: {name}.")
        words = said.format(variant=movement.name, name=self._card.name)
        return f"{words} {movement.variant}".rstrip()
