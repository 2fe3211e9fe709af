"""The body of a run's page: what its colours are told by, and what they are told against."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.map_scene import Legend, Tick
from bodymap.app.resolve_map import MapScale, coloured, difference_legend, load_legend
from bodymap.app.runs.log_dates import short_date, today
from bodymap.app.runs.log_words import clock, distance, pace
from bodymap.app.runs.measures import Length, amount, amounts, length_in, load_words
from bodymap.app.runs.page_doubt import surer
from bodymap.app.runs.page_loads import AS_IT_WAS, Basis, load_of, part_samples, per_km, ratios
from bodymap.app.runs.run_items import name_of
from bodymap.app.runs.what_if import what_words
from bodymap.app.wording import range_words, ratio_words, sentence, spoken_figure
from bodymap.model.scale import difference_position, format_times, map_position
from bodymap.runs.along import seconds_of
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from datetime import datetime

    from bodymap.app.map_scene import MapScene
    from bodymap.app.runs.page_loads import Figures, Usual
    from bodymap.app.runs.scene import RunColouring
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure
    from bodymap.runs.entry import Entry, KeptRun

# The scale of a whole run's load, our own choice: from a warm-up to an ultra.
_LEAST_KM, _MOST_KM = 1.0, 50.0
_TICKS = (1, 2, 5, 10, 20, 50)


class Against(NamedTuple):
    """What the run is compared with.

    Attributes:
        figures: the run's load per kilometre over the other's.
        title: "Against Easy, river path", "Against the run as it was".
        about: what that is: "Sun 15 Nov, 07:58", "On dry sand, 5 % slower".
        beside: of another run, how far, long and fast it was beside this one; else "".
        line: the whole sentence, for paper.
    """

    figures: Figures
    title: str
    about: str
    line: str
    beside: str = ""


def against(
    state: State, basis: Basis, other: KeptRun | None, usual: Usual | None, atlas: Atlas
) -> Against | None:
    """Return the comparison in force: "what if", another run, the usual run, or none."""
    part = state.runs.part
    now = per_km(load_of(basis, part))
    if basis.what_if != AS_IT_WAS:
        before = per_km(load_of(basis._replace(what_if=AS_IT_WAS), part))
        what = what_words(basis.what_if, atlas)
        line = tr("This run, {what}, against the run as it was.").format(what=what)
        figures = surer(ratios(now, before), basis)
        return Against(figures, tr("Against the run as it was"), sentence(what), line)
    if other is not None:
        before = per_km(load_of(basis._replace(kept=other), None))
        than = _against_run(ratios(now, before), other.entry)
        return than._replace(beside=_beside(state, basis, other.entry))
    if usual is not None:
        runs = _usual_words(usual)
        text = tr("Against {runs}, kilometre for kilometre.")
        return Against(
            figures=ratios(now, usual.figures),
            title=tr("Against your usual run"),
            about=sentence(runs),
            line=text.format(runs=runs),
        )
    return None


def _usual_words(usual: Usual) -> str:
    """Return which runs "usual" is the mean of, inside a sentence."""
    n = usual.runs
    if usual.which == "before":
        return trn(
            "your run before this one", "the mean of your last {n} runs before this one", n
        ).format(n=n)
    if usual.which == "near":
        return trn(
            "your other run", "the mean of the {n} runs nearest in time to this one", n
        ).format(n=n)
    return trn("your other run", "the mean of your last {n} other runs", n).format(n=n)


def _against_run(figures: Figures, other: Entry) -> Against:
    """Return the comparison with another run, told by its name and by when it was."""
    line = tr("Against {run}, kilometre for kilometre.").format(run=_dated(other))
    about = tr("No date") if other.start is None else _moment(other.start)
    title = tr("Against {run}").format(run=name_of(other))
    return Against(figures, title, about, line)


def _beside(state: State, basis: Basis, other: Entry) -> str:
    """Return distance, time and pace of the run, or of its part, and of the other run."""
    units, part, entry = state.look.units, state.runs.part, basis.kept.entry
    far, long, text = entry.distance_m, entry.timer_s, tr("This run {this}; that run {that}.")
    if part is not None:
        far = float(part_samples(basis, part).covered_m.sum())
        long = seconds_of(basis.kept.samples, *part)
        text = tr("This part {this}; that run {that}.")
    that = _measures(other.distance_m, other.timer_s, units)
    return text.format(this=_measures(far, long, units), that=that)


def _measures(metres: float, seconds: float, units: Units) -> str:
    return ", ".join((distance(metres, units), clock(seconds), pace(metres, seconds, units)))


def run_map(state: State, basis: Basis, than: Against | None, atlas: Atlas) -> MapScene:
    """Return the body coloured by the run's load, or by how it differs from another."""
    load = load_of(basis, state.runs.part)
    scale = run_scale(state, than)
    if than is not None:
        shown = coloured(state, than.figures, scale, atlas)
    elif state.runs.colouring == "total":
        shown = coloured(state, load, scale, atlas)
    else:
        shown = coloured(state, per_km(load), scale, atlas)
    outside = load.impact is not None and load.impact.evidence == "outside"
    return shown._replace(greyed=outside)


