"""Where things stand in the time chart of the stride: rows of muscles, and a plot below them.

Both have one axis, the near leg's gait cycle from 0 (its contact) to 1. Positions are px of the
widget. Nothing scrolls: where the height is scarce the rows shrink, then the note under the plot
goes, then the plot.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSizeF

from bodymap.ui.draw.type import LARGE_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.stride_scene import RasterRow

NARROW_PX = 600.0  # a narrower chart has narrower names
PADDING_PX = 24.0
NAME_GAP_PX = 12.0  # from a row's name to its colours
ROW_PX, TIGHT_ROW_PX, LEAST_ROW_PX = 16, 13, 11  # from row to row
FLOOR_TEXT_PX = 12  # no name is smaller
_NAMES_PX = (172.0, 132.0)  # where the colours begin: wide, narrow
_GAP_PX = 2  # between two rows
_TO_PLOT_PX = 14.0  # from the choice of the plot to the plot
_STANCE_PX = 3.0  # height of the bar above the rows while the foot is down
_PLOT_PX = (150.0, 90.0, 56.0)  # its wanted height, its height without a note, its least height


@dataclass(frozen=True, slots=True)
class StrideFrame:
    """The places of the chart's parts.

    Attributes:
        title: the title's line.
        switch: the line of the switch between the legs, which stands at its right end.
        events: the words above the rows.
        rows: the colours of each row.
        name_px: the size of the rows' names.
        choice: where the plot is chosen; None where there is no plot.
        plot: the plot itself.
        note: the words below it; None where there is no room.
    """

    title: QRectF
    switch: QRectF
    events: QRectF
    rows: tuple[QRectF, ...]
    name_px: int
    choice: QRectF | None
    plot: QRectF | None
    note: QRectF | None

    @property
    def raster(self) -> QRectF:
        """The rectangle around the colours of all rows."""
        return self.rows[0].united(self.rows[-1])

    @property
    def left(self) -> float:
        """The x of phase 0."""
        return self.rows[0].left()

    @property
    def right(self) -> float:
        """The x of phase 1."""
        return self.rows[0].right()

    def stance_bar(self, span: tuple[float, float]) -> QRectF:
        """Return the bar above the rows over ``span`` (two phases)."""
        start, stop = (self.x_of(phase) for phase in span)
        return QRectF(start, self.events.bottom(), stop - start, _STANCE_PX)

    def uprights(self, x: float) -> tuple[QLineF, ...]:
        """Return the line at ``x`` through rows and plot; behind the choice it is cut."""
        top, bottom = self.events.bottom(), self.raster.bottom() + 1
        if self.plot is None or self.choice is None:
            return (QLineF(x, top, x, bottom),)
        under = self.plot.bottom()
        if x > self.choice.right() + 4:
            return (QLineF(x, top, x, under),)
        return QLineF(x, top, x, bottom), QLineF(x, self.plot.top() - 4, x, under)

    def x_of(self, phase: float) -> float:
        """Return the x of a phase of the axis."""
        return self.left + phase * (self.right - self.left)

    def phase_at(self, x: float) -> float:
        """Return the phase at ``x``, 0 to 1."""
        return min(max((x - self.left) / (self.right - self.left), 0.0), 1.0)

    def row_at(self, y: float) -> int | None:
        """Return the row at ``y``; half of a gap belongs to each of its neighbours."""
        for row, box in enumerate(self.rows):
            if abs(y - box.center().y()) <= box.height() / 2 + _GAP_PX / 2:
                return row
        return None


class Wanted(NamedTuple):
    """What the chart's frame depends on.

    Attributes:
        size: of the widget, px.
        regions: the region of every row.
        scale: the text size in force, 0.8 to 2.
        control_px: the height of a small control.
        choice_px: the width of the one that chooses the plot.
        note_lines: how many lines the words under the plot fill.
        head_lines: 2 where title and switch do not fit side by side.
    """

    size: QSizeF
    regions: tuple[str, ...]
    scale: float
    control_px: float
    choice_px: float
    note_lines: int
    head_lines: int = 1


class _Heights(NamedTuple):
    """How the height is shared: from row to row, of the plot (0: none), of the note."""

    row: int
    plot: float
    note: float


def names_px(width: float, scale: float) -> float:
    """Return where the colours begin in a chart ``width`` px wide."""
    wide = _NAMES_PX[0] if width >= NARROW_PX else _NAMES_PX[1]
    return min(wide * max(scale, 1.0), 0.36 * width)


def regions_of(rows: Sequence[RasterRow]) -> tuple[str, ...]:
    """Return the region of every row."""
    return tuple(row.region for row in rows)


def frame_for(wanted: Wanted) -> StrideFrame:
    """Return the frame of a chart with at least one row."""
    width, height = wanted.size.width(), wanted.size.height()
    left = names_px(width, wanted.scale)
    across = max(width - left - PADDING_PX, 40.0)
    line = QRectF(PADDING_PX, 8, width - 2 * PADDING_PX, wanted.control_px)
    below = line.translated(0, line.height() * (wanted.head_lines - 1))
    events = QRectF(left, below.bottom() + 4, across, 16 * wanted.scale)
    top = events.bottom() + _STANCE_PX + 2
    shared = _share(height - top, wanted)
    rows = _rows(QRectF(left, top, across, 0), wanted.regions, shared.row)
    name_px = round(min(FLOOR_TEXT_PX * wanted.scale, max(shared.row, FLOOR_TEXT_PX)))
    if not shared.plot:
        return StrideFrame(line, below, events, rows, name_px, None, None, None)
    choice = QRectF(PADDING_PX, rows[-1].bottom() + 10, wanted.choice_px, wanted.control_px)
    plot = QRectF(left, choice.bottom() + _TO_PLOT_PX, across, shared.plot)
    under = plot.bottom() + _axis_px(wanted)
    note = QRectF(PADDING_PX, under, line.width(), shared.note) if shared.note else None
    return StrideFrame(line, below, events, rows, name_px, choice, plot, note)


def _axis_px(wanted: Wanted) -> float:
    """Return the height of the axis' words and what is free below them."""
    return 8 + 18 * wanted.scale


