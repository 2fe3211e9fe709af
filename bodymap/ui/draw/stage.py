"""Where the views of the body stand on the map, for every size of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from bodymap.ui.draw.paths import Placed, half_width, place_view, view_paths
from bodymap.ui.draw.type import LARGE_TEXT, text_scale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bodymap.figure.views import View

_NARROW_PX = 700.0
TOP_PX = 16.0
_FOOT_PX = 32.0  # below the feet, for the captions
SOLES_PX = 128.0  # height of the soles
_SMALL_SOLES_PX = 96.0
_BETWEEN_PX = 28.0  # at least, from hand to hand
_NARROW_BETWEEN_PX = 16.0
_EDGE_PX = 8.0  # at least, from a hand to the map's right edge
_CLEAR_PX = 6.0  # around what the body must not touch
_HEAD, _FEET = 0.05, 0.1  # half the head's width, and half the feet's, of the body's height
_STEP = 0.97  # by which the body shrinks until it touches nothing
_LEAST = 0.5  # of its usual height: smaller it would be of no use
_WITH_NAMES = 0.86  # of its height without them: names give way first


class Stage(NamedTuple):
    """The views in their places; ``sole`` is None where there is no room for it."""

    front: Placed
    back: Placed
    sole: Placed | None

    def views(self) -> Iterator[Placed]:
        """Yield the views that are shown."""
        yield self.front
        yield self.back
        if self.sole is not None:
            yield self.sole


class Around(NamedTuple):
    """What the body leaves free.

    Attributes:
        labels_px: room for names on each side of each body, px.
        heads_px: room for the switch between the heads, px.
        boxes: legend and buttons, px.
    """

    labels_px: float = 0.0
    heads_px: float = 0.0
    boxes: Sequence[QRectF] = ()


NOTHING_AROUND = Around()


class _Pair(NamedTuple):
    """The two bodies: how tall, where their midlines are, and how far they could go right; px."""

    tall: float
    front: float
    back: float
    spare: float

    def pushed(self, share: float) -> _Pair:
        push = share * max(self.spare, 0.0)
        return self._replace(front=self.front + push, back=self.back + push)


def is_narrow(width: float) -> bool:
    """Tell whether a map ``width`` px wide has no room beside the body for soles and switches.

    Larger text needs more room.
    """
    return width < _NARROW_PX * max(1.0, text_scale() - 0.1)


def switch_px() -> float:
    """Return how wide the switch between the heads is where the map is narrow, px, about."""
    return 60 + 58 * text_scale()


def buttons_box(height: float) -> QRectF:
    """Return where the two buttons on a narrow map ``height`` px high stand, px, about."""
    side = 36 + 12 * max(text_scale() - 1, 0.0)
    wide, tall = (2 * side + 8, side) if buttons_in_a_row() else (side, 2 * side + 8)
    return QRectF(TOP_PX, height - TOP_PX - tall, wide, tall)


def buttons_in_a_row() -> bool:
    """Tell whether they stand side by side: with large text the legend needs the height."""
    return text_scale() > LARGE_TEXT


def foot_px() -> float:
    """Return the room below the feet that the captions need at the text size in force, px."""
    return max(_FOOT_PX, 20 * text_scale() + 4)


def stage(width: float, height: float, *, soles: bool, around: Around = NOTHING_AROUND) -> Stage:
    """Place the views on a map of ``width`` x ``height`` px.

    Args:
        width: of the map, px.
        height: of the map, px.
        soles: show the soles where the map is narrow, too.
        around: what the body leaves free where it can.
    """
    narrow = is_narrow(width)
    sole = _sole(width, height, narrow=narrow) if soles or not narrow else None
    feet = width if sole is None else sole.bounds.left()
    pair = _free_pair(QSizeF(width, height), around, feet)
    top = height - foot_px() - pair.tall
    front = place_view("front", pair.front, top, pair.tall)
    return Stage(front, place_view("back", pair.back, top, pair.tall), sole)


def right_hand(size: QSizeF) -> float:
    """Return where the back view's right hand ends on a map of ``size`` with nothing around, px."""
    pair = _free_pair(size, NOTHING_AROUND, size.width())
    return pair.back + half_width("back", pair.tall)


