"""FIT: sessions, pauses, laps, added apps, and what damaged or strange files keep."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from bodymap.runs.errors import NoRunError, TooLargeError
from bodymap.runs.reading import read_runs
from tests.runs.files import jog, without
from tests.runs.fit_writer import (
    EVENT,
    LAP,
    RECORD,
    START,
    TIMESTAMP,
    FitSession,
    FitWriter,
    fit_bytes,
    put_device,
    put_records,
    put_session,
    stamp,
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


def _recording(spots, *, power=None):
    """Begin a file of points, without any session."""
    writer = FitWriter()
    put_device(writer, START)
    put_records(writer, spots, START, power or {})
    return writer


def test_a_pause_divides_a_run_into_stretches(read):
    spots = [*jog(300), *jog(300, from_s=420, from_m=900)]
    (run,) = read(fit_bytes(spots, pauses=[(300, 420)]))
    assert run.pauses == ((300, 420),)
    assert run.timer_s == 600
    assert run.has_timer
    assert np.bincount(run.track.stretch).tolist() == [301, 301]


def test_a_gap_while_the_timer_runs_is_no_pause(read):
    spots = [*jog(300), *jog(300, from_s=420, from_m=1260)]
    (run,) = read(fit_bytes(spots))
    assert run.pauses == ()
    assert set(run.track.stretch.tolist()) == {0}


def test_points_inside_a_pause_are_left_out_and_told(read):
    (run,) = read(fit_bytes(jog(600), pauses=[(300, 420)]))
    assert len(run.track.time_s) == 601 - 119
    assert [n.values for n in run.notices if n.key == "points_in_pauses"] == [(119,)]


def test_a_file_without_timer_events_uses_its_total(read):
    spots = [*jog(300), *jog(300, from_s=420, from_m=900)]
    writer = _recording(spots)
    put_session(writer, FitSession(timer_s=600), spots, START)
    (run,) = read(bytes(writer))
    assert run.pauses == ((300, 420),)
    assert "timer_gaps" in _keys(run)


def test_a_file_without_any_timer_takes_gaps_as_pauses(read):
    (run,) = read(bytes(_recording([*jog(300), *jog(300, from_s=420, from_m=900)])))
    assert not run.has_timer
    assert run.timer_s == 600
    assert {"gaps_as_pauses", "assumed_running"} <= set(_keys(run))


def test_only_the_running_sessions_of_several_sports_are_read(read):
    sessions = [
        FitSession("swimming", 0, 300),
        FitSession("running", 300, 900, "trail", ascent_m=40),
        FitSession("cycling", 900, 1200),
        FitSession("running", 1200, 1800, "treadmill"),
    ]
    first, second = read(fit_bytes(jog(1800), sessions=sessions))
    assert (first.timer_s, second.timer_s) == (600, 600)
    assert first.start == START.replace(minute=35)
    assert first.track.time_s[0] == 0
    assert first.track.channels["distance_m"][0] == 0
    assert first.surface_hint == "forest_trail_uneven"
    assert second.surface_hint == "treadmill_level"
    assert first.ascent_m == 40
    assert first.content[:-1] == second.content[:-1]
    assert [n.values for n in first.notices if n.key == "left_out"] == [("swimming, cycling",)]


def test_a_file_of_another_sport_is_refused_by_its_name(read):
    with pytest.raises(NoRunError, match="cycling"):
        read(fit_bytes(jog(600), sessions=[FitSession("cycling")]))


def test_a_session_that_names_no_sport_is_taken_as_running(read):
    (run,) = read(fit_bytes(jog(600), sessions=[FitSession("generic")]))
    assert "assumed_running" in _keys(run)


def test_a_course_is_no_run(read):
    writer = FitWriter()
    put_device(writer, START, kind=6)
    put_records(writer, jog(600), START, {})
    with pytest.raises(NoRunError, match="course"):
        read(bytes(writer))


def test_a_course_by_its_message_is_no_run(read):
    writer = _recording(jog(600))
    writer.define(10, 31, [(5, "8s")])
    writer.data(10, b"Round")
    with pytest.raises(NoRunError, match="course"):
        read(bytes(writer))


def test_a_file_without_points_is_no_run(read):
    writer = FitWriter()
    put_device(writer, START)
    with pytest.raises(NoRunError, match="without any recorded points"):
        read(bytes(writer))


def test_laps_are_those_of_the_run(read):
    laps = [(0, 300, 900), (300, 600, 900), (600, 900, 900)]
    sessions = [FitSession("cycling", 0, 300), FitSession("running", 300, 900)]
    (run,) = read(fit_bytes(jog(900), sessions=sessions, laps=laps))
    assert [(lap.start_s, lap.end_s, lap.distance_m) for lap in run.laps] == [
        (0, 300, 900),
        (300, 600, 900),
    ]


def test_the_device_is_named(read):
    assert read(fit_bytes(jog(600)))[0].device == "Garmin fenix2"


def test_an_app_fills_in_what_the_watch_does_not_write(read):
    spots = without(jog(600), "power_w")
    (run,) = read(fit_bytes(spots, app_power={index: 200.0 + index for index in range(300)}))
    power = run.track.channels["power_w"]
    assert power[10] == 210
    assert np.isnan(power[300:]).all()
    assert "native_wins" not in _keys(run)


def test_the_watch_wins_over_an_app_as_a_whole_and_says_so(read):
    spots = [spot._replace(power_w=None) if spot.time_s > 300 else spot for spot in jog(600)]
    (run,) = read(fit_bytes(spots, app_power=dict.fromkeys(range(601), 333.0)))
    power = run.track.channels["power_w"]
    assert np.nanmax(power) == 210
    assert np.isnan(power[301:]).all()
    assert [n.values for n in run.notices if n.key == "native_wins"] == [("Power",)]


def _app_file(field, base, name, units, native, raw):
    """Return a run of 600 s with one field of an app: its number, name, unit and value."""
    writer = FitWriter()
    writer.define(5, 207, [(3, "B")])
    writer.data(5, 0)
    writer.define(6, 206, [(0, "B"), (1, "B"), (2, "B"), (3, "24s"), (8, "16s"), (15, "B")])
    writer.data(6, 0, field, base, name, units, native)
    writer.define(3, RECORD, [TIMESTAMP, (5, "I")], [(field, "H")])
    for second in range(601):
        writer.data(3, stamp(START, second), second * 300, raw)
    return bytes(writer)


def test_an_app_may_write_its_oscillation_in_centimetres(read):
    data = _app_file(4, 0x84, b"Vertical Oscillation", b"Centimeters", 39, 7)
    assert read(data)[0].track.channels["vertical_oscillation_mm"][0] == 70


def test_an_app_without_a_native_number_is_known_by_its_name(read):
    data = _app_file(4, 0x84, b"Ground Time", b"Milliseconds", None, 250)
    assert read(data)[0].track.channels["stance_time_ms"][0] == 250


def test_a_field_of_an_app_that_means_nothing_here_is_passed_over(read):
    data = _app_file(4, 0x84, b"Form Power", b"Watts", None, 60)
    assert set(read(data)[0].track.channels) == {"distance_m"}


def test_an_app_that_writes_nought_has_written_nothing(read):
    data = _app_file(4, 0x84, b"Power", b"Watts", 7, 0)
    assert "power_w" not in read(data)[0].track.channels


def test_compressed_time_stamps_are_read(read):
    writer = FitWriter()
    writer.define(2, RECORD, [TIMESTAMP, (5, "I")])
    writer.data(2, stamp(START, 0), 0)
    writer.define(1, RECORD, [(5, "I")])
    base = stamp(START, 0)
    for second in range(5, 601, 5):
        writer.compressed(1, base + second, second * 300)
    (run,) = read(bytes(writer))
    assert run.track.time_s.tolist() == list(range(0, 601, 5))


def test_enhanced_fields_win_over_the_short_ones(read):
    writer = FitWriter()
    writer.define(
        3, RECORD, [TIMESTAMP, (73, "I"), (6, "H"), (2, "H"), (78, "I"), (4, "B"), (53, "B")]
    )
    for second in range(601):
        writer.data(3, stamp(START, second), 3500, 3000, 3000, 3500, 80, 64)
    channels = read(bytes(writer))[0].track.channels
    assert channels["speed_mps"][0] == 3.5
    assert channels["altitude_m"][0] == 200
    assert channels["cadence_spm"][0] == 80.5


def test_two_points_of_one_second_become_one_with_the_values_of_both(read):
    writer = FitWriter()
    writer.define(3, RECORD, [TIMESTAMP, (6, "H")])
    writer.define(4, RECORD, [TIMESTAMP, (5, "I")])
    for second in range(601):
        writer.data(3, stamp(START, second), 3000)
        writer.data(4, stamp(START, second), second * 300)
    (run,) = read(bytes(writer))
    assert len(run.track.time_s) == 601
    assert run.track.channels["speed_mps"][7] == 3
    assert run.track.channels["distance_m"][7] == 21


def test_a_point_without_a_time_is_dropped_and_told(read):
    writer = _recording(jog(600))
    writer.define(4, RECORD, [(5, "I")])
    writer.data(4, 999)
    assert "points_untimed" in _keys(read(bytes(writer))[0])


def test_a_run_without_a_session_takes_the_sport_of_its_laps(read):
    writer = _recording(jog(600))
    writer.define(8, LAP, [TIMESTAMP, (25, "B")])
    writer.data(8, stamp(START, 600), 2)
    with pytest.raises(NoRunError, match="cycling"):
        read(bytes(writer))


def test_a_session_that_began_days_before_does_not_stretch_the_run(read):
    spots = jog(600)
    writer = _recording(spots)
    put_session(writer, FitSession(from_s=-400_000, timer_s=600), spots, START)
    (run,) = read(bytes(writer))
    assert run.start == START


def test_a_stop_without_a_start_is_no_pause(read):
    writer = _recording(jog(600))
    writer.define(2, EVENT, [TIMESTAMP, (0, "B"), (1, "B")])
    for second, kind in ((100, 4), (700, 4), (800, 0)):
        writer.data(2, stamp(START, second), 0, kind)
    writer.data(2, stamp(START, 50), 9, 0)
    assert len(read(bytes(writer))[0].track.time_s) == 101


def test_a_session_that_is_written_again_is_one(read):
    spots = jog(600)
    writer = _recording(spots)
    for distance_m in (10, 500, 1790):
        put_session(writer, FitSession(distance_m=distance_m), spots, START)
    (run,) = read(bytes(writer))
    assert run.distance_m == 1790


def test_more_sessions_than_any_device_writes_are_refused(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.fit_content._MOST_SESSIONS", 20)
    sessions = [FitSession(from_s=100.0 * i, to_s=100.0 * (i + 1)) for i in range(30)]
    with pytest.raises(TooLargeError, match="more than 20 sessions"):
        read(fit_bytes(jog(3000, every_s=10), sessions=sessions))


def test_more_work_than_any_run_is_cut_short_and_told(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.fit_stream._MOST_WORK", 5000)
    (run,) = read(fit_bytes(jog(1800)))
    assert run.notices[0].key == "cut_short"
    assert 100 < run.track.time_s[-1] < 1000


@pytest.mark.usefixtures("in_los_angeles")
@pytest.mark.parametrize(("ahead_s", "zone_h"), [(90_000, -7), (0, 0), (3600, 1)])
def test_a_local_time_makes_the_zone_unless_it_is_far_from_the_other(read, ahead_s, zone_h):
    spots = jog(600)
    writer = _recording(spots)
    writer.define(9, 34, [TIMESTAMP, (5, "I")])
    writer.data(9, stamp(START, 600), stamp(START, 600) + ahead_s)
    assert read(bytes(writer))[0].start.utcoffset().total_seconds() == zone_h * 3600


def test_a_distance_that_begins_anew_goes_on(read):
    spots = [*jog(300), *jog(300, from_s=301)]
    (run,) = read(fit_bytes(spots, sessions=[FitSession(distance_m=1800)]))
    along = run.track.channels["distance_m"]
    assert along[-1] == pytest.approx(1800)
    assert (np.diff(along) >= 0).all()


def test_values_that_cannot_be_are_nothing(read):
    spots = [spot._replace(heart_rate_bpm=5, power_w=60_000) for spot in jog(600)]
    assert not {"heart_rate_bpm", "power_w"} & set(read(fit_bytes(spots))[0].track.channels)


def test_no_position_yet_is_written_as_zero_and_is_nothing(read, tmp_path):
    spots = [spot._replace(latitude_deg=0.0, longitude_deg=0.0) for spot in jog(600)]
    (run,) = read(fit_bytes(spots))
    assert "no_position" in _keys(run)


def test_a_latitude_alone_is_no_position(read):
    (run,) = read(fit_bytes(without(jog(600), "longitude_deg")))
    assert "no_position" in _keys(run)


def test_a_field_that_is_a_list_is_passed_over(read):
    writer = FitWriter()
    head = struct.pack("<BBBHB", 0x43, 0, 0, RECORD, 3)
    writer.raw(head + bytes((253, 4, 0x86, 5, 4, 0x86, 7, 4, 0x84)))
    for second in range(601):
        writer.raw(b"\x03" + struct.pack("<IIHH", stamp(START, second), second * 300, 7, 7))
    assert "power_w" not in read(bytes(writer))[0].track.channels


def test_no_more_laps_are_kept_than_a_run_can_have(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.fit_content._MOST_LAPS", 2)
    laps = [(100 * i, 100 * i + 100, 300) for i in range(5)]
    (run,) = read(fit_bytes(jog(600), laps=laps))
    assert len(run.laps) == 2
    assert [n.values for n in run.notices if n.key == "laps_left_out"] == [(2,)]
