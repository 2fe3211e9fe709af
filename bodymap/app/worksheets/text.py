"""A page of a worksheet as lines of text, for the clipboard."""

from __future__ import annotations

from functools import singledispatch

from bodymap.app.worksheets.sheet import (
    ByLoad,
    Exercises,
    Handout,
    Labels,
    Match,
    Page,
    Predict,
    StrideTimes,
)

_BLANK = "____"
_SIGNS = {"up": "↑", "down": "↓", "same": "=", "": "–"}


def page_text(page: Page) -> str:
    """Return ``page`` as lines of text; the answers stand only on a page of answers."""
    lines = _lines(page.body, answers=page.answers)
    return "\n".join(line for line in (page.title, page.line, *lines) if line)


@singledispatch
def _lines(body: object, *, answers: bool) -> list[str]:
    raise NotImplementedError(type(body), answers)


@_lines.register
def _labels(body: Labels, *, answers: bool) -> list[str]:
    told = sorted((label.number, label.name) for label in body.figure.labels)
    lines = [f"{number}. {name if answers else _BLANK}" for number, name in told]
    return lines if answers else [*lines, ", ".join(body.words)]


@_lines.register
def _by_load(body: ByLoad, *, answers: bool) -> list[str]:
    rows = [f"{one.number}. {one.name}: {one.value if answers else _BLANK}" for one in body.rows]
    return [body.run, *rows]


@_lines.register
def _predict(body: Predict, *, answers: bool) -> list[str]:
    rows = [["", *body.columns]]
    for name, cells in body.rows:
        rows.append([name, *(_SIGNS[cell.change] if answers else _BLANK for cell in cells)])
    return [body.run, *("\t".join(row) for row in rows)]


@_lines.register
def _match(body: Match, *, answers: bool) -> list[str]:
    named = [f"{number}. {name}" for number, (_, name) in enumerate(body.exercises, 1)]
    letters = [f"{body.letter(at)}. {name}" for at, name in enumerate(body.names)]
    if not answers:
        return [*named, *letters]
    return [f"{name}: {letters[at]}" for name, at in zip(named, body.right, strict=True)]


@_lines.register
def _stride(body: StrideTimes, *, answers: bool) -> list[str]:
    lines = [f"{one.number}. {one.name if answers else _BLANK}" for one in body.instants]
    for row in body.rows:
        spans = ", ".join(f"{start:.0%} to {end:.0%}" for start, end in row.spans)
        lines.append(f"{row.name}: {spans if answers else _BLANK}")
    return lines


@_lines.register
def _handout(body: Handout, *, answers: bool) -> list[str]:
    del answers
    names = {card.exercise: card.name for card in body.cards}
    return [
        " ".join(f"{names.get(one.text, one.text)} {one.note} {one.cited}".split())
        for one in body.blocks
    ]


@_lines.register
def _exercises(body: Exercises, *, answers: bool) -> list[str]:
    del answers
    return [f"{card.name}: {card.dose}" for card in body.cards]
