"""What is drawn by judgement in a sprint, above 4.5 m/s; slower, all stays as measured.

The curves at 9.5 m/s are those of one athlete in spikes, in one stride, and the speeds below
lean on them; no published range was found for what is changed here. As measured, the head would
peck 115 mm to and fro, the elbow rise above the shoulder, and the toes leave the ground at 93 % of
the contact, the knee stopping dead. Between the joggers and the athlete, at 6 to 8 m/s, their mean
would land on a straight knee; and the leg would end so far behind that it holds the hips down.
Each change grows from nothing at 4.5 m/s. Angles in degrees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bodymap.figure.rig_steps import smooth_step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.gait import Curves

    Curve = NDArray[np.float64]

_FROM_MPS, _FULL_MPS = 4.5, 9.5
_TRUNK = 0.25  # of the chest's rocking about its mean
_ARM = 0.85  # of the upper arm's swing about its mean
_ARM_FORWARD_DEG = 8.0  # further forward
_PUSH_DEG, _PUSH_FULL_MPS = 14.0, 6.5  # the foot turns further over the toes, in full from here
_PUSH_RISE, _PUSH_TOP, _PUSH_FALL = 0.04, 0.02, 0.10  # of the cycle: before and after toe-off
_LAND_DEG = 16.0  # the toes point further down as the foot lands, at most, at 6.2 m/s
_LAND = 0.10  # of the cycle: before and after contact
_LAND_MOST = 4 / 27  # the top of s (1 - s)^2, at s = 1/3
_AHEAD = 20.0  # 1/1000 of the stature: the foot stands further ahead of the hips


def drawn(curves: Curves, duty: float, speed_mps: float) -> Curves:
    """Return the curves with a calmer trunk, a smaller back swing, and more weight on the toes.

    Args:
        curves: as measured, over the cycle.
        duty: share of the cycle at which the toes leave the ground.
        speed_mps: of the run.
    """
    share, samples = _share(speed_mps, _FULL_MPS), len(curves.foot)
    push = _PUSH_DEG * _share(speed_mps, _PUSH_FULL_MPS) * _push_off(duty, samples)
    land = _LAND_DEG * share * (1 - share) ** 2 / _LAND_MOST * _landing(samples)
    return curves._replace(
        thorax=_about_mean(curves.thorax, 1 - share * (1 - _TRUNK)),
        upperarm=_about_mean(curves.upperarm, 1 - share * (1 - _ARM)) + share * _ARM_FORWARD_DEG,
        foot=curves.foot - push - land,
    )


def ahead(speed_mps: float) -> float:
    """Return how much further ahead of the hips the foot stands, in 1/1000 of the stature.

    As far behind them as measured, the figure's leg would pull the hips down before toe-off.
    """
    return _AHEAD * _share(speed_mps, _FULL_MPS)


def _share(speed_mps: float, full_mps: float) -> float:
    return min(max((speed_mps - _FROM_MPS) / (full_mps - _FROM_MPS), 0.0), 1.0)


def _about_mean(curve: Curve, scale: float) -> Curve:
    mean = curve.mean()
    return np.asarray(mean + scale * (curve - mean))


def _push_off(duty: float, samples: int) -> Curve:
    """Return a smooth hump of the cycle, 0 to 1, with its top just after toe-off."""
    later = np.arange(samples) / samples - duty
    rise = smooth_step((later + _PUSH_RISE) / (_PUSH_RISE + _PUSH_TOP))
    return rise - smooth_step((later - _PUSH_TOP) / (_PUSH_FALL - _PUSH_TOP))


def _landing(samples: int) -> Curve:
    """Return a smooth hump of the cycle, 0 to 1, with its top at contact."""
    away = np.abs((np.arange(samples) / samples + 0.5) % 1 - 0.5)
    return np.asarray(1 - smooth_step(away / _LAND))
