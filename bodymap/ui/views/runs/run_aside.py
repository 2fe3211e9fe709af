"""At the right of the body: the bars, what is to be said, the laps; below them the chosen part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.app.runs.measures import length_in
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.views.runs.disclosure import Disclosure
from bodymap.ui.views.runs.file_notes import FileNotes
from bodymap.ui.views.runs.lap_table import LapTable
from bodymap.ui.views.runs.part_card import PartTile
from bodymap.ui.views.runs.remark import Remark
from bodymap.ui.views.runs.run_bars import BLEED_PX, RunBars
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunChartScene, RunPageScene
    from bodymap.ui.theme import Theme

_SEEN = 0.02  # of the part: less of another ground is only where its edge was rounded
_SIDE_PX = 24  # at the right, of which the scroll bar takes 12


class _Column(QWidget):
    """What scrolls, as high as what is in it at the present width."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, _SIDE_PX - 12 - BLEED_PX, 8)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """Take the height that the parts need at the present width."""
        done = super().event(event)
        layout = self.layout()
        if layout is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMinimumHeight(max(layout.heightForWidth(self.width()), 0))
        return done


class RunAside(QWidget):
    """What stands beside the body. The chosen part is always seen: it lies next to the chart.

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
        self._compare = Remark("compare", tr("Stop comparing"))
        self._sentence = Remark("info")
        self._notes = FileNotes(BLEED_PX)
        self.lap_part = Disclosure(self.laps, opened=True)
        self.told_part = Disclosure(self._notes)
        self._column = _Column(
            self._compare, self.bars, self._sentence, self.told_part, self.lap_part
        )
        self._scroll = Scroll(self._column, tr("Load of this run"))
        self._lay_out()
        self._connect()

    def show_page(self, scene: RunPageScene) -> None:
        """Show ``scene``."""
        self.bars.show_bars(scene.bars, scene.map.palette)
        # "What if" shows another ground than the one that would be painted.
        ground = None if scene.what_if.active else ground_of_part(scene.chart)
        self.part.show_part(scene.part, ground, scene.footing.surfaces)
        self._compare.show_words(scene.compare)
        self._sentence.show_words(scene.sentence)
        heading = tr("Laps ({number})").format(number=len(scene.laps))
        self.lap_part.show_heading(heading)
        self.lap_part.setVisible(bool(scene.laps))
        self.laps.show_laps(scene.laps, length_in(scene.chart.units).one)
        told = self._notes.show_notes(scene.notices, scene.facts)
        self.told_part.show_heading(tr("What the file held ({number})").format(number=told))
        self.told_part.setVisible(told > 0)

    def show_comparing(self, *, comparing: bool) -> None:
        """Show the way out of a comparison with a run that was chosen."""
        self._compare.show_link(shown=comparing)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self.bars.show_theme(colours)

    def show_top(self) -> None:
        """Scroll to the top."""
        self._scroll.verticalScrollBar().setValue(0)

    def show_whole(self, *, whole: bool) -> None:
        """Show all at once, or (``whole`` False) scroll within the room that there is."""
        self._scroll.setMinimumHeight(self._column.minimumHeight() if whole else 0)
        self._whole.setContentsMargins(_SIDE_PX - BLEED_PX if whole else 0, 0, 0, 0)

    def _lay_out(self) -> None:
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        part = QHBoxLayout()
        part.setContentsMargins(BLEED_PX, 8, _SIDE_PX, 12)
        part.addWidget(self.part)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._whole.addLayout(part)

    def _connect(self) -> None:
        self.bars.subject_chosen.connect(self.subject_chosen)
        self.part.ground_painted.connect(self.ground_painted)
        self.part.cleared.connect(self.part_cleared)
        self._compare.link_pressed.connect(self.compare_ended)
        self.laps.lap_chosen.connect(self.lap_chosen)


def ground_of_part(chart: RunChartScene) -> str:
    """Return the surface of the chosen part, or "" where it has several or there is no part."""
    if chart.part is None:
        return ""
    start, end = chart.part
    least = _SEEN * (end - start)
    over = {
        span.surface
        for span in chart.grounds
        if min(end, span.end) - max(start, span.start) > least
    }
    return over.pop() if len(over) == 1 else ""
