"""The names right of a run's chart, at the ends of its lines, and which numbers have room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bodymap.app.map_scene import Tick
    from bodymap.app.runs.scene import ChartLine


class EndLabel(NamedTuple):
    """A name and whose it is: where its line ends, and the middle of the words."""

    subject: str
    name: str
    line_y: float
    y: float
    chosen: bool


def end_labels(
    ends: Sequence[tuple[ChartLine, float]], chosen: str, room: tuple[float, float], gap: float
) -> tuple[EndLabel, ...]:
    """Return the names of lines, from above to below, that ``room`` has a place for.

    Args:
        ends: lines and the heights at which they end, px.
        chosen: the subject of the line whose name is always there.
        room: from where to where the middles of the words may stand, px.
        gap: from name to name, px.
    """
    most = max(int((room[1] - room[0]) / gap) + 1, 1)
    first = [end for end in ends if end[0].subject == chosen][:1]
    others = [end for end in ends if end[0].subject != chosen][: most - len(first)]
    kept = sorted([*first, *others], key=lambda end: end[1])
    heights = spread([y for _, y in kept], room, gap)
    return tuple(
        EndLabel(line.subject, line.name, line_y, y, line.subject == chosen)
        for (line, line_y), y in zip(kept, heights, strict=True)
    )


def spread(heights: Sequence[float], room: tuple[float, float], gap: float) -> list[float]:
    """Return ``heights`` (rising) moved apart to at least ``gap``, as little as ``room`` lets.

    Groups that would meet share the room around their middle.
    """
    groups: list[list[float]] = []
    for height in heights:
        groups.append([height])
        while len(groups) > 1 and _meet(groups[-2], groups[-1], room, gap):
            last = groups.pop()
            groups[-1] += last
    placed = [y for group in groups for y in _placed(group, room, gap)]
    for i, (above, below) in enumerate(pairwise(placed)):
        placed[i + 1] = max(below, above + gap)
    return placed


def _meet(above: list[float], below: list[float], room: tuple[float, float], gap: float) -> bool:
    return _placed(below, room, gap)[0] - _placed(above, room, gap)[-1] < gap


def _placed(group: list[float], room: tuple[float, float], gap: float) -> list[float]:
    """Return the heights of a group: ``gap`` apart, around its mean, inside ``room``."""
    long = gap * (len(group) - 1)
    top = sum(group) / len(group) - long / 2
    top = max(min(top, room[1] - long), room[0])
    return [top + gap * i for i in range(len(group))]


def kept_ticks(
    ticks: Iterable[Tick], y_of: Callable[[float], float], gap: float, first: float | None = None
) -> list[tuple[float, str]]:
    """Return heights and words of the ticks that are at least ``gap`` px apart.

    ``first`` is the position of the tick that is kept before all others.
    """
    kept: list[tuple[float, str]] = []
    for tick in sorted(ticks, key=lambda tick: tick.position != first):
        y = y_of(tick.position)
        if all(abs(y - other) >= gap for other, _ in kept):
            kept.append((y, tick.text))
    return kept


def kept_words(
    words: Sequence[tuple[float, str]], wide: Callable[[str], float], ends: tuple[float, float]
) -> list[tuple[float, str]]:
    """Return left edges and words along the axis that do not meet: the first, then the last.

    Args:
        words: the middles that are wanted, px, and the words, from left to right.
        wide: the width of words, px.
        ends: none reaches beyond these, px.
    """
    kept: list[tuple[float, float, str]] = []
    for x, text in (*words[:1], *words[-1:], *words[1:-1]):
        across = wide(text)
        left = max(min(x - across / 2, ends[1] - across), ends[0])
        if all(left >= right + 8 or left + across <= start - 8 for start, right, _ in kept):
            kept.append((left, left + across, text))
    return [(left, text) for left, _, text in kept]
