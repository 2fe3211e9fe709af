from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.science import read_tables
from bodymap.model.stride import steps_per_km
from bodymap.runs.example import example_run
from bodymap.runs.footing import Footing, WhatIf
from bodymap.runs.part import otherwise, part_of
from bodymap.runs.run_load import run_load
from bodymap.runs.samples import samples_of
from tests.runs.tracks import samples

TABLES = read_tables()
WHOLE = samples_of(example_run(), TABLES)


@given(st.lists(st.floats(0, 4000), min_size=1, max_size=5))
def test_parts_side_by_side_ask_together_what_the_whole_asks(cuts):
    ends = [0.0, *sorted(cuts), 5000.0]
    parts = [part_of(WHOLE, *ends[i : i + 2]) for i in range(len(ends) - 1)]
    loads = [run_load(part, Footing(), TABLES).muscles["soleus"].value for part in parts]
    whole = run_load(WHOLE, Footing(), TABLES).muscles["soleus"].value
    assert sum(loads) == pytest.approx(whole)
    assert sum(len(part.steps) for part in parts) == len(WHOLE.steps)


def test_a_part_holds_the_samples_that_end_inside_it():
    assert part_of(WHOLE, 10.0, 12.0).time_s.tolist() == [11.0, 12.0]


def test_nothing_supposed_changes_nothing():
    same = otherwise(WHOLE, WhatIf(), TABLES)
    assert (same.slope == WHOLE.slope).all()
    assert same.speed_mps is WHOLE.speed_mps


def test_without_its_slopes_a_run_is_level():
    assert not otherwise(WHOLE, WhatIf(level=True), TABLES).slope.any()


def test_faster_keeps_the_distance_and_takes_the_steps_of_the_model():
    made = samples([3.0] * 4, [0.1] * 4, [2.0] * 4)
    fast = otherwise(made, WhatIf(speed=1.2), TABLES)
    assert (fast.dt_s * fast.speed_mps).tolist() == pytest.approx([3.0] * 4)
    assert (fast.distance_m == made.distance_m).all()
    assert (fast.covered_m == made.covered_m).all()
    assert (fast.time_s == made.time_s).all()
    assert (fast.slope == made.slope).all()
    per_km = [steps_per_km(TABLES.stride, speed) for speed in (3.0, 3.6)]
    assert fast.steps.tolist() == pytest.approx([2.0 * per_km[1] / per_km[0]] * 4)


def test_the_kilometres_of_the_example_stay_whatever_is_supposed():
    loads = [
        run_load(otherwise(WHOLE, WhatIf(speed=speed), TABLES), Footing(), TABLES)
        for speed in (1.0, 0.97, 1.03)
    ]
    assert [load.km for load in loads] == pytest.approx([loads[0].km] * 3, rel=1e-12)


def test_what_becomes_walking_is_no_longer_counted_and_what_was_walked_stays_so():
    slow = otherwise(samples([2.0, 3.0], [0, 0]), WhatIf(speed=0.8), TABLES)
    assert slow.counted.tolist() == [False, True]
    assert slow.steps[0] == 0.0
    fast = otherwise(samples([1.7, 3.0], [0, 0]), WhatIf(speed=1.5), TABLES)
    assert fast.counted.tolist() == [False, True]


def test_any_speed_that_can_be_supposed_gives_numbers():
    for speed in (0.5, 1.5):
        made = otherwise(samples([0.0, 1.0, 9.0, 11.9], [0] * 4), WhatIf(speed=speed), TABLES)
        assert np.isfinite(made.steps).all()
