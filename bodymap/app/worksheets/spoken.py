"""A page of a worksheet in one sentence or two, for who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.worksheets.sheet import (
    ByLoad,
    Exercises,
    Labels,
    Match,
    Predict,
    StrideTimes,
)
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.app.worksheets.sheet import Body, Page, Worksheet


def page_at(worksheet: Worksheet, number: int) -> Page:
    """Return the page that sheet ``number`` (from 0) of the paper shows, or a part of it."""
    pages = (*worksheet.pages, *worksheet.key)
    return pages[min(number, len(pages) - 1)]


def page_words(page: Page) -> str:
    """Return what is on ``page``: its title, what is to be done, how much, and whether a key."""
    line = f"{page.line}." if page.line and page.line[-1].isalnum() else page.line
    said = [f"{page.title}.", line, _count(page.body)]
    if page.answers:
        said.append(tr("With the answers."))
    if page.version:
        said.append(tr("Version {version}.").format(version=page.version))
    return " ".join(part for part in said if part)


def _count(body: Body) -> str:
    many, told = _counted(body)
    return told.format(n=many) if told else ""


def _counted(body: Body) -> tuple[int, str]:
    """Return how many there are, and the words for that."""
    if isinstance(body, Labels):
        many = len(body.figure.labels)
        return many, trn("{n} line to write on.", "{n} lines to write on.", many)
    if isinstance(body, ByLoad | Predict | StrideTimes):
        many = len(body.rows)
        return many, trn("{n} row.", "{n} rows.", many)
    if isinstance(body, Match):
        many = len(body.exercises)
        return many, trn("{n} exercise to connect.", "{n} exercises to connect.", many)
    if isinstance(body, Exercises):
        many = len(body.cards)
        none = tr("No exercise yet.")
        return many, trn("{n} exercise.", "{n} exercises.", many) if many else none
    return 0, ""
