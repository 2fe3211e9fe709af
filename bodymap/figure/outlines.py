"""Reads the drawn body: the strict little subset of SVG that our own drawings use, as values.

A drawing is one ``svg`` with one ``g`` for the view, in it the silhouette and a ``g`` for each of
context, detail, muscles, fibres and ghost, which hold paths of absolute M, C and Z only.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from bodymap.content.rows import read_text
from bodymap.figure.views import VIEWS, DrawingError, View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Group = Literal["silhouette", "context", "detail", "muscles", "fibres", "ghost"]

_TAG = re.compile(r"<(/?)([a-z]+)([^<>]*)>\s*")
_ATTRIBUTE = re.compile(r'([a-zA-Z-]+)="([^"]*)"')
_ALLOWED = re.compile(r"[MCZ0-9. -]*")
_NESTED = frozenset({"context", "detail", "muscles", "fibres", "ghost"})
_OF_MUSCLES = frozenset({"muscles", "fibres", "ghost"})


class Curve(NamedTuple):
    """One piece of an outline.

    Attributes:
        points: x, y of the start, then six numbers a cubic (two handles and the end).
        closed: whether it returns to its start.
    """

    points: tuple[float, ...]
    closed: bool


class Outline(NamedTuple):
    """One shape: a muscle of one side (all its heads), or a piece of the rest.

    Attributes:
        muscle: the muscle's id, or "" where the shape is no muscle of the list.
    """

    group: Group
    name: str
    muscle: str
    curves: tuple[Curve, ...]


class Drawing(NamedTuple):
    """One view of the body.

    Attributes:
        box: x, y, width and height of the drawing, in its units.
        outlines: in the order in which they are drawn.
    """

    view: View
    box: tuple[float, float, float, float]
    outlines: tuple[Outline, ...]

    def of(self, group: Group) -> Iterator[Outline]:
        """Yield the outlines of ``group``."""
        return (outline for outline in self.outlines if outline.group == group)


def read_drawing(path: Path) -> Drawing:
    """Read one view of the body.

    Raises:
        ContentError: the file cannot be read, or is not as the module says.
    """
    return parse_drawing(read_text(path), path.name)


def parse_drawing(text: str, file: str) -> Drawing:
    """Return the drawing in ``text``; ``file`` is its name in an error's message.

    Raises:
        DrawingError: a tag, a group, an attribute or a number is not as the module says.
    """
    reader = _Reader(file)
    at = 0
    for found in _TAG.finditer(text):
        if found.start() != at:
            break
        at = found.end()
        reader.take(*found.groups())
    if at != len(text):
        raise DrawingError(file, reader.place, f"not understood: {text[at : at + 40]!r}")
    return reader.drawing()


class _Reader:
    """Takes the tags one after another and holds what has been read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.place = "the file"
        self.open: list[str] = []
        self.box: tuple[float, float, float, float] | None = None
        self.outlines: list[Outline] = []
        self.names: set[str] = set()

    def take(self, end: str, tag: str, attributes: str) -> None:
        """Take one tag."""
        alone = attributes.endswith("/")
        if end:
            self._close(tag)
            return
        values = dict(_ATTRIBUTE.findall(attributes))
        self.place = values.get("id", tag)
        if tag == "path" and alone:
            self._path(values)
        elif tag == "svg" and not alone and not self.open:
            self.box = self._numbers(values.get("viewBox", ""))
            self.open.append("svg")
        elif tag == "g" and not alone and self._fits(self.place):
            self.open.append(self.place)
        else:
            raise DrawingError(self.file, self.place, f"<{tag}> has no place here")

    def drawing(self) -> Drawing:
        """Return what has been read.

        Raises:
            DrawingError: the file ends too early, or has no silhouette.
        """
        if self.open or self.box is None:
            raise DrawingError(self.file, self.place, "the file ends too early")
        if not any(outline.group == "silhouette" for outline in self.outlines):
            raise DrawingError(self.file, "silhouette", "is missing")
        return Drawing(self.view, self.box, tuple(self.outlines))

    def _fits(self, name: str) -> bool:
        if len(self.open) == 1:
            self.view = cast("View", name.removeprefix("view-"))
            return name.startswith("view-") and self.view in VIEWS
        return len(self.open) == 2 and name in _NESTED

    def _close(self, tag: str) -> None:
        if not self.open or tag != ("svg" if len(self.open) == 1 else "g"):
            raise DrawingError(self.file, self.place, f"</{tag}> closes nothing")
        self.open.pop()

    def _path(self, values: dict[str, str]) -> None:
        group = self.place if len(self.open) == 2 else self.open[-1] if self.open else ""
        if not (group in _NESTED or group == "silhouette") or self.place in self.names:
            raise DrawingError(self.file, self.place, "is drawn twice, or stands in no group")
        self.names.add(self.place)
        muscle = values.get("data-muscle", "")
        if (group in _OF_MUSCLES) != bool(muscle):
            raise DrawingError(self.file, self.place, "data-muscle is missing, or too much")
        curves = self._curves(values.get("d", ""))
        self.outlines.append(Outline(cast("Group", group), self.place, muscle, curves))

    def _curves(self, d: str) -> tuple[Curve, ...]:
        if not d.startswith("M") or not _ALLOWED.fullmatch(d):
            raise DrawingError(self.file, self.place, "a path takes absolute M, C and Z only")
        return tuple(self._curve(part) for part in d[1:].split("M"))

    def _curve(self, part: str) -> Curve:
        body = part.strip().removesuffix("Z")
        try:
            points = tuple(map(float, body.replace("C", " ").split()))
        except ValueError as error:
            raise DrawingError(self.file, self.place, f"not a number ({error})") from error
        if len(points) < 8 or len(points) % 6 != 2 or body.count("C") != len(points) // 6:
            raise DrawingError(self.file, self.place, f"{len(points)} numbers make no curve")
        return Curve(points, closed=body != part.strip())

    def _numbers(self, text: str) -> tuple[float, float, float, float]:
        try:
            x, y, width, height = map(float, text.split())
        except ValueError as error:
            raise DrawingError(self.file, "svg", f"viewBox {text!r} ({error})") from error
        if not all(map(math.isfinite, (x, y, width, height))) or min(width, height) <= 0:
            raise DrawingError(self.file, "svg", f"viewBox {text!r} has no size")
        return x, y, width, height
