from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from bodymap.app.state import State
from bodymap.model.conditions import Conditions

JOG = State(conditions=Conditions(speed_mps=3.0, shoe="barefoot"), region=None)


def compared(scene):
    return scene(replace(JOG, pinned=Conditions(speed_mps=7.0)))


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 771), (951, 679), (827, 511)])
def test_two_runners_stay_tall_and_the_sentence_stays_at_every_size(
    stride_place, stride_scene, size, text
):
    font = QApplication.font()
    font.setPixelSize(round(14 * text))
    QApplication.setFont(font)
    stride_place.show_stride(compared(stride_scene))
    stride_place.resize(*size)
    QApplication.processEvents()
    rooms = stride_place.stage.picture._placed().rooms
    assert min(room.tall for room in rooms) >= 190
    assert stride_place.now._kept().layout.lineCount() > 1
    assert stride_place.controls._event_next.isVisible()
    for button in (stride_place.corner.sync, stride_place.corner.save):
        assert not button.isVisible() or stride_place.stage.rect().contains(button.geometry())


def test_two_runners_have_the_choice_of_their_step_on_the_stage(stride_place, stride_scene, qtbot):
    assert not stride_place.corner.sync.isVisible()
    stride_place.show_stride(compared(stride_scene))
    assert stride_place.corner.sync.isVisible()
    with qtbot.waitSignal(stride_place.sync_chosen) as caught:
        stride_place.corner.sync._parts["time"].click()
    assert caught.args == ["time"]


def test_show_takes_the_size_it_needs_when_a_comparison_has_begun(stride_place, stride_scene):
    stride_place.corner.chip.click()
    stride_place.corner.popup.close_up()
    stride_place.show_stride(compared(stride_scene))
    stride_place.corner.chip.click()
    QApplication.processEvents()
    for segment in (stride_place.corner.show._colouring, stride_place.corner.show._sync):
        assert segment.height() >= segment.sizeHint().height()


def test_on_a_bare_stage_show_is_an_icon_that_opens_the_same_list(stride_place, stride_scene):
    stride_place.corner.chip.click()
    stride_place.corner.popup.close_up()
    stride_place.show_stride(compared(stride_scene))
    stride_place.resize(827, 420)
    QApplication.processEvents()
    assert stride_place.stage.bare
    assert stride_place.corner.icon.isVisible()
    stride_place.corner.icon.click()
    assert stride_place.corner.popup.isVisible()


def test_where_the_sentence_on_the_movement_has_no_room_show_has_it(stride_place, stride_scene):
    fast = stride_scene(replace(JOG, conditions=Conditions(speed_mps=7.0, surface="dry_soft_sand")))
    stride_place.show_stride(fast)
    stride_place.resize(827, 535)
    QApplication.processEvents()
    stride_place.corner.chip.click()
    assert stride_place.corner.show._run_note.words() == fast.sentence
    assert fast.sentence in stride_place.stage.accessibleDescription()


def test_the_rings_of_surface_muscles_are_left_out_while_the_deep_ones_show(
    stride_place, stride_scene
):
    chosen = replace(JOG, region="lower_legs")
    stride_place.show_stride(stride_scene(replace(chosen, deep=True)))
    showing = stride_place.stage.picture._showing(None)
    assert showing.chosen == showing.deep & stride_place._scene.selected
    stride_place.show_stride(stride_scene(chosen))
    assert stride_place.stage.picture._showing(None).chosen == stride_place._scene.selected
