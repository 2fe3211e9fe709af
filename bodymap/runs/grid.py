"""Steps spread over the nodes of a load table: each sample goes to the four around it.

The cell in which a sample lies tells its grade and evidence too: no cell reaches across an edge
at which these change, and what lies on an edge is put into the cell on the edge's own side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.model.factor_tables import ABOVE_MPS, LEVEL_BAND, SLOPE_EDGES
from bodymap.runs.load_table import LEVEL_NODE, SLOPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bodymap.runs.load_table import LoadTable
    from bodymap.runs.run import FloatArray

_HAIR = 1e-9  # of a row: an edge that is no float must not fall below itself
# Adding thrice as fast: neighbours in time lie in one cell, and a sum waits for the one before.
_LANES = 4  # a power of two
# All nodes but those beside level lie at whole steps of 0.25 %.
_PER_SLOPE = 400.0
_STEEPEST_STEP = round(SLOPES[-1] * _PER_SLOPE)


class _Columns(NamedTuple):
    """By steps of slope: its column, and the line that gives how far it lies to the next node."""

    column: NDArray[np.intp]
    rise: FloatArray
    start: FloatArray


class Spread(NamedTuple):
    """Steps by node and by band.

    Attributes:
        first: the row of speeds and the column of slopes that ``nodes`` begin with.
        nodes: steps by (speed, slope).
        bands: steps by band, in the order of ``factor_tables.bands``.
    """

    first: tuple[int, int]
    nodes: FloatArray
    bands: FloatArray


def spread(table: LoadTable, speed_mps: FloatArray, slope: FloatArray, steps: FloatArray) -> Spread:
    """Return where the steps of one or more samples lie.

    Args:
        table: gives the nodes.
        speed_mps: 1.8 to 9.5 m/s.
        slope: rise over run, -0.45 to 0.45.
        steps: of each sample.
    """
    row, beyond = _speed_place(table, speed_mps)
    column, uphill = _slope_place(slope)
    first = int(row.min()), int(column.min())
    rows, columns = int(row.max()) - first[0] + 2, int(column.max()) - first[1] + 2
    row *= columns
    row += column
    row -= first[0] * columns + first[1]
    beyond *= steps
    far_up = beyond * uphill
    uphill *= steps
    parts = _summed(row, (steps, beyond, uphill, far_up), rows * columns)
    own, far, up, both = (part.reshape(rows, columns) for part in parts)
    speed_bands = table.speed_bands[first[0] : first[0] + rows]
    bands = speed_bands.T @ own @ _SLOPE_BANDS[first[1] : first[1] + columns]
    far -= both
    own -= far
    own -= up
    up -= both
    own[1:] += far[:-1]
    own[:, 1:] += up[:, :-1]
    own[1:, 1:] += both[:-1, :-1]
    return Spread(first, own, bands.reshape(-1))


def _speed_place(table: LoadTable, speed_mps: FloatArray) -> tuple[NDArray[np.intp], FloatArray]:
    """Return the cell of each speed, and how far towards its far end it lies."""
    nodes = table.speeds_mps
    place = speed_mps * table.rows_per_mps
    place += _HAIR - nodes[0] * table.rows_per_mps
    row = place.astype(np.intp)
    for on_edge in _on_edges(speed_mps, ABOVE_MPS):
        row -= on_edge
    if not table.reference_between:
        place -= row
        return row, place
    row += speed_mps >= table.conditions.reference_speed_mps
    return row, (speed_mps - nodes[row]) / table.widths_mps[row]


def _slope_place(slope: FloatArray) -> tuple[NDArray[np.intp], FloatArray]:
    step = slope * _PER_SLOPE
    step += _STEEPEST_STEP + _HAIR
    number = step.astype(np.intp)
    column = _COLUMNS.column.take(number, mode="clip")
    uphill = _COLUMNS.rise.take(number, mode="clip")
    uphill *= slope
    uphill += _COLUMNS.start.take(number, mode="clip")
    for on_edge in _on_edges(slope, SLOPE_EDGES):
        column -= on_edge
        uphill += on_edge
    return column, uphill


def _on_edges(values: FloatArray, edges: Sequence[float]) -> Iterator[NDArray[np.bool_]]:
    """Yield which values lie on an edge, for each edge that any lies on: they are few."""
    for edge in edges:
        on_edge = values == edge
        if on_edge.any():
            yield on_edge


def _summed(cell: NDArray[np.intp], weights: tuple[FloatArray, ...], size: int) -> list[FloatArray]:
    lanes = np.arange(len(cell))
    lanes &= _LANES - 1
    lanes *= size
    lanes += cell
    found: list[FloatArray] = [
        np.bincount(lanes, weight, _LANES * size).reshape(_LANES, size).sum(axis=0)
        for weight in weights
    ]
    return found


def _columns() -> _Columns:
    nodes = np.array(SLOPES)
    middles = (np.arange(-_STEEPEST_STEP, _STEEPEST_STEP) + 0.5) / _PER_SLOPE
    column = np.append(np.searchsorted(nodes, middles) - 1, len(SLOPES) - 2)
    rise = 1.0 / np.diff(nodes)[column]
    return _Columns(column, rise, -nodes[column] * rise)


def _slope_bands() -> FloatArray:
    """Return 1 where the cell that begins at a node (first axis) lies in a band."""
    nodes = np.append(SLOPES, SLOPES[-1])
    middle = (nodes[1:] + nodes[:-1]) / 2.0
    band = np.full(len(SLOPES), LEVEL_BAND)
    for edge in SLOPE_EDGES:
        band += (middle > edge).astype(int) - (middle < -edge)
    # The cell that begins at level holds level ground alone.
    band[LEVEL_NODE] = LEVEL_BAND
    found: FloatArray = np.eye(2 * LEVEL_BAND + 1)[band]
    return found


_COLUMNS = _columns()
_SLOPE_BANDS = _slope_bands()
