"""The gait cycle of one leg: its eight phases and four events, as functions of the duty factor.

A cycle runs from one contact of a foot (0) to its next (1). The duty factor is the share of it that
the foot is on the ground, contact time over stride time: about 0.42 at 1.8 m/s, 0.26 at 9.5 m/s.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

PhaseKey = Literal[
    "contact", "loading", "heel_off", "push_off", "float", "leg_forward", "knee_opens", "reach"
]
EventKey = Literal["contact", "mid_stance", "toe_off", "mid_swing"]


class Span(NamedTuple):
    """A phase: from ``start`` up to, but without, ``stop``, both as fractions of the cycle."""

    key: PhaseKey
    start: float
    stop: float


# Where each phase ends, as a fraction of stance and of swing: our own division. Peak vertical
# force falls at 40-43 % of stance in fukuchi2017, just before "loading" ends, and the knee is
# bent most at 50 % of swing, where "knee_opens" begins.
_STANCE: tuple[tuple[PhaseKey, float], ...] = (
    ("contact", 0.15),
    ("loading", 0.45),
    ("heel_off", 0.75),
    ("push_off", 1.0),
)
_SWING: tuple[tuple[PhaseKey, float], ...] = (
    ("float", 0.20),
    ("leg_forward", 0.50),
    ("knee_opens", 0.80),
    ("reach", 1.0),
)
PHASES: tuple[PhaseKey, ...] = tuple(key for key, _ in (*_STANCE, *_SWING))
EVENTS: tuple[EventKey, ...] = ("contact", "mid_stance", "toe_off", "mid_swing")


def duty_factor(contact_s: float, cadence_spm: float) -> float:
    """Return the duty factor of a contact time in s at a cadence in steps a minute."""
    return contact_s / period_s(cadence_spm)


def period_s(cadence_spm: float) -> float:
    """Return the seconds of one stride, which is two steps, at a cadence in steps a minute."""
    return 120.0 / cadence_spm


def phases(duty: float) -> tuple[Span, ...]:
    """Return the eight phases of a cycle with this duty factor (0 to 1, both excluded)."""
    ends = [
        *((key, end * duty) for key, end in _STANCE),
        *((key, duty + end * (1.0 - duty)) for key, end in _SWING),
    ]
    starts = (0.0, *(end for _, end in ends))
    return tuple(Span(key, start, end) for start, (key, end) in zip(starts, ends, strict=False))


def phase_at(phase: float, duty: float) -> Span:
    """Return the phase that the cycle is in at ``phase``, which may be of any size."""
    here = phase % 1.0
    return next(span for span in reversed(phases(duty)) if here >= span.start)


def event_phase(event: EventKey, duty: float) -> float:
    """Return when ``event`` happens, as a fraction of the cycle.

    Mid-stance is half of stance: there the fore-aft force turns from braking to driving, at 46-49 %
    of stance in fukuchi2017. Mid-swing is half of swing: there the knee is bent most.
    """
    return {
        "contact": 0.0,
        "mid_stance": duty / 2.0,
        "toe_off": duty,
        "mid_swing": (1.0 + duty) / 2.0,
    }[event]
