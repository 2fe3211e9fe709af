"""Sheets on which the body is coloured by load: outlines with numbers, a table, five steps."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.wording import NOT_ESTIMATED, per_words, run_words, sentence
from bodymap.app.worksheets.dots import box, dots, edges
from bodymap.app.worksheets.layout import number_leaders, number_zone
from bodymap.app.worksheets.leaders import covered, faults, in_order, steepness
from bodymap.app.worksheets.named import sheet_name
from bodymap.app.worksheets.sheet import PAPERS, ByLoad, Figure, Label, LoadRow, LoadStep, Page
from bodymap.app.worksheets.telling_run import telling_run
from bodymap.model.load import load
from bodymap.model.scale import HARDER, LIKE_EASY, MUCH_HARDER, format_times, map_position, words
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bodymap.app.state import SheetChoice
    from bodymap.app.worksheets.dots import Dot
    from bodymap.app.worksheets.sheet import Hand, SheetView
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Figure as Value

_VIEWS: tuple[SheetView, ...] = ("front", "back")
_TRIES = 60  # ways to part the numbers between the sides
_COMPARED = 6  # of those without a fault
# The middle of each step, by which it has its words and its colour.
_MIDDLES = (0.8, 1.0, 1.3, 2.0, 3.0)
_LIMITS = (*LIKE_EASY, HARDER, MUCH_HARDER)


class _Named(NamedTuple):
    """What has a number: a muscle, or a region with a dot in each view."""

    key: str
    name: str
    dots: Mapping[SheetView, Dot]
    value: Value | None


class _Cost(NamedTuple):
    """What is wrong with a way, the worst first: on all papers."""

    faults: int  # leaders that cross or cover another
    hands: int  # run across
    steepness: float


def load_page(choice: SheetChoice, atlas: Atlas, conditions: Conditions) -> Page:
    """Return the page for the run under ``conditions``, or for one that has an answer."""
    conditions = telling_run(conditions, atlas)
    found = load(conditions, atlas.tables)
    shown = _regions(choice, atlas, found.regions)
    if choice.by == "muscle":
        shown = _muscles(choice, atlas, found.muscles)
    figures = tuple(_figure(view, shown, choice.seed) for view in _VIEWS)
    numbers = _numbers(figures, choice.seed)
    named = {one.key: one for one in shown}
    order = [named[key] for key in numbers]
    body = ByLoad(
        run=run_words(conditions, atlas, "min/km"),
        per=per_words(conditions.per),
        figures=tuple(_numbered(figure, numbers) for figure in figures),
        rows=tuple(_row(number, one) for number, one in enumerate(order, 1)),
        steps=_steps(),
        fills=_fills(order, choice, atlas),
    )
    line = tr("Give each step of load a colour. Then colour the muscles by their load in this run.")
    return Page(tr("Which muscles work hardest?"), line, body, names=True, version="")


def step_of(value: float) -> int:
    """Return the step of a load, from 0; it counts as it is written, with two decimals."""
    return [words(middle) for middle in _MIDDLES].index(words(round(value, 2)))


def _steps() -> tuple[LoadStep, ...]:
    ends = [format_times(limit) for limit in _LIMITS]
    above = [format_times(limit + 0.01) for limit in _LIMITS]
    ranges = (
        tr("below {end}").format(end=ends[0]),
        *(
            tr("{low} to {high}").format(low=low, high=high)
            for low, high in zip((ends[0], *above[1:3]), ends[1:], strict=True)
        ),
        tr("{low} and more").format(low=above[3]),
    )
    return tuple(
        LoadStep(sentence(tr(words(middle))), text, map_position(middle))
        for middle, text in zip(_MIDDLES, ranges, strict=True)
    )


def _muscles(choice: SheetChoice, atlas: Atlas, values: Mapping[str, Value | None]) -> list[_Named]:
    """Return the muscles that show, each with a dot in the view that shows it best."""
    best: dict[str, tuple[SheetView, Dot]] = {}
    for view in _VIEWS:
        for dot in dots(view):
            if dot.muscle not in best or dot.room > best[dot.muscle][1].room:
                best[dot.muscle] = (view, dot)
    return [
        _Named(
            one.muscle, sheet_name(one, choice.names), dict([best[one.muscle]]), values[one.muscle]
        )
        for one in atlas.tables.muscles.values()
        if one.muscle in best and choice.region in {"", one.region}
    ]


def _regions(choice: SheetChoice, atlas: Atlas, values: Mapping[str, Value | None]) -> list[_Named]:
    known = atlas.tables.muscles
    found = []
    for region, name in atlas.region_names.items():
        mine = {
            view: max(
                (dot for dot in dots(view) if known[dot.muscle].region == region),
                key=lambda dot: dot.room,
            )
            for view in _VIEWS
        }
        if choice.region in {"", region}:
            found.append(_Named(region, sheet_name(name, choice.names), mine, values[region]))
    return found


def _figure(view: SheetView, shown: Sequence[_Named], seed: int) -> Figure:
    """Return a view with those that have a dot in it, parted between its sides; no numbers yet.

    Of several ways without a fault it is the one with the flattest leaders.
    """
    here = sorted((one for one in shown if view in one.dots), key=lambda one: one.dots[view].y)
    ways = (_way(view, here, f"{seed}/{view}/{attempt}") for attempt in range(_TRIES))
    costs = ((_cost(way), way) for way in ways)
    good = list(islice((pair for pair in costs if not pair[0].faults), _COMPARED))
    return min(good, key=lambda pair: pair[0])[1]


def _way(view: SheetView, shown: Sequence[_Named], seed: str) -> Figure:
    hands = edges([one.dots[view] for one in shown], seed)
    labels = (_label(one, view, hand) for one, hand in zip(shown, hands, strict=True))
    return Figure(view, box(view), tuple(labels))


def _cost(figure: Figure) -> _Cost:
    laid = [number_leaders(figure, paper) for paper in PAPERS]
    hands = [number_zone(figure, paper).around for paper in PAPERS]
    return _Cost(sum(map(faults, laid)), sum(map(covered, laid, hands)), steepness(laid[0]))


def _label(one: _Named, view: SheetView, hand: Hand) -> Label:
    dot = one.dots[view]
    return Label(0, one.key, one.name, dot.muscle, dot.at(hand), dot.y, hand)


def _numbers(figures: Sequence[Figure], seed: int) -> dict[str, int]:
    """Return the number of each: from the top, across or down one side after the other."""
    first: Hand | None = None if seed % 2 else "left"
    keys = [
        figure.labels[at].key
        for figure in figures
        for at in in_order(number_leaders(figure, PAPERS[0]), first)
    ]
    return {key: number for number, key in enumerate(dict.fromkeys(keys), 1)}


def _numbered(figure: Figure, numbers: Mapping[str, int]) -> Figure:
    labels = tuple(one._replace(number=numbers[one.key]) for one in figure.labels)
    return figure._replace(labels=labels)


def _row(number: int, one: _Named) -> LoadRow:
    if one.value is None:
        return LoadRow(number, one.name, NOT_ESTIMATED, None)
    return LoadRow(number, one.name, format_times(one.value.value), step_of(one.value.value))


def _fills(
    order: Sequence[_Named], choice: SheetChoice, atlas: Atlas
) -> tuple[tuple[str, int], ...]:
    fills = []
    for one in order:
        muscles = (one.key,) if choice.by == "muscle" else atlas.tables.regions[one.key]
        if one.value is not None:
            fills += [(muscle, step_of(one.value.value)) for muscle in muscles]
    return tuple(fills)
