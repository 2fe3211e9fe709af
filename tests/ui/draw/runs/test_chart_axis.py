from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.draw.runs.chart_axis import RunAxis, axis_of

# A pause of 60 s at 2 km.
PAUSED = RunAxis((0.0, 1.0, 2.0, 2.0, 2.0, 3.0), (0.0, 300.0, 600.0, 600.0, 660.0, 960.0))
steps = st.floats(0, 10, allow_nan=False)


def test_a_place_between_two_values_has_a_time_between_theirs():
    assert PAUSED.seconds(0.5) == pytest.approx(150)
    assert PAUSED.seconds(2.5) == pytest.approx(810)
    assert PAUSED.seconds(1.0) == 300


def test_beyond_the_ends_the_times_of_the_ends_are_told():
    assert (PAUSED.seconds(-1), PAUSED.seconds(9)) == (0, 960)
    assert (PAUSED.seconds(-1, leaving=True), PAUSED.seconds(3, leaving=True)) == (0, 960)


def test_a_pause_is_one_place_with_two_times():
    assert PAUSED.seconds(2.0) == 600
    assert PAUSED.seconds(2.0, leaving=True) == 660


def test_a_part_begins_after_a_pause_and_ends_before_one():
    assert PAUSED.span_s(2.0, 3.0) == (660, 960)
    assert PAUSED.span_s(1.0, 2.0) == (300, 600)


def test_a_part_within_a_pause_is_that_pause():
    assert PAUSED.span_s(2.0, 2.0) == (600, 660)


def test_the_nearest_value_to_a_place_is_found():
    assert [PAUSED.nearest(place) for place in (-1, 0.4, 0.6, 2.7, 9)] == [0, 0, 1, 5, 5]
    assert PAUSED.nearest(2.1) == 4


def test_a_run_of_one_value_has_an_axis():
    one = RunAxis((3.0,), (7.0,))
    assert one.share_of(3.0) == 0
    assert one.high > one.low
    assert one.seconds(3.0) == one.seconds(one.high) == 7
    assert one.nearest(5.0) == 0


def test_a_scene_without_values_has_none(scene):
    assert axis_of(scene(at=())) is None
    assert axis_of(scene()).high == pytest.approx(12.1)


@given(st.lists(st.tuples(steps, steps), min_size=1, max_size=30), st.floats(0, 1), st.floats(0, 1))
def test_of_two_places_the_later_one_is_never_reached_earlier(walked, one, other):
    at, at_s = (tuple(accumulate(values)) for values in zip(*walked, strict=True))
    axis = RunAxis(at, at_s)
    first, last = sorted((axis.place_at(one), axis.place_at(other)))
    start, end = axis.span_s(first, last)
    assert at_s[0] <= start <= end <= at_s[-1]
    assert axis.seconds(first) <= axis.seconds(last)
    assert 0 <= axis.nearest(first) < len(at)
