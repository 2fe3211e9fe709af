"""In which part of the stride a muscle works hardest, where all that is known of it agrees.

Only a muscle whose sources agree (``agreed_times``) has an answer. Two divisions of the cycle are
tried: halves of stance and swing; and stance whole, with the halves of swing. A window is the
answer where, of the muscle's time course and of every row of timing.csv, the peak lies in it by a
margin, and at least two thirds of each time on. So a muscle with two bursts and one that is always
on have no answer either.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.agreed_times import emg_times, sources_agree
from bodymap.model.stance_match import ROWS, matched_phase
from bodymap.model.time_course import COURSE_DUTY, EMG_DUTY, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.content.atlas import Atlas
    from bodymap.model.time_course import TimeCourse, Timing

# Of the stride that is asked about, the courses' own: a jog at 3.0 m/s. Toe-off of other studies
# lies within 0.04 of it, but for that of the EMG.
TOE_OFF = COURSE_DUTY
MARGIN = 0.02  # of the cycle, one row of activation.csv: how far a peak stays off a window's ends
SHARE = 2.0 / 3.0  # of each time on, which lies in the window (our choice)
_STEPS = ROWS - 1


class Window(NamedTuple):
    """A part of the cycle, from ``start`` to ``end`` (0 to 1)."""

    key: str
    start: float
    end: float


_MID_STANCE, _MID_SWING = TOE_OFF / 2.0, (1.0 + TOE_OFF) / 2.0
HALVES = (
    Window("early_stance", 0.0, _MID_STANCE),
    Window("late_stance", _MID_STANCE, TOE_OFF),
    Window("early_swing", TOE_OFF, _MID_SWING),
    Window("late_swing", _MID_SWING, 1.0),
)
THIRDS = (Window("stance", 0.0, TOE_OFF), *HALVES[2:])
DIVISIONS = (HALVES, THIRDS)


class _Time(NamedTuple):
    """A peak and the phases at which a muscle is on, on the cycle of ``TOE_OFF``."""

    peak: float
    on: tuple[float, ...]


@lru_cache(maxsize=64)
def answers(muscle: str, atlas: Atlas) -> tuple[tuple[tuple[Window, ...], Window], ...]:
    """Return the divisions of the cycle in which ``muscle`` has one window, with that window."""
    if not sources_agree(muscle, atlas):
        return ()
    emg = emg_times(muscle, atlas)
    rows = (each for each in atlas.timings if each.muscle == muscle)
    found_by_others = (_row_time(row, EMG_DUTY if row in emg else TOE_OFF) for row in rows)
    times = [_course_time(atlas.time_courses[muscle]), *found_by_others]
    found = ((windows, _only(windows, times)) for windows in DIVISIONS)
    return tuple((windows, window) for windows, window in found if window is not None)


def _only(windows: tuple[Window, ...], times: list[_Time]) -> Window | None:
    fitting = (window for window in windows if all(_fits(window, time) for time in times))
    return next(fitting, None)


def _fits(window: Window, time: _Time) -> bool:
    inside = [window.start <= phase < window.end for phase in time.on]
    peak_fits = window.start + MARGIN <= time.peak <= window.end - MARGIN
    return peak_fits and sum(inside) >= SHARE * len(inside)


def _course_time(course: TimeCourse) -> _Time:
    values = course.values[:_STEPS]
    phases = [number / _STEPS for number in range(_STEPS)]
    on = tuple(phase for phase in phases if is_on(course, phase, TOE_OFF))
    return _Time(values.index(max(values)) / _STEPS, on)


def _row_time(row: Timing, duty: float) -> _Time:
    """Return the times of a row; toe-off of its study's stride lies at ``duty``."""
    return _Time(_matched(row.peak, duty), tuple(_span(row, duty)))


def _span(row: Timing, duty: float) -> Iterator[float]:
    """Yield the phases from on to off, in steps of half a per cent of the cycle.

    None of a row that names a peak only.
    """
    for step in range(round((row.on or 0.0) * 200), round((row.off or 0.0) * 200)):
        yield _matched((step + 0.5) / 200, duty)


def _matched(phase: float, duty: float) -> float:
    """Return the phase in the cycle of ``TOE_OFF`` for one in a cycle of toe-off ``duty``."""
    return matched_phase(phase, duty, TOE_OFF)
