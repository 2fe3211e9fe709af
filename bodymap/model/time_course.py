"""When each muscle works in a stride: its time course, and the times that other studies found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.stance_match import (
    SAMPLES,
    curve_place,
    matched_phase,
    matched_places,
    read_places,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# Toe-off of the courses' stride, a jog at 3.0 m/s: between fukuchi2017's 37.2 % and 32.6 %.
COURSE_DUTY = 0.346
EMG_DUTY = 0.396  # toe-off of mileti2020's stride at 2.8 m/s
ON_SHARE = 0.35  # of its own range, from which a muscle counts as on: the threshold of timing.csv
_AGREES = 0.5  # of the time on that is compared, in which both must be on (our choice)
# Of the cycle, about 30 ms: force follows EMG by the electromechanical delay (our choice).
_DELAY = 0.04
_PHASES = tuple(number / (SAMPLES - 1) for number in range(SAMPLES - 1))


class TimeCourse(NamedTuple):
    """How much a muscle works through the stride of its own side.

    Attributes:
        values: 51, at 0, 2, ... 100 % of the cycle; 1 = its own peak. Two muscles' values cannot
            be compared.
        timing_only: only the times are known; the height says nothing (grade C).
        basis: where it comes from, as the table has it.
        source: its key.
    """

    muscle: str
    values: tuple[float, ...]
    timing_only: bool
    basis: str
    source: str


class Timing(NamedTuple):
    """A time on and a time off that a study found; ``on`` below 0 lies before contact.

    All three are fractions of the cycle; ``on`` and ``off`` are None where only the peak is known.
    """

    muscle: str
    on: float | None
    off: float | None
    peak: float
    basis: str
    sources: tuple[str, ...]


def value_at(course: TimeCourse, phase: float, duty: float) -> float:
    """Return the share of its own peak (0 to 1) at a phase of a cycle with this duty factor.

    The far leg is half a cycle later: ``phase + 0.5``.
    """
    source = matched_phase(phase, duty, COURSE_DUTY)
    return curve_place(source).read(course.values)


def sampled(course: TimeCourse, duty: float) -> tuple[float, ...]:
    """Return the values at 0, 1, ... 100 % of a cycle with this duty factor."""
    return read_places(course.values, matched_places(duty, COURSE_DUTY))


def is_on(course: TimeCourse, phase: float, duty: float) -> bool:
    """Tell whether the muscle is on: above 35 % of its own range, as in timing.csv."""
    low, high = min(course.values), max(course.values)
    return low < high and value_at(course, phase, duty) >= low + ON_SHARE * (high - low)


def agrees_with_emg(course: TimeCourse, times: Iterable[Timing]) -> bool:
    """Tell whether force follows the muscle's EMG, a little later, for half of its time or more.

    Args:
        course: the muscle's force.
        times: when its EMG is on, in mileti2020's stride; at least one with both ends.
    """
    emg = _phases_on(times)
    return _followed(course, emg) >= _AGREES * len(emg)


def coincides_with_emg(course: TimeCourse, times: Iterable[Timing]) -> bool:
    """Tell whether force and EMG are on together for half of the time in which either is on.

    Stricter than ``agrees_with_emg``: force that lasts much longer than the EMG fails too. The
    arguments are the same.
    """
    emg = _phases_on(times)
    both = _followed(course, emg)
    force = sum(is_on(course, phase, EMG_DUTY) for phase in _PHASES)
    return both >= _AGREES * (len(emg) + force - both)


def _phases_on(times: Iterable[Timing]) -> list[float]:
    """Return the per cents of the cycle (as 0 to 1) at which the EMG is on."""
    spans = [(time.on, time.off) for time in times if time.on is not None and time.off is not None]
    return [
        phase
        for phase in _PHASES
        if any(on <= phase <= off or on <= phase - 1.0 <= off for on, off in spans)
    ]


def _followed(course: TimeCourse, emg: Iterable[float]) -> int:
    """Return at how many of the phases ``emg`` the force is on a little later."""
    return sum(is_on(course, phase + _DELAY, EMG_DUTY) for phase in emg)
