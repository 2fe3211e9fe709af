"""Importing files and folders: each file whole or not at all, known ones recognised."""

from __future__ import annotations

import gzip
import os
from concurrent.futures import CancelledError
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bodymap.runs import importing
from bodymap.runs.importing import ImportProgress, import_files, remarks
from bodymap.runs.log_book import LogBook
from tests.runs.files import START, gpx_file, gpx_text, gpx_track, jog, tcx_text

_SPOTS = jog(300, every_s=5)


def _gpx(day: int = 0) -> bytes:
    return gpx_text(_SPOTS, start=START + timedelta(days=day)).encode()


@pytest.fixture
def book(tmp_path, atlas):
    with closing(LogBook.open(tmp_path / "data", atlas.tables)) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "runs"
    made.mkdir()
    return made


def test_a_folder_is_read_with_all_below_sorted_and_nothing_hidden(book, folder):
    (folder / "b.GPX").write_bytes(_gpx(1))
    (folder / "a.gpx.gz").write_bytes(gzip.compress(_gpx(2)))
    (folder / "c.Tcx").write_text(tcx_text(_SPOTS, start=START + timedelta(days=3)))
    (folder / "notes.txt").write_bytes(_gpx(4))
    (folder / ".hidden.gpx").write_bytes(_gpx(5))
    for name, day in ((".git", 6), ("inner", 7)):
        (folder / name).mkdir()
        (folder / name / "d.gpx").write_bytes(_gpx(day))
    (folder / "dangling.gpx").symlink_to(folder / "nowhere")
    (folder / "folder.gpx").mkdir()
    told = []
    report = import_files([folder], book, told.append)
    assert report.added == (1, 2, 3, 4)
    assert report.refused == report.known == ()
    assert [progress.name for progress in told if progress.all] == [
        "a.gpx.gz",
        "b.GPX",
        "c.Tcx",
        "d.gpx",
    ]
    assert told[-1] == ImportProgress(4, 4, "d.gpx", 4, 0, 0)
    assert report.newest == 4
    assert {progress.name for progress in told if not progress.all} == {
        "runs",
        "inner",
        "folder.gpx",
    }


def test_links_that_lead_back_up_end(book, folder):
    (folder / "a.gpx").write_bytes(_gpx())
    (folder / "again").symlink_to(folder)
    report = import_files([folder], book)
    assert (len(report.added), report.known) == (1, ())


def test_files_that_are_named_are_tried_whatever_they_are_called(book, folder):
    (folder / "a.download").write_bytes(_gpx())
    (folder / ".b").write_bytes(_gpx(1))
    assert len(import_files([folder / "a.download", folder / ".b"], book).added) == 2


def test_a_file_that_is_named_twice_is_read_once(book, folder):
    (folder / "a.gpx").write_bytes(_gpx())
    report = import_files([folder / "a.gpx", folder, folder / "a.gpx"], book)
    assert (report.added, report.known) == ((1,), ())


def test_each_refused_file_has_its_reason(book, folder):
    (folder / "text.gpx").write_bytes(b"Dear diary")
    (folder / "empty.fit").write_bytes(b"")
    (folder / "good.gpx").write_bytes(_gpx())
    (folder / "pipe").symlink_to(os.devnull)
    missing = folder / "missing.gpx"
    report = import_files([folder, folder / "pipe", missing], book)
    assert len(report.added) == 1
    reasons = dict(report.refused)
    assert set(reasons) == {"text.gpx", "empty.fit", "pipe", "missing.gpx"}
    assert reasons["missing.gpx"] == "It cannot be read: No such file or directory."
    assert all(reason.endswith(".") and ":" not in reason[:3] for reason in reasons.values())


def test_a_name_that_cannot_be_asked_for_ends_no_import(book, folder):
    (folder / "good.gpx").write_bytes(_gpx())
    report = import_files([folder / ("x" * 5000), folder / "good.gpx"], book)
    assert report.added == (1,)
    assert [reason for _, reason in report.refused] == ["It cannot be read: File name too long."]


class _Refusing:
    """What the system answers for paths that may not be looked into."""

    def __init__(self, real, *names):
        self._real, self._names = real, names

    def __call__(self, path, *more, **named):
        if Path(path).name in self._names:
            raise PermissionError(13, "Permission denied", str(path))
        return self._real(path, *more, **named)


def test_a_folder_that_cannot_be_looked_through_is_told_and_the_others_are_read(
    book, folder, monkeypatch
):
    for name in ("closed", "open"):
        (folder / name).mkdir()
        (folder / name / "a.gpx").write_bytes(_gpx())
    monkeypatch.setattr(os, "scandir", _Refusing(os.scandir, "closed"))
    for paths in ([folder], [folder / "closed"]):
        report = import_files(paths, book)
        assert report.refused == (("closed", "It cannot be read: Permission denied."),)
        assert report.newest == len(report.added)
    assert len(book.entries()) == 1


def test_a_file_that_may_not_be_looked_at_is_told(book, folder, monkeypatch):
    (folder / "a.gpx").write_bytes(_gpx())
    (folder / "b.gpx").write_bytes(_gpx(1))
    monkeypatch.setattr(os, "stat", _Refusing(os.stat, "a.gpx"))
    report = import_files([folder], book)
    assert report.refused == (("a.gpx", "It cannot be read: Permission denied."),)
    assert report.added == (1,)


def test_a_folder_brings_back_points_that_were_lost(book, folder):
    for day in range(2):
        (folder / f"{day}.gpx").write_bytes(_gpx(day))
    import_files([folder], book)
    with book._database.writing() as connection:
        connection.execute("DELETE FROM tracks WHERE run = 2")
    report = import_files([folder], book)
    assert (report.known, report.mended) == ((("0.gpx", 1), ("1.gpx", 2)), (2,))
    assert book.open_run(2).run.start == START + timedelta(days=1)


