from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from bodymap.app.state import State
from bodymap.model.conditions import Conditions
from bodymap.ui.controls.tab_order import tab_stops
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.stride_chart import StrideChart

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

SOLEUS = State(conditions=Conditions(speed_mps=3.0), region="lower_legs", muscle="soleus")
_Key = Qt.Key


@pytest.fixture
def chart(on_screen):
    return on_screen(StrideChart())


def drawn(chart) -> QImage:
    """Return what the chart shows now."""
    return chart.grab().toImage()


def frame(chart):
    return chart._raster.picture.frame


def row(chart, muscle) -> int:
    rows = chart._raster.picture.scene.rows
    return next(i for i, each in enumerate(rows) if each.muscle == muscle)


def at(chart, muscle, phase) -> QPoint:
    """Return the point of a muscle's row at ``phase``."""
    y = frame(chart).rows[row(chart, muscle)].center().y()
    return QPointF(frame(chart).x_of(phase), y).toPoint()


@pytest.mark.parametrize("module", ["stride_chart", "stride_raster"])
def test_neither_numpy_nor_pyqtgraph_is_imported_with_the_views(module):
    code = (
        f"import sys, bodymap.ui.views.{module};"
        "sys.exit(bool({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_scene_the_chart_fills_its_room_and_is_empty(qtbot):
    view = StrideChart()
    qtbot.addWidget(view)
    view.resize(680, 788)
    view.show()
    assert view._raster.geometry() == view.rect()
    assert view._raster.picture is None


def test_the_lines_of_the_plot_appear_once_they_are_loaded(chart, qtbot):
    plot = frame(chart).plot
    area = plot.toRect().adjusted(2, 2, -2, -20)
    before = drawn(chart).copy(area)
    with qtbot.waitSignal(chart.loaded, timeout=20_000):
        chart.load_chart()
        chart.load_chart()
    after = drawn(chart).copy(area)
    accent = theme("light").accent
    column = [after.pixelColor(round(0.1 * plot.width()), y) for y in range(after.height())]
    assert after != before
    assert any(abs(one.red() - accent.red()) < 20 and one.blue() < 80 for one in column)


def test_where_the_lines_cannot_be_drawn_the_chart_says_why(chart, monkeypatch, qtbot):
    monkeypatch.setitem(sys.modules, "bodymap.ui.draw.stride_chart", None)
    chart.load_chart()
    qtbot.waitUntil(lambda: "cannot be drawn" in chart._raster.picture.note)
    with qtbot.waitSignal(chart.muscle_chosen):
        where = at(chart, "vasti", 0.4)
        qtbot.mouseClick(chart._raster, Qt.MouseButton.LeftButton, pos=where)


@pytest.mark.parametrize("graph", ["angles", "moments", "force"])
def test_each_plot_is_drawn_with_the_lines_of_its_own(chart, qtbot, scene, graph):
    with qtbot.waitSignal(chart.loaded, timeout=20_000):
        chart.load_chart()
    chart.show_stride(scene(graph="angles"))
    drawn(chart)
    chart.show_stride(scene(graph=graph))
    fresh = StrideChart()
    qtbot.addWidget(fresh)
    fresh.show_theme(theme("light"))
    fresh.setPalette(chart.palette())
    fresh.show_stride(scene(graph=graph))
    fresh.resize(chart.size())
    fresh.show()
    with qtbot.waitSignal(fresh.loaded, timeout=20_000):
        fresh.load_chart()
    assert drawn(fresh) == drawn(chart)


def test_a_stretched_line_is_dashed(chart, qtbot, scene):
    with qtbot.waitSignal(chart.loaded, timeout=20_000):
        chart.load_chart()
    sprint = scene(replace(SOLEUS, conditions=Conditions(speed_mps=8.0)))
    assert sprint.plot.stretched
    chart.show_stride(sprint)
    area = frame(chart).plot.toRect()
    dashed = drawn(chart).copy(area)
    chart.show_stride(sprint._replace(plot=sprint.plot._replace(stretched=False)))
    assert inked(dashed) < 0.9 * inked(drawn(chart).copy(area))


def inked(image: QImage) -> int:
    """Return how many pixels have the colour of the first line."""
    accent = theme("light").accent.rgb()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixel(x, y) == accent for x, y in points)


def test_the_tab_key_stops_at_the_rows_and_at_each_choice(chart):
    rows, leg, plot = tab_stops(chart)
    assert rows is chart._raster
    assert chart._legs.isAncestorOf(leg)
    assert chart._graphs.isAncestorOf(plot)


