"""Reaches for a place with a limb: two-link inverse kinematics, and its fade into swing.

Lengths are in 1/1000 of the stature, positions complex, x + iy; angles in degrees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]

_LONGEST = 0.9975  # of the whole limb: the last 4 units before it are taken softly
_SOFT = 4.0
_FADE = 0.13  # of the cycle
_BRAKE = 0.29  # of the fade: 4 % of the cycle


class Limb(NamedTuple):
    """The lengths of thigh and shank."""

    upper: float
    lower: float


class Reach(NamedTuple):
    """The angles that put the limb's end in its place.

    Attributes:
        upper: the thigh, to the vertical.
        flexion: of the knee.
        stretch: the longest distance to the end, as a share of the limb.
    """

    upper: Curve
    flexion: Curve
    stretch: float


def reach_foot(to_ankle: Points, leg: Limb) -> Reach:
    """Solve the leg from the hip to the ankle, the knee in front (law of cosines).

    Args:
        to_ankle: from the hip, a sample each.
        leg: its lengths.
    """
    distance = np.abs(to_ankle)
    soft = (leg.upper + leg.lower) * _LONGEST - _SOFT
    stretch = float(distance.max() / (leg.upper + leg.lower))
    over = soft + _SOFT * np.tanh((distance - soft) / _SOFT)
    distance = np.where(distance > soft, over, distance)
    inside = (leg.upper**2 + leg.lower**2 - distance**2) / (2 * leg.upper * leg.lower)
    flexion = 180 - np.degrees(np.arccos(np.clip(inside, -1, 1)))
    lead = np.arcsin(np.clip(leg.lower * np.sin(np.radians(flexion)) / distance, -1, 1))
    return Reach(np.degrees(np.angle(to_ankle) + np.pi / 2 + lead), flexion, stretch)


def fade(correction: Curve, samples: int) -> Curve:
    """Carry a stance correction into swing: Hermite fade-out after toe-off, fade-in before contact.

    Args:
        correction: in degrees, a sample each of stance.
        samples: of the whole cycle.
    """
    stance, span = len(correction), int(_FADE * samples)
    faded = np.concatenate([correction, np.zeros(samples - stance)])
    after = _ease(correction[-1], (correction[-1] - correction[-4]) / 3, span)
    before = _ease(correction[0], (correction[0] - correction[3]) / 3, span)
    faded[stance : stance + span] += after
    faded[samples - span :] += before[::-1]
    return faded


def _ease(end: float, slope: float, span: int) -> Curve:
    """Return ``span`` samples from a value and its slope a sample to 0 and rest (cubic Hermite).

    A steep end would overshoot over the whole span: what is too steep runs on for ``_BRAKE`` of it.
    """
    u = np.arange(1, span + 1) / (span + 1)
    steep, bound = slope * (span + 1), 3 * abs(end) + 5
    held = min(max(steep, -bound), bound)
    eased: Curve = (2 * u**3 - 3 * u**2 + 1) * end + _slope(u) * held
    return eased + (steep - held) * _BRAKE * _slope(np.minimum(u / _BRAKE, 1))


def _slope(u: Curve) -> Curve:
    """Return the Hermite cubic that starts at 0 with slope 1, and ends at 0 and rest."""
    slope: Curve = u**3 - 2 * u**2 + u
    return slope
