"""Pauses by events, by gaps and by the timer's total; stretches between them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bodymap.runs.points import Columns
from bodymap.runs.stretches import (
    TimerEvent,
    in_pause,
    longest_gap_s,
    pauses_for_timer,
    pauses_of_events,
    pauses_of_gaps,
    stretch_numbers,
    stretch_time_s,
)


def _columns(times, parts=None):
    part = np.zeros(len(times)) if parts is None else np.array(parts)
    return Columns(np.array(times, dtype=float), part.astype(np.int64))


def test_a_pause_lasts_from_a_stop_to_the_next_start():
    events = [(0, True), (10, False), (20, True), (30, False), (35, False), (40, True), (50, True)]
    assert pauses_of_events(TimerEvent(*each) for each in events) == ((10, 20), (30, 40))


def test_a_stop_and_start_of_one_moment_is_no_pause():
    assert pauses_of_events([TimerEvent(10, runs=False), TimerEvent(10, runs=True)]) == ()


def test_ten_seconds_are_no_pause_and_eleven_are():
    assert pauses_of_gaps(_columns([0, 5, 15, 26])) == ((15, 26),)


def test_where_all_points_lie_farther_apart_a_pause_is_three_times_as_long():
    columns = _columns([0, 15, 30, 75, 90, 136])
    assert longest_gap_s(columns) == 45
    assert pauses_of_gaps(columns) == ((90, 136),)


def test_a_single_point_has_no_pause():
    assert pauses_of_gaps(_columns([7])) == ()


def test_another_part_is_a_pause_however_short():
    assert pauses_of_gaps(_columns([0, 1, 2], [0, 0, 1])) == ((1, 2),)


def test_a_timer_that_fits_leaves_every_gap():
    assert pauses_for_timer(_columns([0, 1, 61, 62], [0, 0, 1, 1]), 61.5) == ()


def test_a_break_is_taken_before_a_longer_gap():
    columns = _columns([0, 10, 40, 50, 110, 120, 130], [0, 0, 1, 1, 1, 1, 1])
    assert pauses_for_timer(columns, 100) == ((10, 40),)


def test_a_break_as_long_as_any_gap_is_not_taken_before_a_longer_gap():
    columns = _columns([0, 4, 8, 12, 76, 80, 84], [0, 0, 1, 2, 2, 3, 3])
    assert pauses_for_timer(columns, 20) == ((12, 76),)


def test_a_gap_longer_than_what_is_missing_is_left():
    assert pauses_for_timer(_columns([0, 5, 105, 110, 140]), 110) == ((110, 140),)


def test_the_ends_of_a_pause_belong_to_the_stretches():
    inside = in_pause(np.array([9.0, 10, 11, 19, 20, 21]), ((10, 20),))
    assert inside.tolist() == [False, False, True, True, False, False]
    assert stretch_numbers(np.array([9.0, 10, 20, 21]), ((10, 20),)).tolist() == [0, 0, 1, 1]


pauses = st.lists(st.integers(0, 300), unique=True, min_size=2, max_size=10).map(
    lambda ends: tuple(zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False))
)


@given(st.lists(st.integers(0, 300), unique=True, min_size=1), pauses)
def test_stretches_are_numbered_without_gaps_and_never_last_longer_than_the_run(times, found):
    time_s = np.array(sorted(times), dtype=float)
    inside = in_pause(time_s, found)
    assert inside.tolist() == [any(a < t < b for a, b in found) for t in time_s]
    kept = time_s[~inside]
    stretch = stretch_numbers(kept, found)
    assert sorted(set(stretch.tolist())) == list(range(len(set(stretch.tolist()))))
    assert (np.diff(stretch) >= 0).all()
    assert 0 <= stretch_time_s(kept, stretch) <= time_s[-1] - time_s[0]


@given(
    st.lists(st.floats(0.1, 100), min_size=1, max_size=40),
    st.floats(1, 2000),
)
def test_what_is_left_is_never_far_below_the_timer(gaps, timer_s):
    columns = _columns(np.cumsum([0.0, *gaps]))
    found = pauses_for_timer(columns, timer_s)
    left = sum(gaps) - sum(b - a for a, b in found)
    assert left >= min(timer_s - max(0.005 * timer_s, 2) - 1e-6, sum(gaps) - 1e-6)
