"""Makes worksheets and handouts: from a choice to pages of values. The same choice, the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.exercise_cards import card
from bodymap.app.worksheets.by_load import load_page
from bodymap.app.worksheets.handout import handout_page
from bodymap.app.worksheets.labels import label_pages
from bodymap.app.worksheets.match import match_page
from bodymap.app.worksheets.predict import predict_page
from bodymap.app.worksheets.sheet import SEEDS, Exercises, Page, Worksheet
from bodymap.app.worksheets.stride_sheet import stride_page
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import SheetChoice, SheetKind
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions

WEEKS = 8  # in the table of a person's exercises
_TO_READ: frozenset[SheetKind] = frozenset({"handout", "exercises"})  # nothing to be answered


def worksheet(
    choice: SheetChoice, atlas: Atlas, conditions: Conditions, sheet: tuple[str, ...] = ()
) -> Worksheet:
    """Return the worksheet that ``choice`` asks for.

    Args:
        choice: of kind, difficulty, seed, versions.
        atlas: what it is made from.
        conditions: of the run, in "load" and "predict".
        sheet: ids of the person's exercises, in "exercises".
    """
    if choice.kind in _TO_READ:
        pages = [_exercises(choice, atlas, sheet)]
        if choice.kind == "handout":
            pages = [handout_page(choice, atlas)]
        return Worksheet(pages[0].title, choice, tuple(pages))
    pages = []
    for version in range(choice.versions):
        seed = (choice.seed + version) % SEEDS
        made = _pages(choice._replace(seed=seed), atlas, conditions)
        name = f"{chr(ord('A') + version)} · {seed}"
        pages += [page._replace(version=name) for page in made]
    key = tuple(page._replace(answers=True) for page in pages) if choice.key else ()
    return Worksheet(pages[0].title, choice, tuple(pages), key)


def _pages(choice: SheetChoice, atlas: Atlas, conditions: Conditions) -> list[Page]:
    if choice.kind == "labels":
        return label_pages(choice, atlas)
    if choice.kind == "load":
        return [load_page(choice, atlas, conditions)]
    if choice.kind == "predict":
        return [predict_page(choice, atlas, conditions)]
    return [match_page(choice, atlas) if choice.kind == "match" else stride_page(choice, atlas)]


def _exercises(choice: SheetChoice, atlas: Atlas, sheet: tuple[str, ...]) -> Page:
    cards = tuple(card(each, atlas) for each in sheet)
    title = tr("My exercises")
    if choice.person:
        title = tr("Exercises for {person}").format(person=choice.person)
    return Page(title, "", Exercises(cards, choice.person, WEEKS), names=False, version="")
