"""Which muscles an exercise trains: chips in the colours of its picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.chip import Chip, ChipRow
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.small_figure import exercise_colours
from bodymap.ui.draw.type import text_scale
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.theme import Theme

CAPTION_PX = 92  # the column of captions at text size 1
_DOWN_PX = 5  # from the top of a chip to its words


class MuscleLegend(QWidget):
    """The muscles that are trained most, and those that are trained too.

    Args:
        card: the exercise.
        colours: of the picture.
        filters: a chip stays chosen, and is a filter; else it leads to the map.

    Signals:
        muscle_chosen: a muscle's id, "" where the chosen one was pressed again.
    """

    muscle_chosen = Signal(str)

    def __init__(self, card: ExerciseCard, colours: Theme, *, filters: bool = False) -> None:
        super().__init__()
        self._filters = filters
        self._chips: tuple[list[Chip], list[Chip]] = ([], [])
        self._by_muscle: dict[str, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        names = dict(card.names)
        captions = (tr("Trains most"), tr("Trains too"))
        trained = zip(captions, (card.primary, card.secondary), self._chips, strict=True)
        for caption, muscles, chips in trained:
            chips += [self._chip(muscle, names.get(muscle, muscle)) for muscle in muscles]
            if chips:
                column.addLayout(_row(caption, chips))
        self.show_theme(colours)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        for chips, colour in zip(self._chips, exercise_colours(colours), strict=True):
            for chip in chips:
                chip.show_dot(colour)

    def show_chosen(self, muscle: str) -> None:
        """Show the muscle whose exercises are listed, "" for none."""
        for key, chip in self._by_muscle.items():
            chip.setChecked(self._filters and key == muscle)

    def _chip(self, muscle: str, name: str) -> Chip:
        chip = Chip(name)
        chip.setCheckable(self._filters)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        tip = (
            tr("Show all exercises for this muscle")
            if self._filters
            else tr("Show this muscle on the map")
        )
        give_tip(chip, tip)
        chip.clicked.connect(partial(self._choose, muscle))
        self._by_muscle[muscle] = chip
        return chip

    def _choose(self, muscle: str) -> None:
        left = self._filters and not self._by_muscle[muscle].isChecked()
        self.muscle_chosen.emit("" if left else muscle)


def _row(caption: str, chips: list[Chip]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    words = Words(caption, "small", QPalette.ColorRole.PlaceholderText, wrap=True)
    words.setFixedWidth(round(CAPTION_PX * text_scale()))
    words.setContentsMargins(0, _DOWN_PX, 0, 0)
    row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
    shown = ChipRow(caption)
    shown.show_chips(chips)
    row.addWidget(shown, 1)
    return row
