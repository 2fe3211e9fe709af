"""Stance on stance, swing on swing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model.stance_match import (
    ROWS,
    SAMPLES,
    curve_place,
    matched_phase,
    matched_places,
    read_places,
)

DUTIES = st.floats(0.2, 0.5)
RAMP = tuple(100.0 * row / (ROWS - 1) for row in range(ROWS))


@given(duty=DUTIES, source=DUTIES)
def test_contact_mid_stance_and_toe_off_fall_on_their_own(duty, source):
    assert matched_phase(0.0, duty, source) == 0.0
    assert matched_phase(duty / 2, duty, source) == pytest.approx(source / 2)
    assert matched_phase(duty, duty, source) == pytest.approx(source)
    assert matched_phase((1 + duty) / 2, duty, source) == pytest.approx((1 + source) / 2)


@given(phase=st.floats(0, 0.999), duty=DUTIES, source=DUTIES)
def test_matching_there_and_back_is_the_same_instant(phase, duty, source):
    there = matched_phase(phase, duty, source)
    assert matched_phase(there, source, duty) == pytest.approx(phase, abs=1e-9)


def test_a_phase_beyond_one_counts_on():
    assert matched_phase(1.25, 0.3, 0.4) == pytest.approx(matched_phase(0.25, 0.3, 0.4))


@given(phase=st.floats(0, 1))
def test_a_curve_is_straight_between_its_rows(phase):
    assert curve_place(phase).read(RAMP) == pytest.approx(100 * phase)


def test_samples_of_the_same_duty_are_the_curve_itself_and_end_where_they_begin():
    found = read_places(RAMP, matched_places(0.346, 0.346))
    assert len(found) == SAMPLES
    assert found[:-1] == pytest.approx([float(percent) for percent in range(100)])
    assert found[-1] == found[0]
