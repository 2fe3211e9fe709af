from __future__ import annotations

from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.science import read_tables
from bodymap.model.conditions import ARMS, SHOES, STRIKES, Conditions, ConditionsError
from bodymap.model.factor_tables import (
    ABOVE_MPS,
    FROM_MPS,
    LEVEL_BAND,
    SLOPE_EDGES,
    bands,
    speed_table,
)
from bodymap.model.fixed import factors_at_slopes
from bodymap.model.load import load

TABLES = read_tables()


@st.composite
def conditions(draw):
    edges = st.sampled_from((1.8, 2.2, 2.5, 4.5, 5.0, 9.5))
    return Conditions(
        draw(st.one_of(edges, st.floats(1.8, 9.5))),
        draw(st.sampled_from(list(TABLES.surfaces))),
        draw(st.one_of(st.sampled_from((-0.2, 0.0, 0.2)), st.floats(-0.45, 0.45))),
        draw(st.sampled_from(STRIKES)),
        draw(st.sampled_from(SHOES)),
        draw(st.sampled_from(ARMS)),
        reference_speed_mps=draw(st.floats(1.8, 9.5)),
    )


@given(conditions())
def test_the_tables_hold_what_the_model_says_of_a_single_run(asked):
    answer = load(asked, TABLES)
    speed = speed_table(TABLES, [asked.speed_mps], asked.reference_speed_mps)
    (fixed,) = factors_at_slopes(TABLES, asked, [asked.slope])
    rests = (*fixed.muscles.values(), fixed.impact)
    figures = (*answer.muscles.values(), answer.impact)
    for ratios, logs, rest, figure in zip(
        speed.ratios, speed.squared_logs, rests, figures, strict=True
    ):
        assert (rest is None) == (figure is None)
        if rest is not None:
            value = ratios[0] * rest.value
            assert value == pytest.approx(figure.value)
            assert value * exp(-sqrt(rest.down + logs[0])) == pytest.approx(figure.low)
            assert value * exp(sqrt(rest.up + logs[0])) == pytest.approx(figure.high)


@given(conditions())
def test_a_band_has_the_grades_and_the_evidence_of_all_that_lies_in_it(asked):
    answer = load(asked, TABLES)
    speed = sum(asked.speed_mps >= edge for edge in FROM_MPS)
    speed += sum(asked.speed_mps > edge for edge in ABOVE_MPS)
    slope = LEVEL_BAND + sum(asked.slope > edge for edge in SLOPE_EDGES)
    slope -= sum(asked.slope < -edge for edge in SLOPE_EDGES)
    band = bands(TABLES, asked)[speed][slope]
    assert band.impact == answer.impact.grade
    assert band.muscles == tuple(figure and figure.grade for figure in answer.muscles.values())
    # A band says "outside" only for its speed; the energy is reckoned apart.
    if answer.impact.evidence != "outside":
        assert band.evidence == answer.impact.evidence


def test_an_unknown_ground_has_no_tables():
    with pytest.raises(ConditionsError):
        bands(TABLES, Conditions(surface="lava"))
    with pytest.raises(ConditionsError):
        factors_at_slopes(TABLES, Conditions(surface="lava"), [0.0])
