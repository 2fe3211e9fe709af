"""The log: what goes in comes out, known runs are recognised, deleted ones leave nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from bodymap.model.conditions import REFERENCE_MPS
from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.log_book import Added, LogBook
from bodymap.runs.run_load import run_load
from bodymap.storage.errors import ForeignError, GoneError, LockedError, ReplacedError, StorageError
from tests.runs.made_runs import FIRST, made_run, made_track


def test_an_empty_log_is_made_where_there_is_none(tmp_path, atlas):
    folder = tmp_path / "not" / "there"
    with closing(LogBook.open(folder, atlas.tables)) as book:
        assert book.entries() == ()
        assert book.notice == ""
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "runs.db").stat().st_mode & 0o777 == 0o600


def test_a_start_that_is_broken_off_lets_the_file_go(tmp_path, atlas, monkeypatch):
    def break_off(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("bodymap.runs.log_book.Counter", break_off)
        with pytest.raises(KeyboardInterrupt):
            LogBook.open(tmp_path, atlas.tables)
    assert not (tmp_path / "runs.db-wal").exists()  # SQLite removes it when the last one closes


def test_a_run_comes_back_as_it_was(book):
    run = made_run(1)
    added = book.add(run)
    kept = book.open_run(added.run)
    for field in ("content", "format", "distance_m", "timer_s", "has_timer", "start", "name"):
        assert getattr(kept.run, field) == getattr(run, field)
    assert kept.run.start.utcoffset() == run.start.utcoffset()
    assert (kept.run.laps, kept.run.notices, kept.run.device) == (
        run.laps,
        run.notices,
        run.device,
    )
    np.testing.assert_array_equal(kept.run.track.time_s, run.track.time_s)
    for channel, values in run.track.channels.items():
        np.testing.assert_array_equal(kept.run.track.channels[channel], values)
    assert len(kept.samples.time_s) == 60


def test_an_entry_says_what_the_run_asked(book, atlas):
    run = book.add(made_run()).run
    kept = book.open_run(run)
    load = run_load(kept.samples, Footing(), atlas.tables)
    assert kept.entry == book.entries()[0]
    assert kept.entry.muscles == tuple(figure.value for figure in load.muscles.values())
    assert kept.entry.regions == tuple(figure.value for figure in load.regions.values())
    assert kept.entry.impact == load.impact.value
    assert kept.entry.steps == load.steps
    assert kept.entry.counted_m == pytest.approx(load.km * 1000)


def test_entries_are_newest_first_and_those_without_a_start_last(book):
    book.add(made_run(1))
    book.add(made_run(9, start=None))
    book.add(made_run(2))
    assert [entry.name for entry in book.entries()] == ["Jog 2", "Jog 1", "Jog 9"]
    assert book.entries()[-1].start is None


def test_the_same_file_is_recognised(book):
    first = book.add(made_run(1))
    assert book.add(made_run(1)) == Added(first.run, known=True)
    assert book.add(made_run(3, start=None)).known is False
    assert book.add(made_run(3, start=None)).known is True
    assert len(book.entries()) == 2


def test_another_file_of_the_same_run_is_recognised_the_second_time_by_its_content(book):
    run = made_run(1)
    first = book.add(run)
    later = FIRST + timedelta(days=1, seconds=29)
    copy = replace(run, content="f" * 64 + ":0", start=later, distance_m=run.distance_m * 1.019)
    assert book.add_file([copy], "copy.gpx") == (Added(first.run, known=True),)
    assert book.runs_of_file("f" * 64) == (first.run,)


def _with_pause(number=1):
    """A run of 270 m whose file has no timer: another 60 m lie in its pause."""
    track = replace(
        made_track(),
        time_s=np.array([0.0, 30, 60, 120, 150]),
        stretch=np.array([0, 0, 0, 1, 1]),
        channels={"distance_m": np.array([0.0, 90, 180, 240, 330])},
    )
    return made_run(number, track=track, has_timer=False, distance_m=330.0, timer_s=90.0)


def test_the_line_of_a_run_leaves_out_the_way_in_its_pauses(book):
    kept = book.open_run(book.add(_with_pause()).run)
    assert (kept.entry.distance_m, kept.run.distance_m) == (270, 330)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("device_m", [270.0, 330.0])
def test_a_run_is_recognised_with_the_way_in_its_pauses_and_without(book, device_m, order):
    first, second = (_with_pause(), made_run(1, content="e:1", distance_m=device_m))[::order]
    book.add(first)
    assert book.add(second).known


def test_a_run_of_which_only_the_line_is_left_is_recognised_by_that(book):
    first = book.add(made_run(1)).run
    with book._database.writing() as connection:
        connection.execute("UPDATE tracks SET about = '{'")
    second = book.add(made_run(1, content="e:1", distance_m=200.0)).run
    with book._database.writing() as connection:
        connection.execute("DELETE FROM tracks")
    assert book.add(made_run(1, content="f:1")) == Added(first, True, True)
    assert book.add(made_run(1, content="g:1", distance_m=201.0)) == Added(second, True, True)


def test_of_a_run_that_is_cut_off_the_longer_file_is_kept(book):
    run = made_run(1)
    whole = book.add(run).run
    cut = replace(run, content="c:1", distance_m=run.distance_m / 2, timer_s=run.timer_s / 2)
    assert book.add(cut) == Added(whole, known=True, shorter=True)
    assert book.add(cut) == Added(whole, known=True)  # by its content
    assert len(book.entries()) == 1


def test_a_longer_file_of_a_run_comes_in_beside_the_shorter_and_says_so(book):
    run = made_run(1)
    short = book.add(run).run
    longer = replace(run, content="e:1", distance_m=run.distance_m * 1.03)
    added = book.add(longer)
    assert (added.known, added.beside) == (False, short)
    assert len(book.entries()) == 2


def test_runs_of_half_a_minute_apart_are_two(book):
    run = made_run(1)
    book.add(run)
    late = FIRST + timedelta(days=1, seconds=31)
    assert book.add(replace(run, content="d", start=late)).known is False


def test_a_file_is_known_only_while_all_its_runs_are_there(book):
    runs = [made_run(n, content=f"{'a' * 64}:{n}") for n in range(2)]
    added = book.add_file(runs, "two.fit")
    assert book.runs_of_file("a" * 64) == tuple(one.run for one in added)
    book.delete([added[0].run])
    assert book.runs_of_file("a" * 64) == ()
    assert [one.known for one in book.add_file(runs, "two.fit")] == [False, True]


def test_a_run_that_was_added_alone_does_not_make_its_file_known(book):
    book.add(made_run(1))
    assert book.runs_of_file(f"{1:064x}") == ()


def test_the_ground_that_the_file_tells_is_taken_where_it_is_known(book):
    assert book.open_run(
        book.add(made_run(1, surface_hint="treadmill_level")).run
    ).footing == Footing("treadmill_level")
    assert book.open_run(book.add(made_run(2, surface_hint="moon")).run).footing == Footing()


def test_the_grounds_of_parts_stand_in_the_line(book):
    parts = (
        GroundPart(0, 60, "concrete"),
        GroundPart(60, 90, "off_trail_rough"),
        GroundPart(90, 95, "concrete"),
    )
    run = book.add(made_run(), Footing(parts=parts)).run
    (entry,) = book.entries()
    assert (entry.run, entry.surface, entry.part_surfaces) == (
        run,
        "asphalt",
        ("concrete", "off_trail_rough"),
    )


def test_another_footing_is_remembered_and_counted(book):
    run = book.add(made_run(1)).run
    before = book.entries()[0]
    footing = Footing("natural_grass", (GroundPart(0.0, 20.0, "asphalt"),), arms="behind_back")
    after = book.change_footing(run, footing)
    assert after == book.entries()[0]
    assert after.surface == "natural_grass"
    assert after.muscles != before.muscles
    assert None in after.muscles  # arms that do not swing
    assert book.open_run(run).footing == footing


def test_a_run_can_come_in_with_its_footing(book):
    footing = Footing("woodchip", shoe="minimal", strike="forefoot")
    assert book.open_run(book.add(made_run(), footing).run).footing == footing


def test_a_name_of_ones_own_leaves_the_files_name_in_the_run(book):
    run = book.add(made_run(1)).run
    assert book.rename(run, "Mit Ümläuten 🏃 \udc80").name == "Mit Ümläuten 🏃 ?"
    kept = book.open_run(run)
    assert (kept.entry.name, kept.run.name) == ("Mit Ümläuten 🏃 ?", "Jog 1")


def test_what_is_gone_is_said(book):
    for ask in (
        lambda: book.open_run(7),
        lambda: book.rename(7, "x"),
        lambda: book.change_footing(7, Footing()),
    ):
        with pytest.raises(GoneError):
            ask()
    run = book.add(made_run()).run
    book.delete([run, 99])
    with pytest.raises(GoneError):
        book.open_run(run)


def test_coordinates_are_kept_only_where_that_is_asked_for(book, tmp_path):
    run = made_run(1, track=made_track(places=True))
    without = book.add(run).run
    assert set(book.open_run(without).run.track.channels) == {"distance_m", "altitude_m"}
    asked = made_run(2, track=made_track(places=True))
    with_places = book.add_file([asked], "a.fit", coordinates=True)[0].run
    channels = book.open_run(with_places).run.track.channels
    np.testing.assert_array_equal(channels["longitude_deg"], asked.track.channels["longitude_deg"])
    nowhere = book.add_file([made_run(3)], "b.fit", coordinates=True)[0].run
    assert "latitude_deg" not in book.open_run(nowhere).run.track.channels
    own = tmp_path / "own.db"
    book.backup(own)
    book.restore(own)
    book.forget_coordinates()
    with closing(sqlite3.connect(tmp_path / "runs-before-restore.db")) as copy:
        assert copy.execute("SELECT count(*) FROM places").fetchone() == (0,)
    assert "latitude_deg" not in book.open_run(with_places).run.track.channels


def test_two_books_of_one_log_see_what_the_other_did(book, tmp_path, atlas):
    with closing(LogBook.open(tmp_path, atlas.tables)) as other:
        run = book.add(made_run(1)).run
        assert [entry.run for entry in other.entries()] == [run]
        other.rename(run, "Other")
        assert book.entries()[0].name == "Other"
        assert other.add(made_run(1)).known
        book.delete([run])
        with pytest.raises(GoneError):
            other.open_run(run)


def test_a_writer_that_waits_too_long_says_so(book, tmp_path, atlas):
    run = book.add(made_run()).run
    with closing(LogBook.open(tmp_path, atlas.tables)) as other:
        other._database._connection.execute("PRAGMA busy_timeout = 1")
        with book._database.writing(), pytest.raises(LockedError):
            other.rename(run, "Other")
    assert book.entries()[0].name == "Jog 0"


def test_a_backup_can_be_restored_and_the_present_log_is_kept(book, tmp_path, atlas):
    book.add(made_run(1))
    copy = tmp_path / "elsewhere" / "my runs.db"
    copy.parent.mkdir()
    book.backup(copy)
    assert [path.name for path in copy.parent.iterdir()] == ["my runs.db"]
    assert book.look_into(copy).runs == 1
    with closing(LogBook.open(tmp_path, atlas.tables)) as window:
        book.recount(3.6)
        book.add(made_run(2))
        window.restore(copy)
        assert [entry.name for entry in window.entries()] == ["Jog 1"]
        assert [entry.name for entry in book.entries()] == ["Jog 1"]
        assert window._counter.reference_speed_mps == REFERENCE_MPS
        window.restore(tmp_path / "runs-before-restore.db")
        assert [entry.name for entry in book.entries()] == ["Jog 2", "Jog 1"]


def test_a_book_can_refuse_to_change_another_log_than_the_one_it_knows(book, tmp_path, atlas):
    run = book.add(made_run(1)).run
    generation = book.generation
    book.backup(tmp_path / "copy.db")
    with closing(LogBook.open(tmp_path, atlas.tables)) as window:
        window.expect(generation)
        window.rename(run, "Mine")
        assert window.generation == generation
        book.restore(tmp_path / "copy.db")
        for change in (
            lambda: window.rename(run, "Not mine"),
            lambda: window.change_footing(run, Footing("woodchip")),
            lambda: window.delete([run]),
        ):
            with pytest.raises(ReplacedError):
                change()
    assert book.generation != generation
    assert book.entries()[0].name == "Jog 1"


def test_a_file_that_is_no_log_is_not_restored(book, tmp_path):
    book.add(made_run(1))
    for name, held in (("text.db", b"no database at all" * 100), ("empty.db", b"")):
        (tmp_path / name).write_bytes(held)
        with pytest.raises(ForeignError):
            book.restore(tmp_path / name)
    with pytest.raises(StorageError):
        book.restore(tmp_path / "runs.db")
    with pytest.raises(StorageError):
        book.backup(tmp_path / "runs.db")
    with pytest.raises(StorageError):
        book.restore(tmp_path / "missing.db")
    assert [entry.name for entry in book.entries()] == ["Jog 1"]
    assert sorted(path.suffix for path in tmp_path.iterdir() if ".part" in path.name) == []


def test_the_time_of_a_start_keeps_its_zone(book):
    start = datetime.fromisoformat("2026-05-01T06:30:15.250+05:45")
    book.add(made_run(start=start))
    found = book.entries()[0].start
    assert (found, found.utcoffset()) == (start, start.utcoffset())
