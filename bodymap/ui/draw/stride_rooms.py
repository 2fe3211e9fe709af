"""Where the runners stand on the stage of the place "Stride", for every size of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from bodymap.ui.draw.figure_look import At
from bodymap.ui.draw.type import text_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF

PADDING_PX = 24.0
GROUND_PX = 40.0  # high, under the feet
_LOW_GROUND_PX = 22.0  # on a low stage
_LOW_PX = 420.0  # high: a lower stage is low
_GRASS_PX = 16.0  # above the line of the ground
_TOP_PX = 8.0  # over the head
_SIDE_PX = 8.0
_MIDDLE = 0.51  # of the width: the legend is at the left, the facts are at the right
_HEAD_UNITS = 1012.0  # the top of the head at the highest of a stride, of 1000 of stature
_LEGEND_PX = 110.0  # high, above two runners
_TITLE_PX = 44.0  # with room above and below, at text size 1
_ABOVE_TITLE_PX = 10.0
_MAPS_SHARE = 0.23  # of the width, for the front and back map


class Reach(NamedTuple):
    """How far a runner reaches, units of 1000 a stature; ``step`` is what a stride covers."""

    back: float
    front: float
    stride: float


class Above(NamedTuple):
    """Where the legend ends above two runners, and how high each one's title is, px."""

    legend_px: float
    title_px: float


class Room(NamedTuple):
    """What one runner has of the stage, px.

    Attributes:
        box: down to the lower edge of the ground.
        at: where the runner's units are.
    """

    box: QRectF
    at: At

    @property
    def ground(self) -> QRectF:
        """The strip of ground under the runner, with what stands on it."""
        return QRectF(self.box).adjusted(0, self.at.y - _GRASS_PX - self.box.top(), 0, 0)

    @property
    def tall(self) -> float:
        """The runner's stature, px."""
        return 1000 * self.at.scale


class Stage(NamedTuple):
    """The rooms of the runners, in their order, and that of the maps where they are shown."""

    rooms: tuple[Room, ...]
    maps: QRectF | None


def reach(speed_mps: float, travel: float) -> Reach:
    """Return how far a runner's limbs reach at ``speed_mps``, a little more than they do.

    ``travel``: units that a stride covers. Measured on the drawing from 2 to 9.5 m/s.
    """
    return Reach(290 + 25.5 * speed_mps, 228 + 20 * speed_mps, travel)


def place_runners(
    size: QSizeF,
    reaches: Sequence[Reach],
    *,
    strobe: bool = False,
    maps: bool = False,
    above: Above | None = None,
) -> Stage:
    """Place the runners on a stage of ``size`` px, all in one scale.

    Args:
        size: of the stage.
        reaches: of the present run, then of run A, which stands left of it (or above).
        strobe: whole strides side by side instead of one figure.
        maps: leave room at the left for the front and back map.
        above: what stands above two runners.
    """
    legend_px, title = above or Above(_LEGEND_PX, _TITLE_PX * max(text_scale(), 1.0))
    whole = QRectF(0, 0, size.width(), size.height())
    left = _MAPS_SHARE * whole.width() if maps else 0.0
    free = whole.adjusted(left, 0, 0, 0)
    two = len(reaches) > 1
    legend = min(legend_px, legend_most(size, strobe=strobe))
    boxes = list(_boxes(free, legend, two=two, stacked=strobe))
    heading = _TOP_PX
    if two:
        heading = title if strobe else legend + _ABOVE_TITLE_PX + title
    low = size.height() < _LOW_PX * (2 if two and strobe else 1)
    ground = _LOW_GROUND_PX if low else GROUND_PX
    free_px = heading + ground
    scale = min(
        _scale(box, each, free_px, strobe=strobe) for box, each in zip(boxes, reaches, strict=True)
    )
    rooms = tuple(
        Room(box if two else whole, _at(box, each, scale, ground, strobe=strobe))
        for box, each in zip(boxes, reaches, strict=True)
    )
    column = QRectF(0, 0, left, whole.height() - ground) if maps else None
    return Stage(rooms, column)


def legend_most(size: QSizeF, *, strobe: bool) -> float:
    """Return how far down the legend above two runners may reach on a stage of ``size``, px."""
    return size.height() * (0.25 if strobe else 0.4)


def _boxes(free: QRectF, legend: float, *, two: bool, stacked: bool) -> tuple[QRectF, ...]:
    if not two:
        return (free,)
    if stacked:
        half = (free.height() - legend) / 2
        upper = QRectF(free.left(), free.top() + legend, free.width(), half)
        return upper.translated(0, half), upper
    half = free.width() / 2
    first = QRectF(free.left(), free.top(), half, free.height())
    return first.translated(half, 0), first


def _scale(box: QRectF, each: Reach, free_px: float, *, strobe: bool) -> float:
    wide = each.back + each.front + (each.stride if strobe else 0.0)
    across = (box.width() - 2 * _SIDE_PX) / wide
    tall = (box.height() - free_px) / _HEAD_UNITS
    return max(min(across, tall), 0.05)


def _at(box: QRectF, each: Reach, scale: float, ground_px: float, *, strobe: bool) -> At:
    ground = box.bottom() - ground_px
    first = box.left() + _SIDE_PX + each.back * scale
    if strobe:
        spare = box.right() - _SIDE_PX - (first + (each.stride + each.front) * scale)
        return At(scale, first + max(spare, 0.0) / 2, ground)
    last = box.right() - _SIDE_PX - each.front * scale
    wanted = box.left() + _MIDDLE * box.width()
    middle = min(max(wanted, first), max(last, first))
    return At(scale, middle, ground)
