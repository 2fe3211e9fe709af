"""Which instants of the stride a film shows, and for how long each."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

_LEAST_CS = 2  # 1/100 s: a GIF counts in these, and viewers slow down what is shorter
_MOST = 50  # frames, where no number is asked for: more would make a large file


class Shot(NamedTuple):
    """One frame: the phase that it shows, 0 to 1, and for how many hundredths of a second."""

    phase: float
    delay_cs: int


def most_frames(period_s: float, slow: int) -> int:
    """Return the largest number of frames of a stride that a film can show, 50 a second."""
    return max(_total_cs(period_s, slow) // _LEAST_CS, 1)


def film_plan(period_s: float, slow: int, frames: int | None = None) -> tuple[Shot, ...]:
    """Return the shots of one stride; together they last as long as it does.

    The delays are whole hundredths of a second and differ by one at most; each phase is that of
    the time at which its frame comes, so that nothing hurries or waits.

    Args:
        period_s: of the stride in real time, s.
        slow: how many times slower than real time it plays.
        frames: how many, up to ``most_frames``; None: 50 a second, but 50 at most.
    """
    total = _total_cs(period_s, slow)
    if frames is None:
        delay = max(-(-total // _MOST), _LEAST_CS)
        frames = max(total // delay, 1)
    starts = [round(index * total / frames) for index in range(frames + 1)]
    return tuple(Shot(start / total, after - start) for start, after in pairwise(starts))


def even_phases(frames: int) -> tuple[float, ...]:
    """Return the phases of pictures at even steps of the cycle."""
    return tuple(index / frames for index in range(frames))


def _total_cs(period_s: float, slow: int) -> int:
    return max(round(100 * period_s * slow), _LEAST_CS)
