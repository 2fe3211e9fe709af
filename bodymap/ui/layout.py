"""Where the views stand in the window, and which of them a new scene concerns."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.focus import came_by_keyboard, hand_on, reason_from
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import WIDEST_PX, Line, Place, chart_px, column_of, panel_px, row_of
from bodymap.ui.views.body_map import BodyMap

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from bodymap.app.resolve import Scene
    from bodymap.app.scene import CompareScene
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.chart_place import ChartPlace
    from bodymap.ui.views.compare_bar import CompareBar
    from bodymap.ui.views.compare_foot import CompareFoot
    from bodymap.ui.views.compare_panel import ComparePanel
    from bodymap.ui.views.list_side import ListSide
    from bodymap.ui.views.map_switches import MapSwitches
    from bodymap.ui.views.notice import Notice, PassingNotice
    from bodymap.ui.views.panel import Panel
    from bodymap.ui.views.rail import Rail
    from bodymap.ui.views.run_bar import RunBar
    from bodymap.ui.views.runs.runs_place import RunsPlace
    from bodymap.ui.views.stride_place import StridePlace
    from bodymap.ui.views.study.study_place import StudyPlace
    from bodymap.ui.views.train_place import TrainPlace

# The first frame shows the body alone; the other views are imported and made right after it.
# ruff: noqa: PLC0415

_WIDE_PX = 1180
# The places beside the map: each is the attribute of its key, made when it is first opened.
_PLACES = {
    "stride": ("bodymap.ui.views.stride_place", "StridePlace"),
    "runs": ("bodymap.ui.views.runs.runs_place", "RunsPlace"),
    "train": ("bodymap.ui.views.train_place", "TrainPlace"),
    "study": ("bodymap.ui.views.study.study_place", "StudyPlace"),
}
_WITH_RUN_BAR = ("explore", "stride")
_LEAST_MAP_PX = 480  # beside the list of all muscles; with less room the list hides the map


class _Themed(Protocol):
    """A view with colours of its own."""

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""


class Layout(QWidget):
    """All views in their places; but for the map each is made by its ``make_`` method.

    Signals:
        first_frame_painted: the map has been painted once.
    """

    first_frame_painted = Signal()
    rail: Rail
    run_bar: RunBar
    notice: Notice
    passing: PassingNotice
    switches: MapSwitches
    chart: ChartPlace
    panel: Panel
    list: ListSide
    compare_bar: CompareBar
    compare_panel: ComparePanel
    compare_foot: CompareFoot
    stride: StridePlace
    runs: RunsPlace
    train: TrainPlace
    study: StudyPlace

    def __init__(self) -> None:
        super().__init__()
        self.map = BodyMap()
        self._made: set[str] = {"map"}
        self._themed: list[_Themed] = [self.map]
        self._shown: dict[str, object] = {}
        self._places: dict[str, QWidget] = {}
        self._theme: Theme | None = None
        self._painted = False
        self._editing = False
        self._comparing = False
        self._open_place = "explore"
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._build()
        self.map.installEventFilter(self)

    def has(self, view: str) -> bool:
        """Tell whether the view of this name has been made."""
        return view in self._made

    def _build(self) -> None:
        self._rail_place = Place(QPalette.ColorRole.Window)
        self._bar_place, self._chart_place, self._side = Place(), Place(), Place()
        self._bar_line = Line(upright=False)
        self._bars = column_of(self._bar_place, self._bar_line)
        self._stage = column_of(self.map, Line(upright=False), self._chart_place)
        self._stage.setStretchFactor(self.map, 1)
        self._stage_place = QWidget()
        self._stage_place.setLayout(self._stage)
        self._below = row_of()
        self._below.addWidget(self._stage_place, 1)
        self._below.addWidget(Line(upright=True))
        self._below.addWidget(self._side)
        self._places["explore"] = QWidget()
        self._places["explore"].setLayout(self._below)
        self._places["explore"].setFocusProxy(self.map)
        self._right = column_of()
        self._right.addLayout(self._bars)
        self._right.addWidget(self._places["explore"], 1)
        whole = row_of(self._rail_place, Line(upright=True))
        whole.addLayout(self._right, 1)
        self.setLayout(whole)

    def make_bars(self) -> None:
        """Make the rail, the run bar, the notice and the switches over the map."""
        from bodymap.ui.views.map_switches import MapSwitches
        from bodymap.ui.views.notice import Notice, PassingNotice
        from bodymap.ui.views.rail import Rail
        from bodymap.ui.views.run_bar import RunBar

        self.rail, self.run_bar, self.notice = Rail(), RunBar(), Notice()
        self.passing = PassingNotice(self)
        self.rail.show_place(self._open_place)
        self.switches = MapSwitches(self.map)
        self._rail_place.take(self.rail)
        self._bar_place.take(self.run_bar)
        self._bars.addWidget(self.notice)
        self._made |= {"rail", "run_bar", "notice", "switches"}
        self._show_bars()
        self.fit(self.width(), self.height())

    def make_panel(self) -> None:
        """Make the panel."""
        from bodymap.ui.views.panel import Panel

        self.panel = Panel()
        self.take_theme(self.panel)
        self._side.take(self.panel)
        self._made.add("panel")
        self.fit(self.width(), self.height())

    def make_chart(self) -> None:
        """Make the place of the chart, without its lines."""
        from bodymap.ui.views.chart_place import ChartPlace

        self.chart = ChartPlace()
        self.take_theme(self.chart)
        self._chart_place.take(self.chart)
        self._made.add("chart")
        self.fit(self.width(), self.height())

    def make_compare(self) -> bool:
        """Make the comparison's views; return False where they are there already."""
        if self.has("compare"):
            return False
        from bodymap.ui.views.compare_bar import CompareBar
        from bodymap.ui.views.compare_foot import CompareFoot
        from bodymap.ui.views.compare_panel import ComparePanel

        self.compare_bar, self.compare_panel = CompareBar(), ComparePanel()
        self.compare_foot = CompareFoot()
        self._bars.insertWidget(0, self.compare_bar)
        self._side.take(self.compare_panel)
        self._stage.addWidget(self.compare_foot)
        self.take_theme(self.compare_panel)
        self.take_theme(self.compare_foot)
        self._made.add("compare")
        self.fit(self.width(), self.height())
        return True

    def make_list(self) -> ListSide:
        """Return the list of all muscles, made when it is first asked for."""
        from bodymap.ui.views.list_side import ListSide

        self.list = ListSide()
        self._list_line = Line(upright=True)
        self._below.insertWidget(0, self.list)
        self._below.insertWidget(1, self._list_line)
        self._made.add("list")
        self.fit(self.width(), self.height())
        return self.list

    def make_place(self, key: str) -> bool:
        """Make the place ``key``; return False where it is there already."""
        if key in self._places:
            return False
        module, name = _PLACES[key]
        place = getattr(import_module(module), name)()
        setattr(self, key, place)
        self._places[key] = place
        self.take_theme(place)
        self._right.addWidget(place, 1)
        self._made.add(key)
        return True

    def show_place(self, key: str) -> None:
        """Open the place ``key``, which has been made, and mark it on the rail."""
        held = self.focusWidget()
        self._open_place = key
        if self.has("rail"):
            self.rail.show_place(key)
        if self.has("run_bar"):
            self._show_bars()
        for name, place in self._places.items():
            place.setVisible(name == key)
        if held is not None and not held.isVisibleTo(self):
            self._places[key].setFocus(reason_from(held))

    def show_list(self, *, shown: bool) -> None:
        """Show or hide the list of all muscles."""
        if self.has("list"):
            self._put(self.list, shown=shown)
            self._fit_list()

    def show_theme(self, colours: Theme) -> None:
        """Take new colours."""
        self._theme = colours
        for view in self._themed:
            view.show_theme(colours)

    def show_motion(self, *, less: bool) -> None:
        """Let figures move by themselves, or (``less``) only when they are asked to."""
        if self.has("panel"):
            self.panel.show_motion(less=less)
        for place in _PLACES:
            if self.has(place):
                getattr(self, place).show_motion(less=less)

    def show_scene(self, now: Scene, *, ease: bool = False) -> None:
        """Hand each view that can be seen its part of ``now`` where it shows another."""
        if now.place != self._open_place:
            self.show_place(now.place)
        if self._shows_anew("run_bar", "run", now):
            self.run_bar.show_run(now.run)
        if now.place == "explore":
            self._show_explore(now, ease=ease)
        elif self._shows_anew(now.place, now.place, now):
            show = getattr(getattr(self, now.place), f"show_{now.place}")
            show(getattr(now, now.place))
        if now.place in _WITH_RUN_BAR and self._shows_anew("compare", "compare", now):
            self._show_compare(now)

    def _show_explore(self, now: Scene, *, ease: bool) -> None:
        if self._shows_anew("map", "map", now):
            self.map.show_map(now.map)
            if self.has("switches"):
                self.switches.show_map(now.map)
        if self._shows_anew("panel", "gauge", now):
            self.panel.show_gauge(now.gauge, ease=ease)
        if self._shows_anew("panel", "panel", now):
            self.panel.show_panel(now.panel)
        if self._shows_anew("panel", "sheet", now):
            self.panel.show_sheet(now.sheet)
        if self._shows_anew("chart", "curve", now):
            self.chart.show_curve(now.curve)

    def _shows_anew(self, view: str, part: str, now: Scene) -> bool:
        """Tell whether ``view`` is there and shows another ``part``; from now on it shows this."""
        if not self.has(view):
            return False
        value = getattr(now, part)
        if part in self._shown and self._shown[part] == value:
            return False
        self._shown[part] = value
        return True

    def edit_run(self, *, shown: bool) -> None:
        """Show or hide the run bar below the comparison's tiles."""
        self._editing = shown
        if self._comparing:
            self._show_bars()

    def fit(self, width: int, height: int) -> None:
        """Give the parts their sizes in a window of ``width`` x ``height`` px."""
        wide = width >= _WIDE_PX
        scale = text_scale()
        self._rail_place.setFixedWidth(round((80 if wide else 72) * max(scale, 1.0)))
        self._side.setFixedWidth(panel_px(width, scale))
        if not self.has("run_bar"):
            bar = 72 if wide else 64
            self._bar_place.setFixedHeight(bar)
            self._chart_place.setFixedHeight(chart_px(height, bar, scale))
            return
        self.rail.show_narrow(not wide)
        self._rail_place.setFixedWidth(self.rail.sizeHint().width())
        bar = self.run_bar.heightForWidth(width - self._rail_place.width() - 1)
        self._chart_place.setFixedHeight(chart_px(height, bar, scale))
        if self.has("list"):
            self._fit_list()
        self.switches.place()
        stage = width - self._side.width() - 1
        self.run_bar.show_stage(stage, stage - self.switches.corner_px())

    def _show_bars(self) -> None:
        """Show run bar or comparison in the places that show the run they choose."""
        runs = self._open_place in _WITH_RUN_BAR
        self._put(self._bar_place, shown=runs and (not self._comparing or self._editing))
        self._bar_line.setVisible(runs)
        if self.has("compare"):
            self._put(self.compare_bar, shown=runs and self._comparing)

    def _fit_list(self) -> None:
        """Put the list beside the map, or in its place where both would be too narrow."""
        shown = not self.list.isHidden()
        room = self.width() - self._rail_place.width() - self._side.width() - 3
        from bodymap.ui.views.list_side import list_px

        beside = list_px(wide=self.width() >= _WIDE_PX)
        covers = shown and room - beside < _LEAST_MAP_PX
        self.list.setMinimumWidth(0 if covers else beside)
        self.list.setMaximumWidth(WIDEST_PX if covers else beside)
        self._list_line.setVisible(shown and not covers)
        self._places["explore"].setFocusProxy(self.list if covers else self.map)
        if covers:
            hand_on(self._stage_place, self.list)
        self._put(self._stage_place, shown=not covers)

    def _put(self, view: QWidget, *, shown: bool) -> None:
        """Show or hide ``view``; the focus in it goes to the map, with a ring only for keys."""
        if not shown and not view.isAncestorOf(self.map):
            hand_on(view, self.map)
        view.setVisible(shown)

    def take_theme(self, view: _Themed) -> None:
        """Give ``view``, which is new, the colours of now and all later ones."""
        self._themed.append(view)
        if self._theme is not None:
            view.show_theme(self._theme)

    def _show_compare(self, now: Scene) -> None:
        held = self.focusWidget()
        self._comparing = comparing = now.compare is not None
        if now.compare is not None:
            self.compare_bar.show_compare(now.compare, now.run.per)
            self.compare_foot.show_compare(now.compare)
        compare = (self.compare_bar, self.compare_panel, self.compare_foot)
        if comparing:
            self.compare_bar.show()
            if held is not None and self.run_bar.keeps_focus():
                self.compare_bar.take_focus(reason_from(held))
        self.run_bar.show_comparing(comparing=comparing)
        if not comparing and held is not None and any(one.isAncestorOf(held) for one in compare):
            self._bar_place.show()
            self.run_bar.go_to_keep(reason_from(held))
        self._show_bars()
        if now.compare is not None:
            self._fill_compare(now.compare)
        for view in (self.compare_panel, self.compare_foot):
            self._put(view, shown=comparing)
        for usual in (self.panel, self._chart_place):
            self._put(usual, shown=not comparing)

    def _fill_compare(self, scene: CompareScene) -> None:
        """Fill the panel; the focus in what it hides goes to run B, which has just changed."""
        held = self.focusWidget()
        inside = held is not None and self.compare_panel.isAncestorOf(held)
        reason = reason_from(held) if held is not None else None
        self.compare_panel.show_compare(scene)
        if inside and held is not None and reason is not None and not held.isVisible():
            self.compare_bar.take_focus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the first paint."""
        if watched is self.map and event.type() is event.Type.Paint and not self._painted:
            self._painted = True
            self.first_frame_painted.emit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Go through the views in reading order, whenever they were made.

        Qt asks for this too when it hides what has the focus: after a click that shows no ring.
        """
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        from bodymap.ui.controls.tab_order import go_on

        now = QApplication.focusWidget()
        hidden = now is not None and not now.isVisible()
        if hidden and self.map.isVisible() and not came_by_keyboard(now):
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return go_on(self, forward=next)
