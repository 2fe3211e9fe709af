"""At the right of the body: the bars, what is to be said, the laps; below them the chosen part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.app.runs.measures import length_in
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.views.runs.bar_rows import BLEED_PX
from bodymap.ui.views.runs.disclosure import Disclosure
from bodymap.ui.views.runs.file_notes import FileNotes
from bodymap.ui.views.runs.lap_table import LapTable
from bodymap.ui.views.runs.part_card import PartTile
from bodymap.ui.views.runs.remark import Remark
from bodymap.ui.views.runs.run_bars import MuscleBars, RunBars
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from bodymap.app.runs.scene import RunChartScene, RunPageScene
    from bodymap.ui.theme import Theme

_SEEN = 0.02  # of the part: less of another ground is only where its edge was rounded
_SIDE_PX = 24  # at the right
_BAR_PX = 12  # which the scroll bar takes of it
_TOP_PX, _GAP_PX = 12, 9
_PART_MARGINS_PX = (6, 12)  # above and below


class _Column(QWidget):
    """What scrolls, as high as what is in it at the present width."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(_GAP_PX)
        self._lines.addStretch(1)
        for part in parts:
            self.take(part)
        self.reserve(_BAR_PX)

    def take(self, part: QWidget) -> None:
        """Add ``part`` below the others."""
        self._lines.insertWidget(self._lines.count() - 1, part)

    def reserve(self, bar_px: int) -> None:
        """Keep the side free beside a scroll bar ``bar_px`` wide."""
        self._lines.setContentsMargins(0, _TOP_PX, _SIDE_PX - BLEED_PX - bar_px, 8)

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
        back_asked: out of the muscle, or out of the region.
        word_asked: the id of a word in the glossary.
    """

    subject_chosen = Signal(str)
    ground_painted = Signal(str)
    part_cleared = Signal()
    compare_ended = Signal()
    lap_chosen = Signal(float, float)
    back_asked = Signal()
    word_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.bars, self.muscles = RunBars(), MuscleBars()
        self.part, self.laps = PartTile(), LapTable()
        self._sentence = Remark("info")
        self._notes = FileNotes(BLEED_PX)
        self.lap_part = Disclosure(self.laps, opened=True)
        self.told_part = Disclosure(self._notes)
        self.more = QWidget()
        self._column = _Column(self.bars, self._sentence, self.muscles, self.more)
        self._scroll = Scroll(self._column, tr("Load of this run"))
        self._whole = False
        self._lay_out()
        self._connect()

    def show_page(self, scene: RunPageScene) -> None:
        """Show ``scene``."""
        for bars in (self.bars, self.muscles):
            bars.show_bars(scene.bars, scene.map.palette)
        # "What if" shows another ground than the one that would be painted.
        ground = None if scene.what_if.active else ground_of_part(scene.chart)
        self.part.show_part(scene.part, ground, scene.footing.surfaces)
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
        self.bars.show_comparing(comparing=comparing)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        for bars in (self.bars, self.muscles):
            bars.show_theme(colours)

    def show_top(self) -> None:
        """Scroll to the top."""
        self._scroll.verticalScrollBar().setValue(0)

    def least_px(self, width: int) -> int:
        """Return the height at which all regions and the part are seen, px, ``width`` px wide."""
        inner = width - _SIDE_PX
        bars = _high(self.bars, inner) - self.bars.beyond_px()
        return _TOP_PX + bars + _high(self.part, inner) + sum(_PART_MARGINS_PX)

    def show_whole(self, *, whole: bool, indent_px: int = 0) -> None:
        """Scroll within the room that there is, or (``whole``) show all but ``more`` at once.

        Args:
            whole: all at once; laps and notes are left to the page.
            indent_px: at the left, where no body stands there.
        """
        self._lines.setContentsMargins(max(indent_px - BLEED_PX, 0), 0, 0, 0)
        if whole == self._whole:
            return
        self._whole = whole
        if whole:
            self._scroll.takeWidget()
            self._lines.insertWidget(0, self._column)
            self._column.show()
        else:
            self._column.take(self.more)
            self._scroll.setWidget(self._column)
        self._scroll.setVisible(not whole)
        self._column.reserve(0 if whole else _BAR_PX)

    def _lay_out(self) -> None:
        more = QVBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(_GAP_PX)
        for part in (self.lap_part, self.told_part):
            more.addWidget(part)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        pinned = QHBoxLayout()
        above, below = _PART_MARGINS_PX
        pinned.setContentsMargins(BLEED_PX, above, _SIDE_PX, below)
        pinned.addWidget(self.part)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addWidget(self._scroll, 1)
        self._lines.addLayout(pinned)

    def _connect(self) -> None:
        for bars in (self.bars, self.muscles):
            bars.subject_chosen.connect(self.subject_chosen)
        self.bars.compare_ended.connect(self.compare_ended)
        self.bars.turned.connect(self._turned)
        self.part.ground_painted.connect(self.ground_painted)
        self.part.cleared.connect(self.part_cleared)
        self.part.word_asked.connect(self.word_asked)
        self.laps.lap_chosen.connect(self.lap_chosen)

    def _turned(self, every: bool) -> None:
        self.muscles.show_above(above=every)
        self.show_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, as on the body."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)


def _high(part: QWidget, width: int) -> int:
    layout = part.layout()
    return layout.totalHeightForWidth(width) if layout is not None else 0


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
