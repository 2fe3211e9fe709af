"""When a muscle works, at any pace."""

from __future__ import annotations

from math import cos, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model.time_course import (
    COURSE_DUTY,
    EMG_DUTY,
    TimeCourse,
    Timing,
    agrees_with_emg,
    coincides_with_emg,
    is_on,
    sampled,
    value_at,
)


def course(values):
    return TimeCourse("soleus", tuple(values), timing_only=False, basis="", source="expert")


def timing(on, off):
    return Timing("soleus", on, off, 0.0, "EMG", ())


# Highest at contact, 0 half a cycle later.
BUMP = course(0.5 + 0.5 * cos(2 * pi * row / 50) for row in range(51))
FLAT = course([0.3] * 51)


@given(phase=st.floats(0, 1, exclude_max=True))
def test_at_its_own_duty_the_course_is_read_as_it_stands(phase):
    assert value_at(BUMP, phase, COURSE_DUTY) == pytest.approx(
        0.5 + 0.5 * cos(2 * pi * phase), abs=2e-3
    )


@given(share=st.floats(0, 1), duty=st.floats(0.2, 0.5))
def test_the_same_share_of_stance_has_the_same_value_at_every_pace(share, duty):
    here = value_at(BUMP, share * duty, duty)
    assert here == pytest.approx(value_at(BUMP, share * COURSE_DUTY, COURSE_DUTY))


@given(duty=st.floats(0.2, 0.5))
def test_the_samples_are_the_values_at_every_per_cent(duty):
    found = sampled(BUMP, duty)
    assert found == pytest.approx([value_at(BUMP, i / 100, duty) for i in range(101)])
    assert found[0] == found[-1]


def test_a_muscle_is_on_above_a_third_of_its_own_range():
    assert is_on(BUMP, 0.0, COURSE_DUTY)
    assert not is_on(BUMP, 0.5, COURSE_DUTY)
    raised = course(0.8 + 0.2 * value for value in BUMP.values)
    edge = next(i / 1000 for i in range(500) if not is_on(BUMP, i / 1000, COURSE_DUTY))
    assert value_at(BUMP, edge, COURSE_DUTY) == pytest.approx(0.35, abs=0.01)
    assert not is_on(raised, edge, COURSE_DUTY)


def test_a_muscle_that_never_changes_is_never_called_on():
    assert not any(is_on(FLAT, i / 10, EMG_DUTY) for i in range(10))


@pytest.mark.parametrize(
    ("spans", "agrees"),
    [
        ([(-0.2, 0.1)], True),
        ([(0.8, 0.99)], True),
        ([(0.35, 0.6)], False),
        ([(0.0, 0.05), (0.3, 0.6)], False),
        ([(-0.2, 0.1), (None, None)], True),
    ],
)
def test_force_agrees_with_emg_where_it_follows_for_half_of_the_time(spans, agrees):
    assert agrees_with_emg(BUMP, [timing(*span) for span in spans]) is agrees


def test_force_that_comes_a_little_after_the_emg_still_agrees():
    late = course([1.0 if 10 <= row <= 12 else 0.0 for row in range(51)])
    # In the EMG's own cycle these rows lie at 23 to 27 % of it.
    assert agrees_with_emg(late, [timing(0.19, 0.23)])
    assert not agrees_with_emg(late, [timing(0.27, 0.31)])


@pytest.mark.parametrize(
    ("span", "coincides"),
    [((-0.2, 0.2), True), ((-0.05, 0.05), False), ((0.35, 0.6), False)],
)
def test_force_and_emg_coincide_where_neither_lasts_much_longer(span, coincides):
    assert coincides_with_emg(BUMP, [timing(*span)]) is coincides
