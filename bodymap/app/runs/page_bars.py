"""The bars of a run's page: regions, and the muscles of the chosen one, from zero."""

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
        end: the figure that is as long as the axis.
        value: a figure as it is written.
        range_text: its low and high end.
        spoken: a name with its figure, for the screen reader.
        colour: where it stands on the map's colours.
    """

    end: float
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
    shown = _rows(state, _in(load.regions, length.km), _in(load.muscles, length.km), atlas)
    axis = _Axis(
        end=_end(shown, run),
        value=amount,
        range_text=amounts,
        spoken=partial(spoken_load, length=length),
        colour=_colour(state, load.km, length.km),
    )
    mark_text = tr("{distance} {unit} run").format(distance=amount(run), unit=length.sign)
    return _bars(state, axis, shown, _all(_in(load.muscles, length.km), atlas))._replace(
        title=_title(state).format(easy=length.easy),
        line=_line(state).format(easy=length.easy, ran=f"{amount(run)} {length.sign}"),
        mark=run / axis.end,
        mark_text=mark_text,
    )


def _ratio_bars(state: State, than: Against, atlas: Atlas) -> LoadBars:
    shown = _rows(state, than.figures.regions, than.figures.muscles, atlas)
    axis = _Axis(
        end=_end(shown, 1.0),
        value=ratio_words,
        range_text=range_words,
        spoken=spoken_ratio,
        colour=difference_position,
    )
    title = tr("Against {name}").format(name=than.name)
    line = tr("How many times the load of each kilometre. The line marks no difference.")
    return _bars(state, axis, shown, _all(than.figures.muscles, atlas))._replace(
        title=title, line=line, mark=1.0 / axis.end, mark_text=tr("same")
    )


def _title(state: State) -> str:
    if state.runs.part is not None:
        return tr("This part in {easy}")
    return tr("This run in {easy}")


def _line(state: State) -> str:
    if state.conditions.reference_speed_mps == REFERENCE_MPS:
        return tr(
            "So many {easy} on level asphalt would have asked the same, estimated. "
            "The line marks the {ran} you ran."
        )
    return tr(
        "So many {easy} at your own easy pace on level asphalt would have asked the same, "
        "estimated. The line marks the {ran} you ran."
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
    """Return all regions, the chosen one with its muscles; without one, all muscles after them."""
    rows = []
    for region, figure in regions.items():
        rows.append(_Row(region, atlas.region_names[region].plain, inner=False, figure=figure))
        if region == state.region:
            rows += _sorted(atlas.tables.regions[region], muscles, atlas)
    if state.region is None:
        rows += _sorted(tuple(muscles), muscles, atlas)
    return rows


def _sorted(
    keys: tuple[str, ...], muscles: Mapping[str, Figure | None], atlas: Atlas
) -> list[_Row]:
    rows = [_Row(key, atlas.tables.muscles[key].plain, True, muscles[key]) for key in keys]
    return sorted(rows, key=lambda row: -row.figure.value if row.figure else 0.0)


def _all(muscles: Mapping[str, Figure | None], atlas: Atlas) -> list[_Row]:
    return _sorted(tuple(muscles), muscles, atlas)


def _end(rows: list[_Row], mark: float) -> float:
    found = [row.figure for row in rows if row.figure is not None]
    longest = max([mark, *(figure.value for figure in found), 1e-3])
    doubt = max([longest, *(figure.high for figure in found)])
    return min(doubt, longest * _MOST_DOUBT) * _ROOM


def _bars(state: State, axis: _Axis, shown: list[_Row], every: list[_Row]) -> LoadBars:
    chosen = state.muscle or state.region
    bars = tuple(_bar(row, axis, chosen=row.subject == chosen) for row in shown)
    muscles = tuple(_bar(row, axis, chosen=row.subject == chosen) for row in every)
    return LoadBars("", "", None, "", bars, muscles)


def _bar(row: _Row, axis: _Axis, *, chosen: bool) -> LoadBar:
    figure = row.figure
    if figure is None or not figure.value > 0.0:
        return _unknown_bar(row, chosen=chosen)
    return LoadBar(
        subject=row.subject,
        plain=row.plain,
        inner=row.inner,
        chosen=chosen,
        length=min(figure.value / axis.end, 1.0),
        low=min(figure.low / axis.end, 1.0),
        high=min(figure.high / axis.end, 1.0),
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
        value=tr("not estimated"),
        range_text="",
        grade="",
        position=None,
        spoken=spoken_figure(row.plain, None),
    )


def _in(figures: Mapping[str, Figure | None], unit_km: float) -> Mapping[str, Figure | None]:
    """Return loads of kilometres as loads of the person's unit."""
    if unit_km == 1.0:
        return figures
    return {key: None if one is None else over(one, unit_km) for key, one in figures.items()}
