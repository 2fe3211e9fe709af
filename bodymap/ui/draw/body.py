"""Paints the body: silhouette, muscles in their colours, rings around what is chosen.

What does not change with the colours (the grey body, the fibres, the rings) is kept as pixmaps,
so that a recolour costs little more than filling the muscles. Vector output paints it all anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from bodymap.ui.draw.layer import Layer, layer
from bodymap.ui.draw.tint import deep_colours, surface_colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bodymap.app.scene import MapScene
    from bodymap.ui.draw.paths import Placed
    from bodymap.ui.theme import Theme

_FIBRES_FROM_PX = 400.0  # body height; below, the fibres are only noise
_FIBRE_UNITS = 0.7  # width of a fibre in the drawing's units


@dataclass(frozen=True, slots=True)
class Ring:
    """How wide the ring of ink around a shape is, and the gap of surface inside it, px."""

    ink: float
    gap: float

    @property
    def reach(self) -> float:
        """How far it reaches beyond the shape, px."""
        return self.ink + self.gap


SELECTED = Ring(2.0, 1.25)
HOVERED = Ring(1.25, 0.75)


class BodyDrawing:
    """The views of the body that stand on one picture, and how they are coloured."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._views: tuple[Placed, ...] = ()
        self._surface: dict[str, QBrush] = {}
        self._deep: dict[str, QBrush] = {}
        self._kept: dict[int, QBrush] = {}
        self._layers: dict[tuple[object, ...], Layer] = {}
        self._ghosts: frozenset[str] = frozenset()
        self._rings: tuple[tuple[frozenset[str], Ring], ...] = ()

    @property
    def views(self) -> tuple[Placed, ...]:
        """The views, as they are placed."""
        return self._views

    def place(self, views: Sequence[Placed]) -> None:
        """Put ``views`` on the picture instead of those before."""
        self._views = tuple(views)
        self._layers.clear()

    def show(self, scene: MapScene, theme: Theme) -> None:
        """Take the colours, and what is chosen and lit, from ``scene``."""
        if theme is not self._theme:
            self._theme = theme
            self._layers.clear()
        self._surface = self._brushes(surface_colours(scene, theme))
        self._deep = self._brushes(deep_colours(scene, theme))
        wanted = ((scene.selected, SELECTED), (scene.lit, HOVERED))
        self._rings = tuple((muscles, ring) for muscles, ring in wanted if muscles)
        self._ghosts = self._shown_ghosts(scene)

    def bounds(self, muscles: Iterable[str]) -> Iterator[QRectF]:
        """Yield the rectangles (px, with room for a ring) where ``muscles`` are drawn."""
        room = SELECTED.reach + 1
        for view in self._views:
            for muscle in muscles:
                for shapes in (view.paths.muscles, view.paths.ghosts):
                    if muscle in shapes:
                        yield shapes[muscle].controlPointRect().adjusted(-room, -room, room, room)

    def muscle_at(self, point: QPointF, tolerance_px: float) -> str | None:
        """Return the muscle at ``point``, or the nearest within ``tolerance_px``."""
        here = self._under(point)
        reach = 1.0
        while here is None and reach <= tolerance_px:
            for dx, dy in _AROUND:
                here = here or self._under(point + QPointF(dx * reach, dy * reach))
            reach += 1.0
        return here

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

    def paint(self, painter: QPainter, hovered: frozenset[str] = frozenset()) -> None:
        """Paint the muscles on a screen, from what is kept where that is quicker."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        clip = painter.clipBoundingRect() if painter.hasClipping() else None
        ratio = painter.device().devicePixelRatioF()
        rings = (*self._rings, (hovered, HOVERED)) if hovered else self._rings
        ringed = frozenset().union(*(muscles for muscles, _ in rings))
        self._fill(painter, None, ringed, clip)
        for muscles, ring in rings:
            for index, view in enumerate(self._views):
                kept = self._ring_layer(index, view, muscles, ring, ratio)
                if kept is not None:
                    kept.paint(painter)
            self._fill(painter, muscles, frozenset(), clip)
        for index, view in enumerate(self._views):
            self._top_layer(index, view, ratio).paint(painter)
        self._paint_ghosts(painter, clip)

    def paint_plain(self, painter: QPainter) -> None:
        """Paint the muscles as shapes only: for vector files, where nothing is kept."""
        painter.setPen(Qt.PenStyle.NoPen)
        ringed = frozenset().union(*(muscles for muscles, _ in self._rings))
        self._fill(painter, None, ringed, None)
        for muscles, ring in self._rings:
            for view in self._views:
                _paint_ring(painter, self._shapes(view, muscles), ring, self._theme)
            painter.setPen(Qt.PenStyle.NoPen)
            self._fill(painter, muscles, frozenset(), None)
        for view in self._views:
            self._paint_top(painter, view)
        self._paint_ghosts(painter, None)

    def _shown_ghosts(self, scene: MapScene) -> frozenset[str]:
        """Return the muscles whose course is drawn: all deep ones, or one that is chosen alone."""
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

    def _brushes(self, colours: dict[str, QColor]) -> dict[str, QBrush]:
        kept = self._kept
        for colour in colours.values():
            if colour.rgb() not in kept:
                kept[colour.rgb()] = QBrush(colour)
        return {muscle: kept[colour.rgb()] for muscle, colour in colours.items()}

    def _under(self, point: QPointF) -> str | None:
        for view in self._views:
            ghosts = ((m, p) for m, p in view.paths.ghosts.items() if m in self._ghosts)
            for muscle, path in (*ghosts, *view.paths.muscles.items()):
                if path.controlPointRect().contains(point) and path.contains(point):
                    return muscle
        return None

    def _fill(
        self,
        painter: QPainter,
        only: frozenset[str] | None,
        without: frozenset[str],
        clip: QRectF | None,
    ) -> None:
        neutral = QBrush(self._theme.body_neutral)
        for view in self._views:
            for muscle, path in view.paths.muscles.items():
                if muscle in without or (only is not None and muscle not in only):
                    continue
                if clip is None or clip.intersects(path.controlPointRect()):
                    painter.setBrush(self._surface.get(muscle, neutral))
                    painter.drawPath(path)

    def _paint_ghosts(self, painter: QPainter, clip: QRectF | None) -> None:
        pen = QPen(self._theme.text, 1.0, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        neutral = QBrush(self._theme.body_neutral)
        for view in self._views:
            for muscle, path in view.paths.ghosts.items():
                if muscle not in self._ghosts:
                    continue
                if clip is None or clip.intersects(path.controlPointRect()):
                    painter.setPen(pen)
                    painter.setBrush(self._deep.get(muscle, neutral))
                    painter.drawPath(path)

    def _ring_layer(
        self, index: int, view: Placed, muscles: frozenset[str], ring: Ring, ratio: float
    ) -> Layer | None:
        key = (index, muscles, ring, ratio)
        if key not in self._layers:
            shapes = self._shapes(view, muscles)
            if not shapes:
                return None
            room = ring.reach + 1
            box = QRectF()
            for shape in shapes:
                box |= shape.boundingRect()
            self._layers[key] = layer(
                box.adjusted(-room, -room, room, room),
                ratio,
                lambda painter: _paint_ring(painter, shapes, ring, self._theme),
            )
        return self._layers[key]

    def _top_layer(self, index: int, view: Placed, ratio: float) -> Layer:
        key = (index, ratio)
        if key not in self._layers:
            self._layers[key] = layer(
                view.bounds, ratio, lambda painter: self._paint_top(painter, view)
            )
        return self._layers[key]

    def _paint_top(self, painter: QPainter, view: Placed) -> None:
        if self._theme.contrast:
            pen = QPen(self._theme.body_outline)
            pen.setCosmetic(True)
            for path in view.paths.muscles.values():
                painter.strokePath(path, pen)
        elif view.bounds.height() >= _FIBRES_FROM_PX:
            fibre = QColor("#ffffff")
            fibre.setAlphaF(0.3)
            painter.strokePath(view.paths.fibres, QPen(fibre, _FIBRE_UNITS * view.transform.m11()))


_AROUND = ((1, 0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (-0.7, -0.7), (0.7, -0.7))


def _paint_ring(
    painter: QPainter, shapes: Sequence[QPainterPath], ring: Ring, theme: Theme
) -> None:
    for colour, width in ((theme.ink, ring.reach), (theme.surface, ring.gap)):
        pen = QPen(colour, 2 * width)  # half of it lies under the fill
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for shape in shapes:
            painter.strokePath(shape, pen)
