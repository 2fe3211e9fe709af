from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu

from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.draw.type import application_font
from bodymap.ui.views.runs.empty_runs import EmptyRuns
from bodymap.ui.views.runs.run_list import RunList

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def runs(qtbot, listed):
    view = RunList()
    qtbot.addWidget(view)
    view.resize(280, 800)
    view.show_list(listed(), ready=True, view="run")
    with qtbot.waitExposed(view):
        view.show()
    return view


def place_of(runs, row):
    lines = runs.lines
    return lines.visualRect(lines.model().index(row, 0)).center()


def click(qtbot, runs, row, keys=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(runs.lines.viewport(), LEFT, keys, place_of(runs, row))


def button(view, text):
    return next(one for one in view.findChildren(QAbstractButton) if one.text() == text)


def told(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view)]


def test_a_click_opens_a_run(qtbot, runs):
    with qtbot.waitSignal(runs.run_chosen) as chosen:
        click(qtbot, runs, 3)
    assert chosen.args == [3]


def test_the_keyboard_moves_and_enter_opens(qtbot, runs):
    runs.lines.setFocus()
    qtbot.keyClick(runs.lines, Qt.Key.Key_Down)
    qtbot.keyClick(runs.lines, Qt.Key.Key_Down)
    with qtbot.waitSignal(runs.run_chosen) as chosen:
        qtbot.keyClick(runs.lines, Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_ctrl_picks_several_and_opens_none(qtbot, runs):
    opened = []
    click(qtbot, runs, 2)
    runs.run_chosen.connect(opened.append)
    click(qtbot, runs, 4, CTRL)
    assert opened == []
    assert runs.lines.picked() == (2, 4)
    assert any("2 runs picked" in text for text in told(runs))
    with qtbot.waitSignal(runs.deleted) as deleted:
        button(runs, "Delete").click()
    assert deleted.args == [(2, 4)]


def test_thousands_are_picked_without_writing_their_lines(qtbot, runs, listed):
    written = []

    class Lines(list):
        def __getitem__(self, row):
            written.append(row)
            return super().__getitem__(row)

        def run_at(self, row):
            return list.__getitem__(self, row).run

        def row_of(self, run):
            return run

    many = Lines(item._replace(run=number) for number, item in enumerate(listed().items * 500))
    runs.show_list(listed()._replace(items=many), ready=True, view="run")
    runs.lines.setFocus()
    written.clear()
    qtbot.keyClick(runs.lines, Qt.Key.Key_A, CTRL)
    assert runs.lines.picked() == tuple(range(1, len(many)))  # 0 is the example's number
    assert len(written) < 100


def test_a_run_that_ctrl_z_opens_is_picked_beside_no_other(qtbot, runs, listed):
    click(qtbot, runs, 1)
    runs.show_list(listed(chosen=1), ready=True, view="run")
    qtbot.keyPress(runs, Qt.Key.Key_Z, CTRL)
    assert QApplication.keyboardModifiers() & CTRL
    runs.show_list(listed(chosen=3), ready=True, view="run")
    qtbot.keyRelease(runs, Qt.Key.Key_Z)
    assert runs.lines.picked() == (3,)
    assert not any("picked" in text for text in told(runs))


def test_esc_picks_only_one_again(qtbot, runs):
    click(qtbot, runs, 2)
    qtbot.keyClick(runs.lines, Qt.Key.Key_A, CTRL)
    assert len(runs.lines.picked()) > 1
    qtbot.keyClick(runs.lines, Qt.Key.Key_Escape)
    assert runs.lines.picked() == (2,)


def test_after_the_first_import_the_keyboard_is_in_the_list(runs, listed):
    runs.show_list(listed(1), ready=True, view="run")
    button(runs, "Open a folder").setFocus(Qt.FocusReason.MouseFocusReason)
    runs.show_list(listed(), ready=True, view="run")
    assert runs.lines.hasFocus()
    assert not runs.lines.by_keyboard()


def test_after_the_first_import_without_an_example_the_keyboard_is_in_the_list(runs, listed):
    runs.show_list(listed()._replace(items=()), ready=True, view="run")
    button(runs, "Open files").setFocus(Qt.FocusReason.TabFocusReason)
    runs.show_list(listed(), ready=True, view="run")
    assert runs.lines.hasFocus()
    assert runs.lines.by_keyboard()


def test_the_ring_comes_back_after_a_dialog(runs):
    lines = runs.lines
    lines.setFocus(Qt.FocusReason.TabFocusReason)
    lines.clearFocus()
    lines.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert lines.by_keyboard()


def test_a_name_that_is_being_typed_is_not_begun_again(qtbot, runs):
    click(qtbot, runs, 1)
    runs.lines.rename_current()
    runs.lines.rename_current()  # Qt would warn, and a warning fails the test
    assert runs.findChild(QLineEdit) is not None


def test_without_a_run_the_keyboard_goes_to_what_opens_one(runs, listed):
    runs.setFocus(Qt.FocusReason.TabFocusReason)
    runs.show_list(listed()._replace(items=()), ready=True, view="run")
    assert button(runs, "Open files").hasFocus()
    assert not runs.lines.isVisible()


def test_delete_asks_for_the_run_that_has_the_keyboard(qtbot, runs):
    click(qtbot, runs, 1)
    with qtbot.waitSignal(runs.deleted) as deleted:
        qtbot.keyClick(runs.lines, Qt.Key.Key_Delete)
    assert deleted.args == [(1,)]


def test_the_example_can_be_neither_deleted_nor_renamed(qtbot, runs):
    click(qtbot, runs, 0)
    with qtbot.assertNotEmitted(runs.deleted):
        qtbot.keyClick(runs.lines, Qt.Key.Key_Delete)
    qtbot.keyClick(runs.lines, Qt.Key.Key_F2)
    assert runs.lines.findChild(QLineEdit) is None


def test_f2_renames_a_run(qtbot, runs):
    click(qtbot, runs, 2)
    qtbot.keyClick(runs.lines, Qt.Key.Key_F2)
    line = runs.lines.findChild(QLineEdit)
    assert line.text() == "Forest loop"
    line.setText("  Round the lake ")
    opened = []
    runs.run_chosen.connect(opened.append)
    with qtbot.waitSignal(runs.renamed) as renamed:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert renamed.args == [2, "Round the lake"]
    assert not opened


def test_an_empty_name_changes_nothing(qtbot, runs):
    click(qtbot, runs, 2)
    qtbot.keyClick(runs.lines, Qt.Key.Key_F2)
    line = runs.lines.findChild(QLineEdit)
    line.setText("   ")
    with qtbot.assertNotEmitted(runs.renamed):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def ask_for_menu(runs, at, reason=QContextMenuEvent.Reason.Mouse):
    target = runs.lines.viewport() if reason is QContextMenuEvent.Reason.Mouse else runs.lines
    QApplication.sendEvent(target, QContextMenuEvent(reason, at, target.mapToGlobal(at)))


def test_the_menu_key_opens_the_menu_of_the_run_that_has_the_keyboard(qtbot, runs):
    runs.lines.setCurrentIndex(runs.lines.model().index(2, 0))
    ask_for_menu(runs, QPoint(1, 5000), QContextMenuEvent.Reason.Keyboard)
    menu = runs.findChild(QMenu)
    assert menu.actions()[0].text() == "Open"
    with qtbot.waitSignal(runs.run_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [runs.lines.item(2).run]
    menu.close()


@pytest.mark.parametrize(("at", "signal"), [(0, "backup_asked"), (1, "restore_asked")])
def test_backing_up_and_restoring_are_offered_below_the_list(qtbot, runs, at, signal):
    button(runs, "Backup").click()
    menu = runs.findChild(QMenu)
    with qtbot.waitSignal(getattr(runs, signal)):
        menu.actions()[at].trigger()
    menu.close()


def test_the_menu_of_a_run_compares_it_with_the_open_one(qtbot, runs):
    ask_for_menu(runs, place_of(runs, 3))
    menu = runs.findChild(QMenu)
    action = next(one for one in menu.actions() if one.text().startswith("Compare"))
    with qtbot.waitSignal(runs.compare_asked) as asked:
        action.trigger()
    assert asked.args == [3]
    menu.close()


def test_a_screen_reader_hears_the_whole_line(runs):
    index = runs.lines.model().index(2, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Forest loop, Fri 13 Nov, 10.6 km, 5:31 /km, forest_trail_uneven"


def test_a_screen_reader_hears_which_runs_are_compared(runs, listed):
    runs.show_list(listed(other=3), ready=True, view="run")
    model, role = runs.lines.model(), Qt.ItemDataRole.AccessibleDescriptionRole
    said = [model.index(row, 0).data(role) for row in range(4)]
    assert said == ["Open", "", "", "Compared with"]


class Counting(tuple):
    """Lines that count how often one is asked for."""

    asked = 0
    __slots__ = ()

    def __getitem__(self, at):
        Counting.asked += 1
        return super().__getitem__(at)


def test_only_the_lines_that_are_seen_are_asked_for(runs, listed):
    scene = listed(10_000)
    Counting.asked = 0
    runs.show_list(scene._replace(items=Counting(scene.items)), ready=True, view="run")
    runs.grab()
    runs.lines.scrollToBottom()
    runs.grab()
    assert 0 < Counting.asked < 500


def test_new_words_for_as_many_runs_leave_the_list_where_it_was(runs, listed):
    runs.show_list(listed(500), ready=True, view="run")
    bar = runs.lines.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    renamed = listed(500)
    first = renamed.items[0]._replace(name="Another name")
    runs.show_list(renamed._replace(items=(first, *renamed.items[1:])), ready=True, view="run")
    assert bar.value() == at > 0
    assert runs.lines.item(0).name == "Another name"


def test_another_open_run_is_scrolled_to(runs, listed):
    runs.show_list(listed(500), ready=True, view="run")
    runs.show_list(listed(500, chosen=480), ready=True, view="run")
    row = runs.lines.visualRect(runs.lines.model().index(480, 0))
    assert runs.lines.viewport().rect().contains(row.center())


def test_until_the_log_is_read_the_list_says_so(runs, listed):
    runs.show_list(listed(0), ready=False, view="run")
    assert "Reading your runs …" in [one.accessibleName() or one.text() for one in labels(runs)]
    assert not runs.findChild(EmptyRuns).isVisibleTo(runs)
    runs.show_list(listed(), ready=True, view="run")
    assert "Reading your runs …" not in [one.accessibleName() for one in labels(runs)]


def test_large_text_takes_three_lines_a_run_only_in_a_narrow_list(qapp, qtbot, runs, listed):
    qapp.setFont(application_font(1.5))
    runs.show_list(listed(200), ready=True, view="run")
    heights = []
    for width in (390, 900, 390):
        runs.resize(width, 800)
        runs.grab()
        heights.append(runs.lines.visualRect(runs.lines.model().index(0, 0)).height())
    assert heights[0] == heights[2] > 1.2 * heights[1]


def labels(view):
    return [one for one in view.findChildren(QLabel) if one.isVisibleTo(view)]


def test_with_the_example_alone_it_says_what_can_be_dropped(qtbot, runs, listed):
    empty = runs.findChild(EmptyRuns)
    assert not empty.isVisibleTo(runs)
    runs.show_list(listed(1), ready=True, view="run")
    assert empty.isVisibleTo(runs)
    with qtbot.waitSignal(runs.open_asked):
        button(empty, "Open files").click()
    with qtbot.waitSignal(runs.folder_asked):
        button(empty, "Open a folder").click()


@pytest.mark.parametrize(
    ("row", "signal"), [(0, "open_asked"), (1, "folder_asked"), (2, "example_asked")]
)
def test_add_offers_files_a_folder_and_the_example(qtbot, runs, row, signal):
    button(runs, "Add").click()
    entries = runs.findChild(ChoiceList)
    entries.setCurrentIndex(entries.model().index(row, 0))
    with qtbot.waitSignal(getattr(runs, signal)):
        qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert not entries.isVisible()


def test_runs_or_the_log_can_be_chosen(qtbot, runs, listed):
    with qtbot.waitSignal(runs.view_chosen) as chosen:
        button(runs, "Log").click()
    assert chosen.args == ["log"]
    runs.show_list(listed(), ready=True, view="log")
    assert not runs.lines.line_state(0, hovered=False).chosen


def test_the_progress_of_an_import_can_be_cancelled(qtbot, runs):
    assert not runs.progress.isVisibleTo(runs)
    runs.progress.show_progress("Reading 12 of 128 files", 0.1)
    assert "Reading 12 of 128 files" in told(runs)
    with qtbot.waitSignal(runs.cancel_asked):
        button(runs.progress, "Cancel").click()


@pytest.mark.parametrize("at", [QPoint(5, 700)])
def test_the_menu_opens_only_on_a_run(runs, at, listed):
    runs.show_list(listed(2), ready=True, view="run")
    ask_for_menu(runs, at)
    assert runs.findChild(QMenu) is None


def test_the_two_buttons_stand_side_by_side_where_they_have_room(qtbot):
    empty = EmptyRuns()
    qtbot.addWidget(empty)
    empty.resize(220, 220)
    with qtbot.waitExposed(empty):
        empty.show()
    files, folder = (button(empty, text) for text in ("Open files", "Open a folder"))
    assert folder.y() > files.y()
    empty.resize(600, 220)
    qtbot.waitUntil(lambda: folder.y() == files.y())
    assert folder.x() > files.x()
