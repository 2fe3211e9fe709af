"""The page of one run: head, facts, the body with its bars, the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import Line
from bodymap.ui.views.body_map import BodyMap
from bodymap.ui.views.runs.run_aside import RunAside
from bodymap.ui.views.runs.run_chart import RunChart
from bodymap.ui.views.runs.run_colours import RunColours
from bodymap.ui.views.runs.run_facts import RunFacts
from bodymap.ui.views.runs.run_head import RunHead
from bodymap.ui.views.runs.what_if_bar import WhatIfBar
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.runs.scene import RunListScene, RunPageScene
    from bodymap.ui.theme import Theme

_SIDE_PX = 24  # as the body's legend and the chart have it
_STACKED_PX = 760  # with less room the bars stand under the body
_MAP_SHARE = 0.456  # of the page's width
_LEAST_BODY_PX = 300
_CHART_PX = 282
_LOW_PX = 800  # a page lower than this
_LOW_CHART_PX = 224


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
        self.head, self.facts, self.what_if = RunHead(), RunFacts(), WhatIfBar()
        self.map, self.colours = BodyMap(), RunColours()
        self.aside, self.chart = RunAside(), RunChart()
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
            self.aside.show_top()
        self.head.show_page(scene)
        self.facts.show_facts(scene.facts)
        self.map.show_map(scene.map)
        self.colours.show_page(scene)
        self.aside.show_page(scene)
        self.chart.show_chart(scene.chart)
        self.what_if.show_what_if(scene.what_if, scene.footing.surfaces)
        self._show_what_if()

    def show_runs(self, scene: RunListScene) -> None:
        """Take the runs to compare with."""
        self.head.show_runs(scene)
        self.aside.show_comparing(comparing=scene.other is not None)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        for view in (self.map, self.aside, self.chart):
            view.show_theme(colours)

    def _show_what_if(self) -> None:
        active = self._scene is not None and self._scene.what_if.active
        shown = active or self._supposing
        self.head.show_what_if(shown=shown)
        self.what_if.setVisible(shown)
        self._what_if_line.setVisible(shown)

    def _ask_what_if(self, on: bool) -> None:
        self._supposing = on
        if not on and self._scene is not None and self._scene.what_if.active:
            self.what_if.suppose_cleared.emit()
        self._show_what_if()
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
        content = _Content()
        content.setLayout(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(content, tr("Run")))

    def _lay_out_upper(self) -> None:
        self._upper = QVBoxLayout()
        self._upper.setSpacing(0)
        self._what_if_line = Line(upright=False)
        for widget in (self.head, Line(upright=False), self.facts, Line(upright=False)):
            self._upper.addWidget(widget)
        self._upper.addWidget(self.what_if)
        self._upper.addWidget(self._what_if_line)

    def _lay_out_body(self) -> None:
        figure = QVBoxLayout()
        figure.setContentsMargins(0, 0, 0, 10)
        figure.setSpacing(0)
        figure.addWidget(self.map, 1)
        figure.addWidget(self.colours, 0, Qt.AlignmentFlag.AlignHCenter)
        self._figure = QWidget()
        self._figure.setLayout(figure)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self._figure)
        self._body.addWidget(self.aside, 1)

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
        self.aside.part_cleared.connect(self.part_cleared)
        self.aside.ground_painted.connect(self._paint_ground)
        self.chart.part_chosen.connect(self.part_chosen)
        self.chart.part_cleared.connect(self.part_cleared)
        self.chart.axis_chosen.connect(self.axis_chosen)

    def _paint_ground(self, surface: str) -> None:
        chart = self._scene.chart if self._scene is not None else None
        if chart is None or chart.part is None or not surface:
            return
        axis = axis_of(chart)
        if axis is not None:
            self.ground_painted.emit(*axis.span_s(*chart.part), surface)

    def _fit(self) -> None:
        """Share the room out at the present size."""
        width, height, scale = self.width(), self.height(), max(text_scale(), 1.0)
        self._upper.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        self.head.fit(width - 2 * _SIDE_PX)
        stacked = width < _STACKED_PX * min(scale, 1.3)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if stacked else across)
        self._figure.setFixedWidth(width if stacked else round(width * _MAP_SHARE))
        self._figure.setMinimumHeight(round(_LEAST_BODY_PX + 40 * scale))
        self.aside.show_whole(whole=stacked)
        chart = _CHART_PX if height >= _LOW_PX else _LOW_CHART_PX
        self.chart.setFixedHeight(round(chart * min(scale, 1.25)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
