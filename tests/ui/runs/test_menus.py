"""What the menu lines about runs ask, and what comes of the answers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from bodymap.ui.message import Message
from bodymap.ui.runs import backup, work


def do(window, key):
    next(action for action in window.actions() if action.objectName() == key).trigger()


def child(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


def choose(dialog, path):
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()


def settled(window, qtbot):
    keeper = window.later.runs
    qtbot.waitUntil(lambda: not keeper.busy and not keeper.slow.busy, timeout=20_000)


def test_open_run_asks_for_files_and_opens_them(window, place, a_file, qtbot):
    do(window, "open_run")
    dialog = child(window, QFileDialog)
    with qtbot.waitSignal(window.later.runs.importer.imported, timeout=20_000):
        choose(dialog, a_file())
    settled(window, qtbot)
    assert len(window.later.runs.entries) == 1


def test_open_a_folder_asks_for_a_folder(window, place, qtbot):
    do(window, "open_folder")
    dialog = child(window, QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()
    window.views.runs.folder_asked.emit()
    child(window, QFileDialog).reject()
    window.views.runs.open_asked.emit()
    child(window, QFileDialog).reject()


def test_the_example_can_be_opened_from_anywhere(window, qtbot):
    do(window, "example_run")
    qtbot.waitUntil(lambda: window.later.runs.kept() is not None, timeout=20_000)
    assert window.store.scene.runs.page.example


def test_a_run_is_deleted_only_after_yes(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    run = window.later.runs.chosen()
    do(window, "delete_run")
    box = child(window, Message)
    assert box.what == "Delete this run?"
    told = box.more.splitlines()[0]  # the year is left out in that year alone
    assert told.startswith("A made-up jog · Mon 18 May")
    assert told.endswith(" · 0.9 km")
    assert "can't be undone" in box.more
    box.button().click()
    settled(window, qtbot)
    assert window.later.runs.entry(run) is not None
    do(window, "delete_run")
    child(window, Message).button("Delete").click()
    settled(window, qtbot)
    assert window.later.runs.entry(run) is None
    assert run not in [entry.run for entry in work.read_log(window.atlas.tables).entries]


def test_many_runs_are_named_before_they_are_deleted(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    runs = tuple(entry.run for entry in window.later.runs.entries)
    window.views.runs.runs_delete_asked.emit(runs)
    box = child(window, Message)
    assert box.what == "Delete 2 runs?"
    assert box.more.count("A made-up jog") == 2
    box.button("Delete").click()
    settled(window, qtbot)
    assert window.later.runs.entries == ()


def test_of_very_many_runs_only_some_are_named(window, place, qtbot):
    window.views.runs.runs_delete_asked.emit(tuple(range(1, 20_001)))
    box = child(window, Message)
    assert box.what == "Delete 20000 runs?"
    assert "…" in box.more
    box.button("Cancel").click()


def test_deleting_is_offered_only_where_a_run_is_shown(window, place):
    (action,) = (each for each in window.actions() if each.objectName() == "delete_run")
    assert action.isEnabled()
    do(window, "place_explore")
    assert not action.isEnabled()


def test_a_backup_is_written_and_restored(window, opened, a_file, tmp_path, qtbot):
    opened(a_file(0), a_file(1))
    do(window, "runs_backup")
    choose(child(window, QFileDialog), tmp_path / "runs of may.db")
    settled(window, qtbot)
    assert (tmp_path / "runs of may.db").is_file()
    window.later.runs.delete([entry.run for entry in window.later.runs.entries])
    settled(window, qtbot)
    do(window, "runs_restore")
    choose(child(window, QFileDialog), tmp_path / "runs of may.db")
    settled(window, qtbot)
    box = child(window, Message)
    assert "runs of may.db" in box.what
    assert "runs of may.db holds 2 runs, Sun 17 May 2026 to Mon 18 May 2026." in box.more
    assert "Your log holds 0 runs." in box.more
    assert "runs-before-restore.db" in box.more
    assert "Your answers in Study stay, and those in runs of may.db are put beside" in box.more
    assert box.button() is box.button("Cancel")  # Enter replaces nothing
    box.button("Replace").click()
    settled(window, qtbot)
    assert len(window.later.runs.entries) == 2
    assert window.views.passing.accessibleDescription() == "2 runs are restored."


@pytest.mark.parametrize(
    ("what", "name"),
    [
        (backup.back_up, "nowhere/runs.db"),
        (backup.ask_whether, "no log.db"),
        (backup.restore, "no log.db"),
    ],
)
def test_what_fails_is_told_with_what_was_kept(place, window, tmp_path, qtbot, what, name):
    (tmp_path / "no log.db").write_text("no log", encoding="utf-8")
    what(window, tmp_path / name)
    settled(window, qtbot)
    assert "as they were" in child(window, Message).more
    assert window.store.scene.runs.page.example
