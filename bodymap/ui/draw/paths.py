"""The body as Qt's painter paths, read once, and their places on the screen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from bodymap.figure.views import VIEWS
from bodymap.resources import asset
from bodymap.ui.draw.kept_paths import read_paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QPainterPath

    from bodymap.figure.views import View

_GROUPS = 4  # of paths, in each view


class ViewPaths(NamedTuple):
    """One view as paths; both sides of a muscle are one path.

    Attributes:
        neutral: bones, tendons, hair and the muscles that are not in the list.
        ghosts: the deep muscles' courses.
    """

    silhouette: QPainterPath
    neutral: QPainterPath
    fibres: Mapping[str, QPainterPath]
    muscles: Mapping[str, QPainterPath]
    ghosts: Mapping[str, QPainterPath]

    def placed(self, transform: QTransform) -> ViewPaths:
        """Return the same view, moved and scaled once so that painting needs no transform."""
        return ViewPaths(
            transform.map(self.silhouette),
            transform.map(self.neutral),
            {muscle: transform.map(path) for muscle, path in self.fibres.items()},
            {muscle: transform.map(path) for muscle, path in self.muscles.items()},
            {muscle: transform.map(path) for muscle, path in self.ghosts.items()},
        )


class Placed(NamedTuple):
    """A view on the screen: the paths in pixels and how they came there."""

    view: View
    paths: ViewPaths
    transform: QTransform
    bounds: QRectF  # of the silhouette

    def point(self, x: float, y: float) -> QPointF:
        """Return where the drawing's point ``x, y`` is, in pixels."""
        return self.transform.map(QPointF(x, y))


@cache
def view_paths(view: View) -> ViewPaths:
    """Return the paths of ``view`` in the drawing's own units, read at the first call.

    Raises:
        ContentError: the paths must be made anew and a drawing is missing or damaged.
    """
    first = _GROUPS * VIEWS.index(view)
    body, fibres, muscles, ghosts = _groups()[first : first + _GROUPS]
    return ViewPaths(body["silhouette"], body["neutral"], fibres, muscles, ghosts)


@cache
def _groups() -> list[dict[str, QPainterPath]]:
    kept = read_paths(kept_file(), drawing_files())
    if kept is not None:
        return kept
    from bodymap.ui.draw.drawn_paths import drawn_groups  # noqa: PLC0415  (only then)

    return drawn_groups()


def kept_file() -> Path:
    """Return where the paths made from the drawings are kept."""
    return asset("figure/body.paths")


def drawing_files() -> list[Path]:
    """Return the files of the drawings, in the order of the views."""
    return [asset(f"figure/{view}.svg") for view in VIEWS]


def place_view(view: View, midline: float, top: float, height: float) -> Placed:
    """Return ``view`` with its silhouette ``height`` px high below ``top``, about ``midline``."""
    paths = view_paths(view)
    box = paths.silhouette.boundingRect()
    scale = height / box.height()
    transform = QTransform(scale, 0, 0, scale, midline, top - box.top() * scale)
    placed = paths.placed(transform)
    return Placed(view, placed, transform, placed.silhouette.boundingRect())


def half_width(view: View, height: float) -> float:
    """Return half the width in px of ``view`` when its silhouette is ``height`` px high."""
    box = view_paths(view).silhouette.boundingRect()
    return max(-box.left(), box.right()) * height / box.height()
