"""Reading watch files, made here: what a run holds, and what is told about it."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest

from bodymap.runs.errors import (
    DamagedFileError,
    ForeignFileError,
    NoRunError,
    TooLargeError,
    TooLittleError,
    UnsafeFileError,
)
from bodymap.runs.notices import notice_text
from bodymap.runs.reading import read_runs
from bodymap.runs.unpacked import CAP_BYTES
from tests.runs.files import gpx_text, jog, tcx_text, without
from tests.runs.fit_writer import START, FitSession, fit_bytes


@pytest.fixture
def read(tmp_path):
    """Give a function that writes bytes or a text to a file and reads its runs."""

    def reading(data, name="run.bin", **options):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_runs(path, **options)

    return reading


def _keys(run):
    return [notice.key for notice in run.notices]


THREE = {"fit": fit_bytes, "gpx": gpx_text, "tcx": tcx_text}


@pytest.mark.parametrize("kind", THREE)
def test_each_format_gives_the_run_that_was_written(read, kind):
    (run,) = read(THREE[kind](jog(600)))
    assert run.format == kind
    assert run.distance_m == pytest.approx(1800, rel=1e-4)
    assert run.timer_s == 600
    assert run.start == START
    assert run.track.time_s.tolist() == list(range(601))
    assert set(run.track.stretch.tolist()) == {0}
    assert run.track.channels["cadence_spm"][5] == 82
    assert run.track.channels["heart_rate_bpm"][5] == 145
    assert run.track.channels["distance_m"][-1] == pytest.approx(1800, rel=1e-4)
    assert run.track.channels["altitude_m"].max() == pytest.approx(110, abs=0.2)


@pytest.mark.parametrize("kind", THREE)
def test_coordinates_are_kept_only_where_they_are_asked_for(read, kind):
    data = THREE[kind](jog(600))
    assert "latitude_deg" not in read(data)[0].track.channels
    kept = read(data, coordinates=True)[0].track.channels
    assert kept["longitude_deg"] == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize("kind", THREE)
def test_a_gzipped_file_gives_the_same_run_under_any_name(read, kind):
    data = THREE[kind](jog(600))
    plain = data if isinstance(data, bytes) else data.encode()
    (run,) = read(gzip.compress(plain, mtime=0), "holiday.jpg")
    assert run.content == read(plain)[0].content
    assert run.distance_m == pytest.approx(1800, rel=1e-4)


def test_the_mark_of_a_run_is_the_hash_of_its_file_and_its_number(read):
    (run,) = read(gpx_text(jog(600)))
    mark, number = run.content.split(":")
    assert len(mark) == 64
    assert number == "1"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_an_xml_file_may_be_encoded_as_it_likes(read, encoding):
    declared = encoding.replace("-sig", "")
    text = gpx_text(jog(600)).replace("UTF-8", declared).replace("made-up", "ümlaut")
    (run,) = read(text.encode(encoding))
    assert run.name == "A ümlaut jog"


def test_space_before_the_xml_declaration_does_no_harm(read):
    (run,) = read("\r\n  " + gpx_text(jog(600)))
    assert run.timer_s == 600


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", ForeignFileError, "empty"),
        (b"Dear diary, today I ran.", ForeignFileError, "no FIT, GPX or TCX"),
        (b"PK\x03\x04rest", ForeignFileError, "ZIP"),
        (b"<svg/>", ForeignFileError, "neither GPX nor TCX"),
        (b"<gpx", DamagedFileError, "damaged from the start"),
        (b"<!DOCTYPE html><html/>", UnsafeFileError, "document type"),
        (b"<gpx/>", NoRunError, "without a recorded track"),
        (b"<gpx><trk>", DamagedFileError, "before the first point"),
        (b"<TrainingCenterDatabase/>", NoRunError, "without any recorded points"),
        (b"<TrainingCenterDatabase><Activities>", DamagedFileError, "before the first point"),
        (b"\x0e\x20\x00\x00\x00\x00\x00\x00.FIT", DamagedFileError, "before the first point"),
        (b"\x1f\x8bno", DamagedFileError, "nothing of it can be unpacked"),
        (gzip.compress(b"Dear diary", mtime=0), ForeignFileError, "no FIT, GPX or TCX"),
    ],
)
def test_what_gives_no_run_is_refused_in_one_sentence(read, data, error, words):
    with pytest.raises(error, match=words) as raised:
        read(data)
    assert raised.value.name == "run.bin"
    assert raised.value.reason.endswith(".")
    assert "\n" not in str(raised.value)


def test_a_file_larger_than_the_cap_is_refused(read, tmp_path):
    with (tmp_path / "huge.fit").open("wb") as file:
        file.truncate(CAP_BYTES + 1)
    with pytest.raises(TooLargeError, match="64 MB"):
        read_runs(tmp_path / "huge.fit")


def test_a_file_that_unpacks_to_more_than_the_cap_is_refused(read):
    with pytest.raises(TooLargeError, match="Unpacked"):
        read(gzip.compress(bytes(CAP_BYTES + 1), 1))


def test_packed_files_one_after_the_other_are_one(read):
    text = gpx_text(jog(600)).encode()
    (run,) = read(gzip.compress(text[:3000], mtime=0) + gzip.compress(text[3000:]))
    assert run.timer_s == 600
    assert "broken_tail" not in _keys(run)


def test_more_packings_than_are_read_are_told(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.unpacked._MOST_MEMBERS", 2)
    text = gpx_text(jog(600)).encode()
    third = len(text) // 3
    parts = (text[:third], text[third : 2 * third], text[2 * third :])
    (run,) = read(b"".join(map(gzip.compress, parts)))
    assert 300 < run.timer_s < 500
    assert _keys(run)[0] == "broken_tail"


def test_a_packed_file_that_breaks_off_keeps_what_came_before(read):
    packed = gzip.compress(gpx_text(jog(1200)).encode())
    (run,) = read(packed[: len(packed) // 2])
    assert 100 < run.timer_s < 1200
    assert _keys(run)[0] == "broken_tail"


def test_a_packed_file_damaged_in_the_middle_keeps_what_came_before(read):
    packed = bytearray(gzip.compress(gpx_text(jog(1800)).encode()))
    middle = len(packed) // 2
    packed[middle : middle + 400] = bytes(400)
    (run,) = read(bytes(packed))
    assert 100 < run.timer_s < 1800
    assert _keys(run)[0] == "broken_tail"


def test_zeros_behind_a_packed_file_are_no_damage_but_inside_one_they_are(read):
    packed = gzip.compress(gpx_text(jog(1200)).encode())
    (run,) = read(packed + bytes(20_000))
    assert run.timer_s == 1200
    assert "broken_tail" not in _keys(run)
    (run,) = read(packed[: len(packed) // 2] + bytes(40_000))
    assert _keys(run)[0] == "broken_tail"


def test_what_is_no_file_is_told_apart(tmp_path):
    with pytest.raises(OSError, match="missing"):
        read_runs(tmp_path / "missing.fit")
    with pytest.raises(OSError, match="directory"):
        read_runs(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path):
    os = pytest.importorskip("os")
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with names")
    os.mkfifo(tmp_path / "pipe.gpx")
    with pytest.raises(ForeignFileError, match="no ordinary file"):
        read_runs(tmp_path / "pipe.gpx")


@pytest.mark.parametrize("kind", THREE)
def test_a_run_of_less_than_a_minute_is_refused_with_the_numbers(read, kind):
    with pytest.raises(TooLittleError, match="51 points hold 50 s and 150 m"):
        read(THREE[kind](jog(50)))


def test_a_single_point_is_refused_as_one(read):
    with pytest.raises(TooLittleError, match="1 point holds 0 s and 0 m"):
        read(THREE["gpx"](jog(0)))


def test_standing_for_ten_minutes_is_refused(read):
    with pytest.raises(TooLittleError, match="0 m"):
        read(fit_bytes(jog(600, 0.0)))


def test_points_too_far_apart_are_refused(read):
    with pytest.raises(TooLittleError, match="40 s apart"):
        read(fit_bytes(jog(2400, every_s=40)))


def test_points_of_heart_rate_alone_are_refused(read):
    names = ("latitude_deg", "longitude_deg", "distance_m", "speed_mps")
    with pytest.raises(TooLittleError, match="no distance, speed or position"):
        read(fit_bytes(without(jog(600), *names)))


def test_a_run_that_names_no_sport_is_taken_as_one_and_says_so(read):
    (run,) = read(gpx_text(jog(600), kind=None))
    assert "assumed_running" in _keys(run)
    assert "assumed_running" not in _keys(read(gpx_text(jog(600)))[0])


@pytest.mark.parametrize("speed", [0.5, 9.0])
def test_a_nameless_sport_at_no_speed_of_runners_is_no_run(read, speed):
    with pytest.raises(NoRunError, match="km/h"):
        read(gpx_text(jog(600, speed), kind=None))


def test_what_a_file_does_not_hold_is_told(read):
    bare = without(jog(600), "altitude_m", "cadence_spm", "heart_rate_bpm", "power_w")
    indoors = without(bare, "latitude_deg", "longitude_deg")
    assert _keys(read(fit_bytes(bare))[0]) == ["no_altitude", "no_cadence"]
    assert _keys(read(fit_bytes(indoors))[0]) == ["no_altitude", "no_cadence", "no_position"]
    assert _keys(read(fit_bytes(jog(600)))[0]) == []


def test_distance_comes_from_the_speed_where_there_is_nothing_else(read):
    spots = without(jog(600), "latitude_deg", "longitude_deg", "distance_m")
    (run,) = read(fit_bytes(spots))
    assert run.distance_m == pytest.approx(1800)
    assert "distance_from_speed" in _keys(run)


def test_distance_comes_from_the_positions_where_the_device_wrote_none(read):
    (run,) = read(tcx_text(without(jog(600), "distance_m")))
    assert run.distance_m == pytest.approx(1800, rel=1e-3)
    assert "distance_from_gps" in _keys(run)


def test_the_zone_of_the_watch_is_kept(read):
    zone = timezone(timedelta(hours=5, minutes=45))
    start = datetime(2026, 5, 17, 7, 30, tzinfo=zone)
    for data in (fit_bytes(jog(600), start=start), gpx_text(jog(600), start=start)):
        (run,) = read(data)
        assert run.start == start
        assert run.start.utcoffset() == timedelta(hours=5, minutes=45)


def test_a_device_without_a_clock_gives_a_run_without_a_date(read):
    (run,) = read(fit_bytes(jog(600), start=None))
    assert run.start is None
    assert run.timer_s == 600
    assert "no_clock" in _keys(run)


def test_a_clock_that_was_never_set_is_no_clock(read):
    (run,) = read(gpx_text(jog(600), start=datetime(1989, 12, 31, tzinfo=UTC)))
    assert run.start is None


def test_a_point_of_another_year_is_dropped_and_told(read):
    text = gpx_text(jog(600)).replace("2026-05-17T07:31:00Z", "1989-05-17T07:31:00Z")
    (run,) = read(text)
    assert run.timer_s == 600
    assert len(run.track.time_s) == 600
    assert "points_dropped" in _keys(run)


def test_one_run_too_short_beside_a_long_one_is_left_out_and_told(read):
    sessions = [FitSession(to_s=30), FitSession(from_s=31)]
    (run,) = read(fit_bytes(jog(900), sessions=sessions))
    assert run.content.endswith(":2")
    assert "short_left_out" in _keys(run)


@pytest.mark.parametrize("kind", THREE)
def test_every_notice_of_a_read_file_has_its_sentence(read, kind):
    data = THREE[kind](without(jog(600), "altitude_m", "cadence_spm"))
    for notice in read(data)[0].notices:
        assert notice_text(notice).endswith(".")


def test_the_three_formats_of_one_run_agree(read):
    runs = [read(write(jog(1200)))[0] for write in THREE.values()]
    distances = [run.distance_m for run in runs]
    assert np.ptp(distances) / np.mean(distances) < 1e-4
    assert {run.timer_s for run in runs} == {1200}
    assert {run.start for run in runs} == {START}
