"""The figures of the model that the texts of a lesson name in braces, such as {load:soleus@2}."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.lesson_errors import did_you_mean, harmless, nearest
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

IMPACT = "impact"  # stands where a muscle does: the ground impact
LOADS = ("load", "range")
# What may stand in braces, and how many letters it takes at most.
_LETTERS = {"load": 5, "range": 12, "pace": 8, "surface": 18, "cadence": 3, "steps": 4}
_TOLD = 60  # letters of what is wrong
_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\{")
_INSIDE = re.compile(r"(?P<name>[a-z]+)(?::(?P<subject>[a-z_]+))?(?:@(?P<run>[0-9]))?")


class Placeholder(NamedTuple):
    """A figure that is worked out when the text is shown.

    Attributes:
        name: "load", "range", "pace", "surface", "cadence" (steps a minute) or "steps" (a
            kilometre).
        subject: a muscle, a region or "impact"; "": that of the step.
        run: the number of one of the step's runs side by side, from 1; 0: the reference run;
            None: the step's own run.
    """

    name: str
    subject: str = ""
    run: int | None = None


def read_placeholder(inside: str) -> Placeholder | None:
    """Return what stands between two braces, or None where it is no figure."""
    found = _INSIDE.fullmatch(inside)
    if found is None or found["name"] not in _LETTERS:
        return None
    run = None if found["run"] is None else int(found["run"])
    return Placeholder(found["name"], found["subject"] or "", run)


def pieces(text: str) -> Iterator[str | Placeholder]:
    """Yield the text and the placeholders of ``text`` in turn; "{{" and "}}" are single braces.

    What is no placeholder stays text: a lesson that was read holds none of it.
    """
    start = 0
    for found in _BRACES.finditer(text):
        yield text[start : found.start()]
        start = found.end()
        double = found[0] in {"{{", "}}"}
        yield found[0][0] if double else read_placeholder(found[1] or "") or found[0]
    yield text[start:]


def letters(text: str) -> int:
    """Return about how many letters ``text`` has once its figures stand in it."""
    return len(sample(text))


def sample(text: str) -> str:
    """Return ``text`` with zeros for its figures, as many as these have letters at most."""
    return "".join(
        piece if isinstance(piece, str) else "0" * _LETTERS[piece.name] for piece in pieces(text)
    )


def faults(text: str, subject: str, runs: int, known: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the placeholders of ``text``.

    Args:
        text: of a step.
        subject: of the step, or "".
        runs: how many runs it has side by side.
        known: the muscles and regions by id, with their names.
    """
    for found in _BRACES.finditer(text):
        if found[0] == "{":
            yield tr("holds a { that is not closed; write {{ for the sign itself")
        elif found[1] is not None:
            for reason in _faults(found[1], subject, runs, known):
                written = harmless(found[0], _TOLD)
                yield tr("holds {written}, {reason}").format(written=written, reason=reason)


def _faults(written: str, subject: str, runs: int, known: Mapping[str, str]) -> Iterator[str]:
    found = read_placeholder(written)
    if found is None:
        yield tr(
            "which is no figure; there is {load}, {load:soleus}, {range}, {range:soleus}, {pace}, "
            "{surface}, {cadence}, {steps}, each also with @2 for the second run"
        )
        return
    if found.subject and found.name not in LOADS:
        yield tr("but {name} is of the run, not of a muscle").format(name=found.name)
    elif found.subject not in {"", IMPACT} and found.subject not in known:
        yield tr("which is no muscle or region") + did_you_mean(nearest(found.subject, known))
    elif found.name in LOADS and not (found.subject or subject):
        yield tr("but the step has no subject; write {example}").format(example="{load:soleus}")
    if (found.run or 0) > runs:
        yield tr("but the step has {runs} runs").format(runs=runs)
