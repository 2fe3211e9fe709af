"""Whether two files hold the same run: another format of it, or the phone's beside the watch's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

START_S = 30.0  # devices that are started together begin within half a minute
_DISTANCE = 0.02  # their lengths differ by up to 2 %
_OVERLAP = 0.5  # of the shorter: nobody runs twice at once


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


def same_time(
    start_s: float, timer_s: float, others: Iterable[tuple[int, float, float]]
) -> int | None:
    """Return the run among ``others`` that was run at the same time, or None.

    One that is cut off, or of a device that was stopped sooner, is shorter than the other file of
    it. It began within half a minute, and more than half of the shorter lies in both.

    Args:
        start_s: seconds since 1970.
        timer_s: of the whole run.
        others: number, start and timer of each.
    """
    same = [
        (abs(start - start_s), run)
        for run, start, timer in others
        if abs(start - start_s) <= START_S
        and min(start + timer, start_s + timer_s) - max(start, start_s)
        > _OVERLAP * min(timer, timer_s)
    ]
    return min(same)[1] if same else None
