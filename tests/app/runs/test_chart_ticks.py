"""The ticks of a run's chart."""

from __future__ import annotations

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.runs.chart_ticks import (
    distance_ticks,
    load_ticks,
    pace_span,
    pace_ticks,
    robust_span,
    slope_ticks,
    time_ticks,
)
from bodymap.model.pace import UNITS

PACES = st.floats(90.0, 900.0)


def _texts(ticks):
    return [tick.text for tick in ticks]


def test_distances_stand_at_whole_kilometres_or_miles():
    assert _texts(distance_ticks(12_100.0, "min/km")) == ["0 km", "2", "4", "6", "8", "10", "12"]
    miles = distance_ticks(5_000.0, "mph")
    assert _texts(miles) == ["0 mi", "0.5", "1", "1.5", "2", "2.5", "3"]
    assert miles[2].position == pytest.approx(1.609344)


@pytest.mark.parametrize(
    ("seconds", "texts"),
    [
        (1800.0, ["0 min", "5", "10", "15", "20", "25", "30"]),
        (3 * 3600.0, ["0 h", "0:30", "1:00", "1:30", "2:00", "2:30", "3:00"]),
        (20.0, ["0 min"]),
    ],
)
def test_times_stand_at_whole_minutes_and_in_hours_when_long(seconds, texts):
    assert _texts(time_ticks(seconds)) == texts


def test_a_run_of_a_fortnight_has_few_ticks_too():
    assert len(time_ticks(14 * 86_400.0)) == 15


def test_paces_stand_at_whole_minutes():
    assert _texts(pace_ticks(235.0, 380.0, "min/km")) == ["4:00", "5:00", "6:00"]
    assert _texts(pace_ticks(235.0, 380.0, "km/h")) == ["16", "14", "12", "10"]
    assert _texts(pace_ticks(235.0, 380.0, "min/mi")) == ["6:00", "7:00", "8:00", "9:00", "10:00"]


def test_an_even_pace_has_a_tick_that_is_near():
    assert _texts(pace_ticks(301.0, 301.0, "min/km")) == ["5:00"]


@given(PACES, PACES, st.sampled_from(UNITS))
def test_pace_ticks_run_from_fast_to_slow_and_are_few(one, other, units):
    fast, slow = sorted((one, other))
    places = [tick.position for tick in pace_ticks(fast, slow, units)]
    assert places == sorted(places)
    assert 1 <= len(places) <= 6
    assert len(set(places)) == len(places)


def test_slopes_stand_at_level_and_on_both_sides():
    assert _texts(slope_ticks([0.01, -0.06, nan])) == ["−6\u00a0%", "0", "6\u00a0%"]
    assert _texts(slope_ticks([0.001])) == ["−2\u00a0%", "0", "2\u00a0%"]
    assert slope_ticks([]) == ()


@pytest.mark.parametrize(
    ("loads", "texts"),
    [
        ([0.93, 1.45], ["×1", "×1.5", "×2"]),
        ([1.0], ["×1", "×1.5", "×2"]),
        ([0.68, 3.2], ["×0.7", "×1", "×1.5", "×2", "×3"]),
        ([3.0, 9.0], ["×1", "×1.5", "×2", "×3", "×4", "×6", "×8"]),
        ([nan], ["×1", "×1.5", "×2"]),
    ],
)
def test_loads_stand_around_the_easy_run(loads, texts):
    assert _texts(load_ticks(loads)) == texts


def test_one_glitch_does_not_stretch_a_scale():
    assert robust_span([*range(100, 300), 9999.0, nan]) == (102, 298)
    assert robust_span([nan], 5.0) == (5.0, 5.0)


def test_who_stops_now_and_then_keeps_the_scale_of_who_runs():
    paces = [*[300.0] * 90, *[360.0] * 8, 900.0, 900.0]
    assert pace_span(paces, 333.0) == (300.0, 360.0)
    assert pace_span([nan], 333.0) == (333.0, 333.0)


@given(st.lists(st.floats(1e-3, 1e3)))
def test_the_easy_run_is_always_among_the_loads(loads):
    ticks = load_ticks(loads)
    assert 1.0 in [tick.position for tick in ticks]
    assert len(ticks) >= 3
