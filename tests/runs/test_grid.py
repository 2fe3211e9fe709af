from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.science import read_tables
from bodymap.model.conditions import Conditions
from bodymap.model.factor_tables import ABOVE_MPS, FROM_MPS, LEVEL_BAND, SLOPE_EDGES
from bodymap.runs.grid import spread
from bodymap.runs.load_table import SLOPES, load_table

TABLES = read_tables()
ROWS = st.lists(
    st.tuples(
        st.one_of(st.sampled_from((1.8, 2.2, 2.5, 4.5, 5.0, 9.5)), st.floats(1.8, 9.5)),
        st.one_of(
            st.sampled_from((0.0, -0.2, 0.2, -0.45, 0.45)),
            st.floats(-0.45, -1e-9),
            st.floats(1e-9, 0.45),
        ),
        st.floats(0, 100),
    ),
    min_size=1,
    max_size=20,
)


@given(ROWS, st.sampled_from((3.0, 3.14)))
def test_the_nodes_keep_all_steps_and_their_mean_speed_and_slope(rows, reference):
    table = load_table(TABLES, Conditions(reference_speed_mps=reference))
    speed, slope, steps = (np.array(column) for column in zip(*rows, strict=True))
    (row, column), nodes, _ = spread(table, speed, slope, steps)
    speeds = np.append(table.speeds_mps, table.speeds_mps[-1])[row : row + len(nodes)]
    slopes = np.array(SLOPES)[column : column + nodes.shape[1]]
    assert nodes.sum() == pytest.approx(steps.sum(), abs=1e-6)
    assert speeds @ nodes.sum(axis=1) == pytest.approx(speed @ steps, abs=1e-6)
    assert nodes.sum(axis=0) @ slopes == pytest.approx(slope @ steps, abs=1e-6)


@given(ROWS, st.sampled_from((3.0, 3.14)))
def test_every_step_is_in_the_band_of_its_own_speed_and_slope(rows, reference):
    table = load_table(TABLES, Conditions(reference_speed_mps=reference))
    speed, slope, steps = (np.array(column) for column in zip(*rows, strict=True))
    expected = np.zeros((len(FROM_MPS) + len(ABOVE_MPS) + 1, 2 * LEVEL_BAND + 1))
    for v, i, count in rows:
        by_speed = sum(v >= edge for edge in FROM_MPS) + sum(v > edge for edge in ABOVE_MPS)
        by_slope = sum(i > edge for edge in SLOPE_EDGES) - sum(i < -edge for edge in SLOPE_EDGES)
        expected[by_speed, LEVEL_BAND + by_slope] += count
    found = spread(table, speed, slope, steps).bands
    assert found.tolist() == pytest.approx(expected.reshape(-1).tolist())
