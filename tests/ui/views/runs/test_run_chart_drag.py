"""Mouse and keys choose a part of the run in the chart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from bodymap.ui.theme import theme
from tests.ui.views.runs.chart_hand import at, drag, drawn, mouse, move, press, release

_Key, _Button = Qt.Key, Qt.MouseButton


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


def test_what_the_state_says_of_the_part_is_shown_after_the_drag_not_in_it(chart, charted):
    press(chart, 2.0)
    move(chart, 4.0)
    chart.show_chart(charted(part=(2.5, 3.5)))
    assert chart._canvas.part == pytest.approx((2.0, 4.0), abs=0.02)
    release(chart, 4.0)
    assert chart._canvas.part == (2.5, 3.5)


def test_the_grips_pull_and_the_middle_moves(chart, told, charted):
    chart.show_chart(charted(part=(4.0, 6.0)))
    drag(chart, 6.0, 8.0)
    assert told[-1] == pytest.approx((4 * 304, 8 * 304), abs=5)
    chart.show_chart(charted(part=(4.0, 6.0)))
    drag(chart, 5.0, 6.0)
    assert told[-1] == pytest.approx((5 * 304, 7 * 304), abs=5)


def test_a_double_click_or_escape_clears_the_part(chart, qtbot, charted):
    chart.show_chart(charted(part=(4.0, 6.0)))
    with qtbot.waitSignal(chart.part_cleared):
        mouse(chart, QEvent.Type.MouseButtonDblClick, 8.0)
    assert chart._canvas.part is None
    chart.show_chart(charted(part=(4.0, 6.0)))
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


def test_the_mouse_shows_what_a_drag_would_do(chart, charted):
    chart.show_chart(charted(part=(4.0, 6.0)))
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


def test_keys_move_the_cursor_and_shift_chooses_a_part(chart, told, qtbot, charted):
    chart.show_chart(charted(laps=(2.0, 4.0)))
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
