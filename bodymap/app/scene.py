"""All that is on the screen, worked out from the state: frozen values, one part for each view.

Named tuples, because a frozen dataclass takes 1.4 ms to make at the start and a named tuple 0.2.

Positions are fractions: 0 to 1 along a scale. Texts are ready to show; ``spoken`` texts are for the
screen reader. Colours are not here: a view asks its theme for the colour at a position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.app.panel import Dial
    from bodymap.app.state import Units
    from bodymap.model.conditions import Arms, Per, Shoe, Strike
    from bodymap.model.figures import Evidence, Grade

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


class SurfaceItem(NamedTuple):
    """One entry of the surface picker."""

    surface: str
    name: str
    line: str


class RunScene(NamedTuple):
    """The run bar: the conditions as words and positions."""

    surface: str
    surface_name: str
    surfaces: tuple[SurfaceItem, ...]
    position: float  # of the slider, 0 = slowest
    marks: tuple[Tick, ...]  # easy, tempo, race, sprint
    near_mark: str  # the mark within 2 s/km of the pace, or ""
    pace_number: str  # "4:15"
    pace_unit: str  # "/km"
    other_unit: str  # "14.1 km/h"
    units: Units
    slope_text: str  # "5 %"
    slope: float
    strike: Strike
    shoe: Shoe
    arms: Arms
    reference_text: str  # "5:33 /km"
    per: Per
    changed: int  # how many of More's fields are not at the reference
    notes: tuple[str, ...]  # advice such as new shoes or steep downhill, shown in More


class GaugeScene(NamedTuple):
    """The gauge of the chosen region or muscle; ``dial`` is None where nothing is estimated."""

    dial: Dial | None
    impact: Dial
    sentence: str  # stretched, outside or not estimated: why; else ""
    first_time: str  # the line that explains band and grade to a newcomer, or ""


class CurveLine(NamedTuple):
    """The load of one surface against pace; one value and one evidence a speed."""

    surface: str
    name: str
    values: tuple[float, ...]
    evidence: tuple[Evidence, ...]


class Curves(NamedTuple):
    """The lines of the chart, which do not change while the pace is dragged."""

    title: str  # "Load against pace: lower legs"
    speeds_mps: tuple[float, ...]
    lines: tuple[CurveLine, ...]
    chosen: str  # surface id
    low: tuple[float, ...]  # of the chosen line
    high: tuple[float, ...]
    ticks: tuple[Tick, ...]  # pace ticks; position = speed in m/s
    spoken: str


class CurveScene(NamedTuple):
    """The chart: its lines, and the cursor. ``curves`` is None where nothing is estimated."""

    curves: Curves | None
    speed_mps: float
    value: float | None
    tag: str  # "4:15 · ×1.09"
    empty: str  # why there is nothing to draw, or ""


class RunTile(NamedTuple):
    """Run A or B of a comparison."""

    letter: str
    title: str
    line: str


class CompareRow(NamedTuple):
    """One muscle of a comparison: B over A (positions on the difference map ÷4 to x4)."""

    muscle: str
    plain: str
    position: float | None
    low: float
    high: float
    a: str
    b: str
    ratio: str
    chosen: bool
    spoken: str


class Fact(NamedTuple):
    """A number with its caption."""

    caption: str
    value: str


class Preset(NamedTuple):
    """A ready-made run."""

    preset: str
    name: str
    line: str


class CompareScene(NamedTuple):
    """The comparison of run B with run A."""

    a: RunTile
    b: RunTile
    presets: tuple[Preset, ...]
    title: str
    line: str
    facts: tuple[Fact, ...]
    heading: str  # "Legs and feet", "All muscles"
    rows: tuple[CompareRow, ...]
    note: str
    sentence: str  # stretched or outside
    others: tuple[CompareRow, ...] = ()  # the muscles that the table leaves out, for the report
