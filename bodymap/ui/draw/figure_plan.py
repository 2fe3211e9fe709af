"""Which pieces of the figure are painted, and in which order: coat upon coat from the back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from bodymap.ui.draw.figure_extras import MUSCLE_KINDS
from bodymap.ui.draw.polygons import Polygons, Rims

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bodymap.figure.rig import Rig, Shape
    from bodymap.ui.draw.figure_look import FigureLook

# What lies in one coat has one outline.
_COATS = (("arm_far",), ("leg_far",), ("trunk", "leg_near"), ("arm_near",))
_UNDER_A_SHOE = frozenset({"intrinsic_foot", "toe", "toe_tendon", "malleolus_low"})
# A tucked arm is painted behind the trunk, and what lies above its elbow again in front of it.
_TUCKED_COATS = (("arm_far",), ("leg_far",), ("arm_near",), ("trunk", "leg_near"), ("arm_near",))
_BELOW_THE_ELBOW = frozenset({"forearms", "gap_forearm", "hand", "thumb", "finger"})
_RIM_PX = 1.0  # of the outline, outside the silhouette
_RIMMED = frozenset({"body", "shoe"})
_SHOE_KINDS = frozenset({"shoe", "shoe_line"})


class Piece(NamedTuple):
    """A shape and its polygons, which move with the figure.

    Attributes:
        rim: the outline under a part of the silhouette or a shoe; None for all others.
    """

    shape: Shape
    polygon: QPolygonF
    rim: QPolygonF | None
    fibres: tuple[QPolygonF, ...]


class Coat(NamedTuple):
    """Pieces that are painted together: first the silhouette, then what lies on it.

    Attributes:
        side: "far" is painted duller.
        rims: those of the pieces that have an outline.
        deep: the courses of deep muscles, over all others of the coat.
        shoes: those of the pieces that are a shoe's.
        above: only what is higher than its middle is painted of the silhouette; None: all.
    """

    side: str
    rims: tuple[QPolygonF, ...]
    bodies: tuple[Piece, ...]
    pieces: tuple[Piece, ...]
    deep: tuple[Piece, ...]
    shoes: tuple[Piece, ...]
    above: QPolygonF | None = None

    def above_the_elbow(self) -> Coat:
        """Return what of a coat of the arm lies above the elbow."""
        elbows = (piece.polygon for piece in self.bodies if piece.shape.id == "elbow_cap")
        bodies, pieces = (
            tuple(piece for piece in some if piece.shape.id not in _BELOW_THE_ELBOW)
            for some in (self.bodies, self.pieces)
        )
        rims = tuple(piece.rim for piece in bodies if piece.rim is not None)
        return self._replace(rims=rims, bodies=bodies, pieces=pieces, above=next(elbows, None))

    def cut(self) -> Coat:
        """Return the coat as it is painted now: not by clipping, which no SVG file keeps."""
        if self.above is None:
            return self
        box = QRectF()
        for rim in self.rims:
            box |= rim.boundingRect()
        box.setBottom(self.above.boundingRect().center().y())
        rims = (rim.intersected(QPolygonF(box)) for rim in self.rims)
        room = QPolygonF(box.adjusted(0, 0, 0, 2 * _RIM_PX))  # covers the rims' soft end
        bodies = (body._replace(polygon=body.polygon.intersected(room)) for body in self.bodies)
        return self._replace(rims=tuple(rims), bodies=tuple(bodies))


class Plan(NamedTuple):
    """All coats, from the back, and every muscle in them with its side."""

    coats: tuple[Coat, ...]
    muscles: tuple[tuple[str, str], ...]


class Pieces:
    """The polygons of all shapes of a rig."""

    def __init__(self, rig: Rig) -> None:
        shapes = rig.shapes
        edged = [shape for shape in shapes if shape.kind in _RIMMED]
        self._outlines = Polygons([(shape.start, shape.stop) for shape in shapes])
        self._fibres = Polygons([span for shape in shapes for span in shape.fibres])
        self._rims = Rims(rig.rest, [(shape.start, shape.stop) for shape in edged])
        rims = iter(self._rims.polygons)
        lines = iter(self._fibres.polygons)
        self.all = tuple(
            Piece(
                shape,
                polygon,
                next(rims) if shape.kind in _RIMMED else None,
                tuple(next(lines) for _ in shape.fibres),
            )
            for shape, polygon in zip(shapes, self._outlines.polygons, strict=True)
        )

    def move(self, points: NDArray[np.float64], *, fibres: bool) -> None:
        """Put all polygons at ``points``, px; the fibres only where they are wanted."""
        self._outlines.move(points)
        self._rims.move(points, _RIM_PX)
        if fibres:
            self._fibres.move(points)

    def plan(self, look: FigureLook) -> Plan:
        """Return what ``look`` shows."""
        shown = [piece for piece in self.all if _shows(piece.shape, look)]
        order = _TUCKED_COATS if look.tucked else _COATS
        coats = [_coat([p for p in shown if p.shape.layer in layers]) for layers in order]
        if look.tucked:
            coats[-1] = coats[-1].above_the_elbow()
        muscles = {(p.shape.id, p.shape.side) for p in shown if p.shape.kind in MUSCLE_KINDS}
        return Plan(tuple(coats), tuple(sorted(muscles)))


def _coat(pieces: list[Piece]) -> Coat:
    return Coat(
        "far" if any(piece.shape.side == "far" for piece in pieces) else "near",
        tuple(piece.rim for piece in pieces if piece.rim is not None),
        tuple(piece for piece in pieces if piece.shape.kind == "body"),
        tuple(piece for piece in pieces if piece.shape.kind not in {"body", "deep"}),
        tuple(piece for piece in pieces if piece.shape.kind == "deep"),
        tuple(piece for piece in pieces if piece.shape.kind in _SHOE_KINDS),
    )


def _shows(shape: Shape, look: FigureLook) -> bool:
    if shape.layer in look.hide or shape.hand not in {"", look.hands}:
        return False
    if shape.kind == "deep":
        return shape.side == "near"
    if look.shod:
        return shape.id not in _UNDER_A_SHOE
    return shape.kind not in _SHOE_KINDS
