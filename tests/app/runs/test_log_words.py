from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.runs.log_words import axis_step, clock, distance, number, pace


def test_distances_are_in_the_persons_units():
    assert distance(12_100, "min/km") == "12.1 km"
    assert distance(12_100, "m/s") == "12.1 km"
    assert distance(12_100, "mph") == "7.5 mi"
    assert number(161_000, "min/km") == "161"


def test_a_pace_needs_a_distance_and_a_time():
    assert pace(10_000, 3000, "min/km") == "5:00 /km"
    assert pace(0, 3000, "min/km") == "–"
    assert pace(10_000, 0, "min/km") == "–"


@pytest.mark.parametrize(
    ("seconds", "text"), [(41, "0:41"), (2480, "41:20"), (3599.6, "1:00:00"), (10_260, "2:51:00")]
)
def test_a_time_is_written_as_on_a_watch(seconds, text):
    assert clock(seconds) == text


@given(st.floats(1e-3, 1e6), st.integers(1, 8))
def test_a_step_is_round_and_few_of_them_reach_the_end(most, ticks):
    step = axis_step(most, ticks)
    assert f"{step:.0e}"[0] in "125"
    assert step * ticks >= most * 0.999_999
    assert axis_step(most, ticks) / 2.5 * ticks <= most * 1.000_001
