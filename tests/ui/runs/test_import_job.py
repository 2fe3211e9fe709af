from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from bodymap.app import choices as places
from bodymap.runs.importing import ImportProgress
from bodymap.ui.message import Message
from bodymap.ui.runs import work
from bodymap.ui.runs.import_report import ImportDialog


def notice(window):
    return window.views.passing.accessibleDescription()


def shown(window, kind):
    return [each for each in window.findChildren(kind) if each.isVisible()]


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "holiday.fit"
    path.write_bytes(b"no watch file at all")
    return path


def test_the_newest_of_the_runs_that_came_is_opened_and_the_window_says_how_many(
    window, place, brought, a_file
):
    report = brought(a_file(3), a_file(9), a_file(5))
    assert len(report.added) == 3
    page = window.store.scene.runs.page
    assert page.run == window.later.runs.entries[0].run == report.newest
    assert notice(window) == "3 runs added."


def test_progress_is_shown_at_once_and_taken_away_at_the_end(window, place, a_file, qtbot):
    importer = window.later.runs.importer
    with qtbot.waitSignal(importer.ended, timeout=20_000):
        importer.bring_in((a_file(name="morning.gpx"),))
        assert importer.running
        assert place.list.progress.isVisible()
    assert not importer.running
    assert not place.list.progress.isVisible()


def test_a_file_that_is_known_opens_its_run_and_says_so(window, opened, brought, a_file):
    opened(a_file(0), a_file(1))
    report = brought(a_file(0, name="copy.gpx"))
    assert report.added == ()
    assert window.store.scene.runs.page.run == window.later.runs.entries[-1].run
    assert notice(window) == "This run is in your log already; here it is."


def test_a_single_file_without_a_run_is_one_box_with_the_reason(window, place, brought, broken):
    brought(broken)
    (box,) = shown(window, Message)
    assert box.what == "holiday.fit gave no run."
    assert box.more == "It is no FIT, GPX or TCX file. Your log is as it was."
    assert window.store.scene.runs.page.example


def test_of_many_files_those_without_a_run_are_listed_with_the_reason(
    window, place, brought, a_file, broken
):
    brought(a_file(0), a_file(1), broken)
    (dialog,) = shown(window, ImportDialog)
    assert "holiday.fit" in dialog.text
    assert len(window.later.runs.entries) == 2
    dialog.accept()


def cut_off(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def test_a_file_that_was_cut_off_is_told_and_its_page_says_how_much_was_read(
    window, place, brought, a_file
):
    brought(cut_off(a_file(0)))
    told = window.views.notice.accessibleDescription()
    assert told.startswith("1 run added. run 0.gpx: The file is damaged: ")
    assert window.store.scene.runs.page.line.startswith("Damaged file, read up to 2:")


def test_several_files_that_were_cut_off_are_listed(window, place, brought, a_file):
    brought(cut_off(a_file(0)), cut_off(a_file(1)), a_file(2))
    (dialog,) = shown(window, ImportDialog)
    assert "run 0.gpx\nThe file is damaged" in dialog.text
    assert "run 2.gpx" not in dialog.text
    dialog.accept()


def test_an_import_from_elsewhere_opens_the_place(window, a_file, qtbot):
    importer = window.later.runs.importer
    with qtbot.waitSignal(importer.imported, timeout=20_000):
        importer.bring_in((a_file(),))
    assert window.store.state.place == "runs"


def test_who_went_elsewhere_meanwhile_stays_there(window, place, a_file, qtbot):
    keeper = window.later.runs
    with qtbot.waitSignal(keeper.importer.imported, timeout=20_000):
        keeper.importer.bring_in((a_file(),))
        window.choose(partial(places.go_to, place="explore"))
    qtbot.waitUntil(lambda: len(keeper.entries) == 1, timeout=20_000)
    assert window.store.state.place == "explore"
    assert notice(window) == "1 run added."


def test_cancelled_it_keeps_what_was_added_and_says_how_to_go_on(
    window, place, a_file, qtbot, monkeypatch
):
    importer, two = window.later.runs.importer, threading.Event()
    told = importer._note

    def note(progress, step):
        told(progress, step)
        if step.added == 2:
            two.set()
            while True:  # until it is cancelled
                progress(0.5)

    monkeypatch.setattr(importer, "_note", note)
    with qtbot.waitSignal(importer.ended, timeout=20_000):
        importer.bring_in(tuple(a_file(day) for day in range(6)))
        qtbot.waitUntil(two.is_set, timeout=20_000)
        place.cancel_asked.emit()
    qtbot.waitUntil(lambda: len(window.later.runs.entries) == 2, timeout=20_000)
    assert "added so far are kept" in notice(window)


def test_a_second_import_waits_for_the_first(window, place, a_file, qtbot):
    keeper = window.later.runs
    first, second = a_file(0), a_file(1)
    keeper.importer.bring_in((first,))
    keeper.importer.bring_in((second,))
    qtbot.waitUntil(lambda: len(keeper.entries) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: not keeper.importer.running, timeout=20_000)


def test_a_window_that_closes_ends_the_import_and_loses_nothing(window, place, a_file, atlas):
    window.later.runs.importer.bring_in(tuple(a_file(day) for day in range(8)))
    window.close()
    left = len(work.read_log(atlas.tables).entries)
    assert 0 <= left <= 8
    assert not window.later.runs.slow.busy


def test_a_log_that_cannot_be_written_stops_it_with_a_reason(window, data, a_file, qtbot):
    data.write_text("a file in the way of the folder", encoding="utf-8")
    importer = window.later.runs.importer
    with qtbot.waitSignal(importer.ended, timeout=20_000):
        importer.bring_in((a_file(),))
    (box,) = shown(window, Message)
    assert box.what == "The import stopped."
    qtbot.waitUntil(lambda: not window.later.runs.busy, timeout=20_000)


def test_a_folder_is_looked_through_before_its_files_are_counted(window, place):
    importer = window.later.runs.importer
    importer._told = ImportProgress(0, 0, "watch")
    importer._show_share(0.0)
    assert place.list.progress.findChild(QLabel).text() == "Looking through watch"
    place.hide_progress()
