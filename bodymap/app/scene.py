"""What is on the screen beside the map: frozen values, one part for each view.

Named tuples, because a frozen dataclass takes 1.4 ms to make at the start and a named tuple 0.2.

Positions are fractions: 0 to 1 along a scale. Texts are ready to show; ``spoken`` texts are for the
screen reader. Colours are not here: a view asks its theme for the colour at a position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.map_scene import Tick
    from bodymap.app.panel import Dial
    from bodymap.app.state import Units
    from bodymap.model.conditions import Arms, Per, Shoe, Strike
    from bodymap.model.figures import Evidence


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
    heading: str  # "Legs and feet"
    rows: tuple[CompareRow, ...]
    note: str
    sentence: str  # stretched or outside
    others_heading: str = ""
    others: tuple[CompareRow, ...] = ()  # the other half of the body
