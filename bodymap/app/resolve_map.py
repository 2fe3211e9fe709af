"""The map's part of the scene: the colour, words and place of every muscle."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.map_scene import (
    Callout,
    Legend,
    MapScene,
    Mark,
    Palette,
    RegionMark,
    RoleEntry,
    Tick,
)
from bodymap.app.subject import chosen_figure, chosen_name
from bodymap.app.wording import is_reference, per_words, range_words, ratio_words, spoken_figure
from bodymap.model.scale import difference_position, format_times, map_position
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.app.state import State
    from bodymap.app.subject import Shown
    from bodymap.content.atlas import Atlas
    from bodymap.model.anatomy import Muscle
    from bodymap.model.figures import Figure
    from bodymap.model.load import Load

# Where the leader of a whole region points: its most visible muscle.
_FACE = {
    "feet": "intrinsic_foot",
    "lower_legs": "gastrocnemius",
    "thighs_glutes": "rectus_femoris",
    "core": "rectus_abdominis",
    "arms_shoulders": "deltoids",
}


class MapScale(NamedTuple):
    """How figures become colours and words on the map.

    Attributes:
        legend: what the colours mean; holds their palette.
        position: where a value stands on the palette, 0 to 1.
        value: a value as it is written.
        spoken: a name with its figure, for the screen reader.
        range_text: its low and high end as they are written.
    """

    legend: Legend
    position: Callable[[float], float]
    value: Callable[[float], str]
    spoken: Callable[[str, Figure], str]
    range_text: Callable[[float, float], str] = range_words


def resolve_map(state: State, now: Load, against: Load | None, atlas: Atlas) -> MapScene:
    """Return the figure's colours and names; ``against`` holds B over A while runs are compared."""
    palette = _palette(state)
    scale = _scale(palette, state.conditions.per, atlas)
    shown = coloured(state, now if against is None else against, scale, atlas)
    hint = tr("Click a muscle group. Drag the pace.") if state.look.newcomer else ""
    greyed = palette != "role" and now.impact.evidence == "outside"
    return shown._replace(greyed=greyed, hint=hint)


def coloured(state: State, shown: Shown, scale: MapScale, atlas: Atlas) -> MapScene:
    """Return the figure with the figures of ``shown`` on it, on any scale."""
    marks = {
        muscle.muscle: _mark(muscle, shown.muscles[muscle.muscle], scale)
        for muscle in atlas.tables.muscles.values()
    }
    return MapScene(
        palette=scale.legend.palette,
        marks=marks,
        regions=_regions(shown.regions, scale, atlas),
        region=state.region,
        muscle=state.muscle,
        selected=_selected(state, atlas),
        lit=state.lit,
        callout=_callout(state, shown, scale, atlas),
        legend=_with_note(scale.legend, deep=state.deep),
        deep=state.deep,
        names=state.look.names,
        numbers=state.look.numbers,
        greyed=False,
        hint="",
    )


def difference_legend(title: str, line: str) -> Legend:
    """Return the legend of ratios, a quarter to four times."""
    ticks = (
        Tick(0.0, "÷4"),
        Tick(0.25, "÷2"),
        Tick(0.5, tr("same")),
        Tick(0.75, "×2"),
        Tick(1.0, "×4"),
    )
    return Legend("difference", title, line, ticks, ())


def load_legend(title: str, line: str) -> Legend:
    """Return the legend of loads against the easy run."""
    ticks = (
        Tick(0.0, "×0.7"),
        Tick(map_position(1.0), tr("×1 easy run")),
        Tick(map_position(2.0), "×2"),
        Tick(1.0, "×4"),
    )
    return Legend("load", title, line, ticks, ())


def _palette(state: State) -> Palette:
    if state.colouring == "role":
        return "role"
    return "load" if state.pinned is None else "difference"


def _scale(palette: Palette, per: str, atlas: Atlas) -> MapScale:
    legend = _legend(palette, per, atlas)
    if palette == "difference":
        return MapScale(legend, difference_position, ratio_words, _spoken_ratio)
    return MapScale(legend, map_position, format_times, spoken_figure)


def _spoken_ratio(name: str, figure: Figure) -> str:
    text = tr("{name}: {ratio} against run A")
    return text.format(name=name, ratio=ratio_words(figure.value))


def _value(figure: Figure | None, scale: MapScale) -> str:
    return tr("not estimated") if figure is None else scale.value(figure.value)


def _spoken(name: str, figure: Figure | None, scale: MapScale) -> str:
    return spoken_figure(name, None) if figure is None else scale.spoken(name, figure)


def _mark(muscle: Muscle, figure: Figure | None, scale: MapScale) -> Mark:
    sure = None if figure is None or is_reference(figure) else figure
    return Mark(
        muscle=muscle.muscle,
        region=muscle.region,
        plain=muscle.plain,
        latin=muscle.latin,
        position=None if figure is None else scale.position(figure.value),
        value=_value(figure, scale),
        role=muscle.role,
        spoken=_spoken(f"{muscle.plain}, {muscle.latin}", figure, scale),
        range_text="" if sure is None else scale.range_text(sure.low, sure.high),
        grade=None if sure is None else sure.grade,
    )


def _regions(
    figures: Mapping[str, Figure | None], scale: MapScale, atlas: Atlas
) -> tuple[RegionMark, ...]:
    return tuple(
        RegionMark(
            region=region,
            plain=prose.plain,
            latin=prose.latin,
            value=_value(figures[region], scale),
            spoken=_spoken(prose.plain, figures[region], scale),
            muscles=atlas.tables.regions[region],
        )
        for region, prose in atlas.region_names.items()
    )


def _selected(state: State, atlas: Atlas) -> frozenset[str]:
    if state.muscle is not None:
        return frozenset([state.muscle])
    if state.region is not None:
        return frozenset(atlas.tables.regions[state.region])
    return frozenset()


def _callout(state: State, shown: Shown, scale: MapScale, atlas: Atlas) -> Callout | None:
    if state.region is None:
        return None
    value = _value(chosen_figure(state, shown), scale)
    if state.muscle is not None:
        latin = atlas.tables.muscles[state.muscle].latin
        return Callout(state.muscle, chosen_name(state, atlas), f"{value} · {latin}")
    count = len(atlas.tables.regions[state.region])
    line = trn("{value} · {n} muscle", "{value} · {n} muscles", count)
    title = chosen_name(state, atlas)
    return Callout(_FACE[state.region], title, line.format(value=value, n=count))


def _with_note(legend: Legend, *, deep: bool) -> Legend:
    return legend._replace(note=tr("deep muscles")) if deep else legend


@lru_cache(maxsize=16)
def _legend(palette: Palette, per: str, atlas: Atlas) -> Legend:
    if palette == "role":
        roles = tuple(RoleEntry(role, item.name, item.line) for role, item in atlas.roles.items())
        return Legend(palette, tr("Role in running"), tr("its main part"), (), roles)
    if palette == "difference":
        return difference_legend(tr("B against A"), per_words(per))
    return load_legend(tr("Load in"), per_words(per))
