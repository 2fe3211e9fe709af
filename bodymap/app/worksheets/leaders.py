"""Where the answer lines of a figure stand, so that no leader crosses or covers another.

Lengths are px of 1/96 inch. A leader runs straight from its dot to the inner end of its answer
line. Along each edge the lines keep their distance and stay as near to their dots as that allows
(isotonic regression by pooling adjacent violators).
"""

from __future__ import annotations

from itertools import combinations
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.worksheets.sheet import Hand, Label

DOT_PX = 2.6  # radius
_CLEAR_PX = 6.5  # from a leader to another label's dot
_APART_PX = 4.0  # between two leaders


class Zone(NamedTuple):
    """The room of the lines.

    Attributes:
        left, right: where the lines end towards the figure.
        top, bottom: the highest and the lowest line.
        gap: between two lines of one edge, at the least; smaller only where there is no room.
    """

    left: float
    right: float
    top: float
    bottom: float
    gap: float


class Place(NamedTuple):
    """Where the drawing stands: px = ``x`` + ``scale`` times units, and so for y."""

    scale: float
    x: float
    y: float


class Leader(NamedTuple):
    """From the dot at ``x``, ``y`` to the answer line's end at ``end_x``, ``end_y``."""

    number: int
    hand: Hand
    x: float
    y: float
    end_x: float
    end_y: float


def leaders(labels: Sequence[Label], place: Place, zone: Zone) -> tuple[Leader, ...]:
    """Return the leader of each label, in the order of the labels."""
    found: dict[int, Leader] = {}
    hands: tuple[Hand, ...] = ("left", "right")
    for hand in hands:
        end = zone.left if hand == "left" else zone.right
        dots = [
            Leader(
                index, hand, place.x + place.scale * one.x, place.y + place.scale * one.y, end, 0.0
            )
            for index, one in enumerate(labels)
            if one.hand == hand
        ]
        found |= {leader.number: leader for leader in _side(dots, zone)}
    return tuple(found[index]._replace(number=one.number) for index, one in enumerate(labels))


def faults(lines: Sequence[Leader]) -> int:
    """Return how many pairs cross, come too near, or cover another's dot."""
    return sum(_clash(one, other) for one, other in combinations(lines, 2))


def length(lines: Sequence[Leader]) -> float:
    """Return how long all leaders are, px."""
    return sum(hypot(line.end_x - line.x, line.end_y - line.y) for line in lines)


def spread(wanted: Sequence[float], top: float, bottom: float, gap: float) -> list[float]:
    """Return heights in this order, ``gap`` apart, as near to ``wanted`` as can be.

    Where ``top`` to ``bottom`` is too short for the gap they stand evenly in it.
    """
    if not wanted:
        return []
    gap = min(gap, (bottom - top) / max(len(wanted) - 1, 1))
    pools: list[tuple[float, int]] = []  # mean of each run of lines that touch, and their number
    for index, want in enumerate(wanted):
        mean, count = want - index * gap, 1
        while pools and pools[-1][0] >= mean:
            before, many = pools.pop()
            mean, count = (mean * count + before * many) / (count + many), count + many
        pools.append((mean, count))
    last = bottom - (len(wanted) - 1) * gap
    flat = [min(max(mean, top), last) for mean, count in pools for _ in range(count)]
    return [at + index * gap for index, at in enumerate(flat)]


def _side(dots: Sequence[Leader], zone: Zone) -> list[Leader]:
    """Return the leaders of one edge; two that cross change places, which makes them shorter."""
    order = sorted(dots, key=lambda dot: dot.y)
    placed = _placed(order, zone)
    for _ in range(len(order) ** 2):
        pair = next((i for i in range(len(placed) - 1) if _cross(*placed[i : i + 2])), None)
        if pair is None:
            break
        order[pair : pair + 2] = reversed(order[pair : pair + 2])
        placed = _placed(order, zone)
    return placed


def _placed(order: Sequence[Leader], zone: Zone) -> list[Leader]:
    ends = spread([dot.y for dot in order], zone.top, zone.bottom, zone.gap)
    return [dot._replace(end_y=end) for dot, end in zip(order, ends, strict=True)]


def _clash(one: Leader, other: Leader) -> bool:
    return (
        _cross(one, other)
        or _distance(one, other.x, other.y) < _CLEAR_PX
        or _distance(other, one.x, one.y) < _CLEAR_PX
        or _distance(one, other.end_x, other.end_y) < _APART_PX
        or _distance(other, one.end_x, one.end_y) < _APART_PX
    )


def _cross(one: Leader, other: Leader) -> bool:
    """Tell whether two leaders cross: the ends of each lie on both sides of the other."""
    return (
        _turn(one, other.x, other.y) * _turn(one, other.end_x, other.end_y) < 0
        and _turn(other, one.x, one.y) * _turn(other, one.end_x, one.end_y) < 0
    )


def _turn(line: Leader, x: float, y: float) -> float:
    return (line.end_x - line.x) * (y - line.y) - (line.end_y - line.y) * (x - line.x)


def _distance(line: Leader, x: float, y: float) -> float:
    """Return how far ``x``, ``y`` is from a leader."""
    dx, dy = line.end_x - line.x, line.end_y - line.y
    share = ((x - line.x) * dx + (y - line.y) * dy) / (dx * dx + dy * dy)
    share = min(max(share, 0.0), 1.0)
    return hypot(x - line.x - share * dx, y - line.y - share * dy)
