"""FIT: what damaged, cut and chained files keep."""

from __future__ import annotations

import pytest

from bodymap.runs.errors import DamagedFileError, NoRunError
from bodymap.runs.reading import read_runs
from tests.runs.files import jog
from tests.runs.fit_writer import (
    SESSION,
    START,
    TIMESTAMP,
    FitSession,
    FitWriter,
    fit_bytes,
    put_device,
    put_records,
    put_session,
)


@pytest.fixture
def read(tmp_path):
    """Give a function that reads the runs of a FIT file's bytes."""

    def reading(data):
        path = tmp_path / "run.fit"
        path.write_bytes(bytes(data))
        return read_runs(path)

    return reading


def _keys(run):
    return [notice.key for notice in run.notices]


@pytest.mark.parametrize("kept", [0.4, 0.7, 0.95])
def test_a_file_cut_off_keeps_what_came_before(read, kept):
    whole = fit_bytes(jog(1800))
    (run,) = read(whole[: int(len(whole) * kept)])
    assert run.notices[0].key == "broken_tail"
    assert run.track.time_s[-1] == pytest.approx(1800 * kept, rel=0.06)
    assert run.distance_m == pytest.approx(3 * run.track.time_s[-1], rel=0.01)


def test_totals_of_the_whole_are_told_where_only_a_part_is_left(read):
    spots = jog(1800)
    writer = FitWriter()
    put_device(writer, START)
    put_session(writer, FitSession(), spots, START)
    put_records(writer, spots, START, {})
    whole = bytes(writer)
    (run,) = read(whole[: len(whole) // 2])
    assert run.distance_m < 2800
    assert [n.values for n in run.notices if n.key == "device_total"] == [(5400.0, 1800.0)]
    assert run.pauses == ()


def test_a_file_that_lacks_only_its_checksum_is_whole(read):
    (run,) = read(fit_bytes(jog(600))[:-2])
    assert _keys(run) == []


def test_what_follows_a_whole_file_does_no_harm(read):
    (run,) = read(fit_bytes(jog(600)) + b"padding that is no FIT file")
    assert _keys(run) == []


def test_a_header_without_a_length_is_read_to_the_end(read):
    whole = fit_bytes(jog(600))
    (run,) = read(whole[:4] + bytes(4) + whole[8:])
    assert run.track.time_s[-1] == 600


def test_files_one_after_the_other_are_one(read):
    late = fit_bytes(jog(600, from_s=3600), sessions=[FitSession(from_s=3600)])
    first, second = read(fit_bytes(jog(600)) + late)
    assert second.start == START.replace(hour=8)
    assert (first.timer_s, second.timer_s) == (600, 600)


def test_a_multisport_file_that_breaks_off_keeps_the_run_that_has_no_session_yet(read):
    writer = FitWriter()
    put_device(writer, START)
    spots = jog(1800)
    put_records(writer, spots[:900], START, {})
    put_session(writer, FitSession("cycling", 0, 900), spots, START)
    writer.define(10, 12, [(0, "B"), (1, "B")])
    writer.data(10, 1, 3)
    put_records(writer, spots[900:], START, {})
    (run,) = read(bytes(writer)[:-200])
    assert run.timer_s == pytest.approx(890, abs=15)
    assert run.surface_hint == "forest_trail_uneven"
    assert [n.values for n in run.notices if n.key == "left_out"] == [("cycling",)]


def test_nothing_but_a_broken_session_is_no_run(read):
    writer = FitWriter()
    writer.define(7, SESSION, [TIMESTAMP, (5, "B")])
    writer.data(7, 5, 1)
    with pytest.raises(DamagedFileError):
        read(bytes(writer)[:-3])
    with pytest.raises(NoRunError):
        read(bytes(writer))