def run_scale(state: State, than: Against | None) -> MapScale:
    """Return how the run's figures become colours and words."""
    units = state.look.units
    of = tr("of this run") if state.runs.part is None else tr("of this part")
    if than is not None:
        legend = difference_legend(tr("Difference"), of)
        return MapScale(legend, difference_position, ratio_words, spoken_ratio)
    if state.runs.colouring == "total":
        return _total_scale(of, units)
    title = tr("Load per {unit}").format(unit=length_in(units).one)
    return MapScale(load_legend(title, of), map_position, format_times, spoken_figure)


def kilometres_position(equivalent_km: float) -> float:
    """Return where a whole run's load stands on the map: 0 = 1 km, 1 = 50 km, logarithmic."""
    inside = min(max(equivalent_km, _LEAST_KM), _MOST_KM)
    return log(inside / _LEAST_KM) / log(_MOST_KM / _LEAST_KM)


def colouring_of(state: State, usual: Usual) -> RunColouring:
    """Return what the map is coloured by: "usual" only where there are other runs."""
    chosen = state.runs.colouring
    return "per_km" if chosen == "usual" and not usual.runs else chosen


def _total_scale(of: str, units: Units) -> MapScale:
    length = length_in(units)

    def words(value: float) -> str:
        return load_words(value, units)

    def spoken(name: str, figure: Figure) -> str:
        return spoken_load(name, over(figure, length.km), length)

    def span(low: float, high: float) -> str:
        return amounts(low / length.km, high / length.km)

    ticks = tuple(
        Tick(kilometres_position(tick * length.km), _tick(tick, length.sign))
        for tick in _TICKS
        if tick * length.km <= _MOST_KM
    )
    legend = Legend("load", sentence(length.easy_sign), of, ticks, ())
    return MapScale(legend, kilometres_position, words, spoken, span)


def _tick(number: int, sign: str) -> str:
    return f"{number} {sign}" if number == 1 else f"{number}"


def over(figure: Figure, unit_km: float) -> Figure:
    """Return a load in kilometres as a load in a unit of ``unit_km``."""
    value, low, high = (part / unit_km for part in (figure.value, figure.low, figure.high))
    return figure._replace(value=value, low=low, high=high)


def spoken_load(name: str, figure: Figure, length: Length) -> str:
    """Return ``name`` with its load in the unit ``length``, for the screen reader."""
    return tr("{name}: {value} {easy}, range {range}, grade {grade}").format(
        name=name,
        value=amount(figure.value),
        easy=length.easy,
        range=amounts(figure.low, figure.high),
        grade=figure.grade,
    )


def spoken_ratio(name: str, figure: Figure) -> str:
    """Return ``name`` with how many times the other run's load it is, for the screen reader."""
    text = tr("{name}: {ratio}, range {range}, grade {grade}")
    return text.format(
        name=name,
        ratio=ratio_words(figure.value),
        range=range_words(figure.low, figure.high),
        grade=figure.grade,
    )


def _moment(start: datetime) -> str:
    """Return "Sun 15 Nov, 07:58": several runs can be of one day."""
    text = tr("{date}, {time}")
    return text.format(date=short_date(start, today().year), time=f"{start:%H:%M}")


def _dated(entry: Entry) -> str:
    if entry.start is None:
        return name_of(entry)
    date = short_date(entry.start, today().year)
    return tr("{date}, {name}").format(date=date, name=name_of(entry))
