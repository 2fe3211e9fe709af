from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.state import State
from bodymap.model.conditions import Conditions
from bodymap.ui.controls.tip import Tip
from bodymap.ui.draw.stride_chart_key import key_lines
from bodymap.ui.theme import theme
from bodymap.ui.views.stride_raster import StrideRaster

SOLEUS = State(conditions=Conditions(speed_mps=3.0), region="lower_legs", muscle="soleus")
_Key = Qt.Key


def drawn(raster) -> QImage:
    """Return what the raster shows now."""
    return raster.grab().toImage()


def frame(raster):
    return raster.picture.frame


def row(raster, muscle) -> int:
    rows = raster.picture.scene.rows
    return next(i for i, each in enumerate(rows) if each.muscle == muscle)


def at(raster, muscle, phase) -> QPoint:
    """Return the point of a muscle's row at ``phase``."""
    y = frame(raster).rows[row(raster, muscle)].center().y()
    return QPointF(frame(raster).x_of(phase), y).toPoint()


def key_names(raster) -> list[str]:
    return [line.name for line in key_lines(raster.picture.chart, frame(raster).plot)]


def send_move(raster, where: QPoint, *, held: bool) -> None:
    """Move the mouse over the raster; ``held``: with the left button down."""
    buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where.toPointF(),
        raster.mapToGlobal(where).toPointF(),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(raster, event)


def rest_at(raster, where: QPoint) -> str:
    """Rest the mouse at ``where``; return the words of the tip, "" where none is shown."""
    send_move(raster, where, held=False)
    event = QHelpEvent(QEvent.Type.ToolTip, where, raster.mapToGlobal(where))
    QApplication.sendEvent(raster, event)
    return tip_words(raster)


def tip_words(raster) -> str:
    shown = [tip for tip in raster.findChildren(Tip) if tip.isVisible()]
    return shown[0].accessibleName() if shown else ""


