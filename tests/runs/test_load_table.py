from __future__ import annotations

import numpy as np
import pytest

from bodymap.content.science import read_tables
from bodymap.model.conditions import Conditions, ConditionsError
from bodymap.model.evidence import STEEP_SLOPE
from bodymap.model.load import load
from bodymap.runs.load_table import LEVEL_NODE, SLOPES, load_table

TABLES = read_tables()


def test_the_nodes_hold_what_the_model_says():
    table = load_table(TABLES, Conditions(surface="woodchip", reference_speed_mps=3.14))
    column = list(SLOPES).index(-STEEP_SLOPE)
    for row in (0, 14, 40, len(table.speeds_mps) - 1):
        asked = Conditions(
            table.speeds_mps[row], "woodchip", SLOPES[column], reference_speed_mps=3.14
        )
        answer = load(asked, TABLES)
        figures = [*answer.muscles.values(), answer.impact]
        expected = [figure[part] for part in range(3) for figure in figures]
        assert table.nodes[row, column].tolist() == pytest.approx(expected)


def test_the_reference_speed_is_a_node_of_its_own_only_between_two_rows():
    usual, own = (
        load_table(TABLES, Conditions(reference_speed_mps=speed)) for speed in (3.0, 3.14)
    )
    assert (usual.reference_between, own.reference_between) == (False, True)
    assert 3.14 in own.speeds_mps.tolist()
    assert len(own.speeds_mps) == len(usual.speeds_mps) + 1


def test_the_rows_of_the_speed_curves_are_evenly_spaced():
    assert np.diff(TABLES.speeds_mps).tolist() == pytest.approx(
        [0.1] * (len(TABLES.speeds_mps) - 1)
    )


def test_slopes_rise_from_the_steepest_descent_through_level_and_the_edges_of_the_evidence():
    assert (np.diff(SLOPES) > 0).all()
    assert SLOPES[LEVEL_NODE] == 0.0
    assert (SLOPES[0], SLOPES[-1]) == (-0.45, 0.45)
    assert {STEEP_SLOPE, -STEEP_SLOPE} <= set(SLOPES)


def test_a_table_is_made_once_for_the_same_conditions():
    assert load_table(TABLES, Conditions()) is load_table(TABLES, Conditions())


def test_arms_that_do_not_swing_are_not_known():
    table = load_table(TABLES, Conditions(arms="on_head"))
    regions = [muscle.region for muscle in TABLES.muscles.values()]
    assert table.known == tuple(region != "arms_shoulders" for region in regions)


def test_an_unknown_ground_has_no_table():
    with pytest.raises(ConditionsError):
        load_table(TABLES, Conditions(surface="lava"))
