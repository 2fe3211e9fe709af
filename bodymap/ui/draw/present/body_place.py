"""Where the views of the body stand in a tile: whole, or cut around some muscles."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from bodymap.ui.draw.paths import place_view, view_paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF

    from bodymap.content.lesson import LessonView
    from bodymap.figure.views import View
    from bodymap.ui.draw.paths import Placed

VIEWS_OF: dict[LessonView, tuple[View, ...]] = {
    "front": ("front",),
    "back": ("back",),
    "both": ("front", "back"),
    "soles": ("sole",),
}
_EDGE_PX = 22.0  # around a whole body
_SIDE_PX, _NAMED_SIDE_PX = 14.0, 4.0  # beside a body; where names stand beside it
_LEAST_UNITS = 366.0  # of the body's 1000 that are shown at least, so that it is recognised
_ROOM_UNITS = 40.0  # around the muscles
_HANDS_END = 634.0  # from there down no fingertips hang beside the legs
_BELOW_UNITS = 4.0  # under the soles of a body that is cut above


def place_bodies(
    view: LessonView, size: QSizeF, muscles: frozenset[str], gutter_px: float = 0.0
) -> tuple[Placed, ...]:
    """Return the views of a tile of ``size``, side by side.

    Args:
        view: which of them.
        size: of the tile, px.
        muscles: around which each view is cut; none: it is whole.
        gutter_px: room for names at both sides of the tile.
    """
    views = VIEWS_OF.get(view, ())
    wide = (size.width() - 2 * gutter_px) / max(len(views), 1)
    side = _NAMED_SIDE_PX if gutter_px else _SIDE_PX
    return tuple(
        _placed(each, QRectF(gutter_px + at * wide, 0, wide, size.height()), muscles, side)
        for at, each in enumerate(views)
    )


def _placed(view: View, column: QRectF, muscles: frozenset[str], side_px: float) -> Placed:
    whole = view_paths(view).silhouette.boundingRect()
    free = max(column.width() - 2 * side_px, 20.0)
    cut = _cut(view, tuple(sorted(muscles)), free / column.height())
    if cut.isEmpty():
        tall = max(column.height() - 2 * _EDGE_PX, 20.0)
        half = max(-whole.left(), whole.right())
        scale = min(tall / whole.height(), free / (2 * half))
        top = column.center().y() - scale * whole.height() / 2
    else:
        scale = column.height() / cut.height()
        top = (whole.top() - cut.top()) * scale
    return place_view(view, column.center().x(), top, whole.height() * scale)


@lru_cache(maxsize=64)
def _cut(view: View, muscles: Sequence[str], shape: float) -> QRectF:
    """Return the part of ``view`` around ``muscles``, in its units; empty: all of it.

    ``shape`` is the tile's width by its height. Limbs beside the muscles may be cut off.
    """
    box = _around(view, muscles)
    if box.isEmpty() or view == "sole":
        return QRectF()
    whole = view_paths(view).silhouette.boundingRect()
    lowest = whole.bottom() + _BELOW_UNITS
    highest = _HANDS_END if box.top() > _HANDS_END else whole.top() - _BELOW_UNITS
    box = box.adjusted(-_ROOM_UNITS, -_ROOM_UNITS, _ROOM_UNITS, _ROOM_UNITS)
    tall = min(max(box.height(), _LEAST_UNITS), lowest - highest)
    top = min(max(box.center().y() - tall / 2, highest), lowest - tall)
    wide = min(_wide(view, top, tall) + 2 * _BELOW_UNITS, box.width())
    short = max(wide / shape - tall, 0.0)
    if highest < _HANDS_END:  # more of the body fits the tile
        top = max(top - short / 2, highest)
        tall = min(tall + short, lowest - top)
        short = max(wide / shape - tall, 0.0)
    return QRectF(-wide / 2, top, wide, tall + short)


def _around(view: View, muscles: Sequence[str]) -> QRectF:
    paths, box = view_paths(view), QRectF()
    for muscle in muscles:
        for shapes in (paths.muscles, paths.ghosts):
            if muscle in shapes:
                box |= shapes[muscle].boundingRect()
                break
    return box


def _wide(view: View, top: float, tall: float) -> float:
    """Return how wide the body is between ``top`` and ``tall`` units lower."""
    band = QPainterPath()
    band.addRect(QRectF(-1000, top, 2000, tall))
    shape = view_paths(view).silhouette.intersected(band).boundingRect()
    return 2 * max(-shape.left(), shape.right())
