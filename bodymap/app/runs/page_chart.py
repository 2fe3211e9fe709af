"""The chart of a run's page: pace, slope and load in each step along the run."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import isfinite, nan
from typing import TYPE_CHECKING

from bodymap.app.runs.chart_ticks import (
    distance_ticks,
    load_ticks,
    pace_span,
    pace_ticks,
    robust_span,
    slope_ticks,
    time_ticks,
)
from bodymap.app.runs.log_words import distance
from bodymap.app.runs.page_loads import Basis, samples_of
from bodymap.app.runs.scene import ChartLine, GroundSpan, RunChartScene
from bodymap.app.wording import pace_words
from bodymap.model.scale import format_times
from bodymap.runs.along import along, metres_at, walks
from bodymap.runs.run_load import step_loads
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bodymap.app.map_scene import Tick
    from bodymap.app.runs.page_loads import Part
    from bodymap.app.runs.scene import Axis
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.runs.along import Along

_STANDING_MPS = 0.1  # below it there is no pace to draw
_LEAST_LAPS = 2  # one lap is the whole run


def run_chart(state: State, basis: Basis, atlas: Atlas) -> RunChartScene:
    """Return the chart; only what is chosen is worked out anew while a part is dragged."""
    axis, subject = state.runs.axis, state.muscle or state.region or ""
    drawn = _with_lines(basis, axis, state.look.units, atlas, subject)
    part = state.runs.part
    return drawn if part is None else drawn._replace(part=_on_axis(basis, axis, part))


@lru_cache(maxsize=8)
def _with_lines(
    basis: Basis, axis: Axis, units: Units, atlas: Atlas, subject: str
) -> RunChartScene:
    """Return the chart with the chosen line last; a muscle stands in for its region."""
    frame = _frame(basis, axis, units, atlas)
    if not subject:
        return frame._replace(load_ticks=_load_ticks(frame.lines))
    muscle = atlas.tables.muscles.get(subject)
    region = subject if muscle is None else muscle.region
    others = tuple(line for line in frame.lines if line.subject != region)
    name = atlas.region_names[region].plain if muscle is None else muscle.plain
    chosen = _line(basis, axis, subject, name)
    spoken = frame.spoken
    if chosen is not None:
        others = (*others, chosen)
        low, high = robust_span(chosen.values)
        text = tr("{chart} {name} in each step from {low} to {high}.")
        spoken = text.format(
            chart=spoken, name=name, low=format_times(low), high=format_times(high)
        )
    ticks = _load_ticks(others)
    return frame._replace(lines=others, chosen=subject, load_ticks=ticks, spoken=spoken)


def _load_ticks(lines: tuple[ChartLine, ...]) -> tuple[Tick, ...]:
    return load_ticks(value for line in lines for value in line.values)


@lru_cache(maxsize=4)
def _frame(basis: Basis, axis: Axis, units: Units, atlas: Atlas) -> RunChartScene:
    """Return all that does not depend on the person's choice of muscle or part; no load ticks."""
    kept, course = basis.kept, _course(basis, axis)
    paces = _paces(basis, axis)
    slope = _slopes(basis, axis)
    lines = tuple(
        line
        for region, name in atlas.region_names.items()
        if (line := _line(basis, axis, region, name.plain)) is not None
    )
    at = course.at_m if axis == "distance" else course.at_s
    span = pace_span(_running(basis, axis, paces), 1000.0 / basis.reference_mps)
    grounds, laps = _grounds(basis, axis, atlas), _laps(basis, axis)
    walking = walks(kept.samples, samples_of(basis).counted)
    ticks = pace_ticks(*span, units)
    return RunChartScene(
        title=tr("Pace and load in each step"),
        axis=axis,
        at=_in_units(axis, at.tolist()),
        at_s=tuple(course.at_s.tolist()),
        pace_s_per_km=paces,
        slope=slope,
        lines=lines,
        chosen="",
        ticks=_axis_ticks(axis, course, units),
        pace_ticks=ticks,
        slope_ticks=slope_ticks(slope),
        load_ticks=(),
        pace_name=_pace_name(units),
        slope_name=tr("Slope"),
        grounds=grounds,
        walking=tuple(_on_axis(basis, axis, walk) for walk in walking),
        part=None,
        laps=laps,
        spoken=" ".join((_spoken(basis, span, units), *_marked(grounds, len(walking), len(laps)))),
        units=units,
    )


@lru_cache(maxsize=4)
def _course(basis: Basis, axis: Axis) -> Along:
    """Return the places of the chart, by the run as it was: a part is cut by its times."""
    return along(basis.kept.samples, axis)


