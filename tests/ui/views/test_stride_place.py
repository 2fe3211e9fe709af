from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.app.state import State
from bodymap.model.conditions import Conditions
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.stride_place import StridePlace

JOG = State(conditions=Conditions(speed_mps=3.0, shoe="barefoot"), region=None)
_Key = Qt.Key


@pytest.fixture
def scene(stride_scene):
    return stride_scene


@pytest.fixture
def place(stride_place):
    return stride_place


def drawn(place) -> QImage:
    """Return what the stage shows now."""
    return place.stage.grab().toImage()


def muscle_point(place, muscle) -> QPointF:
    """Return a point of the stage where ``muscle`` is."""
    drawn(place)
    for y in range(40, place.stage.height(), 6):
        for x in range(100, place.stage.width() - 60, 6):
            if place.stage.muscle_at(QPointF(x, y)) == muscle:
                return QPointF(x, y)
    pytest.fail(f"{muscle} is nowhere")


def test_neither_numpy_nor_pyqtgraph_is_imported_with_the_place():
    code = (
        "import sys, bodymap.ui.views.stride_place, bodymap.ui.views.stride_show;"
        "sys.exit(bool({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_plays_when_it_opens(qtbot, scene):
    view = StridePlace()
    qtbot.addWidget(view)
    view.show_stride(scene())
    view.show_motion(less=False)
    view.show()
    before = view.phase
    qtbot.waitUntil(lambda: view.phase != before)
    assert view.controls.play.accessibleName() == "Pause"


def test_with_less_motion_it_rests_until_it_is_asked_to_play(place, qtbot):
    before = place.phase
    qtbot.wait(60)
    assert place.phase == before
    place.controls.play.click()
    qtbot.waitUntil(lambda: place.phase != before)


def test_less_motion_stops_what_plays(place, qtbot):
    place.show_motion(less=False)
    place.toggle_play()
    place.show_motion(less=True)
    assert not place.clock.playing


def test_nothing_is_worked_out_while_it_is_hidden(place, qtbot, scene):
    place.toggle_play()
    place.hide()
    told = []
    place.clock.moved.connect(lambda: told.append(place.phase))
    solved = place.stage.picture
    place.show_stride(scene(replace(JOG, conditions=Conditions(speed_mps=6.0))))
    qtbot.wait(60)
    assert told == []
    assert solved._runners[0]._stride is None
    place.show()
    qtbot.waitUntil(lambda: bool(told))


def test_a_minimised_window_rests(place, qtbot):
    place.toggle_play()
    place.showMinimized()
    qtbot.waitUntil(place.isMinimized)
    told = []
    place.clock.moved.connect(lambda: told.append(place.phase))
    qtbot.wait(60)
    assert told == []
    place.showNormal()
    qtbot.waitUntil(lambda: bool(told))


def test_another_pace_keeps_the_phase_and_shows_at_the_next_frame(place, scene):
    place.show_phase(0.4)
    before = drawn(place)
    place.show_stride(scene(replace(JOG, conditions=Conditions(speed_mps=6.0))))
    assert place.phase == pytest.approx(0.4)
    assert drawn(place) != before


@pytest.mark.parametrize(
    ("key", "modifier", "phase"),
    [
        (_Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.21),
        (_Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.19),
        (_Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0.0),
        (_Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, None),
        (_Key.Key_Right, Qt.KeyboardModifier.ControlModifier, None),
    ],
)
@pytest.mark.parametrize("where", ["stage", "slider"])
def test_keys_step_through_the_cycle(place, key, modifier, phase, where):
    place.show_phase(0.2)
    toe_off = next(e.phase for e in place._scene.runners[0].events if e.key == "toe_off")
    target = place.stage if where == "stage" else place.controls.slider
    QTest.keyClick(target, key, modifier)
    assert place.phase == pytest.approx(toe_off if phase is None else phase)


def test_space_on_the_stage_plays_and_pauses(place):
    QTest.keyClick(place.stage, _Key.Key_Space)
    assert place.clock.playing
    QTest.keyClick(place.stage, _Key.Key_Space)
    assert not place.clock.playing


def test_escape_goes_back(place, qtbot):
    with qtbot.waitSignal(place.back_asked):
        QTest.keyClick(place.stage, _Key.Key_Escape)


def test_dragging_in_the_figure_moves_the_phase_and_chooses_nothing(place, qtbot):
    place.show_phase(0.2)
    place.toggle_play()
    with qtbot.assertNotEmitted(place.muscle_chosen):
        QTest.mousePress(place.stage, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
        QTest.mouseMove(place.stage, QPoint(340, 300))
        QTest.mouseMove(place.stage, QPoint(396, 300))
        QTest.mouseRelease(place.stage, Qt.MouseButton.LeftButton, pos=QPoint(396, 300))
    assert place.phase == pytest.approx(0.2 + 96 / (0.8 * place.stage.width()), abs=0.02)
    assert not place.clock.playing


def test_a_click_on_a_muscle_chooses_it_and_one_beside_the_body_goes_back(place, qtbot):
    place.show_phase(0.165)
    at = muscle_point(place, "vasti")
    with qtbot.waitSignal(place.muscle_chosen) as chosen:
        QTest.mouseClick(place.stage, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert chosen.args == ["vasti"]
    with qtbot.waitSignal(place.back_asked):
        QTest.mouseClick(place.stage, Qt.MouseButton.LeftButton, pos=QPoint(20, 400))


def test_the_slider_follows_the_mouse(place):
    slider = place.controls.slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert place.phase == pytest.approx(0.5, abs=0.01)


def test_the_chart_and_the_figure_show_the_same_instant(place):
    place.chart.phase_dragged.emit(0.62)
    assert place.phase == pytest.approx(0.62)
    assert place.stage.turns[0] % 1 == pytest.approx(0.62)


def test_the_buttons_step_and_set_the_speed(place):
    place.show_phase(0.2)
    place.controls._frame_next.click()
    assert place.phase == pytest.approx(0.21)
    place.controls._event_back.click()
    assert place.phase == pytest.approx(
        next(e.phase for e in place._scene.runners[0].events if e.key == "mid_stance")
    )
    place.set_speed(1.0)
    assert place.controls.speed.key() == "1"
    place.controls.speed._parts["0.5"].click()
    assert place.clock.speed == 0.5


SHOWN = (
    ("_deep", "deep_switched", [True]),
    ("_strobe", "strobe_switched", [True]),
    ("_maps", "maps_switched", [True]),
)


@pytest.mark.parametrize(("switch", "signal", "told"), SHOWN)
def test_show_has_a_switch_for_each_view(place, qtbot, switch, signal, told):
    place.corner.chip.click()
    with qtbot.waitSignal(getattr(place, signal)) as caught:
        getattr(place.corner.show, switch).click()
    assert caught.args == told


@pytest.mark.parametrize(
    ("segment", "key", "signal"),
    [
        ("_colouring", "load", "colouring_chosen"),
        ("_shoe", "conventional", "shoe_chosen"),
        ("_arms", "behind_back", "arms_chosen"),
        ("_sync", "time", "sync_chosen"),
    ],
)
def test_show_has_a_choice_for_colours_feet_arms_and_step(
    place, qtbot, scene, segment, key, signal
):
    place.show_stride(scene(replace(JOG, pinned=Conditions(speed_mps=7.0))))
    place.corner.chip.click()
    with qtbot.waitSignal(getattr(place, signal)) as caught:
        getattr(place.corner.show, segment)._parts[key].click()
    assert caught.args == [key]
    place.corner.chip.click()
    assert not place.corner.popup.isVisible()


@pytest.mark.parametrize(
    ("change", "view"),
    [
        ({}, {"strobe": True}),
        ({}, {"maps": True}),
        ({}, {"colouring": "load"}),
        ({"deep": True}, {}),
        ({"muscle": "soleus", "region": "lower_legs"}, {}),
        ({"pinned": Conditions(speed_mps=7.0)}, {}),
        ({"pinned": Conditions(speed_mps=7.0)}, {"strobe": True}),
        ({"conditions": Conditions(speed_mps=3.0, shoe="conventional")}, {}),
        ({"conditions": Conditions(speed_mps=3.0, shoe="barefoot", arms="behind_back")}, {}),
        ({"conditions": Conditions(speed_mps=3.0, shoe="barefoot", surface="natural_grass")}, {}),
    ],
)
def test_every_choice_can_be_seen(place, scene, change, view):
    before = drawn(place)
    place.show_stride(scene(replace(JOG, **change), **view))
    assert drawn(place) != before


@pytest.mark.parametrize("name", ["dark", "contrast_light", "contrast_dark"])
def test_the_stage_takes_every_theme(place, name):
    before = drawn(place)
    QApplication.setPalette(palette(theme(name)))
    place.show_theme(theme(name))
    image = drawn(place)
    assert image != before
    assert image.pixelColor(4, 4) == theme(name).surface


def test_the_sentence_goes_with_the_phase(place):
    for phase in place._scene.runners[0].phases:
        place.show_phase((phase.start + phase.stop) / 2)
        assert place.now.accessibleDescription() == f"{phase.name}. {phase.sentence}"
        assert place.stage.spoken().endswith(phase.name)


def test_the_stage_and_the_slider_say_the_phase(place):
    place.show_phase(0.35)
    for view, name in (
        (place.stage, "Runner from the side"),
        (place.controls.slider, "Part of the gait cycle"),
    ):
        said = QAccessible.queryAccessibleInterface(view)
        assert said.role() == QAccessible.Role.Slider
        assert said.text(QAccessible.Text.Name) == name
        assert said.text(QAccessible.Text.Value).startswith("35 %, ")


def test_a_screen_reader_hears_of_the_figures_on_the_stage(place):
    said = QAccessible.queryAccessibleInterface(place.stage).text(QAccessible.Text.Description)
    now = place._scene.runners[0]
    for fact in now.facts:
        assert f"{fact.caption} {fact.value}" in said
    assert now.title in said


def test_every_tab_stop_has_a_name(place):
    stops = [
        view
        for view in place.findChildren(QWidget)
        if view.focusPolicy() & Qt.FocusPolicy.TabFocus and view.isVisible()
    ]
    assert len(stops) > 8
    for view in stops:
        assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name), view


def test_saving_is_asked_for(place, qtbot):
    with qtbot.waitSignal(place.save_asked):
        place.corner.save.click()


@pytest.mark.parametrize("size", [(1280, 787), (951, 703), (827, 535)])
def test_at_every_size_the_band_holds_its_longest_sentence(place, size):
    place.resize(*size)
    QApplication.processEvents()
    assert place.now.height() >= place.now.heightForWidth(place.now.width())
    assert place.stage.height() > 200


def test_keys_that_a_view_leaves_reach_the_place(place, qtbot):
    slider = place.controls.slider
    QTest.keyClick(slider, _Key.Key_Space)
    assert place.clock.playing
    with qtbot.waitSignal(place.back_asked):
        QTest.keyClick(place.controls.play, _Key.Key_Escape)
    place.show_phase(0.1)
    QTest.keyClick(place.controls.play, _Key.Key_PageUp)
    assert place.phase == pytest.approx(0.0, abs=1e-6)
    place.show_phase(0.1)
    QTest.keyClick(place.controls.play, _Key.Key_Home)
    assert place.phase == 0.0


def test_what_nobody_needs_changes_nothing(place):
    before = drawn(place)
    QTest.keyClick(place.stage, _Key.Key_F9)
    QTest.mouseClick(place.stage, Qt.MouseButton.RightButton, pos=QPoint(300, 300))
    place.step_event(1)
    place.show_phase(0.16)
    QTest.mouseMove(place.stage, QPoint(2, 2))
    assert drawn(place) == before


def test_where_the_text_is_large_and_the_window_low_the_band_keeps_only_the_name(place):
    long = place.now.height()
    font = QApplication.font()
    font.setPixelSize(28)
    QApplication.setFont(font)
    place.resize(827, 535)
    QApplication.processEvents()
    assert place.now.toolTip() == place._scene.runners[0].phases[2].sentence
    assert place.stage.height() > 230
    place.resize(1280, 1400)
    QApplication.processEvents()
    assert place.now.toolTip() == ""
    assert place.now.height() > long


def test_in_the_usual_window_all_controls_are_in_one_row_and_on_a_narrow_stage_in_two(place):
    controls = place.controls
    assert controls.height() == pytest.approx(88, abs=2)
    assert controls.slider.x() > controls.speed.geometry().right()
    assert controls._frame_next.isVisible()
    place.resize(951, 703)
    QApplication.processEvents()
    assert controls.slider.geometry().bottom() < controls.speed.y()
    assert controls._event_next.isVisible()
    assert controls.height() > 100
    place.resize(1900, 900)
    QApplication.processEvents()
    assert controls._event_next.isVisible()
    assert controls.slider.x() > controls.speed.geometry().right()


def test_no_control_lies_over_another(place):
    for size in ((1280, 787), (951, 703), (827, 535), (1900, 900)):
        place.resize(*size)
        QApplication.processEvents()
        shown = [v for v in place.controls.children() if isinstance(v, QWidget) and v.isVisible()]
        for view in shown:
            if view is not place.controls.slider:  # its ends stand out beside the track
                others = [v for v in shown if v not in (view, place.controls.slider)]
                assert not any(view.geometry().intersects(v.geometry()) for v in others)
                assert place.controls.rect().contains(view.geometry())


def test_a_click_near_a_dot_of_the_slider_goes_to_that_event_and_a_drag_does_not_stop_there(place):
    slider, track = place.controls.slider, place.controls.slider._track()
    event = next(e.phase for e in place._scene.runners[0].events if e.key == "mid_swing")
    at = QPoint(round(track.left() + event * track.width()) + 3, round(track.center().y()))
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at)
    assert place.phase == pytest.approx(event)
    QTest.mouseMove(slider, at + QPoint(8, 0))
    away = place.phase
    assert away > event + 0.02
    QTest.mouseMove(slider, at + QPoint(7, 0))
    assert place.phase < away
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at)
