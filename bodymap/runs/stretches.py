"""Pauses of a run, and the stretches between them (rule 1 of ``bodymap.runs``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from bodymap.runs.points import Columns
    from bodymap.runs.run import FloatArray

Pauses: TypeAlias = tuple[tuple[float, float], ...]  # from and to, rising, seconds
GAP_S = 10.0  # a longer gap is a pause where the file holds no timer
_USUAL_GAPS = 3.0  # the same for a file with usual gaps above that: else it were all pauses
_BREAK = 2.0  # usual gaps: a shorter break between two tracks was none of the timer's
# A timer within this of the points' span is the same: devices round the start and the end.
_TIMER_TOLERANCE = 0.005


class TimerEvent(NamedTuple):
    """The timer started or stopped."""

    time_s: float
    runs: bool


def pauses_of_events(events: Iterable[TimerEvent]) -> Pauses:
    """Return the time between each stop of the timer and its next start."""
    pauses: list[tuple[float, float]] = []
    stopped: float | None = None
    for event in sorted(events, key=lambda each: each.time_s):
        if not event.runs:
            stopped = event.time_s if stopped is None else stopped
        elif stopped is not None:
            if event.time_s > stopped:
                pauses.append((stopped, event.time_s))
            stopped = None
    return tuple(pauses)


def longest_gap_s(columns: Columns) -> float:
    """Return which gap is still none of a pause: 10 s, more where all points lie farther apart."""
    usual = _usual_gap_s(columns)
    return GAP_S if usual <= GAP_S else _USUAL_GAPS * usual


def _usual_gap_s(columns: Columns) -> float:
    return float(np.median(np.diff(columns.time_s))) if len(columns.time_s) > 1 else 0.0


def pauses_of_gaps(columns: Columns) -> Pauses:
    """Return the gaps of a file without a timer: longer than 10 s, or between two of its parts."""
    gaps = np.diff(columns.time_s)
    cut = (gaps > longest_gap_s(columns)) | (np.diff(columns.part) != 0)
    return _between(columns.time_s, np.flatnonzero(cut))


def pauses_for_timer(columns: Columns, timer_s: float) -> Pauses:
    """Return the gaps that must be pauses, for the rest to last as long as the file's timer.

    A TCX file holds how long the timer ran, but not when it stood. Breaks between its tracks are
    taken first where they are longer than the usual gap, then gaps of more than 10 s; of each the
    longest first, until the rest fits.
    """
    gaps = np.diff(columns.time_s)
    cut = (np.diff(columns.part) != 0) & (gaps > _BREAK * _usual_gap_s(columns))
    candidates = np.flatnonzero(cut | (gaps > GAP_S))
    order = sorted(candidates.tolist(), key=lambda i: (not cut[i], -gaps[i]))
    excess = float(gaps.sum()) - timer_s
    tolerance = max(timer_s * _TIMER_TOLERANCE, 2.0)
    taken: list[int] = []
    for index in order:
        if excess <= tolerance:
            break
        if gaps[index] <= excess + tolerance:
            taken.append(index)
            excess -= float(gaps[index])
    return _between(columns.time_s, np.array(sorted(taken), dtype=np.int64))


def _between(time_s: FloatArray, before: NDArray[np.int64]) -> Pauses:
    return tuple(zip(time_s[before].tolist(), time_s[before + 1].tolist(), strict=True))


def in_pause(time_s: FloatArray, pauses: Sequence[tuple[float, float]]) -> NDArray[np.bool_]:
    """Return which points lie inside a pause; its two ends belong to the stretches."""
    if not pauses:
        return np.zeros(len(time_s), dtype=bool)
    from_s, to_s = np.array(pauses).T
    last = np.searchsorted(from_s, time_s, side="left") - 1  # the last pause that began before
    inside: NDArray[np.bool_] = (last >= 0) & (time_s < to_s[np.maximum(last, 0)])
    return inside


def stretch_numbers(time_s: FloatArray, pauses: Sequence[tuple[float, float]]) -> NDArray[np.int64]:
    """Return the number of every point's stretch, from 0 and without gaps in the numbers."""
    ends = np.array([end for _, end in pauses])
    numbers = np.searchsorted(ends, time_s, side="right")
    return np.unique(numbers, return_inverse=True)[1].astype(np.int64)


def stretch_time_s(time_s: FloatArray, stretch: NDArray[np.int64]) -> float:
    """Return how long all stretches last together, from their first to their last point."""
    return float(np.diff(time_s)[np.diff(stretch) == 0].sum())
