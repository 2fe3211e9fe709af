from __future__ import annotations

import math
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.map_scene import Tick
from bodymap.app.runs.scene import ChartLine, GroundSpan, RunChartScene
from bodymap.ui.controls.tab_order import tab_stops
from bodymap.ui.draw.runs.chart_names import name_boxes
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.run_chart import RunChart

_Key, _Button = Qt.Key, Qt.MouseButton


AT = tuple(step / 20 for step in range(243))  # km
BARE = RunChartScene(
    title="Pace and load in each step",
    axis="distance",
    at=AT,
    at_s=tuple(304 * km for km in AT),
    pace_s_per_km=tuple(240.0 if 2 < km % 4 < 3 else 335.0 for km in AT),
    slope=tuple(0.04 * math.sin(km) for km in AT),
    lines=tuple(
        ChartLine(subject, subject.title(), tuple(1 + share * (2 < km % 4 < 3) for km in AT))
        for share, subject in ((0.1, "feet"), (0.2, "arms"), (0.4, "thighs"))
    ),
    chosen="thighs",
    ticks=(Tick(0.0, "0 km"), Tick(5.0, "5"), Tick(10.0, "10")),
    pace_ticks=(Tick(240.0, "4:00"), Tick(300.0, "5:00"), Tick(360.0, "6:00")),
    slope_ticks=(Tick(-0.05, "−5 %"), Tick(0.0, "0"), Tick(0.05, "5 %")),
    load_ticks=(Tick(1.0, "×1"), Tick(1.5, "×1.5")),
    pace_name="Pace, min/km",
    slope_name="Slope",
    grounds=(
        GroundSpan(0.0, 4.0, "asphalt", "Asphalt"),
        GroundSpan(4.0, 12.1, "dirt_path_smooth", "Dirt path"),
    ),
    walking=(),
    part=None,
    laps=(),
    spoken="Pace from 4:00 to 5:35 /km.",
)


@pytest.fixture
def scene():
    """Make the chart of a run of 12.1 km at 304 s/km, without a part or with changes."""

    def made(**changes):
        return BARE._replace(**changes)

    return made


@pytest.fixture
def chart(qtbot, scene):
    view = RunChart()
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.show_theme(theme("light"))
    view.show_chart(scene())
    view.resize(976, 312)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def told(chart):
    """Keep all parts that the chart tells of."""
    parts = []
    chart.part_chosen.connect(lambda start, end: parts.append((start, end)))
    return parts


def at(chart, km) -> QPoint:
    """Return the point of a place in the middle of the plots."""
    frame = chart._canvas.picture.frame
    return QPointF(frame.x_of(km), frame.pace.center().y()).toPoint()


