"""The words at the cursor of a run's chart: place, pace, slope, load and ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.log_words import clock
from bodymap.app.runs.measures import length_in
from bodymap.model.pace import format_pace
from bodymap.model.scale import format_times
from bodymap.ui.draw.runs.chart_scale import value_near
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.app.runs.scene import ChartLine, GroundSpan, RunChartScene

_FLAT = 0.005  # rise over run: less is said to be level


class Now(NamedTuple):
    """What the run was at a place; None where nothing is known.

    Attributes:
        place: "5.2 km".
        pace: "4:02 /km".
        slope: "+3 %".
        load: "×1.30", of the chosen line.
        name: of the chosen line; "" where there is none.
        ground: "" where the whole run has one.
        walked: the place lies in what was walked.
    """

    place: str
    pace: str | None
    slope: str | None
    load: str | None
    name: str
    ground: str
    walked: bool

    def tags(self, *, ground: bool) -> Iterator[str]:
        """Yield the words under the cursor, the longest first, with the ground's or without."""
        load = self._load()
        shorter = self.place, self.pace, self.slope, load
        yield _joined((*shorter, self.ground if ground else ""))
        yield _joined(shorter)
        yield _joined((self.place, self.pace or load))

    def spoken(self) -> str:
        """Return the words for the screen reader."""
        load = self._load()
        if self.load is not None and self.name:
            load = f"{self.name} {self.load}"
        slope = tr("slope {slope}").format(slope=self.slope) if self.slope else None
        parts = (self.place, self.pace, slope, load, self.ground)
        return ", ".join(part for part in parts if part)

    def _load(self) -> str | None:
        if self.walked:
            return tr("walked, not counted")
        if self.pace is None and self.load is None:
            return tr("pause")
        return self.load


def _joined(parts: tuple[str | None, ...]) -> str:
    return " · ".join([part for part in parts if part])


def now_at(scene: RunChartScene, index: int, place: float) -> Now:
    """Return what the run was at ``place``, whose nearest value is ``index``."""
    pace = value_near(scene.pace_s_per_km, index)
    slope = value_near(scene.slope, index)
    line = chosen_line(scene)
    load = None if line is None else value_near(line.values, index)
    walked = any(start <= place <= end for start, end in scene.walking)
    pace = None if walked else pace  # the chart's paces end where running does
    return Now(
        place=place_text(scene, place),
        pace=pace_text(scene, pace),
        slope=None if slope is None else slope_text(slope),
        load=None if load is None else format_times(load),
        name="" if line is None else line.name,
        ground=_ground(scene, place),
        walked=walked,
    )


def chosen_line(scene: RunChartScene) -> ChartLine | None:
    """Return the line of the chosen region or muscle; None where there is none."""
    return next((line for line in scene.lines if line.subject == scene.chosen), None)


def place_text(scene: RunChartScene, place: float) -> str:
    """Return ``place`` of the axis: "5.24 km", or since the run's start "21:07"."""
    if scene.axis == "time":
        return clock(place * 60)
    length = length_in(scene.units)
    return f"{place / length.km:.2f} {length.sign}"


def pace_text(scene: RunChartScene, pace_s_per_km: float | None) -> str | None:
    """Return a pace in the units in force: "4:02 /km"; None where there is none."""
    if pace_s_per_km is None or pace_s_per_km <= 0:
        return None
    number, unit = format_pace(1000 / pace_s_per_km, scene.units)
    return f"{number} {unit}"


def slope_text(slope: float) -> str:
    """Return a slope with its sign: "+3 %", "−2 %", "level"."""
    if abs(slope) < _FLAT:
        return tr("level")
    sign = "+" if slope > 0 else "−"
    return tr("{sign}{percent}\u00a0%").format(sign=sign, percent=f"{abs(slope) * 100:.0f}")


def part_words(scene: RunChartScene, part: tuple[float, float]) -> str:
    """Return from where to where a part goes, for the screen reader."""
    start, end = (place_text(scene, place) for place in part)
    return tr("Selected: {start} to {end}").format(start=start, end=end)


def _ground(scene: RunChartScene, place: float) -> str:
    if len(scene.grounds) < 2:
        return ""
    found = ground_at(scene, place)
    return "" if found is None else found.name


def ground_at(scene: RunChartScene, place: float) -> GroundSpan | None:
    """Return the ground at ``place``."""
    spans = (span for span in scene.grounds if span.start <= place <= span.end)
    return next(spans, None)
