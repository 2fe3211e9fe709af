"""The eight phases and the four events of one leg's cycle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model.gait_phases import (
    EVENTS,
    PHASES,
    duty_factor,
    event_phase,
    period_s,
    phase_at,
    phases,
)
from bodymap.model.stride import stride

DUTIES = st.floats(0.2, 0.5)


@given(duty=DUTIES)
def test_the_phases_fill_the_cycle_without_gap_or_overlap(duty):
    spans = phases(duty)
    assert tuple(span.key for span in spans) == PHASES
    assert (spans[0].start, spans[-1].stop) == (0.0, 1.0)
    assert all(span.start < span.stop for span in spans)
    assert [span.stop for span in spans[:-1]] == [span.start for span in spans[1:]]


@given(duty=DUTIES)
def test_push_off_ends_and_the_float_begins_at_toe_off(duty):
    spans = {span.key: span for span in phases(duty)}
    assert spans["push_off"].stop == spans["float"].start == duty


def test_stance_and_swing_are_divided_as_told():
    ends = [span.stop for span in phases(0.4)]
    stance = [0.15 * 0.4, 0.45 * 0.4, 0.75 * 0.4, 0.4]
    swing = [0.4 + 0.6 * share for share in (0.2, 0.5, 0.8, 1.0)]
    assert ends == pytest.approx([*stance, *swing])


@given(phase=st.floats(-3, 3), duty=DUTIES)
def test_every_instant_lies_in_the_phase_that_is_told(phase, duty):
    span = phase_at(phase, duty)
    assert span.start <= phase % 1.0 < span.stop or phase % 1.0 == 1.0


def test_the_cycle_goes_on_from_contact_to_contact():
    assert phase_at(1.0, 0.35).key == phase_at(0.0, 0.35).key == "contact"
    assert phase_at(-0.01, 0.35).key == "reach"


@given(duty=DUTIES)
def test_the_events_come_in_their_order(duty):
    moments = [event_phase(event, duty) for event in EVENTS]
    assert moments == sorted(set(moments))
    assert moments[0] == 0.0
    assert phase_at(event_phase("toe_off", duty), duty).key == "float"


def test_the_duty_factor_of_a_jog_is_its_contact_time_over_its_stride_time(tables):
    jog = stride(tables.stride, 3.0)
    assert period_s(jog.cadence_spm) == pytest.approx(120 / 165.6)
    assert duty_factor(jog.contact_s, jog.cadence_spm) == pytest.approx(0.346, abs=0.001)
