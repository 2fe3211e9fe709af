"""The rings around the chosen muscles of a figure: larger shapes filled under them.

On a body that moves a stroke of this width would cost more than all else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.ui.draw.polygons import Rims

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPolygonF

    from bodymap.figure.rig import Shape
    from bodymap.ui.draw.rings import Ring


class Rim(NamedTuple):
    """The shapes under a ringed one; ``halo``, of surface around the ring, only where asked for."""

    halo: QPolygonF | None
    ink: QPolygonF
    gap: QPolygonF


class FigureRing:
    """One kind of ring around some shapes of a rig whose rest drawing is ``rest`` (units).

    ``halo_px``: how wide the surface around it is.
    """

    def __init__(
        self,
        rest: NDArray[np.float64],
        shapes: Sequence[Shape],
        ring: Ring,
        halo_px: float = 0.0,
    ) -> None:
        spans = [(shape.start, shape.stop) for shape in shapes]
        self._ink, self._gap = Rims(rest, spans), Rims(rest, spans)
        self._halo = Rims(rest, spans) if halo_px else None
        self._ring, self._halo_px = ring, halo_px
        halos = self._halo.polygons if self._halo else (None,) * len(spans)
        made = zip(halos, self._ink.polygons, self._gap.polygons, strict=True)
        self._rims = {shape.start: Rim(*rim) for shape, rim in zip(shapes, made, strict=True)}

    def move(self, points: NDArray[np.float64]) -> None:
        """Put the ring around where the vertices ``points``, (N, 2), px, are now."""
        self._ink.move(points, self._ring.reach)
        self._gap.move(points, self._ring.gap)
        if self._halo is not None:
            self._halo.move(points, self._ring.reach + self._halo_px)

    def is_around(self, shape: Shape) -> bool:
        """Return whether ``shape`` has this ring."""
        return shape.start in self._rims

    def under(self, shape: Shape) -> Rim:
        """Return what lies under ``shape``, one of those that have this ring."""
        return self._rims[shape.start]
