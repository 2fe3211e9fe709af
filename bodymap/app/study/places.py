"""Where each muscle lies on the figure, in words that can be followed by ear and tell no name.

Worked out from the outlines: the view that shows most of it, the part of the body, how high and how
far out it lies there, how large it is, and of how many pieces.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.drawn import VIEWS, drawn_areas, main_view
from bodymap.figure.body import read_body
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bodymap.content.atlas import Atlas

# Our choice: so that about a third of the muscles is large, and the smallest are told apart.
_LARGE_PX2, _SMALL_PX2 = 1900.0, 400.0
_ALONG = 0.7  # of its part of the body: then it is no third of it
_BOTH = 0.6  # of the larger view's area: then both views show it well
_ARM_X = 60.0  # half of the trunk's width, in units of the drawing: the arms hang further out


class _Shape(NamedTuple):
    """One muscle of one side in one view; ``left`` is the edge towards the middle of the body."""

    left: float
    right: float
    top: float
    bottom: float
    pieces: int

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@lru_cache(maxsize=2)
def places(atlas: Atlas) -> Mapping[str, str]:
    """Return where each muscle lies: "Back: lower leg and foot, upper third, halfway out, large".

    No two muscles lie at the same place, and no place holds a muscle's name.

    Raises:
        DrawingError: a drawing is missing or damaged.
    """
    shapes = {muscle: _shapes(muscle) for muscle in atlas.tables.muscles}
    found, parts = {}, {muscle: _part(muscle, shapes[muscle], atlas) for muscle in shapes}
    for muscle, part in parts.items():
        around = _around(_main(shapes[each]) for each in shapes if parts[each] == part)
        found[muscle] = _words(muscle, shapes[muscle], part, around, atlas)
    return found


def _shapes(muscle: str) -> dict[str, _Shape]:
    """Return the shape of ``muscle`` on the right side, by view; the one that shows most first."""
    found: dict[str, _Shape] = {}
    for view in sorted(VIEWS, key=lambda view: view != main_view(muscle)):
        curves = [
            curve
            for group in ("muscles", "ghost")
            for outline in read_body()[view].of(group)
            if outline.muscle == muscle and outline.name.endswith("-right")
            for curve in outline.curves
        ]
        if curves:
            xs = [abs(x) for curve in curves for x in curve.points[::2]]
            ys = [y for curve in curves for y in curve.points[1::2]]
            found[view] = _Shape(min(xs), max(xs), min(ys), max(ys), len(curves))
    return found


def _main(shapes: Mapping[str, _Shape]) -> _Shape:
    return next(iter(shapes.values()))


def _around(shapes: Iterable[_Shape]) -> _Shape:
    """Return the box around ``shapes``."""
    lefts, rights, tops, bottoms, pieces = zip(*shapes, strict=True)
    return _Shape(min(lefts), max(rights), min(tops), max(bottoms), sum(pieces))


def _part(muscle: str, shapes: Mapping[str, _Shape], atlas: Atlas) -> str:
    """Return the part of the body, which is part of no muscle's name."""
    region = atlas.tables.muscles[muscle].region
    if region == "arms_shoulders" and _main(shapes).left > _ARM_X:
        return tr("arm")
    names = {
        "feet": tr("lower leg and foot"),
        "lower_legs": tr("lower leg and foot"),
        "thighs_glutes": tr("hip and upper leg"),
        "core": tr("trunk"),
        "arms_shoulders": tr("trunk"),
    }
    return names[region]


def _words(
    muscle: str, shapes: Mapping[str, _Shape], part: str, around: _Shape, atlas: Atlas
) -> str:
    shape, area = _main(shapes), drawn_areas()[muscle]
    parts = [part, _height(shape, around), _side(shape, around, part), _size(area)]
    if atlas.tables.muscles[muscle].deep:
        parts.append(tr("deep"))
    if shape.pieces > 1:
        parts.append(trn("{n} piece", "{n} pieces", shape.pieces).format(n=shape.pieces))
    return tr("{view}: {place}").format(view=_view(shapes), place=", ".join(parts))


def _view(shapes: Mapping[str, _Shape]) -> str:
    first, *others = shapes
    if others and shapes[others[0]].area > _BOTH * shapes[first].area:
        return tr("Front and back")
    return tr("Front") if first == "front" else tr("Back")


def _height(shape: _Shape, around: _Shape) -> str:
    high = around.bottom - around.top
    if (shape.bottom - shape.top) / high > _ALONG:
        return tr("from top to bottom")
    at = ((shape.top + shape.bottom) / 2.0 - around.top) / high
    return (tr("upper third"), tr("middle third"), tr("lower third"))[min(int(at * 3.0), 2)]


def _side(shape: _Shape, around: _Shape, part: str) -> str:
    at = ((shape.left + shape.right) / 2.0 - around.left) / (around.right - around.left)
    middle = tr("halfway out") if part == tr("trunk") else tr("in the middle")
    return (tr("inner side"), middle, tr("outer side"))[min(int(at * 3.0), 2)]


def _size(area_px2: float) -> str:
    if area_px2 > _LARGE_PX2:
        return tr("large")
    return tr("small") if area_px2 < _SMALL_PX2 else tr("of middle size")
