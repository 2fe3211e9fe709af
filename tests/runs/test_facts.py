from __future__ import annotations

import numpy as np
import pytest

from bodymap.content.science import read_tables
from bodymap.runs.example import example_run
from bodymap.runs.facts import facts_of
from bodymap.runs.samples import samples_of
from tests.runs.tracks import run, track

TABLES = read_tables()
NAN = float("nan")


def _facts(speeds, channels=None, **more):
    distance = np.append(0.0, np.cumsum(speeds))
    points = track(range(len(distance)), distance_m=distance, **(channels or {}))
    made = run(points, **more)
    return facts_of(made, samples_of(made, TABLES))


def test_the_example_is_what_it_is_said_to_be():
    made = example_run()
    facts = facts_of(made, samples_of(made, TABLES))
    assert facts.distance_m == 12_100
    assert 60 < facts.timer_s / 60 < 63
    assert facts.climb_m == pytest.approx(76, abs=2)
    assert facts.cadence_spm == pytest.approx(169, abs=1)
    assert (facts.walking_s, facts.glitches) == (0.0, 0)
    assert (facts.climb_from, facts.cadence_from) == ("altitude", "file")
    assert facts.moving_s == facts.timer_s


def test_walking_and_standing_are_told_apart_from_running():
    facts = _facts([0.0] * 30 + [1.2] * 30 + [3.0] * 60)
    assert facts.walking_s == pytest.approx(60, abs=3)
    assert facts.walking_m == pytest.approx(36, abs=6)
    assert facts.moving_s == pytest.approx(90, abs=3)


def test_totals_are_those_of_the_run():
    facts = _facts([3.0] * 60, timer_s=59.0, distance_m=181.0)
    assert (facts.timer_s, facts.distance_m) == (59.0, 181.0)


def test_metres_in_the_pauses_of_a_file_without_a_timer_were_not_run():
    points = track([0, 30, 60, 120, 150], [0, 0, 0, 1, 1], distance_m=[0, 90, 180, 240, 330])
    made = run(points, has_timer=False, distance_m=330.0, timer_s=90.0)
    assert facts_of(made, samples_of(made, TABLES)).ran_m == 270
    with_timer = run(points, distance_m=330.0, timer_s=90.0)
    assert facts_of(with_timer, samples_of(with_timer, TABLES)).ran_m == 330


def test_climb_is_the_files_own_where_it_tells_one():
    facts = _facts([3.0] * 60, {"altitude_m": np.linspace(0, 90, 61)}, ascent_m=12.0)
    assert (facts.climb_m, facts.climb_from) == (12.0, "file")


@pytest.mark.parametrize(
    ("altitude", "climb"),
    [
        (np.full(601, 100.0), 0.0),
        (np.linspace(100, 160, 601), 59.0),
        (np.linspace(160, 100, 601), 0.0),
        (100 + 0.3 * np.sin(np.arange(601.0)), 0.0),  # noise
        (100 + 20 * np.sin(np.arange(601) / 50), 62.0),  # two hills, their ends smoothed
        (np.full(601, NAN), 0.0),
    ],
)
def test_climb_is_the_sum_of_all_rises_but_noise(altitude, climb):
    facts = _facts([3.0] * 600, {"altitude_m": altitude})
    assert facts.climb_m == pytest.approx(climb, abs=3)


def test_what_the_file_does_not_hold_is_none():
    facts = _facts([3.0] * 60)
    assert (facts.climb_m, facts.climb_from) == (None, "")
    assert (facts.heart_rate_bpm, facts.power_w, facts.stance_time_ms) == (None, None, None)
    assert facts.cadence_from == "model"


def test_means_leave_out_what_is_missing_or_zero():
    facts = _facts([3.0] * 3, {"heart_rate_bpm": [140, NAN, 0, 150], "power_w": [NAN] * 4})
    assert (facts.heart_rate_bpm, facts.power_w) == (145.0, None)


def test_a_walk_has_no_cadence_of_running():
    assert _facts([1.0] * 60).cadence_spm is None
