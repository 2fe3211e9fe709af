from __future__ import annotations

from math import log

import pytest

from bodymap.model.speed import speed_ratio, spread


def test_the_spread_is_none_at_the_reference_and_as_the_table_says_at_both_marks():
    assert spread(3.0, 3.0).sigma(0.06, 0.25) == 0.0
    assert spread(4.5, 3.0).sigma(0.06, 0.25) == pytest.approx(0.06)
    assert spread(9.5, 3.0).sigma(0.06, 0.25) == pytest.approx(0.25)


def test_the_spread_grows_both_ways_from_the_reference():
    assert spread(2.0, 3.0).sigma(0.06, 0.25) == pytest.approx(0.06 * log(1.5) / log(1.5))


def test_the_spread_between_two_speeds_counts_from_the_own_reference():
    assert spread(4.5, 4.5).sigma(0.1, 0.3) == 0.0
    assert spread(3.0, 4.5).sigma(0.1, 0.3) == pytest.approx(0.1)


def test_a_ratio_is_read_straight_between_two_rows(tables):
    curve = tables.curves["soleus"]
    between = speed_ratio(tables, 3.05, 3.0).ratio(curve)
    assert between == pytest.approx((curve[12] + curve[13]) / 2 / curve[12])


def test_the_fastest_speed_of_the_tables_can_be_read(tables):
    curve = tables.curves["vasti"]
    assert speed_ratio(tables, 9.5, 3.0).ratio(curve) == pytest.approx(curve[-1] / curve[12])
