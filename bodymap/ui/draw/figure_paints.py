"""The brushes and pens of a figure seen from the side, kept for one theme."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from bodymap.ui.controls.paint import mixed

if TYPE_CHECKING:
    from bodymap.ui.theme import Theme

_FAR = 0.52  # of the far limbs' grey in the colour of a muscle on them
_EDGE_FAR = 0.45  # of the ground in the outlines of the far limbs in high contrast: still 4.5 : 1
_PALE = 0.5  # of the surface in the colour of a muscle of which only the timing is known
_TILE_PX = 8  # of the hatch: lines 5.7 px apart
_HATCH_PX = 1.2
_HATCH = 0.6  # opacity
_FIBRE, _FAINT = 0.3, 0.15  # opacity, on colours and on grey
_UNITS = {"line": 1.5, "gap": 2.0, "lace": 2.2}  # fingers and toes; within a muscle; on a shoe
_THIN_PX = 1.3  # up to which a line is a device pixel wide: that is much faster
_SIZES = 64  # pens that are kept
_MOST = 2048  # tints that are kept


class FigurePaints:
    """What the shapes of the figure are filled and drawn with."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        far, neutral = theme.body_far, theme.body_neutral
        self._surface, self._far = theme.surface, far
        behind = _EDGE_FAR if theme.contrast else 0.35
        shoe = mixed(theme.body_outline, theme.body_base, 0.3)
        greys = {
            "base": (theme.body_base, far),
            "rim": (theme.body_outline, mixed(theme.body_outline, far, behind)),
            "detail": (neutral, _behind(neutral, far, _FAR, theme)),
            "shoe": (shoe, mixed(shoe, far, 0.5)),
            "sole": (theme.surface, _behind(theme.surface, far, 0.4, theme)),
        }
        self._greys = {
            (name, side): QBrush(colour)
            for name, colours in greys.items()
            for side, colour in zip(("near", "far"), colours, strict=True)
        }
        self._pens: dict[tuple[str, str, float, float], QPen] = {}
        # With the brush that each was made from: while it is kept, no other has its id.
        self._tints: dict[tuple[int, str, bool, float | None], tuple[QBrush, QBrush]] = {}
        self._hatches: dict[tuple[str, float], QPen] = {}
        self.fibre = _cosmetic(QColor.fromRgbF(1, 1, 1, _FIBRE))
        self.faint_fibre = _cosmetic(QColor.fromRgbF(1, 1, 1, _FAINT))
        self._edges = {
            "near": _cosmetic(theme.body_outline),
            "far": _cosmetic(mixed(theme.body_outline, far, _EDGE_FAR)),
        }
        self.course = _cosmetic(theme.text)
        self.course.setStyle(Qt.PenStyle.DashLine)

    def grey(self, name: str, side: str) -> QBrush:
        """Return the brush of "base", "rim", "detail", "shoe" or "sole" on that side."""
        return self._greys[name, side]

    def edge(self, side: str) -> QPen:
        """Return the pen around a muscle in high contrast; paler on the limbs behind."""
        return self._edges[side]

    def solid(self, brush: QBrush, side: str, *, pale: bool) -> QBrush:
        """Return ``brush`` as it is on that side: duller behind; paler, the lines not yet on it."""
        return self._tint(brush, side, pale=pale, ratio=None)

    def tint(self, brush: QBrush, side: str, *, pale: bool, ratio: float) -> QBrush:
        """Return ``brush`` as it is on that side: duller behind; paler and hatched.

        The hatch is a picture for that pixel ratio: it does not move with the shape.
        """
        return self._tint(brush, side, pale=pale, ratio=ratio)

    def hatch(self, side: str, ratio: float) -> QPen:
        """Return the pen of the lines over a paler muscle, at that pixel ratio."""
        key = (side, ratio)
        if key not in self._hatches:
            towards = self._surface if side == "near" else mixed(self._surface, self._far, _FAR)
            colour = QColor(towards)
            colour.setAlphaF(_HATCH)
            pen = _cosmetic(colour)
            if ratio > 1:  # wider pens are slow
                pen = QPen(colour, _HATCH_PX)
            self._hatches[key] = pen
        return self._hatches[key]

    def _tint(self, brush: QBrush, side: str, *, pale: bool, ratio: float | None) -> QBrush:
        if side == "near" and not pale:
            return brush
        key = (id(brush), side, pale, ratio)
        found = self._tints.get(key)
        if found is None:
            if len(self._tints) >= _MOST:
                self._tints.clear()
            made = self._made(brush.color(), side, pale=pale, ratio=ratio)
            found = self._tints[key] = brush, made
        return found[1]

    def line(self, name: str, side: str, scale: float, ratio: float) -> QPen:
        """Return the pen of "line", "gap" or "lace", at ``scale`` px per unit."""
        key = (name, side, scale, ratio)
        found = self._pens.get(key)
        if found is None:
            if len(self._pens) >= _SIZES:
                self._pens.clear()
            found = self._pens[key] = self._line(name, side, scale, ratio)
        return found

    def _line(self, name: str, side: str, scale: float, ratio: float) -> QPen:
        base = self._greys["base", side].color()
        if name == "line":
            colour = mixed(self._greys["rim", side].color(), base, 0.5)
        else:
            colour = base if name == "gap" else self._greys["sole", side].color()
        width = _UNITS[name] * scale
        if width * ratio <= _THIN_PX:
            return _cosmetic(colour)
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _made(self, colour: QColor, side: str, *, pale: bool, ratio: float | None) -> QBrush:
        share = _FAR if side == "far" else 0.0
        line = mixed(mixed(colour, self._surface, 0.25), self._far, share)
        ground = mixed(mixed(colour, self._surface, _PALE if pale else 0.0), self._far, share)
        return QBrush(ground) if ratio is None or not pale else hatched(ground, line, ratio)


def hatched(ground: QColor, line: QColor, ratio: float) -> QBrush:
    """Return a brush of slanting lines in ``line`` on ``ground``, sharp at that pixel ratio."""
    px = math.ceil(_TILE_PX * ratio)
    tile = QImage(px, px, QImage.Format.Format_RGB32)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, _HATCH_PX * px / _TILE_PX))
    for start in (-px, 0, px):  # the neighbours' lines reach into the corners
        painter.drawLine(QPointF(start - 1, px + 1), QPointF(start + px + 1, -1))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(_TILE_PX / px, _TILE_PX / px))
    return brush


def _behind(colour: QColor, far: QColor, share: float, theme: Theme) -> QColor:
    """Return ``colour`` on the far limbs; in high contrast it stays as it is."""
    return colour if theme.contrast else mixed(colour, far, share)


def _cosmetic(colour: QColor) -> QPen:
    pen = QPen(colour)
    pen.setCosmetic(True)
    return pen
