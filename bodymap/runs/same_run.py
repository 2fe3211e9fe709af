"""Whether two files hold the same run: another format of it, or the phone's beside the watch's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

START_S = 30.0  # devices that are started together begin within half a minute
_DISTANCE = 0.02  # their lengths differ by up to 2 %


def same_run(
    start_s: float, distance_m: float, others: Iterable[tuple[int, float, float]]
) -> int | None:
    """Return the run among ``others`` that is the same: the one that began nearest, or None.

    Args:
        start_s: seconds since 1970.
        distance_m: of the whole run.
        others: number, start and distance of each.
    """
    same = [
        (abs(start - start_s), run)
        for run, start, distance in others
        if abs(start - start_s) <= START_S
        and abs(distance - distance_m) <= _DISTANCE * max(distance, distance_m)
    ]
    return min(same)[1] if same else None
