"""Recordings of real devices, beside the project where they are at hand (see ``recorded``)."""

from __future__ import annotations

import json
from functools import cache

import gpxpy
import numpy as np
import pytest

from bodymap.runs.errors import TooLittleError
from bodymap.runs.reading import read_runs

RUNS_OF_FIT = {
    "fit_garmin_fenix2_9k_dynamics.fit": 0,
    "fit_garmin_fr70_footpod_10k.fit": 0,
    "fit_stryd_garmin_6.7k_devfields.fit": 0,
    "fit_garmin_fenix5x_stryd_5.4k.fit": 0,
    "fit_garmin_fr920xt_triathlon.fit": 4,
    "fit_garmin_fr645m_6.3k.fit": 0,
    "fit_garmin_vivoactivehr_4.8k.FIT": 0,
    "fit_garmin_venusq_3.3k.fit": 0,
}
TCX = ("pair_fr265s_8k.tcx", "tcx_garmin_fr410_10k.tcx", "tcx_garmin_fr410_4.7k.tcx")
GPX = ("pair_fr265s_8k.gpx", "gpx_garmin_connect_2012_hr.gpx", "gpx_garmin_fr645m_5.3k.gpx")


@pytest.fixture(scope="module")
def expected(recorded):
    """Give what the manifest says of each file."""
    rows = json.loads((recorded / "manifest.json").read_text(encoding="utf-8"))
    return {row["file"]: row for row in rows}


@pytest.fixture(scope="module")
def read(recorded):
    """Give a function that reads a recording."""
    return cache(lambda name: read_runs(recorded / "files" / name))


def _keys(run):
    return [notice.key for notice in run.notices]


@pytest.mark.parametrize(("name", "session"), RUNS_OF_FIT.items())
def test_a_fit_run_has_the_totals_of_its_device(read, expected, name, session):
    totals = expected[name]["sessions"][session]
    (run,) = read(name)
    assert run.distance_m == pytest.approx(totals["distance_m"], rel=0.005)
    assert run.timer_s == pytest.approx(totals["timer_s"], rel=0.005)
    along = run.track.channels["distance_m"]
    assert np.nanmax(along) == pytest.approx(totals["distance_m"], rel=0.005)


@pytest.mark.parametrize("name", TCX)
def test_a_tcx_run_has_the_totals_of_its_laps(read, expected, name):
    (run,) = read(name)
    assert run.distance_m == pytest.approx(expected[name]["distance_m_laps"], rel=0.005)
    assert run.timer_s == pytest.approx(expected[name]["timer_s_laps"], rel=0.005)
    assert len(run.laps) == expected[name]["laps"]


@pytest.mark.parametrize("name", GPX)
def test_a_gpx_run_is_as_long_as_its_points(read, expected, name):
    (run,) = read(name)
    assert run.distance_m == pytest.approx(expected[name]["gps_length_m_haversine"], abs=0.1)
    assert run.track.time_s[-1] == expected[name]["elapsed_s"]
    heart = run.track.channels["heart_rate_bpm"]
    assert np.nanmean(heart) == pytest.approx(expected[name]["mean_hr"], abs=0.3)


@pytest.mark.parametrize("name", GPX)
def test_a_second_reader_of_gpx_finds_the_same_points(read, recorded, name):
    text = (recorded / "files" / name).read_text(encoding="utf-8")
    segments = [segment for track in gpxpy.parse(text).tracks for segment in track.segments]
    times = {point.time for segment in segments for point in segment.points}
    metres = sum(segment.length_2d() for segment in segments)
    (run,) = read(name)
    assert len(run.track.time_s) == len(times)
    assert run.distance_m == pytest.approx(metres, rel=0.005)


def test_the_means_of_the_stance_are_those_of_the_watch_not_of_the_app(read, expected):
    name = "fit_garmin_fenix5x_stryd_5.4k.fit"
    (run,) = read(name)
    stance = np.nanmean(run.track.channels["stance_time_ms"])
    assert stance == pytest.approx(expected[name]["mean_stance_time_ms"], abs=0.1)
    assert "native_wins" in _keys(run)


def test_a_foot_pod_without_gps_keeps_every_point_and_its_pause(read, expected):
    name = "fit_garmin_fr70_footpod_10k.fit"
    (run,) = read(name)
    assert len(run.track.time_s) == expected[name]["n_points"]
    assert run.start is None
    assert len(run.pauses) == 1
    assert {"no_position", "no_altitude", "no_clock"} <= set(_keys(run))


def test_of_a_triathlon_only_the_run_is_read(read):
    (run,) = read("fit_garmin_fr920xt_triathlon.fit")
    assert run.distance_m == 9805.92
    (told,) = [notice for notice in run.notices if notice.key == "left_out"]
    assert told.values == ("swimming, transition, cycling",)


def test_of_a_broken_tail_the_beginning_is_kept_and_told(read):
    (run,) = read("fit_strava_android_run_broken_tail.fit")
    assert run.notices[0].key == "broken_tail"
    points, seconds = run.notices[0].values
    assert points == len(run.track.time_s) > 200
    assert seconds == run.track.time_s[-1] > 300
    assert ("device_total", (11274.04, 3558.0)) in run.notices
    assert run.distance_m == np.nanmax(run.track.channels["distance_m"])


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("fit_garmin_fr935_run_row_transition.fit", "23 s and 0 m"),
        ("gpx_applewatch_truncated.gpx", "17 points"),
    ],
)
def test_too_little_is_refused_with_its_numbers(read, name, numbers):
    with pytest.raises(TooLittleError, match=numbers):
        read(name)


def test_the_two_files_of_one_run_agree(read):
    (gpx,) = read("pair_fr265s_8k.gpx")
    (tcx,) = read("pair_fr265s_8k.tcx")
    assert gpx.start == tcx.start
    assert gpx.track.time_s.tolist() == tcx.track.time_s.tolist()
    assert gpx.distance_m == pytest.approx(tcx.distance_m, rel=0.001)
    for channel in ("altitude_m", "cadence_spm", "heart_rate_bpm"):
        one, other = gpx.track.channels[channel], tcx.track.channels[channel]
        np.testing.assert_allclose(one, other, atol=0.05)
