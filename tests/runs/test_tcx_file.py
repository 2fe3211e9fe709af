"""TCX: laps and their totals, tracks, points without a position, and what is no run."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.errors import NoRunError
from bodymap.runs.reading import read_runs
from tests.runs.files import jog, tcx_activity, tcx_file, tcx_lap, tcx_text, without


@pytest.fixture
def read(tmp_path):
    """Give a function that reads the runs of a TCX text."""

    def reading(text):
        path = tmp_path / "run.tcx"
        path.write_text(text, encoding="utf-8")
        return read_runs(path)

    return reading


def _keys(run):
    return [notice.key for notice in run.notices]


def _one(*laps, sport="Running"):
    return tcx_file(tcx_activity(*laps, sport=sport))


def test_totals_are_the_sums_of_the_laps(read):
    first = tcx_lap(jog(300), timer_s=301.5, distance_m=910)
    second = tcx_lap(jog(300, from_s=301, from_m=903), timer_s=299.5, distance_m=895)
    (run,) = read(_one(first, second))
    assert run.distance_m == 1805
    assert run.timer_s == 601
    assert run.has_timer
    assert [(lap.start_s, lap.end_s, lap.distance_m, lap.timer_s) for lap in run.laps] == [
        (0, 301, 910, 301.5),
        (301, 600.5, 895, 299.5),
    ]
    assert run.pauses == ()
    assert run.device == "Test Watch 1"


def test_points_without_a_position_are_kept(read):
    spots = [
        spot._replace(latitude_deg=None, longitude_deg=None) if spot.time_s < 60 else spot
        for spot in jog(600)
    ]
    assert len(read(tcx_text(spots))[0].track.time_s) == 601


def test_a_treadmill_file_has_the_distance_of_the_device(read):
    (run,) = read(tcx_text(jog(600, position=False)))
    assert run.distance_m == 1800
    assert "no_position" in _keys(run)


def test_a_break_between_tracks_is_a_pause_where_the_timer_says_so(read):
    halves = (jog(300), jog(300, from_s=308, from_m=900))
    (run,) = read(_one(tcx_lap(*halves, timer_s=600, distance_m=1800)))
    assert run.pauses == ((300, 308),)
    assert [n.values for n in run.notices if n.key == "timer_gaps"] == [(1, 8)]
    (run,) = read(_one(tcx_lap(*halves, timer_s=608, distance_m=1800)))
    assert run.pauses == ()


def test_the_longest_gaps_are_pauses_until_the_timer_fits(read):
    spots = [
        *jog(300),
        *jog(300, from_s=340, from_m=900),
        *jog(300, from_s=760, from_m=1860),
        *jog(300, from_s=1075, from_m=2800),
    ]
    (run,) = read(_one(tcx_lap(spots, timer_s=1240, distance_m=3700)))
    assert run.pauses == ((640, 760), (1060, 1075))
    assert set(run.track.stretch.tolist()) == {0, 1, 2}


def test_without_a_timer_gaps_and_breaks_are_pauses(read):
    halves = (jog(300), jog(300, from_s=308, from_m=900))
    (run,) = read(_one(tcx_lap(*halves, timer_s=None, distance_m=None)))
    assert run.pauses == ((300, 308),)
    assert run.timer_s == 600
    assert not run.has_timer
    assert "gaps_as_pauses" in _keys(run)


def test_one_lap_without_a_total_makes_all_totals_those_of_the_points(read):
    first = tcx_lap(jog(300), timer_s=300, distance_m=5)
    second = tcx_lap(jog(300, from_s=300, from_m=900), timer_s=None, distance_m=None)
    (run,) = read(_one(first, second))
    assert run.timer_s == 600
    assert run.distance_m == pytest.approx(1800)


def test_a_lap_without_a_start_is_no_lap(read):
    text = tcx_text(jog(600)).replace('StartTime="2026-05-17T07:30:00Z"', "")
    assert read(text)[0].laps == ()


def test_the_old_cadence_counts_where_there_is_no_other(read):
    spots = without(jog(600), "cadence_spm")
    text = tcx_text(spots).replace("<Extensions>", "<Cadence>79</Cadence><Extensions>")
    assert read(text)[0].track.channels["cadence_spm"][0] == 79
    both = tcx_text(jog(600)).replace("<Extensions>", "<Cadence>79</Cadence><Extensions>")
    assert read(both)[0].track.channels["cadence_spm"][0] == 82


def test_only_running_activities_are_read(read):
    ride = tcx_activity(tcx_lap(jog(600, 8.0), timer_s=600, distance_m=4800), sport="Biking")
    lap = tcx_lap(jog(600, from_s=700), timer_s=600, distance_m=1800)
    (run,) = read(tcx_file(ride, tcx_activity(lap)))
    assert [n.values for n in run.notices if n.key == "left_out"] == [("biking",)]
    with pytest.raises(NoRunError, match="biking"):
        read(tcx_file(ride))


def test_another_sport_is_taken_as_running_where_it_can_be(read):
    (run,) = read(tcx_text(jog(600), sport="Other"))
    assert "assumed_running" in _keys(run)
    with pytest.raises(NoRunError, match="km/h"):
        read(tcx_text(jog(600, 9.0), sport="Other"))


def test_two_others_are_no_run(read):
    others = [tcx_activity(tcx_lap(jog(600), timer_s=600, distance_m=1800), sport="Other")] * 2
    with pytest.raises(NoRunError, match="other"):
        read(tcx_file(*others))


def test_a_course_is_no_run(read):
    text = (
        "<TrainingCenterDatabase><Courses><Course><Track><Trackpoint/></Track></Course></Courses>"
    )
    with pytest.raises(NoRunError, match="course"):
        read(text + "</TrainingCenterDatabase>")


def test_a_point_without_a_time_is_dropped_and_told(read):
    text = tcx_text(jog(600)).replace("<Time>2026-05-17T07:31:00Z</Time>", "")
    (run,) = read(text)
    assert len(run.track.time_s) == 600
    assert "points_untimed" in _keys(run)


def test_a_file_cut_off_keeps_what_came_before_and_no_total_of_the_whole(read):
    text = tcx_text(jog(1800))
    (run,) = read(text[: len(text) // 2])
    assert [n.key for n in run.notices][:2] == ["broken_tail", "device_total"]
    assert run.distance_m == pytest.approx(np.nanmax(run.track.channels["distance_m"]))
    assert run.timer_s == run.track.time_s[-1]


def test_text_before_the_first_activity_is_passed_over(read):
    text = tcx_text(jog(600)).replace("<Activities>", "<Folders><A>b</A></Folders><Activities>")
    assert read(text)[0].timer_s == 600


def test_more_activities_than_a_file_can_hold_are_cut_short(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.tcx_file._MOST_ACTIVITIES", 20)
    lap = tcx_lap(jog(60, 2.0, every_s=20), timer_s=60, distance_m=120)
    runs = read(tcx_file(*[tcx_activity(lap)] * 21))
    assert len(runs) == 20


def test_no_more_laps_are_kept_than_a_run_can_have(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.tcx_file._MOST_LAPS", 2)
    spots = [jog(99, from_s=100.0 * i, from_m=300.0 * i) for i in range(5)]
    (run,) = read(_one(*[tcx_lap(each, timer_s=100, distance_m=300) for each in spots]))
    assert len(run.laps) == 2
    assert [n.values for n in run.notices if n.key == "laps_left_out"] == [(2,)]
    assert run.track.time_s[-1] == 499
    assert (run.distance_m, run.timer_s) == (1497, 499)
