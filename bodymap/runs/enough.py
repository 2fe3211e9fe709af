"""Whether a file holds enough of a run to count anything, and whether it can be a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bodymap.runs.distance import FASTEST_MEAN_MPS, LEAST_M, filled, leaps_m
from bodymap.runs.errors import NoRunError, TooLittleError
from bodymap.runs.notices import span_text
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.runs.run import FloatArray, Track

# Below these, the load of a run would be that of the smoothing windows at its ends.
LEAST_S = 60.0
WIDEST_S = 30.0  # slower changes of pace and slope than this are all that sparser points show
_SLOWEST_MPS = 1.0  # mean of a whole run: a slow walk


def measured(file: str, metres: FloatArray | None) -> FloatArray:
    """Return the metres along a run.

    Raises:
        TooLittleError: the file holds nothing that they could be made from.
    """
    if metres is None:
        reason = tr("Its points hold no distance, speed or position: nothing can be counted.")
        raise TooLittleError(file, reason)
    return metres


def check_enough(file: str, track: Track) -> float:
    """Return the metres of a run without leaps: 60 s and 100 m, points 30 s apart at most.

    Raises:
        TooLittleError: it holds less; the reason has the numbers.
    """
    time_s, metres = track.time_s, track.channels["distance_m"]
    gaps = np.diff(time_s)[np.diff(track.stretch) == 0]
    lasting = float(gaps.sum())
    way = filled(track, metres)
    distance = float(way[-1] - leaps_m(track, way).sum())
    if lasting < LEAST_S or distance < LEAST_M:
        reason = trn(
            "{points} point holds {time} and {metres:.0f} m of a run; "
            "at least 60 s and 100 m are needed.",
            "{points} points hold {time} and {metres:.0f} m of a run; "
            "at least 60 s and 100 m are needed.",
            len(time_s),
        )
        raise TooLittleError(
            file,
            reason.format(points=len(time_s), time=span_text(lasting), metres=distance),
        )
    spacing = float(np.median(gaps))
    if spacing > WIDEST_S:
        reason = tr(
            "Its {points} points lie {spacing:.0f} s apart; "
            "at most 30 s are needed to see pace and slope."
        )
        raise TooLittleError(file, reason.format(points=len(time_s), spacing=spacing))
    return distance


def check_speed(file: str, distance_m: float, timer_s: float) -> None:
    """See whether a file that names no sport can be of a run.

    Raises:
        NoRunError: it was faster than anyone runs, or slower than a walk.
    """
    speed = distance_m / timer_s
    if not _SLOWEST_MPS <= speed <= FASTEST_MEAN_MPS:
        reason = tr("It names no sport, and at {speed:.1f} km/h on average it is no run.")
        raise NoRunError(file, reason.format(speed=speed * 3.6))
