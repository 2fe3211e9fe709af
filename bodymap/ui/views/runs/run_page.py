"""The page of one run: head, facts, the body with its bars, the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.focus import hand_on
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import WIDEST_PX, Line
from bodymap.ui.views.body_map import BodyMap
from bodymap.ui.views.runs.bar_rows import BLEED_PX
from bodymap.ui.views.runs.run_aside import RunAside
from bodymap.ui.views.runs.run_chart import RunChart
from bodymap.ui.views.runs.run_colours import RunColours
from bodymap.ui.views.runs.run_facts import RunFacts
from bodymap.ui.views.runs.run_head import BACK_BLEED_PX, RunHead
from bodymap.ui.views.runs.what_if_bar import WhatIfBar
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from bodymap.app.runs.scene import RunListScene, RunPageScene
    from bodymap.ui.theme import Theme

_SIDE_PX = 24  # as the body's legend and the chart have it
_STACKED_PX = 760  # with less room the bars stand under the body
_MAP_SHARE = 0.456  # of the page's width
_LEAST_BODY_PX = 300
_WHOLE_BODY_PX = 420  # at most, where the page scrolls: what stands beside it can be much higher
_LEGEND_PX = 74.0, 50.0  # the widest words and ticks that a run's legend has
_USUAL_PX = 860  # the height of a page with
_CHART_PX = 292  # a chart so high, which takes
_CHART_SHARE = 0.6  # of what a page has more or less, between
_LOW_CHART_PX, _HIGH_CHART_PX = 224, 340
_LEAST_CHART_PX = 196  # while "what if" stands above


class _Content(QWidget):
    """All of the page: as high as the window, or as high as it must be where that is more."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height: the scroll area takes it, and gives what the window has."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1


