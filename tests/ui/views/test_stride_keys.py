from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

_Key = Qt.Key


@pytest.mark.parametrize("button", ["_event_next", "_frame_next"])
def test_after_a_click_on_a_button_space_plays_and_the_arrows_step(stride_place, button):
    pressed = getattr(stride_place.controls, button)
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    before = stride_place.phase
    QTest.keyClick(pressed, _Key.Key_Right)
    assert before < stride_place.phase <= before + 0.0101
    QTest.keyClick(pressed, _Key.Key_Space)
    assert stride_place.clock.playing


@pytest.mark.parametrize("where", ["speed", "legs"])
def test_after_a_click_on_a_choice_space_plays_and_the_arrows_leave_it(stride_place, where):
    choice = stride_place.controls.speed if where == "speed" else stride_place.chart._legs
    part = choice._parts[choice.key()]
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    chosen = choice.key()
    QTest.keyClick(part, _Key.Key_Right)
    assert choice.key() == chosen
    QTest.keyClick(part, _Key.Key_Space)
    assert stride_place.clock.playing


def test_the_keyboard_still_moves_a_choice_it_came_to(stride_place):
    speed = stride_place.controls.speed
    speed._parts["0.25"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(speed._parts["0.25"], _Key.Key_Right)
    assert speed.key() == "0.5"
    stride_place.controls.play.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stride_place.controls.play, _Key.Key_Space)
    assert stride_place.clock.playing


def test_the_wheel_steps_by_one_per_cent(stride_place):
    stride_place.show_phase(0.2)
    at = QPointF(300, 300)
    for notches, phase in ((-1, 0.21), (1, 0.20)):
        turn = QPoint(0, 120 * notches)
        event = QWheelEvent(
            at,
            stride_place.stage.mapToGlobal(at),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(stride_place.stage, event)
        assert stride_place.phase == pytest.approx(phase)
