"""Steps spread over the nodes of a load table: each sample goes to the four around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bodymap.model.factor_tables import ABOVE_MPS, FROM_MPS, LEVEL_BAND, SLOPE_EDGES
from bodymap.runs.load_table import SLOPES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.runs.load_table import LoadTable
    from bodymap.runs.run import FloatArray

_NODES = np.array(SLOPES)
_WIDTHS = np.diff(_NODES)
# Slopes in steps of 0.25 %, at which every node but the one just below level lies.
_PER_SLOPE = 400.0
_STEEPEST_BIN = round(SLOPES[-1] * _PER_SLOPE)
_MIDDLES = (np.arange(-_STEEPEST_BIN, _STEEPEST_BIN) + 0.5) / _PER_SLOPE
_CELLS = np.append(np.searchsorted(_NODES, _MIDDLES) - 1, len(SLOPES) - 2)
BANDS = (len(FROM_MPS) + len(ABOVE_MPS) + 1) * (2 * LEVEL_BAND + 1)


def nodes_of_steps(
    table: LoadTable, speed_mps: FloatArray, slope: FloatArray, steps: FloatArray
) -> tuple[int, FloatArray]:
    """Return the first row of speeds and, from there, the steps at (speed, slope).

    Args:
        table: gives the nodes.
        speed_mps: 1.8 to 9.5 m/s.
        slope: rise over run, -0.45 to 0.45.
        steps: of each sample.
    """
    row, beyond = _speed_place(table, speed_mps)
    column = _CELLS[(slope * _PER_SLOPE + _STEEPEST_BIN).astype(np.intp)]
    uphill = (slope - _NODES[column]) / _WIDTHS[column]
    first, columns = int(row.min()), len(SLOPES)
    shape = (int(row.max()) - first + 2, columns)
    cell = (row - first) * columns + column
    size = shape[0] * columns
    beyond *= steps
    both = beyond * uphill
    uphill *= steps
    all_, far, up, far_up = (
        _summed(cell, weight, size).reshape(shape) for weight in (steps, beyond, uphill, both)
    )
    found = all_ - far - up + far_up
    found[1:] += (far - far_up)[:-1]
    found[:, 1:] += (up - far_up)[:, :-1]
    found[1:, 1:] += far_up[:-1, :-1]
    return first, found


def _speed_place(table: LoadTable, speed_mps: FloatArray) -> tuple[NDArray[np.intp], FloatArray]:
    """Return the node at or below each speed, and how far towards the next it lies."""
    nodes = table.speeds_mps
    row = ((speed_mps - nodes[0]) * table.rows_per_mps).astype(np.intp)
    if table.reference_between:
        row += speed_mps >= table.conditions.reference_speed_mps
    np.minimum(row, len(nodes) - 2, out=row)
    return row, (speed_mps - nodes[row]) / np.diff(nodes)[row]


def steps_by_band(speed_mps: FloatArray, slope: FloatArray, steps: FloatArray) -> FloatArray:
    """Return the steps in each band of speed and slope, as ``factor_tables.bands`` orders them."""
    return _summed(_band(speed_mps, slope), steps, BANDS)


def _summed(cell: NDArray[np.signedinteger], weight: FloatArray, size: int) -> FloatArray:
    return np.bincount(cell, weight, size).astype(np.float64, copy=False)


def _band(speed_mps: FloatArray, slope: FloatArray) -> NDArray[np.int8]:
    band = np.zeros(len(speed_mps), np.int8)
    for edge in FROM_MPS:
        band += speed_mps >= edge
    for edge in ABOVE_MPS:
        band += speed_mps > edge
    band *= 2 * LEVEL_BAND + 1
    band += LEVEL_BAND
    for edge in SLOPE_EDGES:
        band += slope > edge
        band -= (slope < -edge).view(np.int8)
    return band
