"""Where the views stand in the window, and which of them a new scene concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.body_map import BodyMap
from bodymap.ui.views.chart_place import ChartPlace
from bodymap.ui.views.map_switches import MapSwitches
from bodymap.ui.views.notice import Notice
from bodymap.ui.views.panel import Panel
from bodymap.ui.views.rail import Rail
from bodymap.ui.views.run_bar import RunBar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from bodymap.app.resolve import Scene
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.compare_bar import CompareBar
    from bodymap.ui.views.compare_foot import CompareFoot
    from bodymap.ui.views.compare_panel import ComparePanel
    from bodymap.ui.views.list_side import ListSide

_WIDE_PX = 1180
_TALL_PX = 800


class Line(QWidget):
    """A hairline between two parts of the window."""

    def __init__(self, *, upright: bool) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Layout(QWidget):
    """All views in their places; the comparison's are made when a run is first kept.

    Signals:
        first_frame_painted: the map has been painted once.
    """

    first_frame_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rail = Rail()
        self.rail.show_place("explore")
        self.run_bar = RunBar()
        self.notice = Notice()
        self.map = BodyMap()
        self.switches = MapSwitches(self.map)
        self.chart = ChartPlace()
        self.panel = Panel()
        self.list: ListSide | None = None
        self.compare_bar: CompareBar | None = None
        self.compare_panel: ComparePanel | None = None
        self.compare_foot: CompareFoot | None = None
        self._theme: Theme | None = None
        self._painted = False
        self._editing = False
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._build()
        self.map.installEventFilter(self)

    def _build(self) -> None:
        self._bars = _column(self.run_bar, Line(upright=False), self.notice)
        self._stage = _column(self.map, Line(upright=False), self.chart)
        self._stage.setStretchFactor(self.map, 1)
        self._side = _column(self.panel)
        self._below = below = _row()
        below.addLayout(self._stage, 1)
        below.addWidget(Line(upright=True))
        below.addLayout(self._side)
        right = _column()
        right.addLayout(self._bars)
        right.addLayout(below, 1)
        whole = _row(self.rail, Line(upright=True))
        whole.addLayout(right, 1)
        self.setLayout(whole)

    def make_compare(self) -> bool:
        """Make the comparison's views; return False where they are there already."""
        if self.compare_bar is not None:
            return False
        from bodymap.ui.views.compare_bar import CompareBar  # noqa: PLC0415  (not in the first frame)
        from bodymap.ui.views.compare_foot import CompareFoot  # noqa: PLC0415
        from bodymap.ui.views.compare_panel import ComparePanel  # noqa: PLC0415

        self.compare_bar = CompareBar()
        self.compare_panel = ComparePanel()
        self.compare_foot = CompareFoot()
        self._bars.insertWidget(0, self.compare_bar)
        self._side.addWidget(self.compare_panel)
        self._stage.addWidget(self.compare_foot)
        if self._theme is not None:
            self.compare_panel.show_theme(self._theme)
            self.compare_foot.show_theme(self._theme)
        self.fit(self.width(), self.height())
        return True

    def make_list(self) -> ListSide:
        """Return the list of all muscles, made when it is first asked for."""
        if self.list is None:
            from bodymap.ui.views.list_side import ListSide  # noqa: PLC0415  (not in the first frame)

            self.list = ListSide()
            self._below.insertWidget(0, self.list)
            self._list_line = Line(upright=True)
            self._below.insertWidget(1, self._list_line)
            self.fit(self.width(), self.height())
        return self.list

    def show_list(self, *, shown: bool) -> None:
        """Show or hide the list of all muscles."""
        if self.list is not None:
            self.list.setVisible(shown)
            self._list_line.setVisible(shown)

    def show_theme(self, colours: Theme) -> None:
        """Take new colours."""
        self._theme = colours
        for view in (self.map, self.panel, self.chart, self.compare_panel, self.compare_foot):
            if view is not None:
                view.show_theme(colours)

    def show_scene(self, before: Scene | None, now: Scene, *, ease: bool) -> None:
        """Hand each view its part of ``now`` where it differs from ``before``."""
        if before is None or before.map != now.map:
            self.map.show_map(now.map)
            self.switches.show_map(now.map)
        if before is None or before.run != now.run:
            self.run_bar.show_run(now.run)
        if before is None or before.gauge != now.gauge:
            self.panel.show_gauge(now.gauge, ease=ease)
        if before is None or before.panel != now.panel:
            self.panel.show_panel(now.panel)
        if before is None or before.curve != now.curve:
            self.chart.show_curve(now.curve)
        if before is None or before.compare != now.compare:
            self._show_compare(now)

    def fit(self, width: int, height: int) -> None:
        """Give the parts their sizes in a window of ``width`` x ``height`` px."""
        wide = width >= _WIDE_PX
        self.rail.setFixedWidth(80 if wide else 72)
        side = _panel_width(width)
        self.panel.setFixedWidth(side)
        if self.compare_panel is not None:
            self.compare_panel.setFixedWidth(side)
        if self.list is not None:
            self.list.show_room(wide=wide)
        self.switches.place()
        scale = text_scale()
        self.chart.setFixedHeight(round((184 if height >= _TALL_PX else 152) * max(scale, 1.0)))

    def _show_compare(self, now: Scene) -> None:
        comparing = now.compare is not None
        if now.compare is not None and self.compare_bar is not None:
            assert self.compare_panel is not None  # noqa: S101  (made together)
            assert self.compare_foot is not None  # noqa: S101
            self.compare_bar.show_compare(now.compare, now.run.per)
            self.compare_panel.show_compare(now.compare)
            self.compare_foot.show_compare(now.compare)
        for view in (self.compare_bar, self.compare_panel, self.compare_foot):
            if view is not None:
                view.setVisible(comparing)
        for usual in (self.panel, self.chart):
            usual.setVisible(not comparing)
        self.run_bar.setVisible(not comparing or self._editing)

    def edit_run(self, *, shown: bool) -> None:
        """Show or hide the run bar below the comparison's tiles."""
        self._editing = shown
        if self.compare_bar is not None and self.compare_bar.isVisible():
            self.run_bar.setVisible(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the first paint, and keep the switches in their corner."""
        if watched is self.map:
            if event.type() is event.Type.Resize:
                self.switches.place()
            elif event.type() is event.Type.Paint and not self._painted:
                self._painted = True
                self.first_frame_painted.emit()
        return super().eventFilter(watched, event)


def _panel_width(width: int) -> int:
    if width >= 1240:
        return 440
    return max(344, 360 + (width - 1024) * 80 // 216)


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        row.addWidget(widget)
    return row
