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

    Signals:
        muscle_chosen: a muscle's id.
    """

    muscle_chosen = Signal(str)

    def __init__(self, card: ExerciseCard, colours: Theme) -> None:
        super().__init__()
        self._chips: tuple[list[Chip], list[Chip]] = ([], [])
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

    def _chip(self, muscle: str, name: str) -> Chip:
        chip = Chip(name)
        give_tip(chip, tr("Show this muscle on the map"))
        chip.clicked.connect(partial(self.muscle_chosen.emit, muscle))
        return chip


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
