"""Where the single parts of the sole can be pointed at: the "part" and "detail" rows of anchors."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.rows import read_text
from bodymap.figure.views import DrawingError
from bodymap.resources import asset

if TYPE_CHECKING:
    from pathlib import Path


class SolePlace(NamedTuple):
    """The middle of one part of the left sole, in the units of the drawing."""

    part: str
    x: float
    y: float


@cache
def sole_places() -> tuple[SolePlace, ...]:
    """Read the parts of the sole; the same value at every call.

    Raises:
        ContentError: as ``read_sole_places``.
    """
    return read_sole_places(asset("figure/anchors.csv"))


def read_sole_places(path: Path) -> tuple[SolePlace, ...]:
    """Read the parts of the left sole in the order of the file.

    Raises:
        ContentError: the file cannot be read, or a row is not as it should be.
    """
    rows = csv.DictReader(read_text(path).splitlines())
    try:
        return tuple(
            SolePlace(row["part"], float(row["x"]), float(row["y"]))
            for row in rows
            if row["layer"] in {"part", "detail"} and row["side"] == "left"
        )
    except (KeyError, ValueError, TypeError, csv.Error) as error:
        raise DrawingError(path.name, f"row {rows.line_num}", f"not a place ({error})") from error