def _units(regions: Sequence[str]) -> float:
    """Return how many rows high the raster is: half a row between two regions."""
    return len(regions) + 0.5 * sum(one != other for one, other in pairwise(regions))


def _share(room: float, wanted: Wanted) -> _Heights:
    """Share ``room`` px between rows, plot and note: the first way that leaves a plot."""
    units = _units(wanted.regions)
    rest = room - wanted.control_px - 10 - _TO_PLOT_PX - _axis_px(wanted)
    note = 16 * wanted.scale * wanted.note_lines + 8
    large = wanted.scale > LARGE_TEXT  # then the names need the height
    tallest = round(ROW_PX * max(wanted.scale, 1.0))
    ways = ((note, _PLOT_PX[0], _PLOT_PX[1]), (0.0, _PLOT_PX[1], _PLOT_PX[2]))
    for under, aim, least in ways[1:] if large else ways:
        row = min(max(int((rest - under - aim) / units), TIGHT_ROW_PX), tallest)
        plot = rest - under - row * units
        if plot >= least:
            return _Heights(row, plot, under)
    row = int((rest - _PLOT_PX[2]) / units)
    if row >= LEAST_ROW_PX:
        return _Heights(row, rest - row * units, 0.0)
    return _Heights(min(max(int((room - 8) / units), 3), tallest), 0.0, 0.0)


def _rows(first: QRectF, regions: Sequence[str], pitch: int) -> tuple[QRectF, ...]:
    """Return the colours' rectangles, the first at the top of ``first``."""
    rows, y, before = [], first.top(), regions[0]
    for region in regions:
        if region != before:
            y += round(pitch / 2)
            before = region
        rows.append(QRectF(first.left(), y, first.width(), pitch - _GAP_PX))
        y += pitch
    return tuple(rows)
