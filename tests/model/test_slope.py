from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model.slope import braking_factor, energy_ratio, slope_factor, strains_downhill
from bodymap.model.tables import Level


def test_level_ground_costs_what_level_ground_costs():
    assert energy_ratio(0.0) == 1.0


def test_the_published_polynomial_is_used():
    i = 0.1
    poly = 155.4 * i**5 - 30.4 * i**4 - 43.3 * i**3 + 46.3 * i**2 + 19.5 * i + 3.6
    assert energy_ratio(i) == pytest.approx(poly / 3.6)


@given(st.floats(-0.45, 0.45))
def test_every_slope_leaves_a_positive_factor_with_its_range(slope):
    factor = slope_factor(slope, Level(1.0, 0.3, 1.5, "D", ("judged",)))
    assert 0 < factor.low <= factor.value <= factor.high


def test_a_share_above_one_counts_uphill_only():
    strong = Level(2.0, 1.0, 3.0, "C", ())
    plain = Level(1.0, 1.0, 1.0, "C", ())
    assert slope_factor(0.1, strong).value > slope_factor(0.1, plain).value
    assert slope_factor(-0.1, strong) == slope_factor(-0.1, plain)


def test_the_steepest_descent_costs_more_than_the_level_and_the_rule_still_holds():
    assert energy_ratio(-0.45) > 1.0
    factor = slope_factor(-0.45, Level(0.4, 0.1, 0.8, "D", ()))
    assert factor.low < factor.value < factor.high


def test_a_braking_muscle_takes_its_row_as_it_stands():
    factor = braking_factor(Level(1.0, 0.8, 1.4, "D", ("maeo2017",)))
    assert (factor.value, factor.low, factor.high) == (1.0, 0.8, 1.4)
    assert factor.sources == ("minetti2002", "maeo2017")


def test_the_note_on_braking_begins_at_five_percent_downhill():
    assert strains_downhill(-0.05)
    assert not strains_downhill(-0.04)
