"""The body map of a week or a month.

A week is judged against what the body is used to: each muscle's easy kilometres over their mean of
the weeks before, on the fixed scale of differences. With fewer than two weeks to compare with, the
easy kilometres themselves are shown on a logarithmic scale.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.map_scene import Legend, MapScene, Mark, Tick
from bodymap.app.resolve_map import MapScale, coloured, difference_legend
from bodymap.app.runs.log_words import number
from bodymap.app.runs.measures import length_in
from bodymap.app.wording import ratio_words, sentence
from bodymap.model.figures import Figure
from bodymap.model.scale import difference_position
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bodymap.app.runs.log_scene import Span
    from bodymap.app.runs.log_sums import Sums
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.model.pace import Unit

_LEAST_BEFORE = 2  # weeks or months with runs that a mean needs
_TOTAL_KM = {"week": (5.0, 100.0), "month": (20.0, 400.0)}  # ends of the scale
_TOTAL_TICKS = {  # kilometres or miles, as far as the scale goes
    "week": (5, 10, 20, 50, 100),
    "month": (20, 50, 100, 200, 400),
}


class Asked(NamedTuple):
    """What the muscles and regions were asked in the shown days, and usually.

    Attributes:
        muscles, regions: easy kilometres, by id; None where not estimated, empty without a run.
        usual_muscles, usual_regions: their mean of the weeks or months before; empty where there
            are too few of them.
        before: how many weeks or months the mean is of.
    """

    muscles: Mapping[str, float | None]
    regions: Mapping[str, float | None]
    usual_muscles: Mapping[str, float | None]
    usual_regions: Mapping[str, float | None]
    before: int


class _Figures(NamedTuple):
    muscles: Mapping[str, Figure | None]
    regions: Mapping[str, Figure | None]


def asked(now: Sums, earlier: Sequence[Sums], atlas: Atlas) -> Asked:
    """Return what was asked in ``now``, and on average in ``earlier`` (all since the first run)."""
    tables = atlas.tables
    enough = sum(one.runs > 0 for one in earlier) >= _LEAST_BEFORE
    muscles = _means([one.muscles for one in earlier]) if enough else ()
    regions = _means([one.regions for one in earlier]) if enough else ()
    return Asked(
        dict(zip(tables.muscles, now.muscles, strict=False)),
        dict(zip(tables.regions, now.regions, strict=False)),
        dict(zip(tables.muscles, muscles, strict=False)),
        dict(zip(tables.regions, regions, strict=False)),
        len(earlier) if enough else 0,
    )


def _means(rows: Sequence[tuple[float | None, ...]]) -> tuple[float | None, ...]:
    """Return the mean of each column; a row without a run counts as nothing asked."""
    columns = zip(*(row for row in rows if row), strict=True)
    found = ([value for value in column if value is not None] for column in columns)
    return tuple(sum(known) / len(rows) if known else None for known in found)


def log_map(asked: Asked, span: Span, state: State, atlas: Atlas) -> MapScene:
    """Return the figure of a week or a month."""
    if not asked.before or not asked.muscles:
        return _totals(asked, span, state, atlas)
    figures = _Figures(
        _ratios(atlas.tables.muscles, asked.muscles, asked.usual_muscles),
        _ratios(atlas.tables.regions, asked.regions, asked.usual_regions),
    )
    legend = difference_legend(tr("Against"), before_words(asked.before, span))
    units = state.look.units
    now = {**asked.muscles, **asked.regions}
    usual = {**asked.usual_muscles, **asked.usual_regions}
    scale = MapScale(legend, difference_position, ratio_words, lambda name, _: name)
    shown = coloured(state, figures, scale, atlas)
    return _told(shown, {key: _against(now.get(key), usual.get(key), units) for key in usual})


def map_line(asked: Asked, span: Span, units: Units, *, so_far: bool) -> str:
    """Return what the map shows, in a sentence; ``so_far``: the week or month is not over."""
    if not asked.muscles:
        return ""
    easy = sentence(length_in(units).easy)
    if asked.before:
        text = tr("{easy} of each muscle against its mean of {before}.")
        if so_far:
            text = tr("{easy} so far against the mean of {before}, to the same day.")
        return text.format(easy=easy, before=before_words(asked.before, span))
    text = tr("{easy} of each muscle. Two earlier months with runs are needed to compare.")
    if span == "week":
        text = tr("{easy} of each muscle. Two earlier weeks with runs are needed to compare.")
    return text.format(easy=easy)


def before_words(count: int, span: Span) -> str:
    """Return "the 4 weeks before"."""
    text = tr("the {n} weeks before") if span == "week" else tr("the {n} months before")
    return text.format(n=count)


def _totals(asked: Asked, span: Span, state: State, atlas: Atlas) -> MapScene:
    units = state.look.units
    figures = _Figures(
        {key: _figure(asked.muscles.get(key)) for key in atlas.tables.muscles},
        {key: _figure(asked.regions.get(key)) for key in atlas.tables.regions},
    )
    low, high = _TOTAL_KM[span]

    def position(km: float) -> float:
        return min(max(log(km / low) / log(high / low), 0.0), 1.0)

    def value(km: float) -> str:
        return _easy(km, units)

    unit = length_in(units)
    ticks = tuple(
        Tick(position(tick * unit.km), f"{tick}")
        for tick in _TOTAL_TICKS[span]
        if tick * unit.km <= high
    )
    line = tr("of this week") if span == "week" else tr("of this month")
    legend = Legend("load", sentence(unit.easy), line, ticks, ())
    scale = MapScale(legend, position, value, lambda name, _: name)
    shown = coloured(state, figures, scale, atlas)
    easy = {**asked.muscles, **asked.regions}
    told = _told(shown, {k: None if v is None else _easy(v, units) for k, v in easy.items()})
    return told if asked.muscles else _without_runs(told)


def _without_runs(shown: MapScene) -> MapScene:
    """Return the grey body of days without a run."""
    none, text = tr("no run"), tr("{name}: no run")
    marks = {
        key: mark._replace(value=none, spoken=text.format(name=f"{mark.plain}, {mark.latin}"))
        for key, mark in shown.marks.items()
    }
    regions = tuple(
        region._replace(value=none, spoken=text.format(name=region.plain))
        for region in shown.regions
    )
    return shown._replace(marks=marks, regions=regions, callout=None)


def _easy(km: float, units: Unit) -> str:
    unit = length_in(units).easy_sign
    return tr("{number} {unit}").format(number=number(1000.0 * km, units), unit=unit)


def _figure(value: float | None) -> Figure | None:
    """Return a figure without a range: the log keeps none."""
    return Figure(value, value, value, "D", "measured") if value else None


def _ratios(
    keys: Mapping[str, object], now: Mapping[str, float | None], usual: Mapping[str, float | None]
) -> dict[str, Figure | None]:
    return {key: _figure(_ratio(now.get(key), usual.get(key))) for key in keys}


def _ratio(now: float | None, usual: float | None) -> float | None:
    return now / usual if now and usual else None


def _against(now: float | None, usual: float | None, units: Unit) -> str | None:
    ratio = _ratio(now, usual)
    if now is None or usual is None or ratio is None:
        return None
    return tr("{ratio}, {now} against {usual} on average").format(
        ratio=ratio_words(ratio), now=_easy(now, units), usual=number(1000.0 * usual, units)
    )


def _told(shown: MapScene, words: Mapping[str, str | None]) -> MapScene:
    """Return the map with the words for the screen reader, and without ranges and grades."""
    text = tr("{name}: {value}")

    def spoken(key: str, name: str) -> str:
        return text.format(name=name, value=words.get(key) or tr("not estimated"))

    marks: dict[str, Mark] = {
        key: mark._replace(
            range_text="", grade=None, spoken=spoken(key, f"{mark.plain}, {mark.latin}")
        )
        for key, mark in shown.marks.items()
    }
    regions = tuple(
        region._replace(spoken=spoken(region.region, region.plain)) for region in shown.regions
    )
    return shown._replace(marks=marks, regions=regions)
