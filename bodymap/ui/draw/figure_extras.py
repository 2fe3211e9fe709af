"""What lies over and under single muscles of a moving figure: hatch, and rings.

They are made for one look and kept until another asks for others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.draw.figure_rings import FigureRing
from bodymap.ui.draw.hatching import Hatching
from bodymap.ui.draw.rings import HOVERED, SELECTED, Ring

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from bodymap.figure.rig import Rig, Shape
    from bodymap.ui.draw.figure_look import FigureLook

MUSCLE_KINDS = frozenset({"muscle", "deep"})
_EDGE = Ring(0.0, 2.0)  # around a deep muscle
# In high contrast every muscle has an outline: the ring must be told from them.
_STRONG, _HALO_PX = Ring(3.0, 2.0), 2.0
# From which stature (px) there are lines over paler muscles, and how far apart they are, units.
_HATCHES = ((420.0, 9.0), (220.0, 18.0))


class Extras:
    """The hatch and the rings of the last look.

    Attributes:
        hatching: the lines over the paler muscles; None where there are none.
        edges: of surface around the deep muscles, where they are shown.
        rings: one around the muscle under the pointer, one around the chosen ones, or none.
    """

    def __init__(self, rig: Rig) -> None:
        self._rest = rig.rest
        self._shapes = [shape for shape in rig.shapes if shape.kind in MUSCLE_KINDS]
        self._hatched: tuple[frozenset[str], float | None] = (frozenset(), None)
        self._ringed: tuple[frozenset[str], frozenset[str], bool] = frozenset(), frozenset(), False
        self.hatching: Hatching | None = None
        self.edges = FigureRing(self._rest, _near(self._shapes, "deep"), _EDGE)
        self.rings: tuple[FigureRing, ...] = ()
        self._deep = False

    def take(self, look: FigureLook, stature_px: float) -> None:
        """Make what ``look`` asks for at that size, unless it is there."""
        apart = next((units for px, units in _HATCHES if stature_px >= px), None)
        if self._hatched != (look.pale, apart):
            self._hatched = look.pale, apart
            shapes = [shape for shape in self._shapes if shape.id in look.pale]
            self.hatching = Hatching(self._rest, shapes, apart) if shapes and apart else None
        self._deep = look.deep or bool(look.chosen)
        ringed = look.hovered - look.chosen, look.chosen, look.theme.contrast
        if self._ringed != ringed:
            self._ringed = ringed
            self.rings = tuple(self._made(*ringed))

    def _made(
        self, hovered: frozenset[str], chosen: frozenset[str], contrast: bool
    ) -> Iterator[FigureRing]:
        """Yield the ring around ``hovered`` and that around ``chosen``, where there are any."""
        around = ((hovered, HOVERED, 0.0), (chosen, SELECTED, 0.0))
        if contrast:
            around = ((hovered, HOVERED, 0.0), (chosen, _STRONG, _HALO_PX))
        near = [shape for shape in self._shapes if shape.side == "near"]
        for muscles, ring, halo_px in around:
            shapes = [shape for shape in near if shape.id in muscles]
            if shapes:
                yield FigureRing(self._rest, shapes, ring, halo_px)

    def move(self, points: NDArray[np.float64]) -> None:
        """Go along with the vertices ``points``, (N, 2), px."""
        if self.hatching is not None:
            self.hatching.move(points)
        for ring in (*self.rings, self.edges) if self._deep else self.rings:
            ring.move(points)


def _near(shapes: Iterable[Shape], kind: str) -> list[Shape]:
    return [shape for shape in shapes if shape.side == "near" and shape.kind == kind]
