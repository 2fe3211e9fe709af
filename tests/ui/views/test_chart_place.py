from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.map_scene import Tick
from bodymap.app.scene import CurveLine, Curves, CurveScene
from bodymap.ui.draw.chart_frame import near
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.chart_place import ChartPlace

SPEEDS = (1.8, 3.0, 5.0, 9.5)
EVIDENCE = ("stretched", "measured", "measured", "stretched")
LINES = tuple(
    CurveLine(surface, name, tuple(factor * v / 3 for v in SPEEDS), EVIDENCE)
    for surface, name, factor in (
        ("asphalt", "Asphalt", 1.0),
        ("dry_soft_sand", "Dry sand", 1.5),
        ("forest_trail_uneven", "Forest trail", 1.1),
    )
)
CURVES = Curves(
    title="Load against pace: lower legs",
    speeds_mps=SPEEDS,
    lines=LINES,
    chosen="asphalt",
    low=tuple(0.9 * v for v in LINES[0].values),
    high=tuple(1.1 * v for v in LINES[0].values),
    ticks=(Tick(1000 / 420, "7:00"), Tick(1000 / 180, "3:00")),
    spoken="from ×0.60 to ×3.17",
)
SCENE = CurveScene(curves=CURVES, speed_mps=4.0, value=4 / 3, tag="4:10 · ×1.33", empty="")


@pytest.fixture
def place(qtbot):
    view = ChartPlace()
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.resize(840, 183)
    view.show_curve(SCENE)
    view.show()
    return view


def drawn(place: ChartPlace) -> QImage:
    """Return what the place shows now."""
    return place.grab().toImage()


def test_before_the_lines_are_loaded_the_cursor_is_there(place):
    image = drawn(place)
    with_other_cursor = SCENE._replace(speed_mps=6.0)
    place.show_curve(with_other_cursor)
    assert drawn(place) != image


