"""The run bar's part of the scene."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.choices import PACE_MARKS, slider_position
from bodymap.app.map_scene import Tick
from bodymap.app.scene import RunScene, SurfaceItem
from bodymap.app.wording import pace_words
from bodymap.model.conditions import Conditions
from bodymap.model.pace import format_pace
from bodymap.model.slope import strains_downhill
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas

_NEAR_S_PER_KM = 2.0


def resolve_run(state: State, atlas: Atlas) -> RunScene:
    """Return the conditions as words and positions."""
    run, units = state.conditions, state.look.units
    number, unit = format_pace(run.speed_mps, units)
    return RunScene(
        surface=run.surface,
        surface_name=atlas.tables.surfaces[run.surface].name,
        surfaces=surface_items(atlas),
        position=slider_position(run.speed_mps),
        marks=_marks(),
        near_mark=_near_mark(run.speed_mps),
        pace_number=number,
        pace_unit=unit,
        other_unit=pace_words(run.speed_mps, _other(units)),
        units=units,
        slope_text=f"{run.slope * 100:.3g} %",
        slope=run.slope,
        strike=run.strike,
        shoe=run.shoe,
        arms=run.arms,
        reference_text=pace_words(run.reference_speed_mps, units),
        per=run.per,
        changed=_changed(run),
        notes=_notes(run),
    )


@lru_cache(maxsize=2)
def surface_items(atlas: Atlas) -> tuple[SurfaceItem, ...]:
    """Return the entries of a surface picker."""
    return tuple(
        SurfaceItem(surface, prose.name, prose.line) for surface, prose in atlas.surfaces.items()
    )


@lru_cache(maxsize=1)
def _marks() -> tuple[Tick, ...]:
    names = {
        "easy": tr("easy"),
        "tempo": tr("tempo"),
        "race": tr("race"),
        "sprint": tr("sprint"),
    }
    return tuple(
        Tick(slider_position(1000 / mark.pace_s_per_km), names[mark.key]) for mark in PACE_MARKS
    )


def _near_mark(speed_mps: float) -> str:
    for mark, tick in zip(PACE_MARKS, _marks(), strict=True):
        if abs(1000 / speed_mps - mark.pace_s_per_km) <= _NEAR_S_PER_KM:
            return tick.text
    return ""


def _other(units: Units) -> Units:
    pairs: dict[Units, Units] = {
        "min/km": "km/h",
        "km/h": "min/km",
        "min/mi": "mph",
        "mph": "min/mi",
        "m/s": "min/km",
    }
    return pairs[units]


def _changed(run: Conditions) -> int:
    plain = Conditions()
    names = ("slope", "strike", "shoe", "arms", "reference_speed_mps")
    return sum(getattr(run, name) != getattr(plain, name) for name in names)


def _notes(run: Conditions) -> tuple[str, ...]:
    found = []
    if strains_downhill(run.slope):
        found.append(
            tr(
                "Steep downhill tires the front thigh in a way the numbers do not show: "
                "45 minutes at −15 % cost knee extensors 14–17 % and calves 6–8 % of their "
                "strength for one to two days (Maeo 2017)."
            )
        )
    if run.shoe in {"minimal", "barefoot"}:
        found.append(
            tr(
                "New to this shoe? No study gives a factor for unfamiliar shoes; "
                "change over slowly, a few minutes more each week."
            )
        )
    if run.strike == "forefoot":
        found.append(
            tr(
                "Forefoot runners have less of the sharp first impact peak; "
                "the ground-impact dial does not show that."
            )
        )
    return tuple(found)
