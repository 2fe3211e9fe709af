"""Where the names of the plot's lines stand: beside their own line, clear of every other."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.stride_scene import Course, PlotLine
    from bodymap.ui.draw.stride_chart_scale import PlotScale

_STEP = 4  # samples from one place that is tried to the next
_SEEN = 2  # samples from one that a name must be clear of to the next
_NEAR_PX = 12.0  # places as near as this to a line are equally near
_AWAY_PX = 3.0  # from a line's spread to its name
_OVER_PX = 10.0  # a name may reach over the plot's upper edge
_FREE_PX = 8.0  # from toe-off to a name
_CLEAR_PX = 10.0  # from any other line: more is no better


class NamedLine(NamedTuple):
    """A line that gets a name: its samples, the edges of its spread, the size of the name."""

    mean: Course
    low: Course
    high: Course
    width: float
    height: float


def named_line(line: PlotLine, width: float, height: float) -> NamedLine:
    """Return ``line`` with the size of its name, px."""
    return NamedLine(line.mean, line.low, line.high, width, height)


def name_boxes(
    lines: Sequence[NamedLine],
    plot: QRectF,
    scale: PlotScale,
    within: tuple[float, float] = (0.0, 1.0),
) -> tuple[QRectF, ...]:
    """Return a box for the name of each line, empty where it would cover something.

    Args:
        lines: all that are drawn.
        plot: where they are drawn.
        scale: of the plot.
        within: the stretch of the axis where names may stand, phases.
    """
    drawn = [_drawn(line, plot, scale) for line in lines]
    boxes: list[QRectF] = []
    for line in drawn:
        others = [other.mean for other in drawn if other is not line]
        boxes.append(_best(line, others, boxes, plot, within))
    return tuple(boxes)


def _drawn(line: NamedLine, plot: QRectF, scale: PlotScale) -> NamedLine:
    """Return ``line`` with y in px instead of values."""
    unit = plot.height() / (scale.high - scale.low)
    zero = plot.bottom() + scale.low * unit

    def y_of(course: Course) -> Course:
        return tuple([zero - value * unit for value in course])

    return line._replace(mean=y_of(line.mean), low=y_of(line.low), high=y_of(line.high))


def _best(
    line: NamedLine,
    others: Sequence[Course],
    taken: Sequence[QRectF],
    plot: QRectF,
    within: tuple[float, float],
) -> QRectF:
    """Return the clearest place, and of those that are clear the nearest; empty: there is none."""
    best, best_rank = QRectF(), (0.0, -plot.height(), 0.0)
    last = len(line.mean) - 1
    half = line.width / 2 / plot.width() * last
    free = _FREE_PX / plot.width() * last
    first, end = (ceil(within[0] * last + half + free), floor(within[1] * last - half))
    for sample in range(max(first, ceil(half)), end + 1, _STEP):
        seen = slice(int(sample - half), int(sample + half) + 2, _SEEN)
        x = plot.left() + sample / last * plot.width() - line.width / 2
        spans = [(min(other[seen]), max(other[seen])) for other in others]
        above, below = min(line.high[seen]) - _AWAY_PX, max(line.low[seen]) + _AWAY_PX
        for top, edge in ((above - line.height, line.high), (below, line.low)):
            box = QRectF(x, top, line.width, line.height)
            clear = min([_clear(box, spans, plot), *(_gap(box, other) for other in taken)])
            away = abs(box.center().y() - edge[sample]) // _NEAR_PX
            rank = min(clear, _CLEAR_PX), -away, clear
            if rank > best_rank:
                best, best_rank = box, rank
    return best


def _clear(box: QRectF, spans: Sequence[tuple[float, float]], plot: QRectF) -> float:
    """Return how far ``box`` is from other lines, px; below 0: it covers one or leaves the plot.

    Args:
        box: of a name.
        spans: the highest and the lowest y of each other line above, in and below ``box``.
        plot: the box may reach over its upper edge, but not over the numbers below it.
    """
    top, bottom = box.top(), box.bottom()
    if top < plot.top() - _OVER_PX or bottom > plot.bottom():
        return -plot.height()
    return min([_CLEAR_PX, *(max(top - low, high - bottom) for high, low in spans)])


def _gap(box: QRectF, other: QRectF) -> float:
    """Return how far two boxes are apart in the better of both directions, px."""
    across = max(box.left() - other.right(), other.left() - box.right())
    return max(across, box.top() - other.bottom(), other.top() - box.bottom())
