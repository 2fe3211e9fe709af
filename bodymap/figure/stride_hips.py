"""The path of the middle of the hips over the ground, from the stance foot and the measured angles.

Lengths are in 1/1000 of the stature, positions complex, x + iy; time in cycles. Both steps of a
stride are alike: fore and aft the path is a sum of harmonics of half a cycle, up and down that of a
body that the ground pushes in stance and that falls freely in flight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.stride_limb import Limb

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]

_LANDING = 0.991  # of thigh and shank together: the knee gives way at once
_LEAVING = 0.9955  # and is never quite straight
_BLUNT = 0.2  # of the push: flatter on top than half a sine
_EARLIEST, _LATEST = -0.28, 0.12  # how uneven the push may be: the hips are lowest about mid-stance
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


def height(implied: Curve, ankle: Points, hips: Rise, leg: Limb, fall: float) -> Curve:
    """Return the height of the middle of the hips from which the leg reaches the ground.

    In flight the hips fall freely; in stance the ground pushes them up, in one smooth hump. Where
    the hump has its weight, and how high the path lies, is fitted to what is measured.

    Args:
        implied: the height that the angles put it at, in stance.
        ankle: the ankle, its x from the near hip, its y from the ground, in stance.
        hips: the measured rise and fall, over the cycle.
        leg: its lengths.
        fall: acceleration of free fall, per cycle squared.
    """
    stance = len(implied)
    longest = (leg.upper + leg.lower) * np.linspace(_LANDING, _LEAVING, stance)
    reach = np.sqrt(np.maximum(longest**2 - ankle.real**2, 0))
    top = ankle.imag + reach - hips.drop[:stance]
    goal = hips.both + np.mean(implied - hips.both[:stance])
    even, late = _bounces(stance, len(goal), fall)
    columns, path = np.stack([np.ones(len(goal)), late], -1), goal
    for _ in range(_ROUNDS):
        over = path[:stance] > top - 0.5
        rows = np.vstack([columns, columns[:stance], _HOLD * columns[:stance][over]])
        wanted = [goal - even, implied - even[:stance], _HOLD * (top - even[:stance] - 0.5)[over]]
        up, skew = np.linalg.lstsq(rows, np.concatenate(wanted), rcond=None)[0]
        path = even + up + min(max(skew, _EARLIEST), _LATEST) * late
    return path - max(0.0, float(np.max(path[:stance] - top)))


def _bounces(stance: int, samples: int, fall: float) -> tuple[Curve, Curve]:
    """Return the height of a body that bounces twice a cycle, and what an uneven push adds to it.

    Args:
        stance: samples of stance.
        samples: of the cycle.
        fall: acceleration in flight.
    """
    turn = np.pi * np.minimum(np.arange(samples // 2) / (stance - 1), 1)
    push = np.sin(turn) + _BLUNT * (np.sin(3 * turn) - np.sin(turn) / 3)
    scale = fall / push.mean()
    even, late = (np.tile(_integrated(scale * force), 2) for force in (push, -np.sin(2 * turn)))
    return even, late


def _integrated(acceleration: Curve) -> Curve:
    """Return the periodic path, about its mean, of an acceleration of half a cycle, less its mean.

    A periodic path has no mean acceleration: what the push has is what gravity takes.
    """
    spectrum = np.fft.rfft(acceleration)
    angular = 4 * np.pi * np.arange(1, len(spectrum))
    spectrum[0], spectrum[1:] = 0, -spectrum[1:] / angular**2
    return np.fft.irfft(spectrum, len(acceleration))


def _harmonics(samples: int, count: int) -> Curve:
    """Return 1, then cosines and sines of 1 to ``count`` times twice a cycle, (samples, ...)."""
    angle = 4 * np.pi * np.arange(samples)[:, None] / samples * np.arange(1, count + 1)
    return np.hstack([np.ones((samples, 1)), np.cos(angle), np.sin(angle)])


def _damped(columns: Curve, values: Curve, damping: Curve) -> Curve:
    """Return the least-squares coefficients, each drawn to 0 by its damping."""
    rows = np.vstack([columns, np.diag(damping)])
    wanted = np.concatenate([values, np.zeros(len(damping))])
    return np.asarray(np.linalg.lstsq(rows, wanted, rcond=None)[0], float)
