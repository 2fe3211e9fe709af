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
_LEVEL = 0.07  # of the gap: a line that near to the height of its dot stands at it


class Box(NamedTuple):
    """A part of the paper that leaders go around where they can: a hand."""

    left: float
    right: float
    top: float
    bottom: float


class Zone(NamedTuple):
    """The room of the lines.

    Attributes:
        left, right: where the lines end towards the figure.
        top, bottom: the highest and the lowest line.
        gap: between two lines of one edge, at the least; smaller only where there is no room.
        around: what leaders go around.
    """

    left: float
    right: float
    top: float
    bottom: float
    gap: float
    around: tuple[Box, ...] = ()


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


def covered(lines: Sequence[Leader], around: Sequence[Box]) -> int:
    """Return how many leaders run across one of ``around``."""
    return sum(any(_is_across(line, box) for box in around) for line in lines)


def in_order(lines: Sequence[Leader], first: Hand | None) -> list[int]:
    """Return the places of ``lines`` as they are read: from the top.

    Args:
        lines: at both edges.
        first: the edge that is read before the other; None: both at once.
    """

    def rank(index: int) -> tuple[bool, float, str]:
        line = lines[index]
        return first is not None and line.hand != first, line.end_y, line.hand

    return sorted(range(len(lines)), key=rank)


def steepness(lines: Sequence[Leader]) -> float:
    """Return how far leaders end from the heights of their dots: the sum of the squares, px²."""
    return sum((line.end_y - line.y) ** 2 for line in lines)


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
    """Return the leaders of one edge: so many above the hand, the others below it, as it fits."""
    most = sum(_past(dot, zone.around) is not None for dot in dots)
    ways = [_uncrossed(dots, zone, above) for above in range(most + 1)]
    return min(ways, key=lambda way: (covered(way, zone.around), steepness(way)))


def _uncrossed(dots: Sequence[Leader], zone: Zone, above: int) -> list[Leader]:
    """Return the leaders; two that cross change places, which makes them shorter."""
    order = sorted(dots, key=lambda dot: dot.y)
    placed = _placed(order, zone, above)
    for _ in range(len(order) ** 2):
        pair = next((i for i in range(len(placed) - 1) if _cross(*placed[i : i + 2])), None)
        if pair is None:
            break
        order[pair : pair + 2] = reversed(order[pair : pair + 2])
        placed = _placed(order, zone, above)
    return placed


def _placed(order: Sequence[Leader], zone: Zone, above: int) -> list[Leader]:
    """Return the leaders in this order; ``above`` of those that meet a hand end above it."""
    found = [(at, _past(dot, zone.around)) for at, dot in enumerate(order)]
    meeting = [(at, past) for at, past in found if past is not None]
    upper, lower = meeting[:above], meeting[above:]
    high, low = zone.bottom, zone.top
    parted = len(order)
    if lower:
        parted = lower[0][0]
        low = min(lower[0][1].below, zone.bottom)
    if upper:
        parted = upper[-1][0] + 1
        high = max(upper[-1][1].above, zone.top)
    heights = [dot.y for dot in order]
    ends = spread(heights[:parted], zone.top, high, zone.gap)
    low = max(low, ends[-1] + zone.gap) if ends else low
    ends += spread(heights[parted:], low, zone.bottom, zone.gap)
    return [
        dot._replace(end_y=_level(dot, end, zone)) for dot, end in zip(order, ends, strict=True)
    ]


def _level(dot: Leader, end: float, zone: Zone) -> float:
    """Return the height of the dot where the line ends almost there: a bend would look wrong."""
    near = abs(end - dot.y) < _LEVEL * zone.gap
    return dot.y if near and zone.top <= dot.y <= zone.bottom else end


class _Past(NamedTuple):
    """How high a leader must end to run just above and just below what lies in its way."""

    above: float
    below: float


def _past(dot: Leader, around: Sequence[Box]) -> _Past | None:
    """Return the ways past what a level leader from ``dot`` would run across, if anything."""
    level = dot._replace(end_y=dot.y)
    for box in around:
        if _is_across(level, box):
            near = box.right if dot.hand == "left" else box.left
            share = (near - dot.x) / (dot.end_x - dot.x)
            return _Past(*(dot.y + (edge - dot.y) / share for edge in (box.top, box.bottom)))
    return None


def _is_across(line: Leader, box: Box) -> bool:
    """Tell whether ``line`` runs over ``box``, which lies between its dot and the edge."""
    ends = [
        line.y + (line.end_y - line.y) * (x - line.x) / (line.end_x - line.x)
        for x in (box.left, box.right)
        if (x - line.x) * (line.end_x - line.x) > 0
    ]
    return len(ends) == 2 and min(ends) < box.bottom and max(ends) > box.top


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
