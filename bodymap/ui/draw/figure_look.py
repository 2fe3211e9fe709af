"""How a figure seen from the side is to look, and where it stands on the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QBrush

    from bodymap.ui.theme import Theme

MuscleOn = tuple[str, str]  # muscle id; "near" or "far"
FIBRES_FROM = 0.5  # px per unit, a stature of 500 px; on a smaller figure they are only noise


class At(NamedTuple):
    """Where the rig's units are on the picture.

    Attributes:
        scale: px per unit; a standing figure is 1000 units tall.
        x, y: px, where the rig has its origin: on the ground, below the middle of the body.
    """

    scale: float
    x: float
    y: float

    def point(self, x: float, y: float) -> QPointF:
        """Return where the rig's point ``x``, ``y`` (units, y up) is, px."""
        return QPointF(self.x + self.scale * x, self.y - self.scale * y)


class FigureLook(NamedTuple):
    """How the figure is painted.

    Attributes:
        brushes: the colour of each muscle on each side, unmixed; grey where it has none. The
            painter makes them duller on the far limbs.
        pale: muscles of which only the timing is known: paler, and hatched.
        chosen, hovered: muscles with a ring, on the near side.
        deep: draw every deep muscle that has a brush; one that is chosen alone is drawn anyway.
        shod: in shoes.
        hands: fists, or edge-on: open, or with the palm to the front.
        tucked: the near forearm and hand are behind the trunk.
        hide: layers that are left out, such as "arm_far".
        fibres: None: only on a figure that is large enough for them.
    """

    theme: Theme
    brushes: Mapping[MuscleOn, QBrush]
    pale: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    hovered: frozenset[str] = frozenset()
    deep: bool = False
    shod: bool = False
    hands: Literal["fist", "open", "palm"] = "fist"
    tucked: bool = False
    hide: frozenset[str] = frozenset()
    fibres: bool | None = None
