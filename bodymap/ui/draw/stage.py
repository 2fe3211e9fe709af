"""Where the views of the body stand on the map, for every size of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.ui.draw.paths import Placed, half_width, place_view
from bodymap.ui.draw.type import text_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.figure.views import View

_NARROW_PX = 700.0
TOP_PX = 16.0
_FOOT_PX = 32.0  # below the feet, for the captions
SOLES_PX = 128.0  # height of the soles
_SMALL_SOLES_PX = 96.0
_BETWEEN_PX = 28.0  # at least, from hand to hand
_NARROW_BETWEEN_PX = 16.0


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


def is_narrow(width: float) -> bool:
    """Tell whether a map ``width`` px wide has no room beside the body for soles and switches.

    Larger text needs more room.
    """
    return width < _NARROW_PX * max(1.0, text_scale() - 0.1)


def foot_px() -> float:
    """Return the room below the feet that the captions need at the text size in force, px."""
    return max(_FOOT_PX, 20 * text_scale() + 4)


def stage(width: float, height: float, *, soles: bool, labels_px: float = 0.0) -> Stage:
    """Place the views on a map of ``width`` x ``height`` px.

    Args:
        width: of the map, px.
        height: of the map, px.
        soles: show the soles where the map is narrow, too.
        labels_px: room for names on each side of each body, px.
    """
    narrow = is_narrow(width)
    tall = max(height - TOP_PX - foot_px(), 40.0)
    between = _NARROW_BETWEEN_PX if narrow else _BETWEEN_PX
    room = width - 3 * between - 3 * labels_px
    tall = min(tall, tall * room / (4 * half_width("front", tall)))
    middle, apart = (0.5375, 0.415) if narrow else (0.458, 0.34)
    least = 2 * half_width("front", tall) + between + labels_px
    if least > apart * width:
        apart, middle = least / width, 0.5 if narrow or labels_px else 0.48
    top = height - foot_px() - tall
    front = place_view("front", (middle - apart / 2) * width, top, tall)
    back = place_view("back", (middle + apart / 2) * width, top, tall)
    return Stage(front, back, _sole(width, height, narrow=narrow) if soles or not narrow else None)


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
