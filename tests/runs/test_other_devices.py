"""What other devices and services write: oddities of their files, made here."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bodymap.runs.errors import NoRunError, TooLittleError
from bodymap.runs.notices import notice_text
from bodymap.runs.reading import read_runs
from tests.runs.files import (
    gpx_file,
    gpx_text,
    gpx_track,
    jog,
    tcx_activity,
    tcx_file,
    tcx_lap,
    tcx_text,
    without,
)
from tests.runs.fit_writer import FitSession, fit_bytes

SUNDAY_EVENING = datetime(2024, 5, 6, 1, 30, tzinfo=UTC)  # in Los Angeles


@pytest.fixture
def read(tmp_path):
    """Give a function that reads the runs of a file's bytes or text."""

    def reading(data):
        path = tmp_path / "run"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_runs(path)

    return reading


def _told(run, key):
    return [notice.values for notice in run.notices if notice.key == key]


def _keys(run):
    return [notice.key for notice in run.notices]


def _laps(*laps):
    return tcx_file(tcx_activity(*laps))


@pytest.mark.usefixtures("in_los_angeles")
@pytest.mark.parametrize("write", [gpx_text, tcx_text, fit_bytes])
def test_universal_time_is_shown_on_the_clock_of_this_computer(read, write):
    (run,) = read(write(jog(600), start=SUNDAY_EVENING))
    assert run.start == SUNDAY_EVENING
    assert run.start.isoformat() == "2024-05-05T18:30:00-07:00"


def test_a_lap_that_lost_its_points_is_not_counted(read):
    first = tcx_lap(jog(300), timer_s=300, distance_m=900)
    lost = '<Lap StartTime="2026-05-17T07:35:00Z"><TotalTimeSeconds>300</TotalTimeSeconds>'
    (run,) = read(_laps(first, f"{lost}<DistanceMeters>900</DistanceMeters></Lap>"))
    assert (run.distance_m, run.timer_s) == (900, 300)
    assert _told(run, "totals_impossible") == [(1800, 600, 900, 300)]


def test_a_total_that_was_set_by_hand_is_believed_and_the_points_are_told(read):
    (run,) = read(fit_bytes(jog(600), sessions=[FitSession(distance_m=2000.0)]))
    assert (run.distance_m, run.timer_s) == (2000, 600)
    assert _told(run, "totals_differ") == [(2000, 600, 1800, 600)]


def test_a_speed_of_nothing_is_not_used(read):
    spots = [spot._replace(speed_mps=0.0) for spot in jog(600)]
    for data in (fit_bytes(spots), tcx_text(spots)):
        (run,) = read(data)
        assert "speed_mps" not in run.track.channels
        assert "speed_unusable" in _keys(run)


def test_kilometres_in_the_place_of_metres_are_not_used(read):
    spots = [spot._replace(distance_m=spot.distance_m / 1000) for spot in jog(600)]
    (run,) = read(_laps(tcx_lap(spots, timer_s=600, distance_m=1800)))
    assert run.track.channels["distance_m"][-1] == pytest.approx(1800, rel=1e-3)
    assert "distance_unusable" in _keys(run)