def _free_pair(size: QSizeF, around: Around, feet: float) -> _Pair:
    """Return the largest pair that leaves free what it should, or the smallest there is.

    The back view's feet end left of ``feet``, where they can. Names make it smaller only so far.
    """
    usual = max(size.height() - TOP_PX - foot_px(), 40.0)
    plain = around._replace(labels_px=0.0)
    unnamed = _largest(size, _fitting(size.width(), usual, 0.0), plain, feet)
    if not around.labels_px:
        return unnamed
    least = _WITH_NAMES * unnamed.tall
    tall = _fitting(size.width(), usual, around.labels_px)
    return _largest(size, min(max(tall, least), unnamed.tall), around, feet, least)


def _largest(
    size: QSizeF, tall: float, around: Around, feet: float, least: float | None = None
) -> _Pair:
    """Return the pair from ``tall`` down to ``least`` px that touches nothing, or the last."""
    least = _LEAST * tall if least is None else least
    while True:
        pair = _pair(size.width(), tall, around, feet)
        for share in (0.0, 0.5, 1.0):
            placed = pair.pushed(share)
            if pair.spare >= 0 and not _touches(placed, size.height(), around.boxes):
                return placed
        if tall * _STEP < least:
            return placed
        tall *= _STEP


def _fitting(width: float, usual: float, labels_px: float) -> float:
    """Return how tall two bodies can be that stand in ``width``, with names in three gutters."""
    between = _NARROW_BETWEEN_PX if is_narrow(width) else _BETWEEN_PX
    wide = 4 * half_width("front", usual)
    return min(usual, usual * (width - 3 * between - 3 * labels_px) / wide)


def _pair(width: float, tall: float, around: Around, feet: float) -> _Pair:
    narrow, named = is_narrow(width), around.labels_px > 0
    half = half_width("front", tall)
    middle, apart = (0.5375, 0.415 * width) if narrow else (0.458, 0.34 * width)
    least = 2 * half + (_NARROW_BETWEEN_PX if narrow else _BETWEEN_PX)
    if named:  # the rest of the width in three, for the names
        least = max(least, min(least + around.labels_px, (width + 4 * half) / 3))
    if around.heads_px:
        least = max(least, around.heads_px + 2 * _HEAD * tall + 16)
    if least > apart:
        apart, middle = least, 0.5 if narrow or named else 0.48
    front, back = middle * width - apart / 2, middle * width + apart / 2
    spare = min(width - _EDGE_PX - half, feet - _FEET * tall) - back
    shift = min(max(-spare, 0.0), max(front - half - _EDGE_PX, 0.0))
    return _Pair(tall, front - shift, back - shift, spare + shift)


def _touches(pair: _Pair, height: float, boxes: Sequence[QRectF]) -> bool:
    shape = view_paths("front").silhouette
    bounds = shape.boundingRect()
    scale = pair.tall / bounds.height()
    top = height - foot_px() - pair.tall - bounds.top() * scale
    for box in boxes:
        room = box.adjusted(-_CLEAR_PX, -_CLEAR_PX, _CLEAR_PX, _CLEAR_PX)
        x, y = (room.left() - pair.front) / scale, (room.top() - top) / scale
        if shape.intersects(QRectF(x, y, room.width() / scale, room.height() / scale)):
            return True
    return False


def alone(view: View, width: float, height: float, *, labels_px: float = 0.0) -> Placed:
    """Place ``view`` alone in the middle of a frame of ``width`` x ``height`` px."""
    tall = max(height - TOP_PX - foot_px(), 40.0)
    room = max(width - 2 * _BETWEEN_PX - 2 * labels_px, 40.0)
    tall = min(tall, tall * room / (2 * half_width(view, tall)))
    return place_view(view, width / 2, height - foot_px() - tall, tall)


def _sole(width: float, height: float, *, narrow: bool) -> Placed:
    tall = min(_SMALL_SOLES_PX if narrow else SOLES_PX, height / 3)
    middle = width - (24.0 if not narrow else 12.0) - half_width("sole", tall) - 12.0
    return place_view("sole", middle, height - foot_px() - tall, tall)
