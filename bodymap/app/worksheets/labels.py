"""Sheets of blank labels: a dot in each muscle, a line to write its name on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.worksheets.dots import box, dot_name, dots, drawn, edges
from bodymap.app.worksheets.layout import label_layout
from bodymap.app.worksheets.leaders import covered, faults, in_order, steepness
from bodymap.app.worksheets.named import sheet_name
from bodymap.app.worksheets.seeded import shuffled
from bodymap.app.worksheets.sheet import LEFT_OVER, PAPERS, Figure, Label, Labels, Page
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bodymap.app.state import SheetChoice, SheetNames
    from bodymap.app.worksheets.dots import Dot
    from bodymap.app.worksheets.sheet import Hand, SheetView
    from bodymap.content.atlas import Atlas

VIEWS: tuple[SheetView, ...] = ("front", "back", "side", "sole")
_MOST: dict[SheetView, int] = {"front": 18, "back": 18, "side": 15, "sole": 18}  # labels on a page
_LEAST = 3  # labels for which a view has a page of its own
_COMPARED = 6  # ways without a fault, of which the one with the flattest leaders is taken
_TRIES = 60  # ways to part the labels between the edges
# Parts of the sole that are asked for where regions are.
_EASY = frozenset({"abductor_hallucis", "flexor_digitorum_brevis", "plantar_fascia", "heel_pad"})
_REGION_CHOICES = 3  # muscles of a region that its dot may lie in: those with the most room


class _Asked(NamedTuple):
    """Something to be named, and where it may be pointed at."""

    key: str
    name: str
    dot: Dot


def label_pages(choice: SheetChoice, atlas: Atlas) -> list[Page]:
    """Return a page for each view that is asked for and shows something of the region.

    Of all views only those with a few labels, the sole not where regions are asked for. Where the
    views that are asked for show nothing, the one that shows the most.
    """
    wished, least = VIEWS[: -1 if choice.by == "region" else None], _LEAST
    if choice.views != "all":
        wished, least = (choice.views,), 1
    views = [view for view in wished if len(_asked(view, choice, atlas)) >= least]
    if not views:
        views = [max(VIEWS, key=lambda view: len(_asked(view, choice, atlas)))]
    return [_page(view, choice, atlas) for view in views]


def _page(view: SheetView, choice: SheetChoice, atlas: Atlas) -> Page:
    found = {one.key: one for one in _asked(view, choice, atlas)}
    asked = [found[key] for key in shuffled(found, choice.seed, view)[: _MOST[view]]]
    others = tuple(_left_over(view, choice, atlas)) if choice.bank else ()
    body = _body(view, tuple(sorted(asked, key=lambda one: one.dot.y)), others, choice.seed)
    title = tr("The muscles of running: {view}").format(view=_view_words(view))
    return Page(title, _line(view, choice), body, names=True, version="")


@lru_cache(maxsize=64)
def _body(view: SheetView, asked: tuple[_Asked, ...], others: tuple[str, ...], seed: int) -> Labels:
    """Return the labels, parted between the edges so that no leader crosses or covers another.

    Of ways without a fault the one is taken with the fewest leaders across a hand, then with the
    flattest. Where there is none, the muscle with the least room is not asked for.
    """
    names = [one.name for one in asked] if others else []
    words = tuple(sorted([*names, *others], key=str.casefold))
    ways = (_way(view, asked, words, f"{seed}/{attempt}") for attempt in range(_TRIES))
    good = list(_best_of(ways, _COMPARED))
    if good:
        return _numbered(min(good, key=_cost), seed)
    least = min(asked, key=lambda one: one.dot.room)
    return _body(view, tuple(one for one in asked if one is not least), others, seed)


def _way(view: SheetView, asked: Sequence[_Asked], words: tuple[str, ...], seed: str) -> Labels:
    hands = edges([one.dot for one in asked], seed)
    labels = tuple(_label(one, hand) for one, hand in zip(asked, hands, strict=True))
    return Labels(Figure(view, box(view, [one.dot for one in asked]), labels), words)


def _is_clear(labels: Labels) -> bool:
    return not any(faults(label_layout(labels, paper).leaders) for paper in PAPERS)


def _best_of(ways: Iterator[Labels], many: int) -> Iterator[Labels]:
    """Yield ways without a fault, up to ``many`` of those that cross no hand."""
    for way in filter(_is_clear, ways):
        yield way
        many -= not _cost(way)[0]
        if not many:
            return


def _cost(labels: Labels) -> tuple[int, float]:
    """Return how many leaders run across a hand, and how steep all are."""
    layouts = [label_layout(labels, paper) for paper in PAPERS]
    crossing = sum(covered(laid.leaders, laid.zone.around) for laid in layouts)
    return crossing, steepness(layouts[0].leaders)


def _label(one: _Asked, hand: Hand) -> Label:
    return Label(0, one.key, one.name, one.dot.muscle, one.dot.at(hand), one.dot.y, hand)


def _numbered(labels: Labels, seed: int) -> Labels:
    """Number the lines from the top, across both edges or one edge after the other, by the seed."""
    laid = label_layout(labels, PAPERS[0]).leaders
    first: tuple[Hand | None, ...] = (None, "left", "right")
    order = (labels.figure.labels[at] for at in in_order(laid, first[(seed - 1) % 3]))
    numbered = tuple(label._replace(number=n) for n, label in enumerate(order, 1))
    return labels._replace(figure=labels.figure._replace(labels=numbered))


def _asked(view: SheetView, choice: SheetChoice, atlas: Atlas) -> list[_Asked]:
    """Return what is asked for in ``view``, each once."""
    if view == "sole":
        # Its parts belong to one muscle of the atlas and one region; "by region" asks for half.
        if choice.region not in {"", "feet"}:
            return []
        parts = [one for one in dots(view) if choice.by == "muscle" or one.muscle in _EASY]
        return [_Asked(one.muscle, dot_name(one.muscle, choice.names, atlas), one) for one in parts]
    known = atlas.tables.muscles
    seen = [one for one in dots(view) if choice.region in {"", known[one.muscle].region}]
    if choice.by == "muscle":
        return [_Asked(one.muscle, dot_name(one.muscle, choice.names, atlas), one) for one in seen]
    found = []
    for region, name in atlas.region_names.items():
        mine = sorted((one for one in seen if known[one.muscle].region == region), key=_room)
        if mine:
            chosen = shuffled(range(len(mine[:_REGION_CHOICES])), choice.seed, view, region)[0]
            dot = mine[chosen]
            found.append(_Asked(region, sheet_name(name, choice.names), dot))
    return found


def _room(dot: Dot) -> float:
    return -dot.room


def _left_over(view: SheetView, choice: SheetChoice, atlas: Atlas) -> list[str]:
    """Return words that are clearly not on the sheet: nothing of them is drawn in this view."""
    if choice.by == "region" and view != "sole":
        return shuffled(_no_regions(choice.names), choice.seed, view)[:LEFT_OVER]
    fillers = shuffled(_fillers(choice.names), choice.seed, view)
    absent = [one for one in atlas.tables.muscles.values() if one.muscle not in drawn(view)]
    unseen = [one for one in absent if not one.deep and one.region != choice.region]
    names = [sheet_name(one, choice.names) for one in unseen]
    return [*shuffled(names, choice.seed, view), *fillers][:LEFT_OVER]


def _no_regions(names: SheetNames) -> tuple[str, ...]:
    """Return parts of the body that belong to no region and that no view points at."""
    if names == "latin":
        return ("caput", "collum", "manus")
    return (tr("Head"), tr("Neck"), tr("Hands"))


def _fillers(names: SheetNames) -> tuple[str, ...]:
    """Return muscles that no view shows."""
    if names == "latin":
        return ("myocardium", "diaphragma", "diaphragma pelvis")
    return (tr("Heart muscle"), tr("Diaphragm"), tr("Pelvic floor"))


def _view_words(view: SheetView) -> str:
    words = {
        "front": tr("front"),
        "back": tr("back"),
        "side": tr("side"),
        "sole": tr("the sole of the foot"),
    }
    return words[view]


def _line(view: SheetView, choice: SheetChoice) -> str:
    latin = choice.names == "latin"
    line = tr("Write the name of each muscle on its line.")
    if latin:
        line = tr("Write the Latin name of each muscle on its line.")
    if view == "sole":
        line = tr("Write the name of each part on its line.")
        if latin:
            line = tr("Write the Latin name of each part on its line.")
    elif choice.by == "region":
        line = tr("Write the name of each part of the body on its line.")
        if latin:
            line = tr("Write the Latin name of each part of the body on its line.")
    return f"{line} {tr('Two words in the list are left over.')}" if choice.bank else line
