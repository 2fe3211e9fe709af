"""Where things stand in a run's chart: pace, slope and load one below the other, over one axis.

Positions are px of the widget. Where the height is scarce the slope goes, then the names of the
grounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF

if TYPE_CHECKING:
    from bodymap.ui.draw.runs.chart_axis import RunAxis

PADDING_PX = 24.0
LABEL_GAP_PX = 10.0  # from the plots to the names at their right
STRIP_PX = 10.0  # height of the strip of grounds
_NARROW_PX = 760.0  # a narrower chart has narrower margins
_LEFT_PX, _RIGHT_PX = 76.0, 156.0  # of the plots, in a wide chart
_TICK_GAP_PX = 10.0  # from the numbers to the plots
_LABEL_SHARE = 0.3  # of the width, at most: large text
HEAD_TOP_PX = 6.0  # above the title and the choice of the axis
_TO_PLOTS_PX = 12.0
_AXIS_PX, _NAMES_PX = 20.0, 16.0  # heights of lines of words at text size 1
GAP_PX = 16.0  # between two plots
_FOOT_PX = 8.0
_SHARES = (0.43, 0.57)  # of pace and load
_SHARES_WITH_SLOPE = (0.35, 0.19, 0.46)
_SLOPE_FROM_PX = 124.0  # a lower chart has no slope
_NAMES_FROM_PX = 110.0  # a lower one has no names of grounds either


@dataclass(frozen=True, slots=True)
class RunFrame:
    """The places of the chart's parts.

    Attributes:
        axis: the run's places from left to right.
        head: the line of the title and the choice of the axis.
        pace, load: the plots.
        slope: the plot between them; None where it is not shown.
        words: the line of the axis' numbers.
        strip: the grounds.
        names: the line of their names; None where it is not shown.
        labels: the column of names right of the plots.
    """

    axis: RunAxis
    head: QRectF
    pace: QRectF
    slope: QRectF | None
    load: QRectF
    words: QRectF
    strip: QRectF
    names: QRectF | None
    labels: QRectF

    @property
    def plots(self) -> QRectF:
        """The rectangle around all plots."""
        return self.pace.united(self.load)

    def x_of(self, place: float) -> float:
        """Return the x of a place of the axis, or of the end that it lies beyond."""
        return self.load.left() + self.axis.share_of(self.axis.within(place)) * self.load.width()

    def place_at(self, x: float) -> float:
        """Return the place at ``x``, never beyond the run's ends."""
        return self.axis.place_at((x - self.load.left()) / self.load.width())

    def length_of(self, wide_px: float) -> float:
        """Return how much of the axis ``wide_px`` are, km or minutes."""
        return wide_px * (self.axis.high - self.axis.low) / self.load.width()


class Wanted(NamedTuple):
    """What the chart's frame depends on.

    Attributes:
        size: of the widget, px.
        scale: the text size in force, 0.8 to 2.
        head_px: the height of the line of the title.
        tick_px: the width of the widest number at the left.
        label_px: the width of the widest name at the right.
        slope: there is a slope.
        names: the grounds have names below them.
    """

    size: QSizeF
    scale: float
    head_px: float
    tick_px: float
    label_px: float
    slope: bool
    names: bool


def frame_for(axis: RunAxis, wanted: Wanted) -> RunFrame:
    """Return the frame of a chart of the places of ``axis``."""
    width, height = wanted.size.width(), wanted.size.height()
    left, right = _sides(wanted)
    across = max(width - left - right, 40.0)
    head = QRectF(PADDING_PX, HEAD_TOP_PX, width - 2 * PADDING_PX, wanted.head_px)
    top = head.bottom() + _TO_PLOTS_PX
    under = 4 + _AXIS_PX * wanted.scale + 2 + STRIP_PX + _FOOT_PX
    named = _NAMES_PX * wanted.scale + 2
    names = wanted.names and height - top - under - named >= _NAMES_FROM_PX
    plots = QRectF(left, top, across, max(height - top - under - named * names, 40.0))
    pace, slope, load = _plots(plots, slope=wanted.slope)
    words = QRectF(left, plots.bottom() + 4, across, _AXIS_PX * wanted.scale)
    strip = QRectF(left, words.bottom() + 2, across, STRIP_PX)
    below = QRectF(left, strip.bottom() + 2, across, named - 2)
    labels = QRectF(plots.right() + LABEL_GAP_PX, top, right - LABEL_GAP_PX, strip.bottom() - top)
    return RunFrame(axis, head, pace, slope, load, words, strip, below if names else None, labels)


def _sides(wanted: Wanted) -> tuple[float, float]:
    """Return what is left and right of the plots, px."""
    wide = wanted.size.width() >= _NARROW_PX
    left = PADDING_PX + wanted.tick_px + _TICK_GAP_PX
    right = wanted.label_px + LABEL_GAP_PX + PADDING_PX
    if wide:
        left, right = max(left, _LEFT_PX), max(right, _RIGHT_PX)
    return left, min(right, _LABEL_SHARE * wanted.size.width())


def _plots(room: QRectF, *, slope: bool) -> tuple[QRectF, QRectF | None, QRectF]:
    """Share ``room`` between pace, slope (where there is one and room for it) and load."""
    three = slope and room.height() >= _SLOPE_FROM_PX
    shares = _SHARES_WITH_SLOPE if three else _SHARES
    rest = room.height() - (len(shares) - 1) * GAP_PX
    boxes, y = [], room.top()
    for share in shares:
        boxes.append(QRectF(room.left(), y, room.width(), share * rest))
        y += share * rest + GAP_PX
    return boxes[0], boxes[1] if three else None, boxes[-1]
