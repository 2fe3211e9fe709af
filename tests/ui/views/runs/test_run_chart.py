from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bodymap.ui.controls.tab_order import tab_stops
from bodymap.ui.draw.runs.chart_names import name_boxes
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme
from bodymap.ui.views.runs.run_chart import RunChart
from tests.ui.views.runs.chart_hand import at, drag, drawn, move

_Key, _Button = Qt.Key, Qt.MouseButton


def interface(chart):
    return QAccessible.queryAccessibleInterface(chart._canvas)


def test_neither_numpy_nor_pyqtgraph_is_imported_with_the_view():
    code = (
        "import sys, bodymap.ui.views.runs.run_chart;"
        "sys.exit(bool({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def name_point(chart, subject):
    """Return the middle of a region's name at the right, chosen or not."""
    boxes = name_boxes(chart._canvas.picture.chart)
    return next(box.center() for label, box in boxes if label.subject == subject).toPoint()


def test_a_click_on_the_name_of_a_region_chooses_it(qtbot, chart):
    with qtbot.waitSignal(chart.subject_chosen) as chosen:
        qtbot.mouseClick(chart._canvas, _Button.LeftButton, pos=name_point(chart, "feet"))
    assert chosen.args == ["feet"]


def test_the_name_of_what_is_chosen_and_the_room_beside_names_are_no_button(qtbot, chart):
    free = QPoint(name_point(chart, "feet").x(), round(chart._canvas.picture.frame.pace.top()))
    with qtbot.assertNotEmitted(chart.subject_chosen):
        for point in (name_point(chart, "thighs"), free):
            qtbot.mouseClick(chart._canvas, _Button.LeftButton, pos=point)
        qtbot.mouseClick(chart._canvas, _Button.RightButton, pos=name_point(chart, "feet"))


def test_over_a_name_the_mouse_is_a_hand_and_a_tip_says_what_a_click_does(qtbot, chart):
    canvas = chart._canvas
    qtbot.mouseMove(canvas, name_point(chart, "arms"))
    assert (canvas.cursor().shape(), canvas.toolTip()) == (
        Qt.CursorShape.PointingHandCursor,
        "Choose Arms",
    )
    for point, shape in (
        (name_point(chart, "thighs"), Qt.CursorShape.ArrowCursor),
        (at(chart, 3.0), Qt.CursorShape.CrossCursor),
    ):
        qtbot.mouseMove(canvas, point)
        assert (canvas.cursor().shape(), canvas.toolTip()) == (shape, "")


def test_names_keep_apart_so_that_a_click_means_one(chart):
    boxes = [box for _, box in name_boxes(chart._canvas.picture.chart)]
    assert len(boxes) == 3
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def test_without_a_scene_or_without_values_the_chart_is_empty_and_takes_nothing(qtbot, charted):
    view = RunChart()
    qtbot.addWidget(view)
    view.resize(976, 312)
    view.show()
    for _ in range(2):
        with qtbot.assertNotEmitted(view.part_chosen):
            qtbot.mousePress(view._canvas, _Button.LeftButton, pos=QPoint(400, 100))
            qtbot.mouseMove(view._canvas, QPoint(500, 100))
            qtbot.mouseRelease(view._canvas, _Button.LeftButton, pos=QPoint(500, 100))
            qtbot.keyClick(view._canvas, _Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert not drawn(view).isNull()
        assert view._canvas.value_words() == ""
        view.show_chart(charted(at=(), at_s=()))


def test_the_lines_appear_once_they_are_loaded(chart, qtbot):
    before = drawn(chart)
    with qtbot.waitSignal(chart.loaded, timeout=20_000):
        chart.load_chart()
        chart.load_chart()
    assert drawn(chart) != before


def test_where_the_lines_cannot_be_drawn_the_chart_says_why(chart, told, monkeypatch, qtbot):
    monkeypatch.setitem(sys.modules, "bodymap.ui.draw.runs.chart", None)
    chart.load_chart()
    qtbot.waitUntil(lambda: "cannot be drawn" in chart._canvas.picture.failure)
    assert not drawn(chart).isNull()
    drag(chart, 2.0, 4.0)
    qtbot.keyClick(chart._canvas, _Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert told == []


def test_the_screen_reader_hears_the_run_at_the_cursor_and_the_part(chart, qtbot, charted):
    shown = interface(chart)
    assert shown.role() == QAccessible.Role.Graphic
    assert shown.text(QAccessible.Text.Name) == "Pace and load in each step"
    assert shown.text(QAccessible.Text.Description) == charted().spoken
    assert "Shift" in shown.text(QAccessible.Text.Help)
    assert shown.text(QAccessible.Text.Value) == ""
    chart.show_chart(charted(part=(4.5, 5.5)))
    qtbot.keyClick(chart._canvas, _Key.Key_Home)
    value = shown.text(QAccessible.Text.Value)
    assert value.startswith("0.00 km, 5:35 /km")
    assert value.endswith("Asphalt. Selected: 4.50 km to 5.50 km")


def test_the_keyboard_finds_the_cursor_with_a_ring(chart, charted):
    chart.activateWindow()
    chart._canvas.clearFocus()
    chart.show_chart(charted(part=(4.5, 5.5)))
    before = drawn(chart)
    chart._canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart._canvas.cursor_at == 4.5
    ringed = drawn(chart)
    assert ringed != before
    chart._canvas.clearFocus()
    assert drawn(chart) == before


def test_the_tab_key_stops_at_the_plots_and_at_the_axis(chart):
    plots, axis = tab_stops(chart)
    assert plots is chart._canvas
    assert chart._axes.isAncestorOf(axis)


def test_the_axis_is_chosen_and_shown(chart, qtbot, charted):
    with qtbot.waitSignal(chart.axis_chosen) as chosen:
        qtbot.mouseClick(chart._axes._parts["time"], _Button.LeftButton)
    assert chosen.args == ["time"]
    minutes = tuple(5.07 * km for km in charted().at)
    chart.show_chart(charted(axis="time", at=minutes))
    assert chart._axes.key() == "time"
    chart.show_chart(charted())
    assert chart._axes.key() == "distance"


def test_a_new_part_keeps_the_picture_and_a_new_run_takes_the_cursor_away(chart, charted):
    kept = chart._canvas.picture
    move(chart, 5.0, held=False)
    chart.show_chart(charted(part=(1.0, 2.0), spoken="something else"))
    assert chart._canvas.picture is kept
    assert chart._canvas.cursor_at is not None
    chart.show_chart(charted(chosen="feet"))
    assert chart._canvas.picture is not kept
    assert chart._canvas.cursor_at is not None
    chart.show_chart(charted(at=tuple(2 * km for km in charted().at)))
    assert chart._canvas.cursor_at is None


@pytest.mark.parametrize("name", ["dark", "contrast_light", "contrast_dark"])
def test_the_chart_takes_the_colours_of_its_theme(chart, name):
    chart.show_theme(theme(name))
    assert drawn(chart).pixelColor(2, 2) == theme(name).surface


@pytest.mark.parametrize("scale", [0.8, 1.35, 2.0])
def test_at_every_text_size_choice_and_plots_do_not_meet(chart, qapp, scale):
    qapp.setFont(application_font(scale))
    QApplication.processEvents()
    QApplication.processEvents()
    frame = chart._canvas.picture.frame
    assert chart._axes.geometry().bottom() <= frame.plots.top()
    assert chart._axes.geometry().right() <= chart.width()


def test_it_wants_the_size_that_it_has_in_the_usual_window(chart):
    assert (chart.sizeHint().width(), chart.sizeHint().height()) == (976, 312)
    assert chart.minimumSizeHint().height() <= 268