def test_without_a_scene_it_is_empty_and_takes_neither_mouse_nor_key(qtbot):
    view = StrideRaster()
    qtbot.addWidget(view)
    view.resize(680, 788)
    view.show()
    assert drawn(view).pixelColor(300, 300) == theme("light").surface
    with qtbot.assertNotEmitted(view.phase_dragged), qtbot.assertNotEmitted(view.muscle_chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
        qtbot.keyClick(view, _Key.Key_Return)
        qtbot.keyClick(view, _Key.Key_Down)
        send_move(view, QPoint(200, 200), held=False)
    assert rest_at(view, QPoint(300, 300)) == ""
    view.show_phase(0.3)


def test_every_muscle_is_a_row_in_the_colours_of_its_course(raster):
    picture = raster.picture
    raster.show_phase(0.99)
    image, colours = drawn(raster), theme("light")
    assert len(picture.scene.rows) == 26
    for each in picture.scene.rows:
        if each.timing_only or each.chosen:
            continue
        for phase in (0.1, 0.5, 0.75):
            course = picture.scene.runners[0].courses[each.muscle]
            shown = image.pixelColor(at(raster, each.muscle, phase))
            wanted = colours.load_colour(course[round(100 * phase)])
            assert abs(shown.lightness() - wanted.lightness()) <= 12


@pytest.mark.parametrize("graph", ["force", "angles"])
def test_moving_the_cursor_draws_no_picture_anew_and_leaves_no_trace(raster, scene, qtbot, graph):
    raster.show_stride(scene(graph=graph))
    raster.show_phase(0.3)
    before, picture = drawn(raster), raster.picture.pixmap(1.0, None)
    for phase in (0.02, 0.4, 0.99, 0.3):
        raster.show_phase(phase)
        QApplication.processEvents()
    assert drawn(raster) == before
    assert raster.picture.pixmap(1.0, None) is picture
    raster.show_phase(0.9)
    assert drawn(raster) != before


def test_the_tags_say_the_chosen_muscle_s_value_and_the_force(raster):
    raster.show_phase(0.16)
    place = raster.picture.cursor_place(0.16, None)
    scene = raster.picture.scene
    percent = scene.rows[row(raster, "soleus")].percent[16]
    force = scene.plot.lines[0].mean[16]
    assert [tag.words for tag in place.tags] == [f"{percent:.0f} %", f"near foot {force:.2f} BW"]


def test_the_tag_of_a_row_stands_right_of_its_colours_and_the_force_above_its_line(raster):
    place = raster.picture.cursor_place(0.16, None)
    row_tag, force_tag = (tag.box for tag in place.tags)
    assert row_tag.left() > frame(raster).right
    assert force_tag.bottom() < place.dots[0][0].y()


def test_the_far_foot_s_force_is_named_so(raster, scene):
    raster.show_stride(scene(far_leg=True))
    assert raster.picture.cursor_place(0.66, None).tags[1].words.startswith("far foot 2")


def test_in_the_colours_of_the_load_the_tag_says_the_load_now(raster, scene):
    raster.show_stride(scene(colouring="load"))
    chosen = raster.picture.scene.rows[row(raster, "soleus")]
    said = raster.picture.cursor_place(0.16, None).tags[0].words
    assert float(said.removeprefix("×")) == pytest.approx(
        chosen.factor * chosen.percent[16] / 100, abs=0.01
    )


def test_run_a_has_a_line_of_its_own_where_its_moment_is_another(raster, scene):
    raster.show_stride(scene(replace(SOLEUS, pinned=Conditions(speed_mps=7.0))))
    assert raster.picture.cursor_place(0.5, 0.5).lines_a == ()
    (line,) = raster.picture.cursor_place(0.5, 0.8).lines_a
    assert line.x1() == pytest.approx(frame(raster).x_of(0.8))
    assert key_names(raster) == ["upwards", "forwards", "run A"]
    raster.show_phase(0.3, 0.3)
    before = drawn(raster)
    for phase_a in (0.05, 0.9, 0.3):
        raster.show_phase(0.3, phase_a)
        QApplication.processEvents()
    assert drawn(raster) == before


@pytest.mark.parametrize("graph", ["force", "angles", "moments"])
def test_while_the_pace_is_dragged_nothing_moves_and_the_axis_stays(raster, scene, graph):
    frames, scales = set(), set()
    for speed in (1.8, 2.5, 3.0, 4.5, 5.0, 9.5):
        raster.show_stride(
            scene(replace(SOLEUS, conditions=Conditions(speed_mps=speed)), graph=graph)
        )
        parts = frame(raster)
        frames.add((parts.rows[3].top(), parts.plot.top(), parts.plot.height()))
        scales.add(raster.picture.chart.scale)
    assert len(frames) == len(scales) == 1


def test_angles_have_a_key_with_the_value_of_each_joint(raster, scene):
    raster.show_stride(scene(graph="angles"))
    place = raster.picture.cursor_place(0.5, None)
    assert key_names(raster) == ["hip", "knee", "ankle"]
    knee = raster.picture.scene.plot.lines[1].mean[50]
    assert place.key[1].words == f"{knee:.0f}°"


def test_a_tag_stays_inside_the_chart(raster):
    for phase in (0.0, 0.5, 0.97, 1.0):
        place = raster.picture.cursor_place(phase, None)
        for tag in place.tags:
            assert raster.rect().toRectF().contains(tag.box)


def test_a_click_on_a_row_or_its_name_chooses_the_muscle(raster, qtbot):
    for where in (at(raster, "hamstrings", 0.6), QPoint(120, at(raster, "hamstrings", 0).y())):
        with qtbot.waitSignal(raster.muscle_chosen) as told:
            qtbot.mouseClick(raster, Qt.MouseButton.LeftButton, pos=where)
        assert told.args == ["hamstrings"]


def test_dragging_over_rows_moves_the_cursor_and_chooses_nothing(raster, qtbot):
    told = []
    raster.phase_dragged.connect(told.append)
    with qtbot.assertNotEmitted(raster.muscle_chosen):
        start = at(raster, "vasti", 0.2)
        qtbot.mousePress(raster, Qt.MouseButton.LeftButton, pos=start)
        send_move(raster, start + QPoint(1, 0), held=True)
        send_move(raster, at(raster, "vasti", 0.4), held=True)
        send_move(raster, at(raster, "obliques", 0.7), held=True)
        qtbot.mouseRelease(raster, Qt.MouseButton.LeftButton, pos=at(raster, "obliques", 0.7))
    assert told == pytest.approx([0.4, 0.7], abs=0.005)


def test_a_press_in_the_plot_brings_the_cursor_at_once(raster, qtbot):
    plot = frame(raster).plot
    where = QPointF(frame(raster).x_of(0.6), plot.center().y()).toPoint()
    with qtbot.waitSignal(raster.phase_dragged) as told:
        qtbot.mousePress(raster, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseRelease(raster, Qt.MouseButton.LeftButton, pos=where)
    assert told.args[0] == pytest.approx(0.6, abs=0.005)


def test_neither_the_right_button_nor_a_press_beside_the_chart_does_anything(raster, qtbot):
    with qtbot.assertNotEmitted(raster.phase_dragged), qtbot.assertNotEmitted(raster.muscle_chosen):
        where = at(raster, "vasti", 0.2)
        qtbot.mouseClick(raster, Qt.MouseButton.RightButton, pos=where)
        qtbot.mouseClick(raster, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
        qtbot.mousePress(raster, Qt.MouseButton.LeftButton, pos=where)
        away = QPoint(30, at(raster, "obliques", 0).y())
        qtbot.mouseRelease(raster, Qt.MouseButton.LeftButton, pos=away)


def test_the_pointer_shows_what_a_press_would_do(raster):
    plot = frame(raster).plot
    for where, shape in (
        (at(raster, "vasti", 0.4), Qt.CursorShape.PointingHandCursor),
        (plot.center().toPoint(), Qt.CursorShape.SizeHorCursor),
        (QPoint(30, 30), Qt.CursorShape.ArrowCursor),
    ):
        send_move(raster, where, held=False)
        assert raster.cursor().shape() == shape


def test_the_mark_of_the_keyboard_s_row_leaves_the_neighbours_names_alone(raster, qtbot):
    raster.clearFocus()
    before = drawn(raster)
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    raster._tip.leave()
    after, box = drawn(raster), frame(raster).rows[row(raster, "soleus")].toRect()
    for left, top in ((0, box.top() - 16), (0, box.bottom() + 3)):
        names = QRect(left, top, round(frame(raster).left) - 3, 13)
        assert after.copy(names) == before.copy(names)


def test_up_and_down_go_from_row_to_row_and_enter_chooses(raster, qtbot):
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(raster, _Key.Key_Down)
    qtbot.keyClick(raster, _Key.Key_Down)
    qtbot.keyClick(raster, _Key.Key_Up)
    with qtbot.waitSignal(raster.muscle_chosen) as told:
        qtbot.keyClick(raster, _Key.Key_Return)
    rows = raster.picture.scene.rows
    assert told.args == [rows[row(raster, "soleus") + 1].muscle]


def test_the_rows_end_at_the_first_and_the_last(raster, qtbot):
    for key, end in ((_Key.Key_Up, 0), (_Key.Key_Down, 25)):
        for _ in range(30):
            qtbot.keyClick(raster, key)
        assert raster.current == end


def test_left_and_right_move_by_one_percent_and_go_round(raster, qtbot):
    for phase, key, reached in (
        (0.5, _Key.Key_Right, 0.51),
        (0.5, _Key.Key_Left, 0.49),
        (0.0, _Key.Key_Left, 0.99),
    ):
        raster.show_phase(phase)
        with qtbot.waitSignal(raster.phase_dragged) as told:
            qtbot.keyClick(raster, key)
        assert told.args[0] == pytest.approx(reached)


def test_keys_of_the_place_pass_through(raster, qtbot):
    with qtbot.assertNotEmitted(raster.phase_dragged), qtbot.assertNotEmitted(raster.muscle_chosen):
        qtbot.keyClick(raster, _Key.Key_Space)
        qtbot.keyClick(raster, _Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def test_the_keyboard_s_row_has_a_ring_that_the_mouse_takes_away(raster, qtbot):
    raster.clearFocus()
    before = drawn(raster)
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = drawn(raster)
    qtbot.mouseClick(raster, Qt.MouseButton.LeftButton, pos=at(raster, "vasti", 0.2))
    QApplication.sendEvent(raster, QEvent(QEvent.Type.Leave))
    pressed = drawn(raster)
    raster.clearFocus()
    assert ringed != before
    assert pressed == before
    assert drawn(raster) == before


def test_a_chosen_region_gets_one_frame_and_no_tag(raster, scene):
    raster.show_stride(scene(replace(SOLEUS, muscle=None)))
    picture = raster.picture
    rows = zip(picture.scene.rows, picture.frame.rows, strict=True)
    chosen = [box for each, box in rows if each.region == "lower_legs"]
    image = drawn(raster)
    x = round(chosen[0].right() + 1)
    assert len(chosen) == 5
    for y in range(round(chosen[0].top()), round(chosen[-1].bottom())):
        assert image.pixelColor(x, y).lightness() < 100
    assert len(picture.cursor_place(0.2, None).tags) == 1


def test_what_is_not_estimated_is_grey_and_says_so(raster, scene):
    held = replace(SOLEUS, conditions=Conditions(speed_mps=3.0, arms="behind_back"))
    raster.show_stride(scene(held))
    unknown = [each for each in raster.picture.scene.rows if not any(each.percent)]
    assert unknown
    for each in unknown:
        shown = drawn(raster).pixelColor(at(raster, each.muscle, 0.7))
        assert shown == theme("light").body_neutral
    words = rest_at(raster, at(raster, unknown[0].muscle, 0.7))
    assert "not estimated" in words
    assert unknown[0].basis in words


def test_with_nothing_chosen_no_row_is_framed(raster, scene):
    nothing = scene(replace(SOLEUS, region=None, muscle=None))
    raster.show_stride(nothing)
    x = round(frame(raster).right + 1)
    y = at(raster, "soleus", 0).y()
    assert drawn(raster).pixelColor(x, y) == theme("light").surface


def test_the_same_scene_draws_nothing_anew(raster):
    picture = raster.picture
    raster.show_stride(picture.scene)
    assert raster.picture is picture
