"""What a choice does to the state: pure functions from State to State."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from bodymap.app.state import LARGEST_TEXT, SMALLEST_TEXT, TEMPO_MPS, TEMPO_S_PER_KM, State
from bodymap.model.conditions import (
    FASTEST_MPS,
    REFERENCE_MPS,
    SLOWEST_MPS,
    Arms,
    Conditions,
    Per,
    Shoe,
    Strike,
)

if TYPE_CHECKING:
    from bodymap.app.state import (
        Colouring,
        Look,
        Page,
        Place,
        StrideColouring,
        StrideGraph,
        StrideSync,
        StrideView,
        ThemeChoice,
        Units,
    )
    from bodymap.content.atlas import Atlas

LookOption = Literal["names", "numbers", "muscle_list"]


@dataclass(frozen=True, slots=True)
class PaceMark:
    """A named pace on the slider."""

    key: Literal["easy", "tempo", "race", "sprint"]
    pace_s_per_km: float


PACE_MARKS = (
    PaceMark("easy", 1000 / REFERENCE_MPS),
    PaceMark("tempo", TEMPO_S_PER_KM),
    PaceMark("race", 210.0),
    PaceMark("sprint", 143.0),
)

# Whole runs: speed (None: the person's own easy pace) and surface.
_RUNS: dict[str, tuple[float | None, str]] = {
    "easy": (None, "asphalt"),
    "tempo": (TEMPO_MPS, "asphalt"),
    "sprint": (400 / 57, "synthetic_track"),
}
# One thing changed: beside a kept run, the difference is then that one thing's.
_GROUNDS = {
    "beach": "dry_soft_sand",
    "forest": "forest_trail_uneven",
    "treadmill": "treadmill_level",
}
PRESETS = (*_RUNS, *_GROUNDS, "hands")


def slider_position(speed_mps: float) -> float:
    """Return where ``speed_mps`` stands on the slider: 0 = 9:16 min/km, 1 = 1:45, logarithmic."""
    span = math.log(FASTEST_MPS / SLOWEST_MPS)
    return min(max(math.log(speed_mps / SLOWEST_MPS) / span, 0.0), 1.0)


def slider_speed(position: float) -> float:
    """Return the speed in m/s at ``position`` of the slider, to the nearest whole second a km."""
    inside = min(max(position, 0.0), 1.0)
    span = math.log(FASTEST_MPS / SLOWEST_MPS)
    speed_mps = SLOWEST_MPS * math.exp(span * inside)
    return min(max(1000 / round(1000 / speed_mps), SLOWEST_MPS), FASTEST_MPS)


def select(state: State, subject: str, atlas: Atlas) -> State:
    """Choose the region or the muscle with the id ``subject``."""
    if subject in atlas.tables.regions:
        return select_region(state, subject)
    return select_muscle(state, subject, atlas)


def select_region(state: State, region: str) -> State:
    """Choose a region as a whole."""
    return replace(state, region=region, muscle=None)


def select_muscle(state: State, muscle: str, atlas: Atlas) -> State:
    """Choose one muscle, and its region with it."""
    return replace(state, region=atlas.tables.muscles[muscle].region, muscle=muscle)


def go_back(state: State) -> State:
    """Step out: from a muscle to its region, from a region to nothing."""
    if state.muscle is not None:
        return replace(state, muscle=None)
    return replace(state, region=None)


def run_at(state: State, speed_mps: float) -> State:
    """Run at another speed (1.8 to 9.5 m/s)."""
    return _run(state, replace(state.conditions, speed_mps=speed_mps))


def run_on(state: State, surface: str) -> State:
    """Run on another surface."""
    return _run(state, replace(state.conditions, surface=surface))


def run_up(state: State, slope: float) -> State:
    """Run on another slope (-0.45 to 0.45)."""
    return _run(state, replace(state.conditions, slope=slope))


def land_on(state: State, strike: Strike) -> State:
    """Land on another part of the foot."""
    return _run(state, replace(state.conditions, strike=strike))


def wear(state: State, shoe: Shoe) -> State:
    """Wear another shoe."""
    return _run(state, replace(state.conditions, shoe=shoe))


def hold_arms(state: State, arms: Arms) -> State:
    """Hold the arms in another way."""
    return _run(state, replace(state.conditions, arms=arms))


def count_per(state: State, per: Per) -> State:
    """Show the load of one step, a kilometre or a minute; run A follows."""
    pinned = replace(state.pinned, per=per) if state.pinned else None
    return replace(state, pinned=pinned, conditions=replace(state.conditions, per=per))


def refer_to(state: State, speed_mps: float) -> State:
    """Set the easy pace that counts as x1; run A follows."""
    pinned = replace(state.pinned, reference_speed_mps=speed_mps) if state.pinned else None
    conditions = replace(state.conditions, reference_speed_mps=speed_mps)
    return replace(state, pinned=pinned, conditions=conditions)


def reset_more(state: State) -> State:
    """Put slope, strike, shoe, arms and the easy pace back to the reference."""
    run, plain = state.conditions, Conditions()
    state = refer_to(state, plain.reference_speed_mps)
    kept = replace(plain, speed_mps=run.speed_mps, surface=run.surface, per=run.per)
    return _run(state, kept)


def pin(state: State) -> State:
    """Keep the present run as A; what is chosen from now on is B."""
    return replace(state, pinned=state.conditions, colouring="load")


def unpin(state: State) -> State:
    """End the comparison and keep run B."""
    return replace(state, pinned=None)


def swap(state: State) -> State:
    """Let A and B change places."""
    if state.pinned is None:
        return state
    return replace(state, pinned=state.conditions, conditions=state.pinned)


def preset_run(preset: str, state: State) -> Conditions:
    """Return the conditions of the ready-made run ``preset``, one of ``PRESETS``.

    Easy, tempo and sprint are whole runs. The others change one thing of run A, or of the present
    run where none is kept: the ground, or how the arms are held.
    """
    base = state.pinned or state.conditions
    if preset in _GROUNDS:
        return replace(base, surface=_GROUNDS[preset])
    if preset == "hands":
        return replace(base, arms="behind_back")
    speed_mps, surface = _RUNS[preset]
    reference = base.reference_speed_mps
    return Conditions(
        speed_mps=reference if speed_mps is None else speed_mps,
        surface=surface,
        per=base.per,
        reference_speed_mps=reference,
    )


def take_preset(state: State, preset: str) -> State:
    """Run a ready-made run."""
    return _run(state, preset_run(preset, state))


def colour_by(state: State, colouring: Colouring) -> State:
    """Colour the map by load or by role."""
    return replace(state, colouring=colouring)


def show_deep(state: State, *, deep: bool) -> State:
    """Show or hide the deep muscles."""
    return replace(state, deep=deep)


def go_to(state: State, place: Place) -> State:
    """Open a place of the left rail."""
    return replace(state, place=place)


def colour_stride_by(state: State, colouring: StrideColouring) -> State:
    """Colour the stride by each muscle's own activity, or by its load at this pace."""
    return _see(state, state.stride._replace(colouring=colouring))


