"""Reads where a muscle's label points to: one point a muscle, view, side and layer."""

from __future__ import annotations

import csv
import math
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from bodymap.content.rows import read_text
from bodymap.figure.views import VIEWS, DrawingError, View
from bodymap.resources import asset

if TYPE_CHECKING:
    from pathlib import Path

Layer = Literal["muscle", "ghost"]

_COLUMNS = "view,muscle_id,side,x,y,label_side,layer,part,room,primary,label_y"


class Anchor(NamedTuple):
    """The middle of the largest piece of one muscle in one view.

    Attributes:
        x, y: in the units of the view's drawing.
        room: from there to the muscle's edge, in the same units.
    """

    view: View
    muscle: str
    x: float
    y: float
    room: float
    layer: Layer


@cache
def body_anchors() -> tuple[Anchor, ...]:
    """Read the anchors of the body that the program brings along; the same value at every call.

    Raises:
        ContentError: as ``read_anchors``.
    """
    return read_anchors(asset("figure/anchors.csv"))


def read_anchors(path: Path) -> tuple[Anchor, ...]:
    """Read the anchors of all muscles, without the single parts of the sole.

    Raises:
        ContentError: the file cannot be read, or a row is not as it should be.
    """
    rows = csv.DictReader(read_text(path).splitlines())
    try:
        if rows.fieldnames != _COLUMNS.split(","):
            raise DrawingError(path.name, "row 1", f"takes the columns {_COLUMNS}")
        found = [(rows.line_num, row) for row in rows if row["layer"] in {"muscle", "ghost"}]
    except csv.Error as error:
        raise DrawingError(path.name, f"row {rows.line_num}", f"not a table: {error}") from error
    return tuple(_anchor(row, path.name, f"row {line}") for line, row in found)


def _anchor(row: dict[str, str], file: str, place: str) -> Anchor:
    try:
        view = cast("View", row["view"])
        VIEWS.index(view)
        x, y, room = (float(row[name]) for name in ("x", "y", "room"))
    except (ValueError, TypeError) as error:
        raise DrawingError(file, place, f"not an anchor ({error})") from error
    if not all(map(math.isfinite, (x, y, room))):
        raise DrawingError(file, place, "takes finite numbers")
    layer = cast("Layer", row["layer"])
    return Anchor(view, row["muscle_id"], x, y, room, layer)
