"""The whole drawn body: three views and the points where labels meet them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.figure.anchors import Anchor, read_anchors
from bodymap.figure.outlines import VIEWS, Drawing, View, read_drawing
from bodymap.resources import asset

if TYPE_CHECKING:
    from collections.abc import Mapping


class Body(NamedTuple):
    """The drawings of the body, by view, and all anchors."""

    drawings: Mapping[View, Drawing]
    anchors: tuple[Anchor, ...]


@cache
def read_body() -> Body:
    """Read the body that the program brings along; the same value at every call.

    Raises:
        DrawingError: a file is missing or damaged; the message names file and shape.
    """
    drawings = {view: read_drawing(asset(f"figure/{view}.svg")) for view in VIEWS}
    return Body(drawings, read_anchors(asset("figure/anchors.csv")))
