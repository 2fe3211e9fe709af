"""The whole drawn body: three views."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bodymap.figure.outlines import Drawing, read_drawing
from bodymap.figure.views import VIEWS, View
from bodymap.resources import asset

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def read_body() -> Mapping[View, Drawing]:
    """Read the drawings that the program brings along; the same value at every call.

    Raises:
        DrawingError: a file is missing or damaged; the message names file and shape.
    """
    return {view: read_drawing(asset(f"figure/{view}.svg")) for view in VIEWS}
