"""What the run asked of each region or of every muscle, and of the muscles of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.runs.run_bar_row import BarAxis, bar_row_px
from bodymap.ui.views.runs.bar_rows import BLEED_PX, AxisWords, BarRows
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.map_scene import Palette
    from bodymap.app.runs.scene import LoadBars
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole


class RunBars(QWidget):
    """A title, a line that says what the bars mean, and a bar for each region or every muscle.

    Signals:
        subject_chosen: the id of a region or a muscle.
        compare_ended: no comparison any more.
        turned: from the regions to all muscles, the highest first (True), or back.
    """

    subject_chosen = Signal(str)
    compare_ended = Signal()
    turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._title = Words("", "words", wrap=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._beside = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._beside.hide()
        self.end = Link(tr("Stop comparing"), strong=True)
        self.end.hide()
        self.turn = Link("", strong=True)
        # As high as the title is: the rows stay where they are.
        self.turn.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._every = False  # all muscles, not the regions
        self._bars: LoadBars | None = None
        self._named: Palette = "load"
        self._rows = BarRows("")
        self._rows.subject_chosen.connect(self.subject_chosen)
        self.turn.clicked.connect(self._turn)
        self._name_rows()
        self.end.clicked.connect(self.compare_ended)
        self._lay_out()

    def show_bars(self, bars: LoadBars, palette: Palette) -> None:
        """Show the regions of ``bars``, or its muscles, in the colours of ``palette``."""
        self._bars, self._named = bars, palette
        said = (self._title, bars.title), (self._line, bars.line), (self._beside, bars.beside)
        for words, text in said:
            if text != words.words():
                words.set_words(text)
                words.setVisible(bool(text))
        shown = bars.muscles if self._every else tuple(bar for bar in bars.bars if not bar.inner)
        over = AxisWords(bars.ends[0], bars.mark_text, bars.ends[1])
        self._rows.show_bars(shown, BarAxis(bars.start, bars.mark), palette, over)

    def show_comparing(self, *, comparing: bool) -> None:
        """Show the way out of a comparison with a run that was chosen."""
        self.end.setVisible(comparing)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._rows.show_theme(colours)

    def beyond_px(self) -> int:
        """Return how much higher the rows are than those of the regions alone, px."""
        if not self._every or self._bars is None:
            return 0
        regions = sum(not bar.inner for bar in self._bars.bars)
        return max(self._rows.rows_px() - regions * bar_row_px(inner=False), 0)

    def _turn(self) -> None:
        self._every = not self._every
        self._name_rows()
        if self._bars is not None:
            self.show_bars(self._bars, self._named)
        self.turned.emit(self._every)

    def _name_rows(self) -> None:
        self.turn.setText(tr("Muscle groups") if self._every else tr("All muscles"))
        self.turn.updateGeometry()
        name = tr("Load of each muscle") if self._every else tr("Load of each region")
        self._rows.setAccessibleName(name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.setContentsMargins(BLEED_PX, 0, BLEED_PX - 7, 2)  # the link has 7 px of its own
        head.addWidget(self._title, 1)
        head.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.end, 0, Qt.AlignmentFlag.AlignTop)
        for words in (self._line, self._beside):
            words.setContentsMargins(BLEED_PX, 0, BLEED_PX, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self._beside)
        column.addWidget(self._rows)


class MuscleBars(QWidget):
    """A heading, and a bar for each muscle of the chosen region, or for all of them.

    Signals:
        subject_chosen: the id of a muscle.
    """

    subject_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._heading = Words("", "heading")
        self._heading.setContentsMargins(BLEED_PX, 0, BLEED_PX, 4)
        self._any, self._above = False, False
        self._rows = BarRows(tr("Load of each muscle"))
        self._rows.subject_chosen.connect(self.subject_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._rows)

    def show_bars(self, bars: LoadBars, palette: Palette) -> None:
        """Show the muscles of ``bars`` in the colours of ``palette``."""
        if bars.heading != self._heading.words():
            self._heading.set_words(bars.heading)
        muscles = tuple(bar for bar in bars.bars if bar.inner)
        self._any = bool(muscles)
        self.setVisible(self._any and not self._above)
        self._rows.show_bars(muscles, BarAxis(bars.start, bars.mark), palette)

    def show_above(self, *, above: bool) -> None:
        """Hide where all muscles are shown ``above``."""
        self._above = above
        self.setVisible(self._any and not above)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._rows.show_theme(colours)