def test_the_switches_tell_what_was_chosen(chart, qtbot):
    far = chart._legs._parts["far"]
    with qtbot.waitSignal(chart.far_leg_switched) as told:
        qtbot.mouseClick(far, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    with qtbot.waitSignal(chart.graph_chosen) as told:
        qtbot.mouseClick(chart._graphs._parts["moments"], Qt.MouseButton.LeftButton)
    assert told.args == ["moments"]


def test_the_far_leg_s_rows_stand_half_a_cycle_later(chart, scene):
    chart.show_phase(0.999)
    near = drawn(chart).pixelColor(at(chart, "vasti", 0.13))
    chart.show_stride(scene(far_leg=True))
    assert drawn(chart).pixelColor(at(chart, "vasti", 0.63)) == near
    assert chart._legs.key() == "far"


def test_a_comparison_names_run_b_and_shows_run_a_s_force(chart, qtbot, scene):
    with qtbot.waitSignal(chart.loaded, timeout=20_000):
        chart.load_chart()
    pair = scene(replace(SOLEUS, pinned=Conditions(speed_mps=7.0)))
    chart.show_stride(pair)
    assert chart._raster.picture.title == "When each muscle works, run B"
    with_a, alone = drawn(chart), pair._replace(runners=pair.runners[:1])
    chart.show_stride(alone)
    area = frame(chart).plot.toRect()
    assert with_a.copy(area) != drawn(chart).copy(area)
    chart.show_stride(pair)
    chart.show_phase(0.5, 0.1)
    dots = chart._raster._place.dots
    assert len(dots) == len(pair.plot.lines) + 1


@pytest.mark.parametrize("name", ["dark", "contrast_light", "contrast_dark"])
def test_the_chart_takes_the_colours_of_its_theme(chart, name):
    chart.setPalette(palette(theme(name)))
    chart.show_theme(theme(name))
    assert drawn(chart).pixelColor(2, 2) == theme(name).surface


@pytest.mark.parametrize("scale", [0.8, 1.35, 2.0])
def test_at_every_text_size_switches_and_picture_do_not_meet(chart, qapp, scale):
    qapp.setFont(application_font(scale))
    QApplication.processEvents()
    QApplication.processEvents()
    parts = frame(chart)
    choice = chart._views if parts.alone else chart._graphs
    legs, graphs = chart._legs.geometry(), choice.geometry()
    assert legs.bottom() <= parts.events.top()
    assert graphs.top() >= parts.raster.bottom()
    assert parts.alone or graphs.bottom() <= parts.plot.top()
    assert choice.isVisible()
    assert legs.width() >= chart._legs.minimumSizeHint().width()


def test_a_low_chart_keeps_its_rows_and_leaves_the_plot_out(chart):
    chart.resize(480, 400)
    assert frame(chart).plot is None
    assert not chart._graphs.isVisible()
    place = chart._raster.picture.cursor_place(0.4, None)
    assert len(place.lines) == len(place.tags) == 1
    assert not drawn(chart).isNull()
    chart.resize(680, 788)
    assert chart._graphs.isVisible()


def test_a_low_chart_shows_the_rows_or_the_plot_that_is_chosen(chart, scene, qtbot):
    chart.resize(413, 536)
    assert frame(chart).rows
    with qtbot.waitSignal(chart.graph_chosen) as told:
        qtbot.mouseClick(chart._views._parts["angles"], Qt.MouseButton.LeftButton)
    assert told.args == ["angles"]
    chart.show_stride(scene(graph="angles"))
    assert not frame(chart).rows
    assert chart._raster.picture.title == "Joint angles"
    assert chart._raster.picture.cursor_place(0.3, None).tags == ()
    chart._raster.setFocus(Qt.FocusReason.TabFocusReason)
    assert not drawn(chart).isNull()
    assert chart._views.isAncestorOf(tab_stops(chart)[2])
    with qtbot.assertNotEmitted(chart.graph_chosen):
        qtbot.mouseClick(chart._views._parts["rows"], Qt.MouseButton.LeftButton)
    assert frame(chart).rows
    chart.show_stride(scene(graph="moments"))
    assert not frame(chart).rows


def test_a_hovered_muscle_goes_through_the_chart_both_ways(chart, qtbot):
    with qtbot.waitSignal(chart.muscle_hovered) as told:
        chart._raster._hover(at(chart, "vasti", 0.4).toPointF())
    assert told.args == ["vasti"]
    before = drawn(chart)
    chart.show_hover("soleus")
    assert drawn(chart) != before


def test_run_a_s_stretched_line_is_dashed(chart, qtbot, scene):
    with qtbot.waitSignal(chart.loaded, timeout=20_000):
        chart.load_chart()
    chart.show_stride(scene(replace(SOLEUS, pinned=Conditions(speed_mps=7.0))))
    drawn(chart)
    assert chart._raster._plot._other.opts["pen"].style() == Qt.PenStyle.CustomDashLine
    chart.show_stride(scene(replace(SOLEUS, pinned=Conditions(speed_mps=4.0))))
    drawn(chart)
    assert chart._raster._plot._other.opts["pen"].style() == Qt.PenStyle.SolidLine


def test_a_low_plot_keeps_its_key_and_leaves_words_out(chart, scene):
    chart.resize(420, 630)
    chart.show_stride(scene(graph="angles"))
    drawn(chart)
    place, plot = chart._raster.picture.cursor_place(0.4, None), frame(chart).plot
    assert len(place.key) == 3
    assert all(line.box.bottom() <= plot.bottom() + 5 for line in place.key)


def test_a_narrow_chart_puts_the_switch_under_a_long_title(chart, scene):
    chart.show_stride(scene(replace(SOLEUS, pinned=Conditions(speed_mps=7.0))))
    chart.resize(360, 700)
    assert chart._legs.y() > frame(chart).title.bottom() - 1


def test_it_wants_the_size_that_it_has_in_the_usual_window(chart):
    assert (chart.sizeHint().width(), chart.sizeHint().height()) == (680, 788)
    assert chart.minimumSizeHint().width() <= 480
