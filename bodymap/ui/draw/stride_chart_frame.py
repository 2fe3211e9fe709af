"""Where things stand in the time chart of the stride: rows of muscles, and a plot below them.

Both have one axis, the near leg's gait cycle from 0 (its contact) to 1. Positions are px of the
widget. Nothing scrolls: where the height is scarce the rows shrink as far as their names allow,
then the note under the plot goes, then rows and plot stand in each other's place.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.stride_scene import RasterRow

NARROW_PX = 600.0  # a narrower chart has narrower names
PADDING_PX = 24.0
NAME_GAP_PX = 12.0  # from a row's name to its colours
ROW_PX, TIGHT_ROW_PX = 16, 13  # from row to row, at text size 1
FLOOR_TEXT_PX = 12  # no name is smaller
_NAMES_PX = (172.0, 132.0)  # where the colours begin: wide, narrow
_NAMES_SHARE = 0.4  # of the width, at most: large text
_GAP_PX = 2  # between two rows
_TO_PLOT_PX = 14.0  # from the choice of the plot to the plot
_STANCE_PX = 6.0  # height of the bar above the rows while the foot is down
_PLOT_PX = (150.0, 90.0, 84.0)  # its wanted height, its height without a note, its least height
_UNDER_CHOICE_PX = 10.0


@dataclass(frozen=True, slots=True)
class StrideFrame:
    """The places of the chart's parts.

    Attributes:
        title: the title's line.
        switch: the line of the switch between the legs, which stands at its right end.
        events: the words above the rows.
        rows: the colours of each row; none where the plot stands in their place.
        name_px: the size of the rows' names.
        choice: where the plot is chosen.
        plot: the plot itself; None where the rows stand in its place.
        note: the words below it; None where there is no room.
        alone: rows and plot stand in each other's place.
    """

    title: QRectF
    switch: QRectF
    events: QRectF
    rows: tuple[QRectF, ...]
    name_px: int
    choice: QRectF
    plot: QRectF | None
    note: QRectF | None
    alone: bool

    @property
    def raster(self) -> QRectF:
        """The rectangle around the colours of all rows; flat where there is none."""
        if not self.rows:
            return QRectF(self.left, self.events.bottom() + _STANCE_PX, self.right - self.left, 0)
        return self.rows[0].united(self.rows[-1])

    @property
    def left(self) -> float:
        """The x of phase 0."""
        return self.events.left()

    @property
    def right(self) -> float:
        """The x of phase 1."""
        return self.events.right()

    def stance_bar(self, span: tuple[float, float]) -> QRectF:
        """Return the bar above the rows over ``span`` (two phases)."""
        start, stop = (self.x_of(phase) for phase in span)
        return QRectF(start, self.events.bottom(), stop - start, _STANCE_PX)

    def uprights(self, x: float) -> tuple[QLineF, ...]:
        """Return the line at ``x`` through rows and plot; behind the choice it is not drawn."""
        top, bottom = self.events.bottom(), self.raster.bottom() + 1
        if self.plot is None:
            return (QLineF(x, top, x, bottom),)
        under = self.plot.bottom()
        if self.alone or x > self.choice.right() + 4:
            return (QLineF(x, top, x, under),)
        return QLineF(x, top, x, self.choice.top()), QLineF(x, self.choice.bottom(), x, under)

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
        tag_px: how much there must be right of the colours, for the value of a row.
        note_lines: how many lines the words under the plot fill.
        head_lines: 2 where title and switch do not fit side by side.
        plot_alone: the plot is wanted where there is room for it or the rows.
    """

    size: QSizeF
    regions: tuple[str, ...]
    scale: float
    control_px: float
    choice_px: float
    tag_px: float
    note_lines: int
    head_lines: int = 1
    plot_alone: bool = False


class _Heights(NamedTuple):
    """How the height is shared: from row to row, of the plot, of the note; 0: there is none."""

    row: int
    plot: float
    note: float
    alone: bool = False


def names_px(width: float, scale: float) -> float:
    """Return where the colours begin in a chart ``width`` px wide."""
    wide = _NAMES_PX[0] if width >= NARROW_PX else _NAMES_PX[1]
    return min(wide * max(scale, 1.0), _NAMES_SHARE * width)


def regions_of(rows: Sequence[RasterRow]) -> tuple[str, ...]:
    """Return the region of every row."""
    return tuple(row.region for row in rows)


def frame_for(wanted: Wanted) -> StrideFrame:
    """Return the frame of a chart with at least one row."""
    width, height = wanted.size.width(), wanted.size.height()
    left = names_px(width, wanted.scale)
    across = max(width - left - max(PADDING_PX, wanted.tag_px), 40.0)
    line = QRectF(PADDING_PX, 8, width - 2 * PADDING_PX, wanted.control_px)
    below = line.translated(0, line.height() * (wanted.head_lines - 1))
    events = QRectF(left, below.bottom() + 4, across, 16 * wanted.scale)
    top = events.bottom() + _STANCE_PX
    shared = _share(height - top, wanted)
    rows = _rows(QRectF(left, top, across, 0), wanted.regions, shared.row) if shared.row else ()
    choice = QRectF(PADDING_PX, 0, wanted.choice_px, wanted.control_px)
    under = height - wanted.control_px - _UNDER_CHOICE_PX
    choice.moveTop(under if shared.alone else rows[-1].bottom() + _UNDER_CHOICE_PX)
    plot = note = None
    if shared.plot:
        above = top if shared.alone else choice.bottom()
        plot = QRectF(left, above + _TO_PLOT_PX, across, shared.plot)
    if plot is not None and shared.note:
        note = QRectF(PADDING_PX, plot.bottom() + _axis_px(wanted), line.width(), shared.note)
    name_px = round(min(FLOOR_TEXT_PX * wanted.scale, max(shared.row - 1, FLOOR_TEXT_PX)))
    return StrideFrame(line, below, events, rows, name_px, choice, plot, note, shared.alone)


def _axis_px(wanted: Wanted) -> float:
    """Return the height of the axis' words and what is free below them."""
    return 8 + 18 * wanted.scale


def _units(regions: Sequence[str]) -> float:
    """Return how many rows high the raster is: half a row between two regions."""
    return len(regions) + 0.5 * sum(one != other for one, other in pairwise(regions))


def _share(room: float, wanted: Wanted) -> _Heights:
    """Share ``room`` px between rows, plot and note: the first way that leaves a plot."""
    units, size = _units(wanted.regions), max(wanted.scale, 1.0)
    tallest, lowest = round(ROW_PX * size), round(TIGHT_ROW_PX * size)
    room -= wanted.control_px + _UNDER_CHOICE_PX
    note = 16 * wanted.scale * wanted.note_lines + 8
    rest = room - _TO_PLOT_PX - _axis_px(wanted)
    for under, aim, least in ((note, _PLOT_PX[0], _PLOT_PX[1]), (0.0, _PLOT_PX[1], _PLOT_PX[2])):
        row = min(max(int((rest - under - aim) / units), lowest), tallest)
        plot = rest - under - row * units
        if plot >= least:
            return _Heights(row, plot, under)
    if not wanted.plot_alone:
        row = min(max(int((room - _UNDER_CHOICE_PX) / units), 3), tallest)
        return _Heights(row, 0.0, 0.0, alone=True)
    rest -= _UNDER_CHOICE_PX
    under = note if rest - note >= _PLOT_PX[1] else 0.0
    return _Heights(0, max(rest - under, 40.0), under, alone=True)


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
