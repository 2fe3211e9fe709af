"""Joint angles, joint moments and ground force through the stride, measured at three speeds."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.stance_match import matched_places, read_places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Spread(NamedTuple):
    """A curve: mean and standard deviation over runners."""

    mean: tuple[float, ...]
    sd: tuple[float, ...]


class MeasuredStride(NamedTuple):
    """What was measured at one speed.

    Attributes:
        runners: how many ran it.
        toe_off: as a fraction of the cycle.
        curves: 51 values each, at 0, 2, ... 100 % of the cycle, by the table's column.
    """

    speed_mps: float
    runners: int
    toe_off: float
    curves: Mapping[str, Spread]


class Neighbours(NamedTuple):
    """The measured speeds beside a speed; ``weight`` of the faster one, 0 to 1, linear in ln v.

    Attributes:
        stretched: the speed lies beyond all of them; the nearest stands for it.
    """

    slower: MeasuredStride
    faster: MeasuredStride
    weight: float
    stretched: bool


def neighbours(strides: Sequence[MeasuredStride], speed_mps: float) -> Neighbours:
    """Return the measured strides beside ``speed_mps``; ``strides`` rise in speed, two or more."""
    first, last = strides[0], strides[-1]
    if speed_mps < first.speed_mps:
        return Neighbours(first, first, 0.0, stretched=True)
    if speed_mps > last.speed_mps:
        return Neighbours(last, last, 0.0, stretched=True)
    index = next(i for i, each in enumerate(strides[1:]) if speed_mps <= each.speed_mps)
    slower, faster = strides[index], strides[index + 1]
    weight = log(speed_mps / slower.speed_mps) / log(faster.speed_mps / slower.speed_mps)
    return Neighbours(slower, faster, weight, stretched=False)


def blend(beside: Neighbours, column: str, duty: float) -> Spread:
    """Return a curve between two measured speeds, 101 values over a cycle with this duty factor.

    Each of the two is matched stance on stance first; mean and deviation are then linear in ln v.
    """
    slower = _matched(beside.slower, column, duty)
    if beside.weight == 0.0:
        return slower
    faster = _matched(beside.faster, column, duty)
    return Spread(
        _between(slower.mean, faster.mean, beside.weight),
        _between(slower.sd, faster.sd, beside.weight),
    )


def _matched(stride: MeasuredStride, column: str, duty: float) -> Spread:
    places = matched_places(duty, stride.toe_off)
    curve = stride.curves[column]
    return Spread(read_places(curve.mean, places), read_places(curve.sd, places))


def _between(
    slower: tuple[float, ...], faster: tuple[float, ...], weight: float
) -> tuple[float, ...]:
    return tuple([a + weight * (b - a) for a, b in zip(slower, faster, strict=True)])
