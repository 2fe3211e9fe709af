"""The figures of the model that the texts of a lesson name in braces, such as {load:soleus@2}."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.lesson_errors import did_you_mean, nearest
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FIGURES = ("load", "range")
NAMES = (*FIGURES, "pace", "surface")
_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\{")
_FILLED = {"load": 5, "range": 12, "pace": 8, "surface": 18}  # letters that each takes at most
_INSIDE = re.compile(r"(?P<name>[a-z]+)(?::(?P<subject>[a-z_]+))?(?:@(?P<run>[1-9]))?")


class Placeholder(NamedTuple):
    """A figure that is worked out when the text is shown.

    Attributes:
        name: "load", "range", "pace" or "surface".
        subject: a muscle or region; "": that of the step.
        run: the number of one of the step's runs side by side, from 1; 0: the step's own run.
    """

    name: str
    subject: str
    run: int


def pieces(text: str) -> Iterator[str | Placeholder]:
    """Yield the text and the placeholders of ``text`` in turn; "{{" and "}}" are single braces.

    What is no placeholder stays text: a lesson that was read holds none of it.
    """
    start = 0
    for found in _PIECE.finditer(text):
        yield text[start : found.start()]
        start = found.end()
        inside = _INSIDE.fullmatch(found[1] or "")
        if inside is None or inside["name"] not in NAMES:
            yield found[0][0] if found[0] in {"{{", "}}"} else found[0]
        else:
            yield Placeholder(inside["name"], inside["subject"] or "", int(inside["run"] or 0))
    yield text[start:]


def letters(text: str) -> int:
    """Return about how many letters ``text`` has once its figures stand in it."""
    return sum(
        len(piece) if isinstance(piece, str) else _FILLED[piece.name] for piece in pieces(text)
    )


def faults(text: str, subject: str, runs: int, known: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the placeholders of ``text``.

    Args:
        text: of a step.
        subject: of the step, or "".
        runs: how many runs it has side by side.
        known: the muscles and regions by id, with their names.
    """
    for found in _PIECE.finditer(text):
        if found[0] not in {"{{", "}}"}:
            reason = _fault(found[1], subject, runs, known)
            if reason:
                yield reason


def _fault(written: str | None, subject: str, runs: int, known: Mapping[str, str]) -> str:
    if written is None:
        return tr("holds a { that is not closed; write {{ for the sign itself")
    inside = _INSIDE.fullmatch(written)
    if inside is None or inside["name"] not in NAMES:
        return _unknown(written)
    name, about = inside["name"], inside["subject"]
    if about and (name not in FIGURES or about not in known):
        near = did_you_mean(nearest(about, known) if name in FIGURES else ())
        reason = tr("holds {written}, which names no muscle or region that it could be about")
        return reason.format(written=f"{{{written}}}") + near
    if name in FIGURES and not (about or subject):
        reason = tr("holds {written}, but the step has no subject; write {example}")
        return reason.format(written=f"{{{written}}}", example=f"{{{name}:soleus}}")
    if int(inside["run"] or 0) > runs:
        reason = tr("holds {written}, but the step has {runs} runs")
        return reason.format(written=f"{{{written}}}", runs=runs)
    return ""


def _unknown(written: str) -> str:
    takes = tr("{load}, {load:soleus}, {range}, {range:soleus}, {pace}, {surface}, each also @2")
    reason = tr("holds {written}, which is no figure; there is {takes}")
    return reason.format(written=f"{{{written[:40]}}}", takes=takes)
