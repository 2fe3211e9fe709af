"""The bars of a run's page: the regions, and the muscles of the chosen one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.measures import amount, amounts, length_in
from bodymap.app.runs.page_loads import load_of
from bodymap.app.runs.page_map import kilometres_position, over, spoken_load, spoken_ratio
from bodymap.app.runs.scene import LoadBar, LoadBars
from bodymap.app.wording import range_words, ratio_words, spoken_figure
from bodymap.model.conditions import REFERENCE_MPS
from bodymap.model.scale import difference_position, map_position
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.app.runs.page_loads import Basis
    from bodymap.app.runs.page_map import Against
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure

_ROOM = 1.03  # beyond the longest bar, the mark and the ranges, so that none ends at the edge
_MOST_DOUBT = 1.5  # times the longest bar; a range beyond it is cut off


class _Axis(NamedTuple):
    """How figures become bars.

    Attributes:
        at: where a figure stands, 0 to 1 of the axis.
        value: a figure as it is written.
        range_text: its low and high end.
        spoken: a name with its figure, for the screen reader.
        colour: where it stands on the map's colours.
    """

    at: Callable[[float], float]
    value: Callable[[float], str]
    range_text: Callable[[float, float], str]
    spoken: Callable[[str, Figure], str]
    colour: Callable[[float], float]


class _Row(NamedTuple):
    subject: str
    plain: str
    inner: bool
    figure: Figure | None


def load_bars(state: State, basis: Basis, than: Against | None, atlas: Atlas) -> LoadBars:
    """Return the bars of the run or its chosen part, or of a comparison."""
    if than is not None:
        return _ratio_bars(state, than, atlas)
    load = load_of(basis, state.runs.part)
    length = length_in(state.look.units)
    run = load.km / length.km
    regions, muscles = _in(load.regions, length.km), _in(load.muscles, length.km)
    end = _end([*regions.values(), *muscles.values()], run)
    axis = _Axis(
        at=lambda value: min(value / end, 1.0),
        value=amount,
        range_text=amounts,
        spoken=partial(spoken_load, length=length),
        colour=_colour(state, load.km, length.km),
    )
    return _bars(state, axis, regions, muscles, atlas)._replace(
        title=_title(state).format(easy=length.easy),
        line=_line(state).format(easy=length.easy),
        mark=run / end,
        mark_text=tr("{distance} {unit} run").format(distance=amount(run), unit=length.sign),
    )


def _ratio_bars(state: State, than: Against, atlas: Atlas) -> LoadBars:
    axis = _Axis(
        at=difference_position,
        value=ratio_words,
        range_text=range_words,
        spoken=spoken_ratio,
        colour=difference_position,
    )
    text = tr("{about}: how many times the load per {unit}.")
    same = difference_position(1.0)
    figures = than.figures
    return _bars(state, axis, figures.regions, figures.muscles, atlas)._replace(
        title=than.title,
        line=text.format(about=than.about, unit=length_in(state.look.units).one),
        beside=than.beside,
        mark=same,
        mark_text=tr("same"),
        start=same,
        ends=("÷4", "×4"),
    )


def _title(state: State) -> str:
    if state.runs.part is not None:
        return tr("This part in {easy}")
    return tr("This run in {easy}")


def _line(state: State) -> str:
    if state.conditions.reference_speed_mps == REFERENCE_MPS:
        return tr(
            "So many {easy} on level asphalt would have asked the same, estimated. "
            "The line marks what you ran."
        )
    return tr(
        "So many {easy} at your own easy pace on level asphalt would have asked the same, "
        "estimated. The line marks what you ran."
    )


def _colour(state: State, km: float, unit_km: float) -> Callable[[float], float]:
    """Return where a bar's figure stands on the map: by the whole load, or by each kilometre."""
    if state.runs.colouring == "total":
        return lambda value: kilometres_position(value * unit_km)
    return lambda value: map_position(value * unit_km / km)


def _rows(
    state: State,
    regions: Mapping[str, Figure | None],
    muscles: Mapping[str, Figure | None],
    atlas: Atlas,
) -> list[_Row]:
    """Return the regions from the feet up, then the chosen one's muscles; of none: all of them."""
    rows = [
        _Row(region, atlas.region_names[region].plain, inner=False, figure=figure)
        for region, figure in regions.items()
    ]
    keys = tuple(muscles) if state.region is None else atlas.tables.regions[state.region]
    return rows + _sorted(keys, muscles, atlas)


def _heading(state: State, atlas: Atlas) -> str:
    if state.region is None:
        return tr("Muscle by muscle")
    region = atlas.region_names[state.region].plain
    return tr("{region}, muscle by muscle").format(region=region)


def _sorted(
    keys: tuple[str, ...], muscles: Mapping[str, Figure | None], atlas: Atlas
) -> list[_Row]:
    rows = [_Row(key, atlas.tables.muscles[key].plain, True, muscles[key]) for key in keys]
    return sorted(rows, key=lambda row: -row.figure.value if row.figure else 0.0)


def _end(figures: list[Figure | None], mark: float) -> float:
    """Return the figure that is as long as the axis: the same whatever is chosen."""
    found = [figure for figure in figures if figure is not None]
    longest = max([mark, *(figure.value for figure in found), 1e-3])
    doubt = max([longest, *(figure.high for figure in found)])
    return min(doubt, longest * _MOST_DOUBT) * _ROOM


def _bars(
    state: State,
    axis: _Axis,
    regions: Mapping[str, Figure | None],
    muscles: Mapping[str, Figure | None],
    atlas: Atlas,
) -> LoadBars:
    """Return the bars without the words around them."""
    chosen = state.muscle or state.region
    shown = _rows(state, regions, muscles, atlas)
    every = _sorted(tuple(muscles), muscles, atlas)
    return LoadBars(
        title="",
        line="",
        mark=None,
        mark_text="",
        bars=tuple(_bar(row, axis, chosen=row.subject == chosen) for row in shown),
        muscles=tuple(_bar(row, axis, chosen=row.subject == chosen) for row in every),
        heading=_heading(state, atlas),
    )


def _bar(row: _Row, axis: _Axis, *, chosen: bool) -> LoadBar:
    figure = row.figure
    if figure is None or not figure.value > 0.0:
        return _unknown_bar(row, chosen=chosen)
    return LoadBar(
        subject=row.subject,
        plain=row.plain,
        inner=row.inner,
        chosen=chosen,
        length=axis.at(figure.value),
        low=axis.at(figure.low),
        high=axis.at(figure.high),
        value=axis.value(figure.value),
        range_text=axis.range_text(figure.low, figure.high),
        grade=figure.grade,
        position=axis.colour(figure.value),
        spoken=axis.spoken(row.plain, figure),
    )


def _unknown_bar(row: _Row, *, chosen: bool) -> LoadBar:
    return LoadBar(
        subject=row.subject,
        plain=row.plain,
        inner=row.inner,
        chosen=chosen,
        length=None,
        low=0.0,
        high=0.0,
        value=tr("not estimated") if row.figure is None else tr("nothing run"),
        range_text="",
        grade="",
        position=None,
        spoken=spoken_figure(row.plain, None) if row.figure is None else _nothing(row.plain),
    )


def _nothing(name: str) -> str:
    return tr("{name}: nothing run").format(name=name)


def _in(figures: Mapping[str, Figure | None], unit_km: float) -> Mapping[str, Figure | None]:
    """Return loads of kilometres as loads of the person's unit."""
    if unit_km == 1.0:
        return figures
    return {key: None if one is None else over(one, unit_km) for key, one in figures.items()}
