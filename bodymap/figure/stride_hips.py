"""The path of the middle of the hips over the ground, from the stance foot and the measured angles.

Lengths are in 1/1000 of the stature, positions complex, x + iy. Both steps of a stride are alike,
so the paths are sums of harmonics of half a cycle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.stride_limb import Limb

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]

_LONGEST = 0.9955  # of thigh and shank together: the knee of a planted leg is never quite straight
_ROUNDS = 8  # after which the height no longer changes
_HOLD = 12.0  # weight of a sample whose leg would be too short


class Rise(NamedTuple):
    """How the near hip goes up and down over a cycle: with both hips, and against the far one."""

    both: Curve
    drop: Curve


class Travel(NamedTuple):
    """The fore-aft path over the ground.

    Attributes:
        cycle: how far the ground moves back in a cycle.
        free: how far the angles and these legs alone would carry the body.
        sway: the middle of the hips about its mean over the cycle.
        gone: where that mean is over the ground in each sample of stance.
    """

    cycle: float
    free: float
    sway: Curve
    gone: Curve


def rise(hip_up: Curve) -> Rise:
    """Split the near hip's height into what both hips share and what alternates."""
    both = 0.5 * (hip_up + np.roll(hip_up, -len(hip_up) // 2))
    return Rise(both, hip_up - both)


def travel(hip: Curve, asked: float, samples: int, own: float) -> Travel:
    """Fit the fore-aft path in stance.

    Args:
        hip: where the angles put the middle of the hips over the ground, in stance.
        asked: how far the label's speed would carry the body in a cycle.
        samples: of the whole cycle.
        own: share of the figure's own travel in the ground's, 0 to 1.
    """
    stance, time = len(hip), np.arange(samples) / samples
    steady, swaying = _harmonics(samples, 2), _harmonics(samples, 3)
    columns = np.hstack([steady[:stance], time[:stance, None]])
    free = float(_damped(columns, hip, np.array([0, 2, 2, 2, 2, 0.0]))[5])
    cycle = (1 - own) * asked + own * free
    held = np.array([0, 1, 1, 2, 1, 1, 2.0])
    fitted = _damped(swaying[:stance], hip - cycle * time[:stance], held)
    return Travel(
        cycle=cycle,
        free=free,
        sway=swaying[:, 1:] @ fitted[1:],
        gone=fitted[0] + cycle * time[:stance],
    )


def height(implied: Curve, ankle: Points, hips: Rise, leg: Limb) -> Curve:
    """Return the smooth height of the middle of the hips from which the leg reaches the ground.

    Args:
        implied: the height that the angles put it at, in stance.
        ankle: the ankle, its x from the near hip, its y from the ground, in stance.
        hips: the measured rise and fall, over the cycle.
        leg: its lengths.
    """
    stance = len(implied)
    longest = (leg.upper + leg.lower) * _LONGEST
    reach = np.sqrt(np.maximum(longest**2 - ankle.real**2, 0))
    top = ankle.imag + reach - hips.drop[:stance]
    goal = hips.both + np.mean(implied - hips.both[:stance])
    waves = _harmonics(len(goal), 3)
    path = goal
    for _ in range(_ROUNDS):
        over = path[:stance] > top - 0.5
        columns = np.vstack([waves, waves[:stance], _HOLD * waves[:stance][over]])
        values = np.concatenate([goal, implied, _HOLD * top[over] - 6])
        path = waves @ np.linalg.lstsq(columns, values, rcond=None)[0]
    return path


def _harmonics(samples: int, count: int) -> Curve:
    """Return 1, then cosines and sines of 1 to ``count`` times twice a cycle, (samples, ...)."""
    angle = 4 * np.pi * np.arange(samples)[:, None] / samples * np.arange(1, count + 1)
    return np.hstack([np.ones((samples, 1)), np.cos(angle), np.sin(angle)])


def _damped(columns: Curve, values: Curve, damping: Curve) -> Curve:
    """Return the least-squares coefficients, each drawn to 0 by its damping."""
    rows = np.vstack([columns, np.diag(damping)])
    wanted = np.concatenate([values, np.zeros(len(damping))])
    return np.asarray(np.linalg.lstsq(rows, wanted, rcond=None)[0], float)
