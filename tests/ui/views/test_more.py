from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from bodymap.app import choices
from bodymap.app.resolve_run import resolve_run
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.controls.field import Field
from bodymap.ui.controls.popup import Popup
from bodymap.ui.views.more import More
from bodymap.ui.views.run_bar import RunBar


@pytest.fixture(scope="module")
def scene():
    return resolve_run(choices.run_up(State(), 0.05), Atlas())


@pytest.fixture
def more(qtbot, scene):
    made = More()
    qtbot.addWidget(made)
    made.show_run(scene)
    made.show()
    return made


@pytest.fixture
def bar(qtbot, scene):
    made = RunBar()
    qtbot.addWidget(made)
    made.show_run(scene)
    made.resize(1280, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_more()
    return made


def _named(parent, name):
    buttons = parent.findChildren(QAbstractButton)
    return next(each for each in buttons if name in {each.text(), each.accessibleName()})


@pytest.mark.parametrize(
    ("signal", "button", "key"),
    [
        ("strike_chosen", "Forefoot", "forefoot"),
        ("shoe_chosen", "Barefoot", "barefoot"),
        ("arms_chosen", "Behind back", "behind_back"),
        ("slope_submitted", "One percent more", "6 %"),
        ("slope_submitted", "One percent less", "4 %"),
    ],
)
def test_a_click_tells_the_choice(qtbot, more, signal, button, key):
    with qtbot.waitSignal(getattr(more, signal)) as told:
        qtbot.mouseClick(_named(more, button), Qt.MouseButton.LeftButton)
    assert told.args == [key]


@pytest.mark.parametrize(("at", "signal"), [(0, "slope_submitted"), (1, "reference_submitted")])
def test_a_typed_value_is_told_as_text(qtbot, more, at, signal):
    line = more.findChildren(Field)[at].line()
    line.selectAll()
    qtbot.keyClicks(line, "7")
    with qtbot.waitSignal(getattr(more, signal)) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["7"]


def test_the_slope_stops_where_the_studies_stop(more, scene):
    more.show_run(scene._replace(slope=0.45, slope_text="45 %"))
    assert not _named(more, "One percent more").isEnabled()
    assert _named(more, "One percent less").isEnabled()


def test_reset_is_there_once_something_was_changed(qtbot, more, scene):
    with qtbot.waitSignal(more.reset_asked):
        qtbot.mouseClick(_named(more, "Reset"), Qt.MouseButton.LeftButton)
    more.show_run(scene._replace(changed=0))
    assert not _named(more, "Reset").isEnabled()


def test_notes_are_shown_where_there_are_some(more, scene):
    more.show_run(scene._replace(notes=("Go easy in new shoes.",)))
    assert any("Go easy" in label.text() for label in more.findChildren(QLabel))


def test_the_frame_grows_with_its_notes(bar, scene):
    frame = bar.findChild(Popup)
    before = frame.height()
    bar.show_run(scene._replace(notes=("A note. " * 30,)))
    assert frame.height() > before + 40


def test_each_bad_value_is_explained_under_its_own_field(bar):
    bar.show_slope_error("Write 5 %. Kept 5 %.")
    bar.show_reference_error("Write 5:33. Kept 5:33.")
    errors = {field.line().accessibleName(): field.error() for field in bar.findChildren(Field)}
    assert errors == {
        "Pace": "",
        "Slope": "Write 5 %. Kept 5 %.",
        "My easy pace": "Write 5:33. Kept 5:33.",
    }


def test_an_error_has_its_own_line_and_covers_nothing(bar):
    frame, more = bar.findChild(Popup), bar.findChild(More)
    before = frame.height()
    bar.show_slope_error("Write a slope such as 5% or 0.05, from -45% to 45%. Kept 5 %.")
    assert frame.height() > before
    QApplication.processEvents()
    (line,) = [one for one in more.findChildren(QLabel) if "such as" in one.text()]
    assert line.isVisible()
    box = QRect(line.mapTo(more, QPoint(0, 0)), line.size())
    for other in more.findChildren(QAbstractButton):
        assert not box.intersects(QRect(other.mapTo(more, QPoint(0, 0)), other.size()))
    bar.show_slope_error("")
    assert not line.isVisible()
    assert frame.height() == before
    QApplication.processEvents()
    frame.close_up()
    bar.open_more()
    assert frame.height() == before
    assert more.height() <= before


def test_more_opens_left_of_the_panel_where_there_is_room(bar):
    bar.show_stage(850, 760)
    bar.findChild(Popup).refit()
    assert bar.findChild(Popup).geometry().right() < 850
    bar.show_stage(300, 300)
    bar.findChild(Popup).refit()
    assert bar.findChild(Popup).geometry().right() > 300


def test_more_opens_with_the_slope_in_focus_and_keeps_tab_inside(qtbot, bar):
    more = bar.findChild(More)
    assert QApplication.focusWidget() is more.findChildren(Field)[0].line()
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert more.isAncestorOf(QApplication.focusWidget())


def test_escape_closes_more_and_gives_the_focus_back(qtbot, bar):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not bar.findChild(More).isVisible()
    assert QApplication.focusWidget() is _named(bar, "More: 1 changed")


def test_the_bar_passes_on_what_more_tells(qtbot, bar):
    with qtbot.waitSignal(bar.arms_chosen) as told:
        qtbot.mouseClick(_named(bar, "On head"), Qt.MouseButton.LeftButton)
    assert told.args == ["on_head"]
