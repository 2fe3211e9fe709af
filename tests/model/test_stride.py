from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.science import read_tables
from bodymap.model import stride

TABLE = read_tables().stride


@given(st.floats(1.8, 9.5))
def test_cadence_times_step_length_is_the_speed(speed):
    per_second = stride.cadence_spm(TABLE, speed) / 60
    assert per_second * stride.step_length_m(TABLE, speed) == pytest.approx(speed, rel=2e-3)


@given(st.floats(1.8, 9.5))
def test_a_whole_stride_says_what_its_parts_say(speed):
    found = stride.stride(TABLE, speed)
    assert found.cadence_spm == stride.cadence_spm(TABLE, speed)
    assert found.step_length_m == stride.step_length_m(TABLE, speed)
    assert found.steps_per_km == stride.steps_per_km(TABLE, speed)
    assert found.contact_s == stride.contact_s(TABLE, speed)
    assert found.peak_vgrf_bw == stride.peak_vgrf_bw(TABLE, speed)


def test_steps_are_counted_against_the_reference():
    assert stride.steps_ratio(TABLE, "step", 7.0, 3.0) == 1.0
    assert stride.steps_ratio(TABLE, "km", 7.0, 3.0) == 505 / 920
    assert stride.steps_ratio(TABLE, "min", 7.0, 3.0) == 212.0 / 165.6
