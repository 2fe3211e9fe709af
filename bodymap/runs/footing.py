"""What a run was run on and in: ground by parts, shoes, landing, arms; and "what if"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.model.conditions import Arms, Shoe, Strike


class GroundPart(NamedTuple):
    """A part of a run with a ground of its own: seconds since the start, and a surface id."""

    start_s: float
    end_s: float
    surface: str


class Footing(NamedTuple):
    """The ground of a run and what met it; no watch writes these.

    Attributes:
        surface: the ground of all that no part covers.
        parts: sorted, not overlapping.
    """

    surface: str = "asphalt"
    parts: tuple[GroundPart, ...] = ()
    strike: Strike = "rearfoot"
    shoe: Shoe = "conventional"
    arms: Arms = "normal"


class WhatIf(NamedTuple):
    """The same run otherwise.

    Attributes:
        surface: all of it on this ground; "" as it was.
        speed: times as fast over the same distance, 0.5 to 1.5; 1 as it was.
        level: without any slope.
    """

    surface: str = ""
    speed: float = 1.0
    level: bool = False
