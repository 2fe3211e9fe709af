from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.resolve import resolve
from bodymap.app.state import State, StrideView
from bodymap.content.atlas import Atlas
from bodymap.model.conditions import Conditions
from bodymap.ui.controls.tab_order import tab_stops
from bodymap.ui.controls.tip import Tip
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.stride_chart import StrideChart

SOLEUS = State(conditions=Conditions(speed_mps=3.0), region="lower_legs", muscle="soleus")
_Key = Qt.Key


@pytest.fixture(scope="module")
def atlas():
    return Atlas()


@pytest.fixture
def scene(atlas):
    def made(state=SOLEUS, **view):
        return resolve(replace(state, stride=StrideView(**view)), atlas).stride

    return made


@pytest.fixture
def chart(qtbot, scene):
    view = StrideChart()
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.show_theme(theme("light"))
    view.show_stride(scene())
    view.resize(680, 788)
    with qtbot.waitExposed(view):
        view.show()
    return view


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


def send_move(chart, where: QPoint, *, held: bool) -> None:
    """Move the mouse over the raster; ``held``: with the left button down."""
    raster = chart._raster
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


def rest_at(chart, where: QPoint) -> str:
    """Rest the mouse at ``where``; return the words of the tip, "" where none is shown."""
    send_move(chart, where, held=False)
    raster = chart._raster
    event = QHelpEvent(QEvent.Type.ToolTip, where, raster.mapToGlobal(where))
    QApplication.sendEvent(raster, event)
    return tip_words(chart)


def tip_words(chart) -> str:
    shown = [tip for tip in chart.findChildren(Tip) if tip.isVisible()]
    return shown[0].accessibleName() if shown else ""


