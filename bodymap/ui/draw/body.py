"""Paints the body: silhouette, muscles in their colours, rings around what is chosen.

What does not change with the colours (the grey body, the fibres, the rings) is kept as pixmaps,
so that a recolour costs little more than filling the muscles. Vector output paints it all anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from bodymap.ui.draw.layer import Layer, layer
from bodymap.ui.draw.rings import HOVERED, SELECTED, Ring, paint_ring
from bodymap.ui.draw.tint import deep_colours, hatch, surface_colours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bodymap.app.map_scene import MapScene
    from bodymap.ui.draw.paths import Placed
    from bodymap.ui.theme import Theme

_FIBRES_FROM_PX = 400.0  # body height; below, the fibres are only noise
_LAYERS = 40  # pixmaps that are kept: those of the last dozen selections
_FIBRE_UNITS = 0.7  # width of a fibre in the drawing's units
_EDGE_PX = 4.0  # of surface around a deep muscle; half of it lies under the fill


class BodyDrawing:
    """The views of the body that stand on one picture, and how they are coloured."""

    def __init__(self, scene: MapScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self._views: tuple[Placed, ...] = ()
        self._kept: dict[int, QBrush] = {}
        self._layers: dict[tuple[object, ...], Layer] = {}
        self._coloured: dict[tuple[object, ...], Layer] = {}  # valid for these colours only
        self._take_colours()
        self._take_choice()

    @property
    def views(self) -> tuple[Placed, ...]:
        """The views, as they are placed."""
        return self._views

    def place(self, views: Sequence[Placed]) -> None:
        """Put ``views`` on the picture instead of those before."""
        self._views = tuple(views)
        self._forget()
        self._ghosts = self._shown_ghosts()

    def show(self, scene: MapScene, theme: Theme) -> bool:
        """Take the colours, and what is chosen and lit; return whether a colour differs."""
        before, self._scene = self._scene, scene
        recoloured = theme is not self._theme or _colouring(before) != _colouring(scene)
        if theme is not self._theme:
            self._theme = theme
            self._forget()
        if recoloured:
            self._coloured.clear()
            self._take_colours()
        self._take_choice()
        return recoloured

    def bounds(self, muscles: Iterable[str]) -> Iterator[QRectF]:
        """Yield, for each view, the rectangle (px, with room for a ring) around ``muscles``."""
        chosen = frozenset(muscles)
        for view in self._views:
            paths = view.paths
            shapes = [paths.muscles[m] for m in chosen & paths.muscles.keys()]
            shapes += [paths.ghosts[m] for m in chosen & paths.ghosts.keys()]
            if shapes:
                yield _around(shapes, SELECTED.reach + 1)

    def muscle_at(self, point: QPointF, tolerance_px: float) -> str | None:
        """Return the muscle at ``point``, or the nearest within ``tolerance_px``."""
        near = list(self._near(point, tolerance_px))
        reach = 0.0
        while near and reach <= tolerance_px:
            for dx, dy in _AROUND:
                probe = point + QPointF(dx * reach, dy * reach)
                for muscle, path in near:
                    if path.contains(probe):
                        return muscle
            reach += 1.0
        return None

    def _near(self, point: QPointF, room: float) -> Iterator[tuple[str, QPainterPath]]:
        """Yield the muscles whose bounding box is near ``point``, deep ones that show first."""
        for view in self._views:
            ghosts = ((m, p) for m, p in view.paths.ghosts.items() if m in self._ghosts)
            for muscle, path in (*ghosts, *view.paths.muscles.items()):
                if path.controlPointRect().adjusted(-room, -room, room, room).contains(point):
                    yield muscle, path

    def near_body(self, point: QPointF, room_px: float) -> bool:
        """Return whether ``point`` is on the body or within ``room_px`` of it."""
        box = QRectF(point.x() - room_px, point.y() - room_px, 2 * room_px, 2 * room_px)
        return any(view.paths.silhouette.intersects(box) for view in self._views)

    def paint_grey(self, painter: QPainter) -> None:
        """Paint the silhouettes with their outline, and the neutral anatomy."""
        theme = self._theme
        outline = QPen(theme.body_outline, 2.0, Qt.PenStyle.SolidLine)
        outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for view in self._views:
            painter.strokePath(view.paths.silhouette, outline)  # half of it stays outside: 1 px
            painter.fillPath(view.paths.silhouette, theme.body_base)
            painter.fillPath(view.paths.neutral, theme.body_neutral)

    def paint_flesh(self, painter: QPainter) -> None:
        """Paint all muscles and their fibres, as if nothing were chosen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._fill(painter, None)
        ratio = painter.device().devicePixelRatioF()
        for view in self._views:
            self._fibre_layer(view, frozenset(view.paths.muscles), ratio).paint(painter)

    def paint_chosen(self, painter: QPainter, hovered: frozenset[str] = frozenset()) -> None:
        """Paint over the flesh, within the clip: what is ringed, and the deep muscles shown."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = painter.device().devicePixelRatioF()
        for muscles, ring in (*self._rings, (hovered, HOVERED)):
            for view in self._views:
                shapes = self._shapes(view, muscles)
                if shapes:
                    self._chosen_layer(view, muscles, shapes, ring, ratio).paint(painter)
        if self._ghosts:
            self._paint_ghosts(painter)

    def paint_plain(self, painter: QPainter) -> None:
        """Paint the muscles as shapes only: for vector files, where nothing is kept."""
        for muscles, ring in ((None, SELECTED), *self._rings):
            for view in self._views:
                paint_ring(painter, self._shapes(view, muscles or frozenset()), ring, self._theme)
            self._fill(painter, muscles)
            for view in self._views:
                self._paint_fibres(painter, view, muscles or frozenset(view.paths.muscles))
        self._paint_ghosts(painter)

    def _forget(self) -> None:
        self._layers.clear()
        self._coloured.clear()

    def _shown_ghosts(self) -> frozenset[str]:
        """Return the muscles whose course is drawn: all deep ones, or one that is chosen alone."""
        scene = self._scene
        if scene.deep:
            return frozenset(scene.marks)
        alone = scene.lit | (scene.selected if scene.muscle is not None else frozenset())
        return alone.difference(*(view.paths.muscles for view in self._views))

    def _shapes(self, view: Placed, muscles: frozenset[str]) -> list[QPainterPath]:
        paths = view.paths
        found = [paths.muscles[m] for m in sorted(muscles) if m in paths.muscles]
        return found + [
            paths.ghosts[m] for m in sorted(muscles & self._ghosts) if m in paths.ghosts
        ]

    def _take_colours(self) -> None:
        self._surface = self._brushes(surface_colours(self._scene, self._theme))
        self._deep = self._brushes(deep_colours(self._scene, self._theme))
        if self._theme.contrast and self._scene.palette != "role":
            self._hatch()

    def _hatch(self) -> None:
        """Tell what is not estimated from what hardly differs."""
        unknown = [m for m, mark in self._scene.marks.items() if mark.position is None]
        hatched = QBrush(hatch(self._theme.body_neutral, self._theme.control))
        for brushes in (self._deep,) if self._scene.deep else (self._deep, self._surface):
            brushes.update(dict.fromkeys(unknown, hatched))

    def _take_choice(self) -> None:
        # While muscles are lit they alone have the ring: inside a chosen region it would be lost.
        ringed = self._scene.lit or self._scene.selected
        rings = ((ringed, SELECTED),) if ringed else ()
        self._rings: tuple[tuple[frozenset[str], Ring], ...] = rings
        self._ghosts = self._shown_ghosts()

    def _brushes(self, colours: dict[str, QColor]) -> dict[str, QBrush]:
        kept = self._kept
        for colour in colours.values():
            if colour.rgb() not in kept:
                kept[colour.rgb()] = QBrush(colour)
        return {muscle: kept[colour.rgb()] for muscle, colour in colours.items()}

    def _fill(self, painter: QPainter, only: frozenset[str] | None) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for view in self._views:
            self._fill_view(painter, view, only)

    def _fill_view(self, painter: QPainter, view: Placed, only: frozenset[str] | None) -> None:
        neutral = QBrush(self._theme.body_neutral)
        for muscle, path in view.paths.muscles.items():
            if only is None or muscle in only:
                painter.setBrush(self._surface.get(muscle, neutral))
                painter.drawPath(path)

    def _paint_ghosts(self, painter: QPainter) -> None:
        edge = QPen(self._theme.surface, _EDGE_PX)
        for view in self._views:
            for muscle, path in view.paths.ghosts.items():
                if muscle in self._ghosts:
                    painter.strokePath(path, edge)
                    painter.setPen(QPen(self._ghost_line(muscle), 1.0))
                    painter.setBrush(self._deep[muscle])
                    painter.drawPath(path)

    def _ghost_line(self, muscle: str) -> QColor:
        """Return the colour of the outline of a deep muscle."""
        del muscle
        return self._theme.text

    def _chosen_layer(
        self,
        view: Placed,
        muscles: frozenset[str],
        shapes: Sequence[QPainterPath],
        ring: Ring,
        ratio: float,
    ) -> Layer:
        """Return ring, fill and fibres of ``muscles``; the ring outlives a change of colours."""
        key = (view.view, muscles, muscles & self._ghosts, ring, ratio)
        coloured = self._coloured.get(key)
        if coloured is not None:
            return coloured
        box = _around(shapes, ring.reach + 1)
        kept = self._kept_layer(
            key, box, lambda painter: paint_ring(painter, shapes, ring, self._theme)
        )

        def paint(painter: QPainter) -> None:
            kept.paint(painter)
            painter.setPen(Qt.PenStyle.NoPen)
            self._fill_view(painter, view, muscles)
            if not muscles.isdisjoint(view.paths.muscles):
                self._fibre_layer(view, muscles, ratio).paint(painter)

        self._coloured[key] = layer(box, ratio, paint)
        return self._coloured[key]

    def _fibre_layer(self, view: Placed, muscles: frozenset[str], ratio: float) -> Layer:
        shapes = [view.paths.muscles[m] for m in muscles & view.paths.muscles.keys()]
        return self._kept_layer(
            (view.view, muscles, ratio),
            _around(shapes, 1),
            lambda painter: self._paint_fibres(painter, view, muscles),
        )

    def _kept_layer(
        self, key: tuple[object, ...], box: QRectF, paint: Callable[[QPainter], None]
    ) -> Layer:
        kept = self._layers.pop(key, None) or layer(box, float(str(key[-1])), paint)
        self._layers[key] = kept  # the newest stands last
        if len(self._layers) > _LAYERS:
            self._coloured.clear()
            del self._layers[next(iter(self._layers))]
        return kept

    def _paint_fibres(self, painter: QPainter, view: Placed, muscles: frozenset[str]) -> None:
        pen = self._fibre_pen(view)
        paths = view.paths.muscles if self._theme.contrast else view.paths.fibres
        if pen is not None:
            for muscle in sorted(muscles & paths.keys()):
                painter.strokePath(paths[muscle], pen)

    def _fibre_pen(self, view: Placed) -> QPen | None:
        if self._theme.contrast:  # outlines instead of fibres
            pen = QPen(self._theme.body_outline)
            pen.setCosmetic(True)
            return pen
        if view.bounds.height() < _FIBRES_FROM_PX and view.view != "sole":
            return None
        fibre = QColor("#ffffff")
        fibre.setAlphaF(0.3)
        return QPen(fibre, _FIBRE_UNITS * view.transform.m11())


_AROUND = ((1, 0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (-0.7, -0.7), (0.7, -0.7))


def _colouring(scene: MapScene) -> tuple[object, ...]:
    marks = tuple((muscle, mark.position, mark.role) for muscle, mark in scene.marks.items())
    return scene.palette, scene.deep, scene.greyed, marks


def _around(shapes: Iterable[QPainterPath], room: float) -> QRectF:
    box = QRectF()
    for shape in shapes:
        box |= shape.controlPointRect()
    return box.adjusted(-room, -room, room, room)
