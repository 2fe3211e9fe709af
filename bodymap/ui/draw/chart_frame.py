"""Where things stand in the load-against-pace chart: margins, scales, ticks, end labels.

Both axes are logarithmic; faster runs stand further right. Positions are px of the widget.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF

from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bodymap.app.map_scene import Tick
    from bodymap.app.scene import Curves

PADDING_PX = 24.0
LABEL_GAP_PX = 16.0
TAG_HIGH_PX = 22.0
UNDER_PX = 3.0  # from the pace axis to its words and to the cursor's tag
_APART_PX = 8.0  # between two of them
_LABELLED = ("asphalt", "forest_trail_uneven", "dry_soft_sand")
# Times of the reference that a grid line may stand at, the most telling first.
_TIMES = (1, 2, 0.5, 4, 8, 1.5, 3, 0.75, 6, 0.25, 1.25, 16, 0.9, 1.1, 2.5, 5, 12, 0.35)


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """The plot's rectangle and the natural logarithms at its lower and upper edge."""

    plot: QRectF
    low: float
    high: float

    def x_of(self, speed_mps: float) -> float:
        """Return the x of a speed."""
        along = log(speed_mps / SLOWEST_MPS) / log(FASTEST_MPS / SLOWEST_MPS)
        return self.plot.left() + along * self.plot.width()

    def speed_at(self, x: float) -> float:
        """Return the speed in m/s at ``x``, 1.8 to 9.5."""
        along = min(max((x - self.plot.left()) / max(self.plot.width(), 1.0), 0.0), 1.0)
        speed = SLOWEST_MPS * exp(along * log(FASTEST_MPS / SLOWEST_MPS))
        return min(max(speed, SLOWEST_MPS), FASTEST_MPS)

    def y_of(self, value: float) -> float:
        """Return the y of a load, kept inside the plot."""
        along = (log(value) - self.low) / (self.high - self.low)
        return self.plot.bottom() - min(max(along, 0.0), 1.0) * self.plot.height()


def frame_for(
    size: QSizeF, curves: Curves | None, label_px: float, scale: float, key_px: float = 0.0
) -> ChartFrame:
    """Return the frame in a widget of ``size``.

    Args:
        size: the widget's size in px.
        curves: what is to be drawn; without it the value axis is x0.5 to x4.
        label_px: the width of the widest end label.
        scale: the text size in force, 0.8 to 2.
        key_px: the height of a line between title and plot.
    """
    left = PADDING_PX + 44 * scale
    right = min(max(156.0, label_px + 15 + PADDING_PX), 0.4 * size.width())
    top, bottom = 22 + 18 * scale + key_px, 14 + 20 * scale
    width = max(size.width() - left - right, 40.0)
    height = max(size.height() - top - bottom, 20.0)
    low, high = _limits(curves) if curves else (log(0.5), log(4))
    return ChartFrame(QRectF(left, top, width, height), low, high)


def _limits(curves: Curves) -> tuple[float, float]:
    values = [value for line in curves.lines for value in line.values] or [1.0]
    low, high = min((1.0, *values, *curves.low)), max((1.0, *values, *curves.high))
    margin = 0.04 * log(high / low) + 0.01
    return log(low) - margin, log(high) + margin


def value_ticks(frame: ChartFrame, gap_px: float) -> tuple[float, ...]:
    """Return the loads that get a grid line, at least ``gap_px`` apart."""
    chosen: list[float] = []
    for times in _TIMES:
        y = frame.y_of(times)
        clear = frame.plot.top() <= y <= frame.plot.bottom() - gap_px / 2
        inside = frame.low < log(times) < frame.high and (clear or times == 1)
        if inside and all(abs(y - frame.y_of(other)) >= gap_px for other in chosen):
            chosen.append(times)
    return tuple(sorted(chosen))


@dataclass(frozen=True, slots=True)
class TickLabel:
    """The words under a tick of the pace axis, and the box they fill."""

    text: str
    box: QRectF


def tick_labels(
    frame: ChartFrame, ticks: Iterable[Tick], width_of: Callable[[str], float], scale: float
) -> tuple[TickLabel, ...]:
    """Return the labels of ``ticks`` that do not meet: both ends first, then from slow to fast.

    Args:
        frame: where the plot is.
        ticks: of the pace axis.
        width_of: the width in px of a text in the labels' font.
        scale: the text size in force, 0.8 to 2.
    """
    kept: list[TickLabel] = []
    ordered = sorted(ticks, key=lambda one: one.position)
    for tick in (*ordered[:1], *ordered[-1:], *ordered[1:-1]):
        wide = width_of(tick.text)
        left = frame.x_of(tick.position) - wide / 2
        box = QRectF(left, frame.plot.bottom() + UNDER_PX, wide, TAG_HIGH_PX * scale)
        if not any(near(box, other.box) for other in kept):
            kept.append(TickLabel(tick.text, box))
    return tuple(kept)


def near(box: QRectF, other: QRectF) -> bool:
    """Return whether two boxes under the pace axis are too near to read apart."""
    return box.adjusted(-_APART_PX, 0, _APART_PX, 0).intersects(other)


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The name at the right end of a line: where the line ends, where the words stand."""

    surface: str
    name: str
    line_y: float
    y: float
    chosen: bool


def labelled(curves: Curves) -> tuple[str, ...]:
    """Return the names that stand at the lines' ends."""
    wanted = {*_LABELLED, curves.chosen}
    return tuple(line.name for line in curves.lines if line.surface in wanted)


def end_labels(
    frame: ChartFrame, curves: Curves, gap_px: float, floor: float = 0.0
) -> tuple[EndLabel, ...]:
    """Return the names at the right: the chosen line's keeps its height, the others give way.

    Only where the first would stand higher than ``floor`` all of them move down.
    """
    wanted = {*_LABELLED, curves.chosen}
    ends = sorted(
        (frame.y_of(line.values[-1]), line.surface, line.name)
        for line in curves.lines
        if line.surface in wanted
    )
    at = next((i for i, end in enumerate(ends) if end[1] == curves.chosen), 0)
    heights = list(_apart([end[0] for end in ends], at, gap_px))
    down = max(floor - heights[0], 0.0) if heights else 0.0
    return tuple(
        EndLabel(surface, name, line_y, y + down, surface == curves.chosen)
        for (line_y, surface, name), y in zip(ends, heights, strict=True)
    )


def _apart(heights: list[float], fixed: int, gap_px: float) -> Iterable[float]:
    moved = list(heights)
    for i in range(fixed - 1, -1, -1):
        moved[i] = min(moved[i], moved[i + 1] - gap_px)
    for i in range(fixed + 1, len(moved)):
        moved[i] = max(moved[i], moved[i - 1] + gap_px)
    return moved