def show_far_leg(state: State, *, far_leg: bool) -> State:
    """Show the far leg in the raster, or the near one."""
    return _see(state, state.stride._replace(far_leg=far_leg))


def show_graph(state: State, graph: StrideGraph) -> State:
    """Plot ground force, joint angles or joint moments below the raster."""
    return _see(state, state.stride._replace(graph=graph))


def move_in_step(state: State, sync: StrideSync) -> State:
    """Move two runners phase by phase, or each in its own time."""
    return _see(state, state.stride._replace(sync=sync))


def show_strobe(state: State, *, strobe: bool) -> State:
    """Show several instants of the stride at once, or one."""
    return _see(state, state.stride._replace(strobe=strobe))


def show_maps(state: State, *, maps: bool) -> State:
    """Show or hide the front and back map beside the runner."""
    return _see(state, state.stride._replace(maps=maps))


def open_page(state: State, page: Page) -> State:
    """Open a page of the panel."""
    return replace(state, page=page)


def light(state: State, muscles: frozenset[str]) -> State:
    """Light muscles on the map for a while."""
    return replace(state, lit=muscles)


def use_theme(state: State, theme: ThemeChoice) -> State:
    """Follow the system or take a theme."""
    return with_look(state, replace(state.look, theme=theme))


def use_units(state: State, units: Units) -> State:
    """Show pace and speed in other units."""
    return with_look(state, replace(state.look, units=units))


def size_text(state: State, scale: float) -> State:
    """Set the size of all text (0.8 to 2, to the nearest tenth)."""
    inside = min(max(round(scale, 1), SMALLEST_TEXT), LARGEST_TEXT)
    return with_look(state, replace(state.look, text_scale=inside))


def move_less(state: State, less_motion: bool | None) -> State:
    """Move less, more, or as the system says (None)."""
    return with_look(state, replace(state.look, less_motion=less_motion))


def toggle_look(state: State, name: LookOption) -> State:
    """Turn an option of the look over."""
    look = state.look
    if name == "names":
        return with_look(state, replace(look, names=not look.names))
    if name == "numbers":
        return with_look(state, replace(look, numbers=not look.numbers))
    return with_look(state, replace(look, muscle_list=not look.muscle_list))


def start_anew(_state: State) -> State:
    """Forget everything and start as on the first day."""
    return State()


def with_look(state: State, look: Look) -> State:
    """Return the state with another look."""
    return replace(state, look=look)


def _run(state: State, conditions: Conditions) -> State:
    return replace(state, conditions=conditions, look=replace(state.look, newcomer=False))


def _see(state: State, view: StrideView) -> State:
    return replace(state, stride=view)
