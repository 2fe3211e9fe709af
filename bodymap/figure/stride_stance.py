"""Plants the stance foot: the path of the hips above it and the leg that reaches it.

Lengths are in 1/1000 of the stature, positions complex, x + iy; angles in degrees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.stride_frames import LegCurves
from bodymap.figure.stride_hips import height, rise, travel
from bodymap.figure.stride_limb import fade, reach_foot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.gait import Curves
    from bodymap.figure.stride_foot import Roll
    from bodymap.figure.stride_hips import Travel
    from bodymap.figure.stride_limb import Limb

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]
    Changes = tuple[Curve, Curve, Curve]

_OWN_TRAVEL = 0.5  # share of the figure's own travel in the ground's: less changes the knee more
_TOES_UP_DEG = 6.0  # how far the toes point up in swing


class Contact(NamedTuple):
    """The foot in stance, a sample each.

    Attributes:
        rolled: as drawn.
        measured: the ankle of the foot that rolls as measured; it says where the hips are.
        ahead: how much further ahead of the hips the foot stands than as measured.
    """

    rolled: Roll
    measured: Points
    ahead: float


class Stance(NamedTuple):
    """The leg over the whole cycle, and what planting it took.

    Attributes:
        leg: its angles.
        hips: the middle of the hips over the cycle, about the mean of its fore-aft path.
        travel: the fore-aft path over the ground.
        changes: to the thigh, knee and foot angles of the curves, a sample each of stance.
        stretch: the longest leg, as a share of its length.
    """

    leg: LegCurves
    hips: Points
    travel: Travel
    changes: Changes
    stretch: float


def solve_stance(leg: Limb, curves: Curves, contact: Contact, asked: float, fall: float) -> Stance:
    """Return the leg that stands on the rolling foot.

    Args:
        leg: its lengths.
        curves: the angles and shifts, over the cycle.
        contact: the foot in stance.
        asked: how far the label's speed would carry the body in a cycle.
        fall: acceleration of free fall, per cycle squared.
    """
    rolled = contact.rolled
    stance, rises = len(rolled.pitch), rise(curves.hip_up)
    hip_shift = curves.hip_fwd + 1j * rises.drop
    implied = _implied_hips(leg, curves, contact.measured) - hip_shift[:stance]
    path = travel(implied.real - contact.ahead, asked, len(curves.thigh), _OWN_TRAVEL)
    near_hip = path.gone + path.sway[:stance] + curves.hip_fwd[:stance]
    up = height(implied.imag, rolled.ankle - near_hip, rises, leg, fall)
    hips = path.sway + 1j * up
    found = reach_foot(rolled.ankle - path.gone - (hips + hip_shift)[:stance], leg)
    changes = (
        found.upper - curves.thigh[:stance],
        found.flexion - curves.knee[:stance],
        rolled.pitch - curves.foot[:stance],
    )
    return Stance(
        _leg_curves(curves, changes, contact, hip_shift),
        hips,
        path,
        changes=changes,
        stretch=found.stretch,
    )


def _implied_hips(leg: Limb, curves: Curves, ankle: Points) -> Points:
    """Return where the measured thigh and shank put the near hip above the planted ankle."""
    thigh = curves.thigh[: len(ankle)]
    shank = thigh - curves.knee[: len(ankle)]
    down = np.exp(1j * np.radians(thigh - 90)), np.exp(1j * np.radians(shank - 90))
    return ankle - leg.upper * down[0] - leg.lower * down[1]


def _leg_curves(curves: Curves, changes: Changes, contact: Contact, hip: Points) -> LegCurves:
    """Return the angles of the curves with the changes of stance faded into swing."""
    samples = len(curves.thigh)
    thigh, knee, foot = (
        curve + fade(change, samples)
        for curve, change in zip((curves.thigh, curves.knee, curves.foot), changes, strict=True)
    )
    toes = foot + fade(contact.rolled.toe - _TOES_UP_DEG, samples) + _TOES_UP_DEG
    return LegCurves(thigh, thigh - knee, foot, toes, hip)