def test_a_distance_in_steps_is_told_and_a_run(read):
    spots = [
        spot._replace(distance_m=spot.distance_m // 30 * 30)
        for spot in without(jog(600), "speed_mps")
    ]
    assert "distance_in_steps" in _keys(read(tcx_text(spots))[0])


def test_metres_in_the_pauses_of_a_gpx_are_told(read):
    (run,) = read(gpx_text([*jog(300), *jog(300, from_s=400, from_m=1200)]))
    assert run.distance_m == pytest.approx(2100, rel=1e-3)
    assert _told(run, "way_in_pauses") == [(pytest.approx(300, rel=1e-3),)]


def _with_distances(text, spots):
    for spot in spots:
        text = text.replace(
            "</trkpt>",
            f"<extensions><gpxdata:distance>{spot.distance_m}</gpxdata:distance></extensions>"
            "</TRKPT>",
            1,
        )
    return text.replace("</TRKPT>", "</trkpt>")


def test_a_distance_in_a_gpx_is_the_devices_and_its_prefix_need_not_be_declared(read):
    spots = [spot._replace(latitude_deg=50.0) for spot in jog(600)]
    (run,) = read(_with_distances(gpx_text(spots), spots))
    assert run.distance_m == 1800
    assert "distance_from_gps" not in _keys(run)


def test_a_gpx_with_a_point_every_15_s_is_one_run(read):
    (run,) = read(gpx_text([*jog(600, every_s=15), *jog(600, every_s=15, from_s=660, from_m=1900)]))
    assert run.timer_s == 1200
    assert _told(run, "gaps_as_pauses") == [(1, 60, 45)]


def test_points_a_minute_apart_are_refused_for_that_reason(read):
    with pytest.raises(TooLittleError, match="21 points lie 60 s apart"):
        read(gpx_text(jog(1200, every_s=60)))


def test_tracks_that_touch_are_laps_of_one_run(read):
    laps = [gpx_track(jog(199, from_s=200.0 * i, from_m=600.0 * i)) for i in range(3)]
    late = gpx_track(jog(199, from_s=620.0, from_m=1860.0), name="Later")
    one, later = read(gpx_file(*laps, late))
    assert one.timer_s == 599
    assert one.distance_m == pytest.approx(1797, rel=1e-3)
    assert set(one.track.stretch.tolist()) == {0}
    assert one.track.channels["heart_rate_bpm"][-1] == 145
    assert later.name == "Later"


def test_values_that_only_one_of_two_touching_tracks_has_stay_at_their_points(read):
    bare = without(jog(199), "heart_rate_bpm", "power_w")
    more = without(jog(199, from_s=200.0, from_m=600.0), "cadence_spm")
    (run,) = read(gpx_file(gpx_track(bare), gpx_track(more)))
    channels = run.track.channels
    assert channels["heart_rate_bpm"][[0, 199, 200]].tolist() == [
        pytest.approx(float("nan"), nan_ok=True),
        pytest.approx(float("nan"), nan_ok=True),
        145,
    ]
    assert channels["cadence_spm"][199] == 82
    assert channels["cadence_spm"][200] != channels["cadence_spm"][200]


def test_touching_tracks_of_two_sports_are_two(read):
    walk = gpx_track(jog(199, 1.2), kind="walking")
    (run,) = read(gpx_file(walk, gpx_track(jog(199, from_s=200.0, from_m=300.0))))
    assert run.timer_s == 199
    assert _told(run, "left_out") == [("walking",)]


@pytest.mark.parametrize("name", ["Cycling 5/4/24 8:30 am", "Afternoon Walk"])
def test_a_track_without_a_type_is_what_its_name_says(read, name):
    with pytest.raises(NoRunError, match=r"cycling|walk"):
        read(gpx_file(gpx_track(jog(600), kind=None, name=name)))


def test_no_name_is_none(read):
    assert read(gpx_file(gpx_track(jog(600), name="Untitled")))[0].name == ""


def test_a_ground_that_the_file_says_is_told(read):
    (run,) = read(gpx_text(jog(600), kind="trail_running"))
    (told,) = (notice for notice in run.notices if notice.key == "ground_said")
    assert notice_text(told) == (
        "The file says trail running: unless you choose another, "
        "the ground is an uneven forest trail."
    )
    assert not _told(read(gpx_text(jog(600), kind="track"))[0], "ground_said")


def test_a_treadmill_of_a_fitness_room_is_a_run(read):
    data = fit_bytes(jog(600), sessions=[FitSession("fitness_equipment", sub_sport="treadmill")])
    (run,) = read(data)
    assert run.surface_hint == "treadmill_level"


@pytest.mark.parametrize("write", [gpx_text, tcx_text])
def test_times_that_cannot_be_read_are_called_so(read, write):
    text = write(jog(600)).replace("2026-05-17T", "Sunday ")
    with pytest.raises(NoRunError, match="times of its points cannot be read"):
        read(text)


def test_points_of_a_pause_and_of_no_time_are_told_apart_and_once_a_file(read):
    sessions = [FitSession(to_s=300), FitSession(from_s=301)]
    first, second = read(fit_bytes(jog(700), sessions=sessions, pauses=[(400, 500)]))
    assert _told(first, "points_in_pauses") == []
    assert _told(second, "points_in_pauses") == [(99,)]
    text = tcx_text(jog(600)).replace("<Time>2026-05-17T07:31:00Z</Time>", "")
    assert _told(read(text)[0], "points_untimed") == [(1,)]


def test_no_speed_is_called_the_devices_own_where_it_wrote_none(read):
    bare = without(jog(600), "latitude_deg", "longitude_deg", "speed_mps")
    assert "no_position_no_speed" in _keys(read(tcx_text(bare))[0])


def test_numbers_with_a_comma_are_read(read):
    head, body = gpx_text(jog(600)).split("<trk>")
    (run,) = read(f"{head}<trk>{body.replace('.', ',')}")
    assert run.distance_m == pytest.approx(1800, rel=1e-3)
    assert "no_altitude" not in _keys(run)