@lru_cache(maxsize=64)
def _line(basis: Basis, axis: Axis, subject: str, name: str) -> ChartLine | None:
    """Return the load in each step of ``subject``, or None where it is not estimated."""
    samples = samples_of(basis)
    loads = step_loads(samples, basis.footing, subject, basis.tables, basis.reference_mps)
    values = _course(basis, axis).mean(loads, samples.steps)
    return ChartLine(subject, name, values) if any(map(isfinite, values)) else None


def _marked(grounds: tuple[GroundSpan, ...], walks: int, laps: int) -> Iterator[str]:
    """Yield, for the screen reader, what is marked in the chart beside its lines."""
    names = dict.fromkeys(span.name for span in grounds)
    if len(names) > 1:
        yield tr("Grounds: {names}.").format(names=", ".join(names))
    if walks:
        yield trn("{n} part was walked.", "{n} parts were walked.", walks).format(n=walks)
    if laps:
        yield trn("{n} lap.", "{n} laps.", laps).format(n=laps)


def _paces(basis: Basis, axis: Axis) -> tuple[float, ...]:
    samples = samples_of(basis)
    speeds = _course(basis, axis).mean(samples.speed_mps, samples.dt_s)
    return tuple([1000.0 / speed if speed > _STANDING_MPS else nan for speed in speeds])


def _running(basis: Basis, axis: Axis, paces: tuple[float, ...]) -> list[float]:
    """Return the paces of places that are run: walking must not flatten the rest."""
    samples = samples_of(basis)
    counted = _course(basis, axis).mean(samples.counted.astype(float), samples.dt_s)
    run = [pace for pace, share in zip(paces, counted, strict=True) if share > 0.5]
    return run or list(paces)


def _slopes(basis: Basis, axis: Axis) -> tuple[float, ...]:
    """Return the slope, or nothing where the file holds no altitude or is supposed level."""
    if basis.what_if.level or "altitude_m" not in basis.kept.run.track.channels:
        return ()
    samples = samples_of(basis)
    return _course(basis, axis).mean(samples.slope, samples.dt_s)


def _in_units(axis: Axis, places: Iterable[float]) -> tuple[float, ...]:
    over = 1000.0 if axis == "distance" else 60.0
    return tuple([place / over for place in places])


def _on_axis(basis: Basis, axis: Axis, part: Part) -> tuple[float, float]:
    """Return where two times (seconds since the start) stand on the axis."""
    ends = metres_at(basis.kept.samples, part) if axis == "distance" else part
    start, end = _in_units(axis, ends)
    return start, end


def _axis_ticks(axis: Axis, course: Along, units: Units) -> tuple[Tick, ...]:
    if axis == "distance":
        return distance_ticks(float(course.at_m[-1]), units)
    return time_ticks(float(course.at_s[-1]))


def _grounds(basis: Basis, axis: Axis, atlas: Atlas) -> tuple[GroundSpan, ...]:
    """Return the grounds from end to end: the run's own between its parts."""
    footing, course = basis.footing, _course(basis, axis)
    first_s, last_s = float(course.at_s[0]), float(course.at_s[-1])
    edges = sorted(
        {first_s, last_s}
        | {
            min(max(time_s, first_s), last_s)
            for part in footing.parts
            for time_s in (part.start_s, part.end_s)
        }
    )
    spans = []
    for start_s, end_s in pairwise(edges):
        middle = (start_s + end_s) / 2.0
        inside = (p.surface for p in footing.parts if p.start_s < middle <= p.end_s)
        surface = next(inside, footing.surface)
        name = atlas.tables.surfaces[surface].name
        spans.append(GroundSpan(*_on_axis(basis, axis, (start_s, end_s)), surface, name))
    return tuple(spans)


def _laps(basis: Basis, axis: Axis) -> tuple[float, ...]:
    laps = basis.kept.run.laps
    if len(laps) < _LEAST_LAPS:
        return ()
    return tuple(_on_axis(basis, axis, (lap.start_s, lap.end_s))[1] for lap in laps)


def _pace_name(units: Units) -> str:
    if units in {"min/km", "min/mi"}:
        return tr("Pace, {unit}").format(unit=units)
    return tr("Speed, {unit}").format(unit=units)


def _spoken(basis: Basis, span: tuple[float, float], units: Units) -> str:
    text = tr("Pace and load along {distance}. Pace from {fast} to {slow}.")
    fast, slow = (pace_words(1000.0 / pace, units) for pace in span)
    metres = float(basis.kept.samples.distance_m[-1])
    return text.format(distance=distance(metres, units), fast=fast, slow=slow)
