"""The part of the scene that the place "Stride" shows: runners, raster, plot and legend."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.references import references
from bodymap.app.scene import Fact
from bodymap.app.stride_notes import arms_note, stride_sentence
from bodymap.app.stride_plots import Gait, forces, gait, plot
from bodymap.app.stride_rows import coloured, courses, raster_rows, unknown
from bodymap.app.stride_scene import Runner, StrideEvent, StridePhase, StrideScene
from bodymap.app.wording import inside_sentence, pace_words, per_words, slope_words, strike_words
from bodymap.model.gait_phases import EVENTS, duty_factor, event_phase, period_s, phases
from bodymap.model.load import load
from bodymap.model.scale import map_position
from bodymap.model.stride import stride
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene
    from bodymap.app.panel import Source
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.load import Load

_Legend = tuple[str, str, tuple[tuple[float, str], ...]]


def resolve_stride(state: State, now: Load, shown_map: MapScene, atlas: Atlas) -> StrideScene:
    """Return what the place "Stride" shows; ``shown_map`` is the front and back map."""
    run, view = state.conditions, state.stride
    made, runners = _gait(run, atlas), _runners(state, now, atlas)
    title, line, ticks = _legend(state)
    return StrideScene(
        runners=runners,
        rows=raster_rows(state, now, courses(made.duty, atlas), atlas),
        regions=_regions(atlas),
        plot=plot(view.graph, made, atlas),
        colouring=view.colouring,
        legend_title=title,
        legend_line=line,
        legend_ticks=ticks,
        sentence=stride_sentence(state, atlas),
        unknown_note=_unknown_note(runners),
        arms_note=arms_note(atlas),
        speed_note=atlas.stride.notes.ground_speed,
        selected=shown_map.selected,
        muscle=state.muscle,
        deep=state.deep,
        far_leg=view.far_leg,
        strobe=view.strobe,
        maps=view.maps,
        sync=view.sync,
        map=shown_map,
    )


def _runners(state: State, now: Load, atlas: Atlas) -> tuple[Runner, ...]:
    """Return the present run; beside it, as A, the pinned one."""
    if state.pinned is None:
        return (_runner("", state, now, atlas),)
    before = load(state.pinned, atlas.tables)
    return (_runner("B", state, now, atlas), _runner("A", state, before, atlas))


def _runner(letter: str, state: State, now: Load, atlas: Atlas) -> Runner:
    run, units = now.conditions, state.look.units
    made = _gait(run, atlas)
    surface = atlas.tables.surfaces[run.surface].name
    upward, forward = forces(made)
    title = tr("{pace}, {surface}")
    return Runner(
        letter=letter,
        title=title.format(pace=pace_words(run.speed_mps, units), surface=inside_sentence(surface)),
        speed_mps=run.speed_mps,
        surface=run.surface,
        surface_name=surface,
        shod=run.shoe != "barefoot",
        arms=run.arms,
        duty=made.duty,
        period_s=period_s(stride(atlas.tables.stride, run.speed_mps).cadence_spm),
        facts=_facts(run, atlas),
        phases=_phases(made.duty, atlas),
        events=_events(made.duty, atlas),
        courses=coloured(courses(made.duty, atlas), now, state.stride.colouring),
        force_bw=upward,
        fore_aft_bw=forward,
        unknown=unknown(now),
        stretched=made.beside.stretched,
        ways=_ways(run),
    )


def _ways(run: Conditions) -> tuple[str, ...]:
    """Return slope and landing in words, where they are not as measured."""
    slope = () if run.slope == 0 else (slope_words(run.slope),)
    return slope if run.strike == "rearfoot" else (*slope, strike_words(run.strike))


def _unknown_note(runners: tuple[Runner, ...]) -> str:
    """Return why muscles are grey, for the legend; "" where none is."""
    return tr("arms held still: no estimate") if any(one.unknown for one in runners) else ""


def _gait(run: Conditions, atlas: Atlas) -> Gait:
    found = stride(atlas.tables.stride, run.speed_mps)
    return gait(run.speed_mps, duty_factor(found.contact_s, found.cadence_spm), atlas)


def _facts(run: Conditions, atlas: Atlas) -> tuple[Fact, ...]:
    found = stride(atlas.tables.stride, run.speed_mps)
    return (
        Fact(tr("cadence"), tr("{steps} /min").format(steps=f"{found.cadence_spm:.0f}")),
        Fact(tr("step length"), tr("{metres} m").format(metres=f"{found.step_length_m:.2f}")),
        Fact(tr("contact"), tr("{ms} ms").format(ms=f"{found.contact_s * 1000:.0f}")),
    )


def _phases(duty: float, atlas: Atlas) -> tuple[StridePhase, ...]:
    words = atlas.stride.phases
    return tuple(
        StridePhase(
            key=span.key,
            name=words[span.key].name,
            start=span.start,
            stop=span.stop,
            sentence=words[span.key].sentence,
            muscles=tuple(muscle for _, muscle in words[span.key].named),
            sources=_phase_sources(span.key, atlas),
        )
        for span in phases(duty)
    )


@lru_cache(maxsize=16)
def _phase_sources(key: str, atlas: Atlas) -> tuple[Source, ...]:
    return references(atlas.stride.phases[key].sources, atlas)


def _events(duty: float, atlas: Atlas) -> tuple[StrideEvent, ...]:
    words = atlas.stride.events
    return tuple(StrideEvent(key, words[key], event_phase(key, duty)) for key in EVENTS)


@lru_cache(maxsize=2)
def _regions(atlas: Atlas) -> tuple[tuple[str, str], ...]:
    return tuple((region, name.plain) for region, name in atlas.region_names.items())


def _legend(state: State) -> _Legend:
    if state.stride.colouring == "activity":
        ticks = ((0.0, "0"), (0.5, "50"), (1.0, "100 %"))
        return tr("Activity"), tr("each muscle’s own peak =\u00a0100\u00a0%"), ticks
    line = tr("load in {per} × time course").format(per=per_words(state.conditions.per))
    times = ((0.7, "×0.7"), (1.0, "×1"), (2.0, "×2"), (4.0, "×4"))
    return tr("Load now"), line, tuple((map_position(value), text) for value, text in times)