@pytest.mark.parametrize("module", ["stride_chart", "stride_raster"])
def test_neither_numpy_nor_pyqtgraph_is_imported_with_the_views(module):
    code = (
        f"import sys, bodymap.ui.views.{module};"
        "sys.exit(bool({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_scene_it_is_empty_and_takes_neither_mouse_nor_key(qtbot):
    view = StrideChart()
    qtbot.addWidget(view)
    view.resize(680, 788)
    view.show()
    assert drawn(view).pixelColor(300, 300) == theme("light").surface
    with qtbot.assertNotEmitted(view.phase_dragged), qtbot.assertNotEmitted(view.muscle_chosen):
        qtbot.mouseClick(view._raster, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
        qtbot.keyClick(view._raster, _Key.Key_Return)
        qtbot.keyClick(view._raster, _Key.Key_Down)
        send_move(view, QPoint(200, 200), held=False)
    assert rest_at(view, QPoint(300, 300)) == ""
    view.show_phase(0.3)


def test_every_muscle_is_a_row_in_the_colours_of_its_course(chart):
    picture = chart._raster.picture
    chart.show_phase(0.99)
    image, colours = drawn(chart), theme("light")
    assert len(picture.scene.rows) == 26
    for each in picture.scene.rows:
        if each.timing_only or each.chosen:
            continue
        for phase in (0.1, 0.5, 0.75):
            course = picture.scene.runners[0].courses[each.muscle]
            shown = image.pixelColor(at(chart, each.muscle, phase))
            wanted = colours.load_colour(course[round(100 * phase)])
            assert abs(shown.lightness() - wanted.lightness()) <= 12


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


@pytest.mark.parametrize("graph", ["force", "angles"])
def test_moving_the_cursor_draws_no_picture_anew_and_leaves_no_trace(chart, scene, qtbot, graph):
    chart.show_stride(scene(graph=graph))
    chart.show_phase(0.3)
    before, picture = drawn(chart), chart._raster.picture.pixmap(1.0, None)
    for phase in (0.02, 0.4, 0.99, 0.3):
        chart.show_phase(phase)
        QApplication.processEvents()
    assert drawn(chart) == before
    assert chart._raster.picture.pixmap(1.0, None) is picture
    chart.show_phase(0.9)
    assert drawn(chart) != before


def test_the_tags_say_the_chosen_muscle_s_value_and_the_force(chart):
    chart.show_phase(0.16)
    place = chart._raster.picture.cursor_place(0.16, None)
    scene = chart._raster.picture.scene
    percent = scene.rows[row(chart, "soleus")].percent[16]
    force = scene.plot.lines[0].mean[16]
    assert [tag.words for tag in place.tags] == [f"{percent:.0f} %", f"{force:.2f} BW"]


def test_angles_have_a_key_with_the_value_of_each_joint(chart, scene):
    chart.show_stride(scene(graph="angles"))
    place = chart._raster.picture.cursor_place(0.5, None)
    assert [line.name for line in place.key] == ["hip", "knee", "ankle"]
    knee = chart._raster.picture.scene.plot.lines[1].mean[50]
    assert place.key[1].value == f"{knee:.0f}°"


def test_a_tag_stays_inside_the_chart(chart):
    for phase in (0.0, 0.5, 0.97, 1.0):
        place = chart._raster.picture.cursor_place(phase, None)
        for tag in place.tags:
            assert chart.rect().toRectF().contains(tag.box)


def test_a_click_on_a_row_or_its_name_chooses_the_muscle(chart, qtbot):
    raster = chart._raster
    for where in (at(chart, "hamstrings", 0.6), QPoint(120, at(chart, "hamstrings", 0).y())):
        with qtbot.waitSignal(chart.muscle_chosen) as told:
            qtbot.mouseClick(raster, Qt.MouseButton.LeftButton, pos=where)
        assert told.args == ["hamstrings"]


def test_dragging_over_rows_moves_the_cursor_and_chooses_nothing(chart, qtbot):
    told = []
    chart.phase_dragged.connect(told.append)
    with qtbot.assertNotEmitted(chart.muscle_chosen):
        start = at(chart, "vasti", 0.2)
        qtbot.mousePress(chart._raster, Qt.MouseButton.LeftButton, pos=start)
        send_move(chart, start + QPoint(1, 0), held=True)
        send_move(chart, at(chart, "vasti", 0.4), held=True)
        send_move(chart, at(chart, "obliques", 0.7), held=True)
        qtbot.mouseRelease(chart._raster, Qt.MouseButton.LeftButton, pos=at(chart, "obliques", 0.7))
    assert told == pytest.approx([0.4, 0.7], abs=0.005)


def test_a_press_in_the_plot_brings_the_cursor_at_once(chart, qtbot):
    plot = frame(chart).plot
    where = QPointF(frame(chart).x_of(0.6), plot.center().y()).toPoint()
    with qtbot.waitSignal(chart.phase_dragged) as told:
        qtbot.mousePress(chart._raster, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseRelease(chart._raster, Qt.MouseButton.LeftButton, pos=where)
    assert told.args[0] == pytest.approx(0.6, abs=0.005)


def test_neither_the_right_button_nor_a_press_beside_the_chart_does_anything(chart, qtbot):
    with qtbot.assertNotEmitted(chart.phase_dragged), qtbot.assertNotEmitted(chart.muscle_chosen):
        where = at(chart, "vasti", 0.2)
        qtbot.mouseClick(chart._raster, Qt.MouseButton.RightButton, pos=where)
        qtbot.mouseClick(chart._raster, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
        qtbot.mousePress(chart._raster, Qt.MouseButton.LeftButton, pos=where)
        away = QPoint(30, at(chart, "obliques", 0).y())
        qtbot.mouseRelease(chart._raster, Qt.MouseButton.LeftButton, pos=away)


def test_the_pointer_shows_what_a_press_would_do(chart):
    raster, plot = chart._raster, frame(chart).plot
    for where, shape in (
        (at(chart, "vasti", 0.4), Qt.CursorShape.PointingHandCursor),
        (plot.center().toPoint(), Qt.CursorShape.SizeHorCursor),
        (QPoint(30, 30), Qt.CursorShape.ArrowCursor),
    ):
        send_move(chart, where, held=False)
        assert raster.cursor().shape() == shape


def test_the_row_under_the_mouse_gets_a_frame_until_the_mouse_leaves(chart):
    before = drawn(chart)
    send_move(chart, at(chart, "obliques", 0.4), held=False)
    framed = drawn(chart)
    QApplication.sendEvent(chart._raster, QEvent(QEvent.Type.Leave))
    assert framed != before
    assert drawn(chart) == before


def test_the_tip_of_a_row_says_its_value_basis_grade_and_sources_and_follows(chart):
    chart.show_phase(0.1)
    words = rest_at(chart, at(chart, "vasti", 0.5))
    scene = chart._raster.picture.scene
    vasti = scene.rows[row(chart, "vasti")]
    assert f"now {vasti.percent[10]:.0f} %" in words
    assert vasti.basis in words
    assert f"Grade {vasti.grade}" in words
    assert vasti.sources[0].short in words
    chart.show_phase(0.2)
    assert f"now {vasti.percent[20]:.0f} %" in tip_words(chart)
    send_move(chart, at(chart, "obliques", 0.5), held=False)
    assert tip_words(chart) == ""


def test_a_tip_is_shown_again_and_nowhere_but_over_a_row(chart):
    assert rest_at(chart, at(chart, "vasti", 0.5))
    assert rest_at(chart, at(chart, "vasti", 0.6))
    send_move(chart, QPoint(30, 30), held=False)
    assert rest_at(chart, QPoint(30, 30)) == ""


def test_up_and_down_go_from_row_to_row_and_enter_chooses(chart, qtbot):
    raster = chart._raster
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(raster, _Key.Key_Down)
    qtbot.keyClick(raster, _Key.Key_Down)
    qtbot.keyClick(raster, _Key.Key_Up)
    with qtbot.waitSignal(chart.muscle_chosen) as told:
        qtbot.keyClick(raster, _Key.Key_Return)
    rows = raster.picture.scene.rows
    assert told.args == [rows[row(chart, "soleus") + 1].muscle]


def test_the_rows_end_at_the_first_and_the_last(chart, qtbot):
    for key, end in ((_Key.Key_Up, 0), (_Key.Key_Down, 25)):
        for _ in range(30):
            qtbot.keyClick(chart._raster, key)
        assert chart._raster.current == end


def test_left_and_right_move_by_one_percent_and_go_round(chart, qtbot):
    for phase, key, reached in (
        (0.5, _Key.Key_Right, 0.51),
        (0.5, _Key.Key_Left, 0.49),
        (0.0, _Key.Key_Left, 0.99),
    ):
        chart.show_phase(phase)
        with qtbot.waitSignal(chart.phase_dragged) as told:
            qtbot.keyClick(chart._raster, key)
        assert told.args[0] == pytest.approx(reached)


def test_keys_of_the_place_pass_through(chart, qtbot):
    with qtbot.assertNotEmitted(chart.phase_dragged), qtbot.assertNotEmitted(chart.muscle_chosen):
        qtbot.keyClick(chart._raster, _Key.Key_Space)
        qtbot.keyClick(chart._raster, _Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def test_the_keyboard_s_row_has_a_ring_that_the_mouse_takes_away(chart, qtbot):
    raster = chart._raster
    raster.clearFocus()
    before = drawn(chart)
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = drawn(chart)
    qtbot.mouseClick(raster, Qt.MouseButton.LeftButton, pos=at(chart, "vasti", 0.2))
    QApplication.sendEvent(raster, QEvent(QEvent.Type.Leave))
    pressed = drawn(chart)
    raster.clearFocus()
    assert ringed != before
    assert pressed == before
    assert drawn(chart) == before


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


def test_a_chosen_region_gets_one_frame_and_no_tag(chart, scene):
    chart.show_stride(scene(replace(SOLEUS, muscle=None)))
    picture = chart._raster.picture
    rows = zip(picture.scene.rows, picture.frame.rows, strict=True)
    chosen = [box for each, box in rows if each.region == "lower_legs"]
    image = drawn(chart)
    x = round(chosen[0].right() + 1)
    assert len(chosen) == 5
    for y in range(round(chosen[0].top()), round(chosen[-1].bottom())):
        assert image.pixelColor(x, y).lightness() < 100
    assert len(picture.cursor_place(0.2, None).tags) == 1


def test_what_is_not_estimated_is_grey_and_says_so(chart, scene):
    held = replace(SOLEUS, conditions=Conditions(speed_mps=3.0, arms="behind_back"))
    chart.show_stride(scene(held))
    unknown = [each for each in chart._raster.picture.scene.rows if not any(each.percent)]
    assert unknown
    for each in unknown:
        shown = drawn(chart).pixelColor(at(chart, each.muscle, 0.7))
        assert shown == theme("light").body_neutral
    words = rest_at(chart, at(chart, unknown[0].muscle, 0.7))
    assert "not estimated" in words
    assert unknown[0].basis in words


def test_with_nothing_chosen_no_row_is_framed(chart, scene):
    nothing = scene(replace(SOLEUS, region=None, muscle=None))
    chart.show_stride(nothing)
    x = round(frame(chart).right + 1)
    y = at(chart, "soleus", 0).y()
    assert drawn(chart).pixelColor(x, y) == theme("light").surface


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
    legs, graphs = chart._legs.geometry(), chart._graphs.geometry()
    assert legs.bottom() <= parts.events.top()
    assert graphs.top() >= parts.raster.bottom()
    assert graphs.bottom() <= parts.plot.top()
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


def test_a_low_plot_keeps_its_key_and_leaves_words_out(chart, scene):
    chart.resize(420, 536)
    chart.show_stride(scene(graph="angles"))
    drawn(chart)
    place, plot = chart._raster.picture.cursor_place(0.4, None), frame(chart).plot
    assert len(place.key) == 3
    assert all(line.box.bottom() <= plot.bottom() + 5 for line in place.key)


def test_a_narrow_chart_puts_the_switch_under_a_long_title(chart, scene):
    chart.show_stride(scene(replace(SOLEUS, pinned=Conditions(speed_mps=7.0))))
    chart.resize(360, 700)
    assert chart._legs.y() > frame(chart).title.bottom() - 1


def test_the_same_scene_draws_nothing_anew(chart):
    picture = chart._raster.picture
    chart.show_stride(picture.scene)
    assert chart._raster.picture is picture


def test_it_wants_the_size_that_it_has_in_the_usual_window(chart):
    assert (chart.sizeHint().width(), chart.sizeHint().height()) == (680, 788)
    assert chart.minimumSizeHint().width() <= 480
