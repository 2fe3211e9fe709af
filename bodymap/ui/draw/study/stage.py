"""Where the views of the body stand beside a question: front, back, and always the soles.

The soles are there whatever is asked: if they came with some questions only, they would tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.draw.paths import half_width, place_view
from bodymap.ui.draw.type import text_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF, QSizeF

    from bodymap.ui.draw.paths import Placed

TOP_PX = 24.0
_FOOT_PX = 48.0  # below the feet, for the captions
_LOW_FOOT_PX = 32.0  # in a low window
_LOW_PX = 620.0
_FRONT, _BACK = 0.29, 0.71  # midlines
_EDGE_PX = 8.0  # at least, from a hand to the edge
_BETWEEN_PX = 10.0  # at least, from hand to hand
_FEET = 0.095  # half the feet's width, of the body's height
_SOLES_PX = (128.0, 112.0, 96.0, 80.0, 68.0, 56.0)  # heights
_LARGEST_SOLES = 0.18  # of the body's height
_WIDE_PX = 700.0
_STEP = 0.985  # by which the body shrinks until the soles have room
_LEAST = 0.6  # of its usual height


def foot_px(height: float) -> float:
    """Return the room below the feet that the captions need on a stage ``height`` px high."""
    return max(_FOOT_PX if height >= _LOW_PX else _LOW_FOOT_PX, 20 * text_scale() + 8)


def study_views(size: QSizeF, top_px: float = TOP_PX) -> tuple[Placed, ...]:
    """Return front, back and soles on a stage of ``size`` px, below ``top_px``."""
    usual = max(size.height() - top_px - foot_px(size.height()), 60.0)
    tall = usual
    while tall > _LEAST * usual:
        for soles in (px for px in _SOLES_PX if px <= max(_LARGEST_SOLES * tall, _SOLES_PX[-1])):
            placed = _placed(size, tall, soles)
            if placed is not None:
                return placed
        tall *= _STEP
    return tuple(_pair(size, tall, _FRONT * size.width(), _BACK * size.width()))


def _midlines(width: float, tall: float, room: float) -> tuple[float, float] | None:
    """Return where the midlines of two bodies are, or None where they have no room.

    Args:
        width: of the stage, px.
        tall: how tall the bodies are, px.
        room: how far right the back view's midline may be, px.
    """
    half = half_width("front", tall)
    needed = 2 * half + _BETWEEN_PX
    front, back = _FRONT * width, min(_BACK * width, room)
    if back - front < needed:
        back = min((front + back + needed) / 2, room)
        front = back - needed
    return (front, back) if front >= half + _EDGE_PX else None


def _placed(size: QSizeF, tall: float, soles: float) -> tuple[Placed, ...] | None:
    """Return the views with soles ``soles`` px high, or None where they touch one another."""
    width, own = size.width(), half_width("sole", soles)
    edge = 2 * _EDGE_PX if width > _WIDE_PX else _EDGE_PX
    middle = width - edge - own
    feet = middle - own - _EDGE_PX - _FEET * tall
    midlines = _midlines(width, tall, min(feet, width - _EDGE_PX - half_width("back", tall)))
    if midlines is None:
        return None
    bottom = size.height() - foot_px(size.height())
    return (*_pair(size, tall, *midlines), place_view("sole", middle, bottom - soles, soles))


def _pair(size: QSizeF, tall: float, front: float, back: float) -> Iterator[Placed]:
    top = size.height() - foot_px(size.height()) - tall
    yield place_view("front", front, top, tall)
    yield place_view("back", back, top, tall)


def touches(views: tuple[Placed, ...], box: QRectF) -> bool:
    """Tell whether ``box`` (px) lies on one of ``views``, or next to it."""
    near = box.adjusted(-8, -8, 8, 8)
    return any(view.paths.silhouette.intersects(near) for view in views)
