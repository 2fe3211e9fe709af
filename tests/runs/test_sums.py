from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from bodymap.content.science import read_tables
from bodymap.model.conditions import Conditions
from bodymap.model.slope import energy_ratio
from bodymap.runs.load_table import load_table
from bodymap.runs.sums import Steps, no_sums, sums_of

TABLE = load_table(read_tables(), Conditions())
OUTSIDE = 2


def _steps(*rows):
    return Steps(*(np.array(column, dtype=float) for column in zip(*rows, strict=True)))


def test_the_sums_of_two_parts_are_those_of_the_whole():
    first, second = (3.0, 0.0, 10.0), (4.1, 0.1, 20.0)
    parts = sums_of(_steps(first), TABLE).plus(sums_of(_steps(second), TABLE))
    whole = sums_of(_steps(first, second), TABLE)
    for one, other in zip(parts, whole, strict=True):
        assert one.reshape(-1).tolist() == pytest.approx(other.reshape(-1).tolist())


def test_no_steps_have_sums_of_nothing():
    nothing = Steps(np.zeros(0), np.zeros(0), np.zeros(0))
    assert sums_of(nothing, TABLE).loads.sum() == 0.0
    assert no_sums(27).grades.shape == sums_of(nothing, TABLE).grades.shape


def test_only_the_steps_beyond_a_runners_power_lie_outside():
    found = sums_of(_steps((3.0, 0.0, 10.0), (5.0, 0.4, 4.0), (9.0, -0.1, 3.0)), TABLE)
    assert found.evidence.tolist() == [10.0, 3.0, 4.0]


def test_fast_and_steep_but_never_at_once_stays_inside():
    found = sums_of(_steps((9.0, 0.0, 5.0), (2.3, 0.25, 5.0)), TABLE)
    assert found.evidence[OUTSIDE] == 0.0


def test_the_most_energy_of_a_span_of_slopes_is_spent_at_an_end_or_below_the_bound():
    slopes = np.linspace(-0.45, 0.45, 901)
    costs = [energy_ratio(slope) for slope in slopes]
    falling = [cost for slope, cost in zip(slopes, costs, strict=True) if slope < 0]
    assert max(falling) < 1.2
    assert all(one < other for one, other in pairwise(costs[450:]))
