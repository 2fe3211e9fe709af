"""What the chosen part of a run says, or the whole run; and the laps of the file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bodymap.app.runs.log_words import clock, distance, pace
from bodymap.app.runs.measures import amount, length_in
from bodymap.app.runs.page_loads import lap_loads, load_of
from bodymap.app.runs.scene import LapRow, PartCard
from bodymap.app.subject import chosen_figure, chosen_name
from bodymap.app.wording import inside_sentence, ratio_words
from bodymap.model.scale import format_times
from bodymap.model.stride import steps_per_km
from bodymap.runs.along import metres_at, seconds_of
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
    run = basis.kept.run
    caption, ran_m = tr("The whole run"), run.distance_m
    seconds = run.timer_s / basis.what_if.speed
    if part is not None:
        start_m, end_m = metres_at(basis.kept.samples, part)
        caption, ran_m = _where(start_m, end_m, units), end_m - start_m
        seconds = _seconds(basis, *part)
    value, value_line = _value(state, basis, than, atlas)
    line = tr("{time} for {distance}").format(time=clock(seconds), distance=_far(ran_m, units))
    same = _same(state, load_of(basis, part))
    return PartCard(
        part is not None, caption, value, value_line, f"{line} · {same}" if same else line
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


def _far(metres: float, units: Units) -> str:
    length = length_in(units)
    return f"{metres / 1000 / length.km:.{_decimals(metres, units)}f} {length.sign}"


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


def _value(state: State, basis: Basis, than: Against | None, atlas: Atlas) -> tuple[str, str]:
    """Return the load in each step of what is chosen (of nothing: the ground impact)."""
    name = inside_sentence(chosen_name(state, atlas)) or tr("ground impact")
    if than is not None:
        figure = chosen_figure(state, than.figures) if state.region else than.figures.impact
        text = tr("per {unit}, {name}, against {other}")
        unit = length_in(state.look.units).one
        said = text.format(unit=unit, name=name, other=than.name)
        return tr("not estimated") if figure is None else ratio_words(figure.value), said
    load = load_of(basis, state.runs.part)
    said = tr("in each step, {name}").format(name=name)
    if state.region is None:
        impact = load.impact
        return tr("not estimated") if impact is None else format_times(impact.value), said
    figure = chosen_figure(state, load)
    if figure is None or not load.steps > 0.0:
        return tr("not estimated"), said
    stride = basis.tables.stride
    return format_times(figure.value * steps_per_km(stride, basis.reference_mps) / load.steps), said


def _same(state: State, load: RunLoad) -> str:
    figure = chosen_figure(state, load)
    if figure is None or not figure.value > 0.0:
        return ""
    length = length_in(state.look.units)
    text = tr("the same as {amount} {easy}")
    return text.format(amount=amount(figure.value / length.km), easy=length.easy_sign)


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
