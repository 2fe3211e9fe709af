"""What the page "Worksheets" shows: the kinds, and what can be chosen of the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.wording import run_words
from bodymap.app.worksheets.sheet import LONGEST_PERSON, MOST_VERSIONS, SEEDS
from bodymap.app.worksheets.stride_sheet import asked_regions
from bodymap.app.worksheets.telling_run import telling_run
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.app.state import SheetChoice, SheetKind, State
    from bodymap.content.atlas import Atlas

_SEEDED = frozenset({"key", "seed", "versions", "paper"})
_TAKES: dict[SheetKind, frozenset[str]] = {
    "labels": _SEEDED | {"views", "by", "names", "region", "bank"},
    "load": _SEEDED | {"by", "names", "region"},
    "predict": _SEEDED | {"names", "region"},
    "match": _SEEDED | {"by", "names", "region"},
    "stride": _SEEDED | {"names", "region", "bank"},
    "handout": frozenset({"region", "paper"}),
    "exercises": frozenset({"person", "paper"}),
}


class SheetKindRow(NamedTuple):
    """A kind of worksheet, and in one line what it is."""

    kind: SheetKind
    text: str
    line: str


class SheetScene(NamedTuple):
    """The whole page.

    Attributes:
        choice: as the kind takes it: a handout has a region, also where none is wished for.
        wish: what was chosen, whatever the kind makes of it: another kind may follow it.
        takes: the fields of ``choice`` that the kind follows.
        regions: id and name of each; "" is the whole body, where it can be chosen.
        about: what else the sheet depends on: "For the run in Explore: ...", or "".
        elsewhere: where what is not here can be printed.
        empty: why nothing can be printed yet, or "".
    """

    choice: SheetChoice
    wish: SheetChoice
    kinds: tuple[SheetKindRow, ...]
    takes: frozenset[str]
    regions: tuple[tuple[str, str], ...]
    about: str
    elsewhere: str
    empty: str = ""


def sheet_scene(state: State, atlas: Atlas) -> SheetScene:
    """Return what the page shows."""
    choice = sound(state.study.sheet, atlas)
    regions = tuple(
        (region, name.plain)
        for region, name in atlas.region_names.items()
        if choice.kind != "stride" or region in asked_regions(atlas)
    )
    whole = () if choice.kind == "handout" else (("", tr("Whole body")),)
    return SheetScene(
        choice=choice,
        wish=_limited(state.study.sheet, atlas),
        kinds=_kinds(),
        takes=_TAKES[choice.kind],
        regions=(*whole, *regions),
        about=_about(choice.kind, state, atlas),
        elsewhere=tr("The page of a run is printed in the place Runs, with Ctrl+P."),
        empty=_empty(choice.kind, state),
    )


def sound(choice: SheetChoice, atlas: Atlas) -> SheetChoice:
    """Return ``choice`` within its limits and with a region that its kind has."""
    limited = _limited(choice, atlas)
    if limited.kind == "handout" and not limited.region:
        return limited._replace(region=next(iter(atlas.region_names)))
    if limited.kind == "stride" and limited.region not in asked_regions(atlas):
        return limited._replace(region="")
    return limited


def _limited(choice: SheetChoice, atlas: Atlas) -> SheetChoice:
    """Return ``choice`` within the limits of every kind: it may come from a file."""
    return choice._replace(
        seed=min(max(choice.seed, 0), SEEDS - 1),
        versions=min(max(choice.versions, 1), MOST_VERSIONS),
        region=choice.region if choice.region in atlas.region_names else "",
        person=choice.person[:LONGEST_PERSON],
    )


def _kinds() -> tuple[SheetKindRow, ...]:
    return (
        SheetKindRow("labels", tr("Label the muscles"), tr("Lines to write names on")),
        SheetKindRow("load", tr("Colour by load"), tr("Numbers, a table, five steps")),
        SheetKindRow("predict", tr("Predict the load"), tr("More, less or the same")),
        SheetKindRow("match", tr("Match the exercises"), tr("Which one trains what")),
        SheetKindRow("stride", tr("Time the stride"), tr("Instants to name, bars to shade")),
        SheetKindRow("handout", tr("Handout"), tr("One region, to read and keep")),
        SheetKindRow("exercises", tr("Exercise sheet"), tr("What was chosen in Train")),
    )


def _about(kind: SheetKind, state: State, atlas: Atlas) -> str:
    if kind in {"load", "predict"}:
        asked = telling_run(state.conditions, atlas) if kind == "load" else state.conditions
        told = tr("For the run that is set in Explore: {run}.")
        if asked != state.conditions:
            told = tr("In the run set in Explore all muscles work alike. So the sheet takes {run}.")
        run = run_words(asked, atlas, state.look.units)
        run = run.replace(" /", "\N{NO-BREAK SPACE}/\N{WORD JOINER}")  # "4:15 /km" stays whole
        return told.format(run=run)
    if kind == "match":
        return tr("Exercises for the chosen region come first; others fill the sheet.")
    if kind == "stride":
        return tr("Of an easy run. Only muscles whose timing no other study contradicts.")
    if kind == "exercises":
        many = len(state.train.sheet)
        told = trn("{n} exercise from Train.", "{n} exercises from Train.", many)
        return told.format(n=many) if many else ""
    return ""


def _empty(kind: SheetKind, state: State) -> str:
    if kind != "exercises" or state.train.sheet:
        return ""
    return tr("Put exercises on the sheet in Train; then it can be saved and printed.")
