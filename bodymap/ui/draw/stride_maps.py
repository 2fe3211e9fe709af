"""The front and back map beside the runner, small: it pulses along, each side in its own phase."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from bodymap.ui.draw.figure_paints import FigurePaints
from bodymap.ui.draw.paths import half_width, place_view, view_paths
from bodymap.ui.draw.rings import Ring, paint_ring
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bodymap.figure.views import View
    from bodymap.ui.draw.figure_look import MuscleOn
    from bodymap.ui.draw.paths import Placed
    from bodymap.ui.draw.stride_runner import Showing
    from bodymap.ui.theme import Theme

_VIEWS: tuple[View, View] = ("front", "back")
_CAPTION_PX = 6.0  # between feet and caption
_EDGE_PX = 10.0
_RING, _STRONG = Ring(1.5, 0.75), Ring(2.0, 1.5)  # thinner than on the map: the body is small


class _Half(NamedTuple):
    """The part of a muscle that is on one side of the body; ``deep``: the course of a deep one."""

    muscle: str
    side: str
    path: QPainterPath
    deep: bool = False


class _Fill(NamedTuple):
    """Fills muscles with the colours of one instant."""

    painter: QPainter
    brushes: Mapping[MuscleOn, QBrush]
    showing: Showing
    paints: FigurePaints

    def paint(self, halves: Sequence[_Half]) -> None:
        """Fill ``halves``; while the deep muscles show, all others are grey."""
        theme, showing, ratio = self.showing.theme, self.showing, _ratio(self.painter)
        neutral = QBrush(theme.body_neutral)
        outline = QPen(theme.body_outline, 0) if theme.contrast else QPen(Qt.PenStyle.NoPen)
        course = QPen(theme.text, 0)
        for half in halves:
            brush = neutral
            if not showing.deep or half.muscle in showing.deep:
                brush = self.brushes.get((half.muscle, half.side), neutral)
            pale = half.muscle in showing.pale and brush is not neutral
            self.painter.setPen(course if half.deep else outline)
            self.painter.setBrush(self.paints.tint(brush, "near", pale=pale, ratio=ratio))
            self.painter.drawPath(half.path)


class StrideMaps:
    """Front over back in one column; the runner seen from the right shows the right leg near."""

    def __init__(self) -> None:
        self._column = QRectF()
        self._views: tuple[Placed, ...] = ()
        self._halves: tuple[_Half, ...] = ()
        self._ground: QPixmap | None = None
        self._ring: tuple[object, QPixmap] | None = None
        self._paints: FigurePaints | None = None
        self._theme: Theme | None = None

    def place(self, column: QRectF, above: float) -> None:
        """Stand in ``column`` (px) below ``above``, or across it where the legend is low."""
        top = max(above, column.top())
        if (column, top) == (self._column, self._column.top()):
            return
        self._column = column
        self._views = tuple(_placed(column.adjusted(0, top - column.top(), 0, 0)))
        self._halves = tuple(_halves(self._views))
        self._ground = self._ring = None

    def paint(
        self, painter: QPainter, brushes: Mapping[MuscleOn, QBrush], showing: Showing
    ) -> None:
        """Paint the maps with the brushes of the runner; deep muscles and rings as on the map."""
        theme = showing.theme
        ratio = _ratio(painter)
        if theme is not self._theme or self._paints is None:
            self._theme, self._ground, self._ring = theme, None, None
            self._paints = FigurePaints(theme)
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground, self._ring = self._painted_ground(theme, ratio), None
        painter.drawPixmap(self._column.topLeft(), self._ground)
        fill = _Fill(painter, brushes, showing, self._paints)
        flesh = [half for half in self._halves if not half.deep]
        fill.paint(flesh)
        if showing.chosen:
            painter.drawPixmap(self._column.topLeft(), self._kept_ring(showing, ratio))
            fill.paint([half for half in flesh if half.muscle in showing.chosen])
        fill.paint([half for half in self._halves if half.deep and _shows(half, showing)])

    def _kept_ring(self, showing: Showing, ratio: float) -> QPixmap:
        key = showing.chosen, showing.deep
        if self._ring is None or self._ring[0] != key:
            layer = self._layer(ratio)
            painter = self._painter(layer)
            chosen = [half for half in self._halves if half.muscle in showing.chosen]
            shapes = [half.path for half in chosen if not half.deep or _shows(half, showing)]
            paint_ring(painter, shapes, _STRONG if showing.theme.contrast else _RING, showing.theme)
            painter.end()
            self._ring = key, layer
        return self._ring[1]

    def _layer(self, ratio: float) -> QPixmap:
        layer = QPixmap((self._column.size() * ratio).toSize())
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        return layer

    def _painter(self, layer: QPixmap) -> QPainter:
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._column.topLeft())
        return painter

    def _painted_ground(self, theme: Theme, ratio: float) -> QPixmap:
        ground = self._layer(ratio)
        painter = self._painter(ground)
        names = {"front": tr("Front"), "back": tr("Back")}
        font = type_font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for view in self._views:
            painter.strokePath(view.paths.silhouette, QPen(theme.body_outline, 2.0))
            painter.fillPath(view.paths.silhouette, theme.body_base)
            painter.fillPath(view.paths.neutral, theme.body_neutral)
            text = names[view.view]
            x = view.transform.dx() - metrics.horizontalAdvance(text) / 2
            painter.setPen(theme.text2)
            painter.drawText(QPointF(x, view.bounds.bottom() + metrics.ascent() + 3), text)
        painter.end()
        return ground


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


def _shows(half: _Half, showing: Showing) -> bool:
    """Return whether the course of a deep muscle is drawn: all, or one that is chosen alone."""
    return half.muscle in showing.deep or showing.chosen == {half.muscle}


def _placed(room: QRectF) -> Iterator[Placed]:
    caption = QFontMetricsF(type_font("caption")).height() + _CAPTION_PX
    half = room.height() / len(_VIEWS)
    widest = max(half_width(view, 1.0) for view in _VIEWS)
    tall = min(half - caption - _EDGE_PX, (room.width() - 2 * _EDGE_PX) / (2 * widest))
    for index, view in enumerate(_VIEWS):
        below = room.top() + (index + 1) * half - caption
        yield place_view(view, room.center().x(), below - max(tall, 20.0), max(tall, 20.0))


def _halves(views: tuple[Placed, ...]) -> Iterator[_Half]:
    for view in views:
        for muscle, side, path, deep in _drawn_halves(view.view):
            yield _Half(muscle, side, view.transform.map(path), deep)


@cache
def _drawn_halves(view: View) -> tuple[_Half, ...]:
    """Return the muscles of ``view`` cut at the midline, in the drawing's units."""
    # Seen from the front the body's right is at the left.
    left_of_picture, right_of_picture = ("near", "far") if view == "front" else ("far", "near")
    found = []
    paths = view_paths(view)
    shapes = [(*each, False) for each in paths.muscles.items()]
    for muscle, path, deep in (*shapes, *((*each, True) for each in paths.ghosts.items())):
        parts = {left_of_picture: QPainterPath(), right_of_picture: QPainterPath()}
        for piece in _pieces(path):
            left = piece.boundingRect().center().x() < 0
            parts[left_of_picture if left else right_of_picture].addPath(piece)
        for side, part in parts.items():
            part.setFillRule(path.fillRule())
            found.append(_Half(muscle, side, part, deep))
    return tuple(found)


def _pieces(path: QPainterPath) -> Iterator[QPainterPath]:
    """Yield the closed parts that ``path`` consists of."""
    piece = QPainterPath()
    curve: list[QPointF] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        at = QPointF(element.x, element.y)
        if element.isMoveTo():
            if not piece.isEmpty():
                yield piece
            piece = QPainterPath(at)
        elif element.isLineTo():
            piece.lineTo(at)
        else:
            curve.append(at)
            if len(curve) == 3:
                piece.cubicTo(*curve)
                curve.clear()
    if not piece.isEmpty():
        yield piece
