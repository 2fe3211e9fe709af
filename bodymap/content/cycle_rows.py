"""Checks the rows of a curve over the gait cycle, as in activation.csv and the joint curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.model.stance_match import ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.content.rows import Row

_GRID_PCT = [100.0 * number / (ROWS - 1) for number in range(ROWS)]


def check_cycle(rows: Sequence[Row]) -> None:
    """Refuse rows (one at least) whose "gait_pct" are not 0, 2, ... 100.

    Raises:
        ContentError: they are not; it names the first row.
    """
    if [row.number("gait_pct") for row in rows] != _GRID_PCT:
        rows[0].refuse("its rows are not 0, 2, ... 100 % of the cycle")
