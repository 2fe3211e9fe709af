"""What is deleted, or not asked for, is not in the file; what may still hold it is named."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from bodymap.runs.log_book import LogBook
from bodymap.storage import rows
from tests.runs.made_runs import made_run, made_track

if TYPE_CHECKING:
    from pathlib import Path


def test_numbers_of_runs_are_never_given_twice(book):
    first = book.add(made_run(1)).run
    book.delete([first])
    assert book.add(made_run(1)).run > first


def _bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())


def test_no_byte_of_a_deleted_run_stays(book, tmp_path):
    book.add(made_run(1))
    marked = made_run(2, seconds=77, name="Marker-in-the-name", device="Marker-of-the-device")
    run = book.add(marked).run
    book.rename(run, "Marker-renamed")
    points = sqlite_points(book, run)
    assert b"Marker" in _bytes_in(tmp_path)
    assert points[-40:] in _bytes_in(tmp_path)
    book.delete([run])
    left = _bytes_in(tmp_path)
    assert b"Marker" not in left
    assert points[-40:] not in left
    assert f"{2:064x}".encode() not in left
    assert len(book.entries()) == 1


def sqlite_points(book: LogBook, run: int) -> bytes:
    with book._database.reading() as connection:
        return rows.points(connection, run).points


def test_a_deleted_run_leaves_the_copies_that_the_program_made_of_itself(book, tmp_path):
    kept, deleted = (book.add(made_run(n, seconds=60 + n, name=f"Marker{n}")).run for n in (1, 2))
    own = tmp_path / "own.db"
    book.backup(own)
    book.restore(own)
    (tmp_path / "runs-before-2.db").write_bytes(b"no log")
    before = tmp_path / "runs-before-restore.db"
    assert b"Marker2" in before.read_bytes()
    book.delete([deleted])
    assert b"Marker2" not in before.read_bytes()
    assert b"Marker1" in before.read_bytes()
    assert b"Marker2" in own.read_bytes()  # a copy of the person's own is theirs
    assert [entry.run for entry in book.entries()] == [kept]


def test_copies_that_are_damaged_are_named_where_something_is_deleted(book, tmp_path):
    first, second, third = (book.add(made_run(n)).run for n in (1, 2, 3))
    assert book.delete([first]) == ""
    (tmp_path / "runs-damaged-2026-11-22.db").write_bytes(b"set aside")
    assert book.delete([second]).endswith("beside the log: runs-damaged-2026-11-22.db.")
    (tmp_path / "runs-before-2.db").write_bytes(b"no log")
    names = "runs-before-2.db, runs-damaged-2026-11-22.db"
    assert book.delete([third]).endswith(f"damaged copies beside the log: {names}.")
    assert book.forget_coordinates().endswith(f": {names}.")


def test_a_window_that_reads_is_named_where_it_keeps_what_was_deleted(book, tmp_path, atlas):
    run = book.add(made_run(1, name="Marker")).run
    with closing(LogBook.open(tmp_path, atlas.tables)) as window:
        with window._database.reading():
            assert "Another window is reading" in book.delete([run])
        assert book.entries() == window.entries() == ()
        with closing(LogBook.open(tmp_path, atlas.tables)):
            assert b"Marker" not in _bytes_in(tmp_path)


def test_many_runs_are_deleted_at_once(book, monkeypatch):
    runs = [book.add(made_run(n)).run for n in range(20)]
    purges = []
    purge = book._database.purge
    monkeypatch.setattr(book._database, "purge", lambda: purges.append(True) or purge())
    book.delete(runs[1:])
    assert [entry.run for entry in book.entries()] == runs[:1]
    assert len(purges) == 1


def test_no_coordinates_are_in_the_file_unless_asked_for(book, tmp_path):
    track = made_track(places=True)
    book.add(made_run(1, track=track))
    assert b"latitude" not in _bytes_in(tmp_path)
    assert track.channels["latitude_deg"][:1].tobytes() not in _bytes_in(tmp_path)