def mouse(chart, kind, km, *, held=True):
    point = QPointF(at(chart, km))
    button = _Button.NoButton if kind == QEvent.Type.MouseMove else _Button.LeftButton
    buttons = _Button.LeftButton if held else _Button.NoButton
    where = QPointF(chart._canvas.mapToGlobal(point))
    event = QMouseEvent(kind, point, where, button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(chart._canvas, event)


def press(chart, km):
    mouse(chart, QEvent.Type.MouseButtonPress, km)


def move(chart, km, *, held=True):
    mouse(chart, QEvent.Type.MouseMove, km, held=held)


def release(chart, km):
    mouse(chart, QEvent.Type.MouseButtonRelease, km, held=False)


def drag(chart, start, *places):
    press(chart, start)
    for place in places:
        move(chart, place)
    release(chart, places[-1])


def drawn(chart):
    return chart.grab().toImage()


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


def test_without_a_scene_or_without_values_the_chart_is_empty_and_takes_nothing(qtbot, scene):
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
        view.show_chart(scene(at=(), at_s=()))


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


def test_a_drag_chooses_a_part_in_seconds(chart, told):
    drag(chart, 2.0, 3.0, 4.0)
    start, end = told[-1]
    assert start == pytest.approx(2 * 304, abs=5)
    assert end == pytest.approx(4 * 304, abs=5)
    assert chart._canvas.part == pytest.approx((2.0, 4.0), abs=0.02)


def test_while_it_is_dragged_a_part_is_told_at_once_and_then_once_a_frame(chart, told, qtbot):
    press(chart, 2.0)
    for step in range(20):
        move(chart, 3.0 + 0.05 * step)
    assert 1 <= len(told) < 20
    qtbot.waitUntil(lambda: told[-1][1] == pytest.approx(3.95 * 304, abs=5))
    move(chart, 5.0)
    release(chart, 5.0)
    assert told[-1][1] == pytest.approx(5 * 304, abs=5)


def test_a_click_chooses_nothing(chart, told):
    drag(chart, 2.0, 2.0)
    drag(chart, 2.0, 2.01)
    assert told == []


def test_what_the_state_says_of_the_part_is_shown_after_the_drag_not_in_it(chart, scene):
    press(chart, 2.0)
    move(chart, 4.0)
    chart.show_chart(scene(part=(2.5, 3.5)))
    assert chart._canvas.part == pytest.approx((2.0, 4.0), abs=0.02)
    release(chart, 4.0)
    assert chart._canvas.part == (2.5, 3.5)


def test_the_grips_pull_and_the_middle_moves(chart, told, scene):
    chart.show_chart(scene(part=(4.0, 6.0)))
    drag(chart, 6.0, 8.0)
    assert told[-1] == pytest.approx((4 * 304, 8 * 304), abs=5)
    chart.show_chart(scene(part=(4.0, 6.0)))
    drag(chart, 5.0, 6.0)
    assert told[-1] == pytest.approx((5 * 304, 7 * 304), abs=5)


def test_a_double_click_or_escape_clears_the_part(chart, qtbot, scene):
    chart.show_chart(scene(part=(4.0, 6.0)))
    with qtbot.waitSignal(chart.part_cleared):
        mouse(chart, QEvent.Type.MouseButtonDblClick, 8.0)
    assert chart._canvas.part is None
    chart.show_chart(scene(part=(4.0, 6.0)))
    with qtbot.waitSignal(chart.part_cleared):
        qtbot.keyClick(chart._canvas, _Key.Key_Escape)
    with qtbot.assertNotEmitted(chart.part_cleared):
        qtbot.keyClick(chart._canvas, _Key.Key_Escape)
        mouse(chart, QEvent.Type.MouseButtonDblClick, 8.0)


def test_escape_in_the_middle_of_a_drag_ends_it(chart, told, qtbot):
    press(chart, 2.0)
    move(chart, 4.0)
    qtbot.keyClick(chart._canvas, _Key.Key_Escape)
    count = len(told)
    move(chart, 6.0)
    release(chart, 6.0)
    qtbot.wait(40)
    assert len(told) == count
    assert chart._canvas.part is None


def test_the_mouse_shows_what_a_drag_would_do(chart, scene):
    chart.show_chart(scene(part=(4.0, 6.0)))
    shapes = []
    for km in (2.0, 4.0, 5.0):
        move(chart, km, held=False)
        shapes.append(chart._canvas.cursor().shape())
    assert shapes == [
        Qt.CursorShape.CrossCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.OpenHandCursor,
    ]
    press(chart, 5.0)
    move(chart, 5.5)
    assert chart._canvas.cursor().shape() == Qt.CursorShape.ClosedHandCursor


def test_the_cursor_comes_and_goes_with_the_mouse(chart):
    before = drawn(chart)
    move(chart, 5.0, held=False)
    assert chart._canvas.overlay.cursor.words.startswith("4.99 km · 5:35 /km")
    assert drawn(chart) != before
    QApplication.sendEvent(chart._canvas, QEvent(QEvent.Type.Leave))
    assert drawn(chart) == before


def test_keys_move_the_cursor_and_shift_chooses_a_part(chart, told, qtbot, scene):
    chart.show_chart(scene(laps=(2.0, 4.0)))
    qtbot.keyClick(chart._canvas, _Key.Key_PageUp)
    qtbot.keyClick(chart._canvas, _Key.Key_Right)
    assert chart._canvas.cursor_at == pytest.approx(2.0605)
    assert told == []
    for _ in range(2):
        qtbot.keyClick(chart._canvas, _Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == pytest.approx((2.0605 * 304, 12.1 * 304), abs=1)
    with qtbot.assertNotEmitted(chart.part_chosen):
        qtbot.keyClick(chart._canvas, _Key.Key_A)
        qtbot.keyClick(chart._canvas, _Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def test_the_screen_reader_hears_the_run_at_the_cursor_and_the_part(chart, qtbot, scene):
    shown = interface(chart)
    assert shown.role() == QAccessible.Role.Graphic
    assert shown.text(QAccessible.Text.Name) == "Pace and load in each step"
    assert shown.text(QAccessible.Text.Description) == scene().spoken
    assert "Shift" in shown.text(QAccessible.Text.Help)
    assert shown.text(QAccessible.Text.Value) == ""
    chart.show_chart(scene(part=(4.5, 5.5)))
    qtbot.keyClick(chart._canvas, _Key.Key_Home)
    value = shown.text(QAccessible.Text.Value)
    assert value.startswith("0.00 km, 5:35 /km")
    assert value.endswith("Asphalt. Selected: 4.50 km to 5.50 km")


def test_the_keyboard_finds_the_cursor_with_a_ring(chart, scene):
    chart.activateWindow()
    chart._canvas.clearFocus()
    chart.show_chart(scene(part=(4.5, 5.5)))
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


def test_the_axis_is_chosen_and_shown(chart, qtbot, scene):
    with qtbot.waitSignal(chart.axis_chosen) as chosen:
        qtbot.mouseClick(chart._axes._parts["time"], _Button.LeftButton)
    assert chosen.args == ["time"]
    minutes = tuple(5.07 * km for km in scene().at)
    chart.show_chart(scene(axis="time", at=minutes))
    assert chart._axes.key() == "time"
    chart.show_chart(scene())
    assert chart._axes.key() == "distance"


def test_a_new_part_keeps_the_picture_and_a_new_run_takes_the_cursor_away(chart, scene):
    kept = chart._canvas.picture
    move(chart, 5.0, held=False)
    chart.show_chart(scene(part=(1.0, 2.0), spoken="something else"))
    assert chart._canvas.picture is kept
    assert chart._canvas.cursor_at is not None
    chart.show_chart(scene(chosen="feet"))
    assert chart._canvas.picture is not kept
    assert chart._canvas.cursor_at is not None
    chart.show_chart(scene(at=tuple(2 * km for km in scene().at)))
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


def test_the_other_mouse_buttons_choose_nothing(chart, told, qtbot):
    for button, where in (
        (_Button.RightButton, at(chart, 2.0)),
        (_Button.LeftButton, QPoint(400, 4)),
    ):
        qtbot.mousePress(chart._canvas, button, pos=where)
        move(chart, 4.0)
        qtbot.mouseRelease(chart._canvas, button, pos=at(chart, 4.0))
    assert told == []


def test_a_new_theme_in_the_middle_of_a_drag_keeps_the_part(chart, told):
    press(chart, 2.0)
    move(chart, 4.0)
    chart.show_theme(theme("dark"))
    move(chart, 5.0)
    release(chart, 5.0)
    assert told[-1] == pytest.approx((2 * 304, 5 * 304), abs=5)
    assert chart._canvas.overlay.part is not None


def test_the_mouse_leaves_the_keyboard_s_cursor_alone(chart):
    chart.activateWindow()
    chart._canvas.clearFocus()
    chart._canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(chart._canvas, QEvent(QEvent.Type.Leave))
    mouse_out = QPointF(200.0, 8.0)
    chart._canvas._hover(mouse_out)
    assert chart._canvas.cursor_at == 0