class RunPage(QWidget):
    """One run. The body and the chart are seen together; what stands beside the body scrolls.

    Signals:
        part_chosen, lap_chosen: from and to, seconds since the run's start.
        ground_painted: from and to, seconds, and a surface.
        subject_chosen: the id of a region or a muscle.
        back_asked: out of the muscle, or out of the region.
        The others are those of the head, the bar "What if" and the chart.
    """

    part_chosen = Signal(float, float)
    part_cleared = Signal()
    lap_chosen = Signal(float, float)
    ground_painted = Signal(float, float, str)
    subject_chosen = Signal(str)
    back_asked = Signal()
    axis_chosen = Signal(str)
    colouring_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene: RunPageScene | None = None
        self._supposing = False
        self._low = False  # all of the page scrolls, not only what stands beside the body
        self._found_for: tuple[int | None, QSize, float, bool] | None = None
        self.head, self.facts, self.what_if = RunHead(), RunFacts(), WhatIfBar()
        self.map, self.colours = BodyMap(), RunColours()
        self.aside, self.chart = RunAside(), RunChart()
        self.map.picture.keep_for_legend(*_LEGEND_PX)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.map)

    def show_page(self, scene: RunPageScene) -> None:
        """Show ``scene``."""
        before, self._scene = self._scene, scene
        if before is None or before.run != scene.run:
            self._supposing = False
            self._scroll.verticalScrollBar().setValue(0)
            self.aside.show_top()
        self.head.show_page(scene)
        self.facts.show_facts(scene.facts)
        self.map.show_map(scene.map)
        self.colours.show_page(scene)
        if not scene.part.chosen:
            hand_on(self.aside.part, self.chart)
        self.aside.show_page(scene)
        self.chart.show_chart(scene.chart)
        self.what_if.show_what_if(scene.what_if, scene.footing.surfaces)
        self._show_what_if()
        self._fit()

    def show_runs(self, scene: RunListScene) -> None:
        """Take the runs to compare with."""
        self.head.show_runs(scene)
        if scene.other is None:
            hand_on(self.aside.bars.end, self.head.compare)
        self.aside.show_comparing(comparing=scene.other is not None)

    def show_small(self, *, back: bool, low: bool) -> None:
        """Show the way to the list (``back``), and a ``low`` head, where the window is small."""
        self.head.show_back(shown=back)
        self.head.show_low(low=low)
        self._fit()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        for view in (self.map, self.aside, self.chart):
            view.show_theme(colours)

    def _show_what_if(self) -> None:
        active = self._scene is not None and self._scene.what_if.active
        shown = active or self._supposing
        self.head.show_what_if(shown=shown)
        if not shown:
            hand_on(self.what_if, self.head.what_if)
        self.what_if.setVisible(shown)
        self._what_if_line.setVisible(shown)

    def _ask_what_if(self, on: bool) -> None:
        self._supposing = on
        if not on and self._scene is not None and self._scene.what_if.active:
            self.what_if.suppose_cleared.emit()
        self._show_what_if()
        self._fit()
        if on:
            self.what_if.take_focus()

    def _lay_out(self) -> None:
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._lay_out_upper()
        self._lay_out_body()
        whole.addLayout(self._upper)
        whole.addLayout(self._body, 1)
        whole.addWidget(Line(upright=False))
        whole.addWidget(self.chart)
        whole.addLayout(self._below)
        content = _Content()
        content.setLayout(whole)
        self._scroll = Scroll(content, tr("Run"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def _lay_out_upper(self) -> None:
        self._what_if_line = Line(upright=False)
        self._head_row = QHBoxLayout()
        self._head_row.addWidget(self.head)
        lines = QVBoxLayout()
        lines.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        lines.setSpacing(0)
        for widget in (Line(upright=False), self.facts, Line(upright=False)):
            lines.addWidget(widget)
        lines.addWidget(self.what_if)
        lines.addWidget(self._what_if_line)
        self._upper = QVBoxLayout()
        self._upper.setSpacing(0)
        self._upper.addLayout(self._head_row)
        self._upper.addLayout(lines)

    def _lay_out_body(self) -> None:
        figure = QVBoxLayout()
        figure.setContentsMargins(0, 0, 0, 10)
        figure.setSpacing(2)
        figure.addWidget(self.map, 1)
        figure.addWidget(self.colours, 0, Qt.AlignmentFlag.AlignHCenter)
        self._figure = QWidget()
        self._figure.setLayout(figure)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self._figure)
        self._body.addWidget(self.aside, 1)
        self._below = QVBoxLayout()
        self._below.setSpacing(0)

    def _connect(self) -> None:
        self.head.what_if_asked.connect(self._ask_what_if)
        self.what_if.closed.connect(lambda: self._ask_what_if(False))
        self.map.region_clicked.connect(self.subject_chosen)
        self.map.muscle_clicked.connect(self.subject_chosen)
        self.map.back_asked.connect(self.back_asked)
        self.colours.colouring_chosen.connect(self.colouring_chosen)
        self.aside.subject_chosen.connect(self.subject_chosen)
        self.aside.compare_ended.connect(lambda: self.head.compare_asked.emit(None))
        self.aside.lap_chosen.connect(self.lap_chosen)
        self.aside.back_asked.connect(self._step_back)
        self.aside.part_cleared.connect(self.part_cleared)
        self.aside.ground_painted.connect(self._paint_ground)
        self.chart.part_chosen.connect(self.part_chosen)
        self.chart.part_cleared.connect(self.part_cleared)
        self.chart.axis_chosen.connect(self.axis_chosen)
        self.chart.subject_chosen.connect(self.subject_chosen)

    def _step_back(self) -> None:
        """Go back out of the muscle or the region; where none is chosen, out of what is."""
        if self.map.scene.region is not None:
            self.back_asked.emit()
        else:
            self._step_out()

    def _step_out(self) -> None:
        """Leave the last of what was opened on top of the run: the part, then "What if"."""
        scene = self._scene
        if scene is not None and scene.part.chosen:
            self.part_cleared.emit()
        elif self.what_if.isVisibleTo(self):
            self._ask_what_if(False)
        elif self.map.scene.region is not None:
            self.back_asked.emit()

    def _paint_ground(self, surface: str) -> None:
        chart = self._scene.chart if self._scene is not None else None
        if chart is None or chart.part is None or not surface:
            return
        axis = axis_of(chart)
        if axis is not None:
            self.ground_painted.emit(*axis.span_s(*chart.part), surface)

    def _fit(self) -> None:
        """Share the room out at the present size."""
        width, scale = self.width(), max(text_scale(), 1.0)
        self._fit_head(width)
        stacked = width < _STACKED_PX * min(scale, 1.3)
        body = width if stacked else round(width * _MAP_SHARE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if stacked else across)
        self._figure.setFixedWidth(body)
        least = round(_LEAST_BODY_PX + 40 * scale)
        above = self._upper.totalHeightForWidth(width)
        below = self.height() - above - 1
        room = below - max(least, self.aside.least_px(width - body))
        least_chart, lowest, liked = (
            round(px * min(scale, 1.25))
            for px in (_LEAST_CHART_PX, _LOW_CHART_PX, self._chart_px())
        )
        whole = stacked or self._is_low(room + self._what_if_px(width) < lowest)
        lowest = min(lowest, max(below - least, least_chart))
        self.chart.setFixedHeight(liked if whole else min(liked, max(room, lowest)))
        self._show_whole(whole=whole, stacked=stacked)
        self._figure.setMinimumHeight(least)
        most = round(_WHOLE_BODY_PX * min(scale, 1.3)) if whole else WIDEST_PX
        self._figure.setMaximumHeight(most)

    def _is_low(self, low: bool) -> bool:
        """Return whether the page is too low for all: found out once for a run and a size.

        Else a longer sentence would take the chart away, and a shorter one bring it back.
        """
        run = None if self._scene is None else self._scene.run
        found_for = run, self.size(), text_scale(), self.head.has_back()
        if found_for != self._found_for:
            self._found_for, self._low = found_for, low
        return self._low

    def _what_if_px(self, width: int) -> int:
        """Return the height that "What if" takes, where it is open."""
        layout = self.what_if.layout()
        if layout is None or self.what_if.isHidden():
            return 0
        return max(layout.totalHeightForWidth(width - 2 * _SIDE_PX), 0) + 1

    def _chart_px(self) -> float:
        """Return how high the chart is where nothing else needs the room, at text size 1."""
        more = _CHART_SHARE * (self.height() - _USUAL_PX)
        return min(max(_CHART_PX + more, _LOW_CHART_PX), _HIGH_CHART_PX)

    def _fit_head(self, width: int) -> None:
        bleed = BACK_BLEED_PX if self.head.has_back() else 0
        self._head_row.setContentsMargins(_SIDE_PX - bleed, 0, _SIDE_PX, 0)
        self.head.fit(width - 2 * _SIDE_PX + bleed)

    def _show_whole(self, *, whole: bool, stacked: bool) -> None:
        """Let the whole page scroll, all of it as high as it must be; or only what may."""
        self.aside.show_whole(whole=whole, indent_px=_SIDE_PX if stacked else 0)
        if whole and self._below.isEmpty():
            self._below.addWidget(self.aside.more)
        side, above = (_SIDE_PX - BLEED_PX, 16) if whole else (0, 0)
        self._below.setContentsMargins(side, above, side, above)
        top = Qt.AlignmentFlag.AlignTop
        self._body.setAlignment(self._figure, top if whole else Qt.AlignmentFlag(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave what is chosen with Esc, one thing after the other, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_out()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
