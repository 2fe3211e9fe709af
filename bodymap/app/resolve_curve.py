"""The chart's part of the scene: load against pace on every surface, and the cursor."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.map_scene import Tick
from bodymap.app.scene import CurveLine, Curves, CurveScene
from bodymap.app.subject import chosen_figure, chosen_name
from bodymap.app.wording import inside_sentence, pace_words
from bodymap.model.conditions import FASTEST_MPS, REFERENCE_MPS, SLOWEST_MPS, Conditions
from bodymap.model.curve import curve
from bodymap.model.evidence import FAST_MPS, SLOW_MPS, TECHNIQUE_FAST_MPS, TECHNIQUE_SLOW_MPS
from bodymap.model.pace import MILE_M, format_pace
from bodymap.model.scale import format_times
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.model.load import Load

_POINTS = 64
# Where the evidence changes.
_BORDERS_MPS = (SLOW_MPS, TECHNIQUE_SLOW_MPS, TECHNIQUE_FAST_MPS, FAST_MPS)
_TICKS: dict[Units, tuple[float, ...]] = {
    "min/km": tuple(1000 / s for s in (540, 420, 330, 270, 210, 180, 150, 120)),
    "min/mi": tuple(MILE_M / s for s in (840, 660, 540, 420, 360, 300, 240, 180)),
    "km/h": tuple(v / 3.6 for v in (7, 9, 12, 15, 20, 25, 30)),
    "mph": tuple(v * MILE_M / 3600 for v in (4.5, 6, 8, 10, 12, 15, 20)),
    "m/s": (2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0),
}


def resolve_curve(state: State, now: Load, atlas: Atlas) -> CurveScene:
    """Return the lines of what is chosen and where the run stands on them."""
    run = state.conditions
    figure = chosen_figure(state, now)
    if state.region is None or figure is None:
        empty = tr("No muscle group is chosen.\nClick one to see its load at every pace.")
        if state.region is not None:
            empty = tr(
                "Not estimated: the arms are held still.\n"
                "No study says how hard they work then. Let them swing: More, Arms."
            )
        return CurveScene(None, run.speed_mps, None, "", empty)
    number, _ = format_pace(run.speed_mps, state.look.units)
    return CurveScene(
        curves=_curves(
            state.muscle or state.region,
            chosen_name(state, atlas),
            replace(run, speed_mps=REFERENCE_MPS),
            state.look.units,
            atlas,
        ),
        speed_mps=run.speed_mps,
        value=figure.value,
        tag=f"{number} · {format_times(figure.value)}",
        empty="",
    )


@lru_cache(maxsize=32)
def _curves(subject: str, name: str, run: Conditions, units: Units, atlas: Atlas) -> Curves:
    speeds = _speeds()
    made = {
        surface: curve(subject, replace(run, surface=surface), atlas.tables, speeds)
        for surface in atlas.tables.surfaces
    }
    lines = {
        surface: CurveLine(surface, atlas.tables.surfaces[surface].name, one.values, one.evidence)
        for surface, one in made.items()
        if one is not None
    }
    band = made[run.surface]
    return Curves(
        title=tr("Load against pace: {name}").format(name=inside_sentence(name)),
        speeds_mps=speeds,
        lines=tuple(lines.values()),
        chosen=run.surface,
        low=band.lows if band is not None else (),
        high=band.highs if band is not None else (),
        ticks=_ticks(units),
        spoken=_spoken(name, lines[run.surface], speeds, units),
    )


@lru_cache(maxsize=1)
def _speeds() -> tuple[float, ...]:
    ratio = FASTEST_MPS / SLOWEST_MPS
    even = (SLOWEST_MPS * ratio ** (i / (_POINTS - 1)) for i in range(_POINTS))
    return tuple(sorted({*even, *_BORDERS_MPS}))


@lru_cache(maxsize=8)
def _ticks(units: Units) -> tuple[Tick, ...]:
    return tuple(Tick(speed, format_pace(speed, units)[0]) for speed in _TICKS[units])


def _spoken(name: str, line: CurveLine, speeds: tuple[float, ...], units: Units) -> str:
    text = tr("{name} on {surface}: from {first} at {slow} to {last} at {fast}")
    return text.format(
        name=name,
        surface=line.name,
        first=format_times(line.values[0]),
        slow=pace_words(speeds[0], units),
        last=format_times(line.values[-1]),
        fast=pace_words(speeds[-1], units),
    )