def test_a_file_that_was_read_before_is_recognised_without_reading_it(book, folder, monkeypatch):
    (folder / "a.gpx").write_bytes(_gpx())
    import_files([folder], book)
    (folder / "packed.gpx.gz").write_bytes(gzip.compress(_gpx()))
    monkeypatch.setattr(importing, "read_runs", None)
    report = import_files([folder], book)
    assert report.known == (("a.gpx", 1), ("packed.gpx.gz", 1))
    assert (report.added, report.newest) == ((), 0)


def test_another_format_of_the_same_run_is_known(book, folder):
    (folder / "a.gpx").write_bytes(_gpx())
    (folder / "b.tcx").write_text(tcx_text(_SPOTS))
    report = import_files([folder], book)
    assert (report.added, report.known) == ((1,), (("b.tcx", 1),))


@pytest.mark.parametrize(
    ("first", "told"), [("whole", "was left out"), ("cut", "delete the shorter one")]
)
def test_a_copy_that_is_cut_off_is_told(book, folder, first, told):
    files = {"whole": _gpx(), "cut": gpx_file(gpx_track(_SPOTS[: len(_SPOTS) // 2])).encode()}
    for at, name in enumerate(sorted(files, key=lambda name: name != first)):
        (folder / f"{at}.gpx").write_bytes(files[name])
    report = import_files([folder], book)
    assert (len(report.shorter), len(report.beside)) == ((1, 0) if first == "whole" else (0, 1))
    (sentence,) = remarks(report)
    assert told in sentence


def test_a_file_that_is_damaged_at_its_end_is_told_with_how_much_of_it_was_read(book, folder):
    for day in (1, 2):
        (folder / f"{day}.gpx").write_bytes(_gpx(day))
    (folder / "cut.gpx").write_bytes(_gpx(3)[: len(_gpx()) // 2])
    report = import_files([folder], book)
    ((name, told),) = report.partly
    assert (len(report.added), name) == (3, "cut.gpx")
    assert "The file is damaged" in told
    assert remarks(report) == (f"cut.gpx: {told}",)


def test_of_several_damaged_files_their_number_is_told(book, folder):
    for day in (1, 2):
        (folder / f"{day}.gpx").write_bytes(_gpx(day)[: len(_gpx()) // 2])
    (sentence,) = remarks(import_files([folder], book))
    assert sentence.startswith("2 files could not be read to their ends")


def test_all_runs_of_a_file_come_in_and_the_newest_is_named(book, folder):
    days = [START + timedelta(days=day) for day in (3, 1)]
    (folder / "two.gpx").write_text(gpx_file(*(gpx_track(_SPOTS, start=start) for start in days)))
    (folder / "z.gpx").write_bytes(_gpx(2))
    report = import_files([folder], book)
    assert len(report.added) == 3
    starts = {entry.run: entry.start for entry in book.entries()}
    assert starts[report.newest] == max(starts.values()) == days[0]


def test_what_was_added_before_a_cancel_stays_and_the_import_goes_on_from_there(book, folder):
    for day in range(4):
        (folder / f"{day}.gpx").write_bytes(_gpx(day))

    def cancel_after_two(progress):
        if progress.done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        import_files([folder], book, cancel_after_two)
    assert len(book.entries()) == 2
    report = import_files([folder], book)
    assert (len(report.added), len(report.known)) == (2, 2)


def test_a_full_disk_stops_the_import_says_so_and_damages_nothing(book, folder, tmp_path, atlas):
    for day in range(12):
        (folder / f"{day:02d}.gpx").write_bytes(_gpx(day))
        if day == 2:
            import_files([folder], book)
    connection = book._database._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    report = import_files([folder], book)
    assert "disk is full" in report.stopped
    assert len(report.known) == 3
    assert len(book.entries()) == 3 + len(report.added) < 12
    with closing(LogBook.open(tmp_path / "data", atlas.tables)) as again:
        assert again.notice == ""
        assert import_files([folder], again).stopped == ""
        assert len(again.entries()) == 12


def test_a_fault_of_ours_costs_one_file(book, folder, monkeypatch):
    (folder / "a.gpx").write_bytes(_gpx())
    (folder / "b.gpx").write_bytes(_gpx(1))
    real = importing.read_runs

    def stumble(path, **options):
        return 1 / 0 if path.name == "a.gpx" else real(path, **options)

    monkeypatch.setattr(importing, "read_runs", stumble)
    report = import_files([folder], book)
    assert report.refused == (
        ("a.gpx", "It cannot be read: a fault of Bodymap (ZeroDivisionError)."),
    )
    assert len(report.added) == 1


def test_coordinates_come_in_only_where_they_are_asked_for(book, folder):
    (folder / "a.gpx").write_bytes(_gpx())
    (folder / "b.gpx").write_bytes(_gpx(1))
    import_files([folder / "a.gpx"], book)
    import_files([folder / "b.gpx"], book, coordinates=True)
    held = ["latitude_deg" in book.open_run(run).run.track.channels for run in (1, 2)]
    assert held == [False, True]


def test_a_run_without_a_start_can_be_the_newest_of_none_other(book, folder):
    (folder / "a.fit").write_bytes(_fit_without_clock())
    report = import_files([folder], book)
    assert report.newest == report.added[0]


def _fit_without_clock() -> bytes:
    from tests.runs.fit_writer import fit_bytes  # noqa: PLC0415 - only here

    return fit_bytes(_SPOTS, start=None)