def test_neither_numpy_nor_pyqtgraph_is_imported_with_the_place():
    code = (
        "import sys, bodymap.ui.views.chart_place;"
        "sys.exit(bool({'numpy', 'pyqtgraph'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_lines_appear_once_they_are_loaded(place, qtbot):
    before = drawn(place)
    with qtbot.waitSignal(place.loaded, timeout=20_000):
        place.load_chart()
    accent = theme("light").accent
    x = round(place._place().x_of(3.4))
    column = [drawn(place).pixelColor(x, y) for y in range(40, 149)]
    assert drawn(place) != before
    assert any(abs(colour.red() - accent.red()) < 12 and colour.blue() < 60 for colour in column)


def test_moving_the_cursor_does_not_draw_the_lines_again(place, qtbot):
    with qtbot.waitSignal(place.loaded, timeout=20_000):
        place.load_chart()
    picture = place._drawn()
    place.show_curve(SCENE._replace(speed_mps=3.5))
    assert place._drawn() is picture
    place.show_curve(SCENE._replace(curves=CURVES._replace(chosen="dry_soft_sand")))
    assert place._drawn() is not picture


def test_moving_the_cursor_leaves_no_trace(place):
    before = drawn(place)
    place.show_curve(SCENE._replace(speed_mps=3.5))
    place.show_curve(SCENE)
    assert drawn(place) == before


def test_dragging_tells_every_speed_it_passes(place, qtbot):
    told: list[float] = []
    place.speed_chosen.connect(told.append)
    frame = place._place()
    y = round(frame.plot.center().y())
    qtbot.mousePress(place, Qt.MouseButton.LeftButton, pos=QPoint(round(frame.x_of(3.0)), y))
    for speed in (4.0, 5.0):
        send_move(place, QPoint(round(frame.x_of(speed)), y))
    qtbot.mouseRelease(place, Qt.MouseButton.LeftButton)
    assert told == pytest.approx([3.0, 4.0, 5.0], rel=0.01)


def send_move(place: ChartPlace, where: QPoint) -> None:
    """Move the mouse with the left button held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where.toPointF(),
        place.mapToGlobal(where).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(place, event)


@pytest.mark.parametrize(
    ("key", "seconds"),
    [(Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, -1), (Qt.Key.Key_PageUp, -10)],
)
def test_arrows_move_the_cursor_by_seconds_a_kilometre(place, qtbot, key, seconds):
    with qtbot.waitSignal(place.speed_chosen) as told:
        qtbot.keyClick(place, key)
    assert 1000 / told.args[0] == pytest.approx(250 + seconds)


def test_home_and_end_go_to_the_ends_of_the_scale(place, qtbot):
    for key, speed in ((Qt.Key.Key_Home, 1.8), (Qt.Key.Key_End, 9.5)):
        with qtbot.waitSignal(place.speed_chosen) as told:
            qtbot.keyClick(place, key)
        assert told.args == [pytest.approx(speed)]


def test_the_screen_reader_gets_a_slider_with_name_and_value(place):
    heard = QAccessible.queryAccessibleInterface(place)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Load against pace: lower legs"
    assert heard.text(QAccessible.Text.Value) == "4:10 · ×1.33"
    assert heard.text(QAccessible.Text.Description) == "from ×0.60 to ×3.17"


def test_without_curves_it_says_why_and_takes_no_drag(place, qtbot):
    empty = CurveScene(None, 4.0, None, "", "Arms held: not estimated\nLet them swing")
    before = drawn(place)
    place.show_curve(empty)
    assert drawn(place) != before
    with qtbot.assertNotEmitted(place.speed_chosen):
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=QPoint(300, 90))
        qtbot.keyClick(place, Qt.Key.Key_Left)


def test_the_cursor_s_tag_takes_whole_labels_away(place):
    # The labels of 7:00 and 3:00 stand apart from the tag, then under it.
    frame = place._place()
    for tick in CURVES.ticks:
        x, y = round(frame.x_of(tick.position)), round(frame.plot.bottom()) + 6
        quiet = [
            drawn(place).pixelColor(x + dx, y + dy) for dx in range(-14, 14) for dy in range(8)
        ]
        assert min(colour.lightness() for colour in quiet) < 160
    for shift_px in range(-90, 91, 10):
        x = frame.x_of(CURVES.ticks[1].position) + shift_px
        place.show_curve(SCENE._replace(speed_mps=frame.speed_at(x)))
        cursor, where = place._cursor_now()
        beside = place.grab().toImage()
        label = next(one.box for one in cursor._labels if one.text == "3:00")
        left = [
            beside.pixelColor(px, round(label.center().y()))
            for px in range(round(label.left()) - 3, round(label.right()) + 4)
            if not where.tag.adjusted(-2, 0, 2, 0).contains(px, label.center().y())
        ]
        written = any(colour.lightness() < 200 for colour in left)
        assert written == (not near(where.tag, label))


def test_a_new_theme_repaints_it(place):
    before = drawn(place)
    place.setPalette(palette(theme("dark")))
    place.show_theme(theme("dark"))
    assert drawn(place).pixelColor(2, 2) == theme("dark").surface
    assert before.pixelColor(2, 2) == theme("light").surface


def test_a_library_that_cannot_be_loaded_is_told_in_the_chart(place):
    before = drawn(place)
    place._fail("no module named pyqtgraph")
    assert "no module named pyqtgraph" in place._failed
    assert drawn(place) != before
    assert place._cursor_now() is None


def test_the_keyboards_focus_shows_a_ring_and_the_mouses_does_not(place, qtbot):
    with qtbot.waitActive(place):
        place.activateWindow()
    place.clearFocus()
    plain = drawn(place)
    place.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = drawn(place)
    assert ringed != plain
    place.clearFocus()
    place.setFocus(Qt.FocusReason.MouseFocusReason)
    assert drawn(place) == plain


def test_over_the_plot_the_mouse_shows_that_it_can_drag(place):
    plot = place._place().plot
    send_move_without_button(place, plot.center().toPoint())
    assert place.cursor().shape() == Qt.CursorShape.SizeHorCursor
    send_move_without_button(place, QPoint(5, 5))
    assert place.cursor().shape() == Qt.CursorShape.ArrowCursor


def send_move_without_button(place: ChartPlace, where: QPoint) -> None:
    """Move the mouse with no button held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where.toPointF(),
        place.mapToGlobal(where).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(place, event)


def test_larger_text_gives_the_words_more_room(place, qapp):
    before = place._place().plot.left()
    qapp.setFont(application_font(2.0))
    assert place._place().plot.left() > before


def test_with_room_for_the_title_only_nothing_can_be_dragged_or_reached(place, qtbot):
    place.resize(840, 42)
    image = drawn(place)
    assert place.focusPolicy() == Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(place.speed_chosen):
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    place.show_curve(SCENE._replace(speed_mps=6.0))
    assert drawn(place) == image
    place.resize(840, 183)
    assert place.focusPolicy() == Qt.FocusPolicy.StrongFocus
