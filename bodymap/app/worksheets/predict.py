"""Sheets on which the load is predicted: what each change of a run does to each region.

A cell is asked for only where the whole range of the model lies on one side (our own limits). How
the arms are held is no change here: what it costs was measured of the whole body, and which muscle
pays was not (arellano2014); another study found no cost at all (pontzer2009).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.wording import (
    pace_words,
    range_dash,
    run_words,
    sentence,
    shoe_words,
    slope_words,
    strike_words,
)
from bodymap.app.worksheets.named import sheet_name
from bodymap.app.worksheets.seeded import shuffled
from bodymap.app.worksheets.sheet import Cell, Page, Predict
from bodymap.model.compare import difference
from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS
from bodymap.model.scale import format_times
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.app.state import SheetChoice
    from bodymap.app.worksheets.sheet import Change
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions, Shoe, Strike
    from bodymap.model.figures import Figure

ROWS = 9
_LEAST = 2  # cells that are asked for in each row
_CLEAR = 0.02  # the whole range is this much above, or below, the run as it was
SAME = 0.03  # or within this much of it
_FASTER, _SLOWER = 1.3, 0.8  # times the speed
_SLOPES = (0.0, 0.05, -0.05, 0.1, -0.1)
_EDGE = 1e-9  # of the limits: sums of decimals are not exact


class _Changed(NamedTuple):
    name: str
    about: str  # which condition differs, and which way
    cells: tuple[Cell, ...]


def predict_page(choice: SheetChoice, atlas: Atlas, conditions: Conditions) -> Page:
    """Return the page about changes of the run under ``conditions``."""
    regions = [region for region in atlas.region_names if choice.region in {"", region}]
    run = replace(conditions, per="step")
    offered = [
        _Changed(name, about, _cells(run, other, regions, atlas))
        for name, about, other in _changes(run, atlas)
    ]
    least = min(_LEAST, len(regions))
    rows = _chosen([one for one in offered if _asked(one) >= least], choice.seed)
    names = (atlas.region_names[region] for region in regions)
    body = Predict(
        run=run_words(run, atlas, "min/km"),
        columns=tuple(sheet_name(name, choice.names) for name in names),
        rows=tuple((one.name, one.cells) for one in rows),
    )
    line = tr(
        "What does each change do to the load of one step? Draw ↑ more, ↓ less or = the same."
    )
    return Page(tr("Predict the load"), line, body, names=True, version="")


def _chosen(offered: list[_Changed], seed: int) -> list[_Changed]:
    """Return the rows: of every condition one before any has a second, in a seeded order."""
    turns: dict[str, int] = {}
    ranked = []
    named = {one.name: one for one in offered}
    for name in shuffled(named, seed):
        about = named[name].about
        turns[about] = turns.get(about, 0) + 1
        ranked.append((turns[about], name))
    ranked.sort(key=lambda pair: pair[0])
    return [named[name] for name in shuffled([name for _, name in ranked[:ROWS]], seed, "order")]


def _asked(one: _Changed) -> int:
    return sum(cell.change != "" for cell in one.cells)


def _changes(run: Conditions, atlas: Atlas) -> Iterator[tuple[str, str, Conditions]]:
    """Yield the name of each change, the condition that it is about, and the other run."""
    for times in (_FASTER, _SLOWER):
        speed = min(max(run.speed_mps * times, SLOWEST_MPS), FASTEST_MPS)
        name = tr("Faster: {pace}") if times > 1 else tr("Slower: {pace}")
        told = name.format(pace=pace_words(speed, "min/km"))
        yield told, f"speed {times}", replace(run, speed_mps=speed)
    for surface, known in atlas.tables.surfaces.items():
        if surface != run.surface:
            yield known.name, "surface", replace(run, surface=surface)
    for slope in _SLOPES:
        if slope != run.slope:
            about = "uphill" if slope > run.slope else "downhill"
            yield sentence(slope_words(slope)), about, replace(run, slope=slope)
    yield from _technique(run)


def _technique(run: Conditions) -> Iterator[tuple[str, str, Conditions]]:
    strikes: tuple[Strike, ...] = ("rearfoot", "forefoot")
    shoes: tuple[Shoe, ...] = ("conventional", "minimal")
    for strike in strikes:
        yield sentence(strike_words(strike)), "strike", replace(run, strike=strike)
    for shoe in shoes:
        yield sentence(shoe_words(shoe)), "shoe", replace(run, shoe=shoe)


def _cells(
    run: Conditions, other: Conditions, regions: list[str], atlas: Atlas
) -> tuple[Cell, ...]:
    found = difference(run, other, atlas.tables).regions
    return tuple(_cell(found[region]) for region in regions)


def _cell(figure: Figure | None) -> Cell:
    if figure is None:
        return Cell("", "–", "")
    change = _change(figure)
    return Cell(change, format_times(figure.value), range_dash(figure.low, figure.high))


def _change(figure: Figure) -> Change:
    low, high = figure.low, figure.high
    if low == high:  # nothing was measured that tells the two runs apart
        return ""
    if low >= 1 + _CLEAR - _EDGE:
        return "up"
    if high <= 1 - _CLEAR + _EDGE:
        return "down"
    return "same" if low >= 1 - SAME - _EDGE and high <= 1 + SAME + _EDGE else ""
