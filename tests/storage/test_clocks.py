"""Which times can be believed: as many as agree with the order, whatever a clock said."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.storage.clocks import FIRST_US, believable

_DAY = 86_400_000_000
_NOW = FIRST_US + 6_000 * _DAY
_FUTURE = _NOW + 3_650 * _DAY


def _told(*days: float, now: float = 100.0) -> list[float]:
    """Return what is believed of times in days, in days."""
    times_us = [FIRST_US + round(day * _DAY) for day in days]
    found = believable(times_us, FIRST_US + round(now * _DAY))
    return [(at - FIRST_US) / _DAY for at in found]


@pytest.mark.parametrize(
    ("told", "believed"),
    [
        ([], []),
        ([1, 2, 2, 50, 100], [1, 2, 2, 50, 100]),
        ([1, 3650, 2, 3], [1, 2, 2, 3]),  # ahead for one answer
        ([1, 2, -14_600, 3, 4], [1, 2, 2, 3, 4]),  # an empty battery
        ([-14_600, 2, 3], [2, 2, 3]),  # the same at the very first
        ([1, 5, 4, 6], [1, 4, 4, 6]),  # two that are as good: the one that ends earlier
        ([10, 11, 12, 5], [10, 11, 12, 12]),  # set back; it stands still
        ([10, 11, 12, 5, 6, 7], [5, 5, 5, 5, 6, 7]),
        ([1, 2, 3650, -14_600, 90], [1, 2, 90, 90, 90]),
        ([1, 2, 3650], [1, 2, 99]),  # a day before now
        ([1, 99.5, 3650], [1, 99.5, 99.5]),
        ([3650, 3651], [99, 99]),
        ([3650, 3651, 80], [80, 80, 80]),
    ],
)
def test_a_time_that_cannot_be_true_gives_way_to_those_around_it(told, believed):
    assert _told(*told) == believed


_TIMES = st.lists(
    st.integers(_NOW - 50, _NOW + 5)
    | st.sampled_from([0, FIRST_US - 1, FIRST_US, _NOW - _DAY, _NOW, _FUTURE]),
    max_size=9,
)


@given(_TIMES)
def test_times_rise_and_none_is_in_the_future(times_us):
    found = believable(times_us, _NOW)
    assert found == sorted(found)
    assert all(FIRST_US <= at <= _NOW for at in found)
    assert believable(found, _NOW) == found


@given(_TIMES)
def test_no_choice_could_believe_more(times_us):
    kept = sum(a == b for a, b in zip(times_us, believable(times_us, _NOW), strict=True))
    can_be = [at for at in times_us if FIRST_US <= at <= _NOW]
    more = combinations(can_be, kept + 1)
    assert not any(list(some) == sorted(some) for some in more)
