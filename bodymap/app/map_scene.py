"""What the map shows, worked out from the state: frozen values, all that the first frame needs.

Named tuples, because a frozen dataclass takes 1.4 ms to make at the start and a named tuple 0.2.

Positions are fractions: 0 to 1 along a scale. Texts are ready to show; ``spoken`` texts are for the
screen reader. Colours are not here: a view asks its theme for the colour at a position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.model.figures import Grade

Palette = Literal["load", "difference", "role"]


class Mark(NamedTuple):
    """One muscle on the map.

    Attributes:
        position: along the palette's scale, or None: not estimated, drawn in the neutral grey.
        value: "×1.09", "÷1.3", or "not estimated".
        role: drive, swing, stabilise, balance or absorb.
        range_text: "1.04 to 1.13"; empty at the reference run and where nothing is estimated.
        grade: None there.
    """

    muscle: str
    region: str
    plain: str
    latin: str
    position: float | None
    value: str
    role: str
    spoken: str
    range_text: str = ""
    grade: Grade | None = None


class RegionMark(NamedTuple):
    """One region on the map, for the keyboard and the screen reader."""

    region: str
    plain: str
    latin: str
    value: str
    spoken: str
    muscles: tuple[str, ...]


class Callout(NamedTuple):
    """The label with a leader line at the chosen region or muscle."""

    muscle: str  # where the leader points
    title: str
    line: str


class Tick(NamedTuple):
    """A tick of a scale: where, and its words."""

    position: float
    text: str


class RoleEntry(NamedTuple):
    """One entry of the Role legend."""

    role: str
    name: str
    line: str


class Legend(NamedTuple):
    """What the map's colours mean; ``roles`` is filled for the role palette, ``ticks`` else."""

    palette: Palette
    title: str  # "Load in"
    line: str  # "one step"
    ticks: tuple[Tick, ...]  # position 0 = bottom
    roles: tuple[RoleEntry, ...]
    note: str = ""  # "deep muscles", or ""


class MapScene(NamedTuple):
    """The figure: what colour each muscle has and which are chosen."""

    palette: Palette
    marks: Mapping[str, Mark]
    regions: tuple[RegionMark, ...]
    region: str | None
    muscle: str | None
    selected: frozenset[str]
    lit: frozenset[str]
    callout: Callout | None
    legend: Legend
    deep: bool
    names: bool
    numbers: bool
    greyed: bool  # outside what was measured: colours 60 % towards the surface
    hint: str  # "Click a muscle group. Drag the pace.", or ""
