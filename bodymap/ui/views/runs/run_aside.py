"""At the right of the body: the bars, the chosen part, what is to be said, the laps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.words import Words
from bodymap.ui.views.runs.disclosure import Disclosure
from bodymap.ui.views.runs.lap_table import LapTable
from bodymap.ui.views.runs.part_card import PartTile
from bodymap.ui.views.runs.remark import Remark
from bodymap.ui.views.runs.run_bars import BLEED_PX, RunBars
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunChartScene, RunPageScene
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole


class RunAside(QWidget):
    """What stands beside the body, one below the other; it scrolls where there is much.

    Signals:
        subject_chosen: the id of a region or a muscle.
        ground_painted: the new surface of the chosen part.
        part_cleared: no part any more.
        compare_ended: no comparison any more.
        lap_chosen: from and to, seconds since the run's start.
    """

    subject_chosen = Signal(str)
    ground_painted = Signal(str)
    part_cleared = Signal()
    compare_ended = Signal()
    lap_chosen = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self.bars, self.part, self.laps = RunBars(), PartTile(), LapTable()
        self._compare, self._sentence = Remark("compare", tr("Stop comparing")), Remark("info")
        self._told = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._told.setContentsMargins(BLEED_PX, 0, BLEED_PX, 8)
        self.lap_part = Disclosure(self.laps, opened=True)
        self.told_part = Disclosure(self._told)
        self.bars.subject_chosen.connect(self.subject_chosen)
        self.part.ground_painted.connect(self.ground_painted)
        self.part.cleared.connect(self.part_cleared)
        self._compare.link_pressed.connect(self.compare_ended)
        self.laps.lap_chosen.connect(self.lap_chosen)
        self._lay_out()

    def show_page(self, scene: RunPageScene) -> None:
        """Show ``scene``."""
        self.bars.show_bars(scene.bars, scene.map.palette)
        ground = ground_of_part(scene.chart)
        self.part.show_part(scene.part, ground, scene.footing.surfaces)
        self._compare.show_words(scene.compare)
        self._sentence.show_words(scene.sentence)
        heading = tr("Laps ({number})").format(number=len(scene.laps))
        self.lap_part.show_heading(heading)
        self.lap_part.setVisible(bool(scene.laps))
        self.laps.show_laps(scene.laps)
        self._show_told(scene)

    def show_comparing(self, *, comparing: bool) -> None:
        """Show the way out of a comparison with a run that was chosen."""
        self._compare.show_link(shown=comparing)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self.bars.show_theme(colours)

    def _show_told(self, scene: RunPageScene) -> None:
        """Show what the file held, and where each number comes from."""
        text = tr("{caption}: {note}")
        notes = (text.format(caption=f.caption, note=f.note) for f in scene.facts if f.note)
        told = "\n".join((*scene.notices, *notes))
        if told != self._told.words():
            self._told.set_words(told)
        self.told_part.show_heading(tr("What the file held"))
        self.told_part.setVisible(bool(told))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 4, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._compare)
        self._column.addWidget(self.bars)
        part = QVBoxLayout()
        part.setContentsMargins(BLEED_PX, 0, BLEED_PX, 0)
        part.addWidget(self.part)
        self._column.addLayout(part)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self.lap_part)
        self._column.addWidget(self.told_part)
        self._column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """Grow with what is inside: the scroll area asks before the parts have their width."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMinimumHeight(self._column.heightForWidth(self.width()))
        return done


def ground_of_part(chart: RunChartScene) -> str:
    """Return the surface of the chosen part, or "" where it has several or there is no part."""
    if chart.part is None:
        return ""
    start, end = chart.part
    over = {span.surface for span in chart.grounds if span.start < end and start < span.end}
    return over.pop() if len(over) == 1 else ""
