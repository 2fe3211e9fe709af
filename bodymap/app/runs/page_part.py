"""What the chosen part of a run says, or the whole run; and the laps of the file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bodymap.app.runs.log_words import clock, distance, pace
from bodymap.app.runs.measures import amount, length_in
from bodymap.app.runs.page_loads import AS_IT_WAS, lap_loads, load_of, per_km
from bodymap.app.runs.scene import LapRow, PartCard
from bodymap.app.subject import chosen_figure, chosen_name
from bodymap.app.wording import inside_sentence, ratio_words
from bodymap.model.scale import format_times
from bodymap.model.stride import steps_per_km
from bodymap.runs.along import metres_at, seconds_of
from bodymap.runs.facts import ran_m
from bodymap.runs.part import part_of
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.page_loads import Basis
    from bodymap.app.runs.page_map import Against
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.runs.run import Lap
    from bodymap.runs.run_load import RunLoad

_SHORT = 0.5  # kilometres or miles; shorter parts have a decimal more
_NEAR_S = 0.5  # a lap is chosen where the part is its own to half a second


def part_card(state: State, basis: Basis, than: Against | None, atlas: Atlas) -> PartCard:
    """Return the card of the chosen part, or of the whole run."""
    part, units = state.runs.part, state.look.units
    run, load = basis.kept.run, load_of(basis, part)
    where, covered_m = tr("The whole run"), ran_m(run)
    seconds = run.timer_s / basis.what_if.speed
    if part is not None:
        start_m, end_m = metres_at(basis.kept.samples, part)
        covered_m = float(part_of(basis.kept.samples, *part).covered_m.sum())
        where = _where(start_m, end_m, units)
        seconds = _seconds(basis, *part)
    caption = where, clock(seconds), _far(load.km * 1000.0, covered_m, units)
    value, value_line = _value(state, load, than, atlas)
    each = "" if than is not None else _each_step(state, basis)
    if state.region is None:
        each = tr("how hard the ground hits back, not what muscles do")
    said = each, _same(state, basis)
    return PartCard(
        chosen=part is not None,
        caption=" · ".join(caption),
        value=value,
        value_line=value_line,
        line=" · ".join(text for text in said if text),
        word="" if state.region else "ground_impact",
    )


def laps(state: State, basis: Basis, atlas: Atlas) -> tuple[LapRow, ...]:
    """Return the laps of the file with pace and load per kilometre of what is chosen."""
    found = basis.kept.run.laps
    ends_m = metres_at(basis.kept.samples, [at for lap in found for at in (lap.start_s, lap.end_s)])
    run_m = [end - start for start, end in list(pairwise(ends_m))[::2]]
    rows = zip(found, run_m, lap_loads(basis), strict=True)
    return tuple(
        _lap(state, str(place), lap, (lap.distance_m or metres, _timer_s(basis, lap)), load, atlas)
        for place, (lap, metres, load) in enumerate(rows, 1)
    )


def _where(start_m: float, end_m: float, units: Units) -> str:
    text = tr("Selected part, {start} to {end} {unit}")
    length = length_in(units)
    decimals = _decimals(end_m - start_m, units)
    start, end = (f"{at / 1000 / length.km:.{decimals}f}" for at in (start_m, end_m))
    return text.format(start=start, end=end, unit=length.sign)


def _far(ran_m: float, covered_m: float, units: Units) -> str:
    """Return how far it was; where some of it was walked, which the load leaves out, both."""
    length, decimals = length_in(units), _decimals(covered_m, units)
    ran, walked = (
        f"{max(metres, 0.0) / 1000 / length.km:.{decimals}f}"
        for metres in (ran_m, covered_m - ran_m)
    )
    if not float(walked):
        return f"{ran} {length.sign}"
    if not float(ran):
        return tr("{walked} {unit} walked").format(walked=walked, unit=length.sign)
    text = tr("{ran} {unit} run, {walked} {unit} walked")
    return text.format(ran=ran, walked=walked, unit=length.sign)


def _decimals(metres: float, units: Units) -> int:
    """Return how many decimals tell a distance: more below half a kilometre or mile."""
    return 1 if metres / 1000 / length_in(units).km >= _SHORT else 2


def _timer_s(basis: Basis, lap: Lap) -> float:
    if lap.timer_s is not None and basis.what_if.speed == 1.0:
        return lap.timer_s
    return _seconds(basis, lap.start_s, lap.end_s)


def _seconds(basis: Basis, start_s: float, end_s: float) -> float:
    """Return how long a part of the run took, or would have taken."""
    return seconds_of(basis.kept.samples, start_s, end_s) / basis.what_if.speed


def _value(state: State, load: RunLoad, than: Against | None, atlas: Atlas) -> tuple[str, str]:
    """Return the load per kilometre of what is chosen, as map and bars tell it.

    Of nothing it is the ground impact, which has no sum: the mean of a step.
    """
    figures, words = (per_km(load), format_times) if than is None else (than.figures, ratio_words)
    if state.region is None:
        figure, said = figures.impact, tr("ground impact per step")
    else:
        figure, text = chosen_figure(state, figures), tr("per {unit}, {name}")
        name = inside_sentence(chosen_name(state, atlas))
        said = text.format(unit=length_in(state.look.units).one, name=name)
    if than is None and not load.steps > 0.0:
        return tr("nothing run"), said
    return tr("not estimated") if figure is None else words(figure.value), said


def _each_step(state: State, basis: Basis) -> str:
    """Return the mean load in a step; per kilometre, how many steps there are counts too."""
    load = load_of(basis, state.runs.part)
    figure = chosen_figure(state, load)
    if figure is None or not load.steps > 0.0:
        return ""
    mean = figure.value * steps_per_km(basis.tables.stride, basis.reference_mps) / load.steps
    return tr("{load} in each step").format(load=format_times(mean))


def _same(state: State, basis: Basis) -> str:
    """Return the load in all; of a run as supposed, beside what it was."""
    length, part = length_in(state.look.units), state.runs.part
    figure = chosen_figure(state, load_of(basis, part))
    if figure is None or not figure.value > 0.0:
        return ""
    said = tr("{amount} {easy} in all").format(
        amount=amount(figure.value / length.km), easy=length.easy_sign
    )
    was = chosen_figure(state, load_of(basis._replace(what_if=AS_IT_WAS), part))
    if was is None or basis.what_if == AS_IT_WAS:
        return said
    text = tr("{said}, was {amount}")
    return text.format(said=said, amount=amount(was.value / length.km))


def _lap(
    state: State, place: str, lap: Lap, ran: tuple[float, float], load: RunLoad, atlas: Atlas
) -> LapRow:
    units = state.look.units
    metres, seconds = ran
    figure = chosen_figure(state, load) if load.km > 0.0 else None
    part = state.runs.part
    chosen = (
        part is not None and max(abs(part[0] - lap.start_s), abs(part[1] - lap.end_s)) <= _NEAR_S
    )
    told = (distance(metres, units), clock(seconds), pace(metres, seconds, units))
    load_text = "" if figure is None else format_times(figure.value / load.km)
    words = [tr("Lap {number}").format(number=place), *told]
    if load_text:
        text = tr("{name} {load} per {unit}")
        name = chosen_name(state, atlas)
        words.append(text.format(name=name, load=load_text, unit=length_in(units).one))
    return LapRow(place, *told, load_text, lap.start_s, lap.end_s, chosen, ", ".join(words))
