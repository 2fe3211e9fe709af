"""The figures that were measured in an exercise, as the column "figure" of exercises.csv has them.

Several are joined by "; ", each with its muscle in brackets, and after a comma what else differs:
``82 (gluteus medius)``, ``45-56 (lower trapezius)``, ``>60 (iliopsoas, near 60 deg of hip
flexion)``. Brackets at the end are the condition of all: ``69.5 (upper gluteus maximus); 86.8
(lower gluteus maximus) (barbell, 10RM, mean)``. Percent of MVIC, unless it says "T2 rise" (of the
MRI signal, %), "index", or is normalised to something else. ``none`` holds no figure; behind
``none;`` stands what was measured in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.content.rows import Row

Unit = Literal["MVIC", "T2", "index", "other"]

_NONE = "none"
_OTHER = "normalised RMS"  # to what, the source does not say where we saw it
_NUMBER = r"\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<kind>T2 rise |index )?(?P<value>>?{_NUMBER}(?:(?:-| \+/- ){_NUMBER})?)%? "
    r"\((?P<place>[^(),;]+)(?:, (?P<remark>[^();]+))?\)"
)
_CONDITION = re.compile(r"(?P<figures>.+\)) \((?P<condition>[^()]+)\)")


class Figure(NamedTuple):
    """One figure.

    Attributes:
        value: as published: "48 +/- 21", ">45", "5.8-36.6".
        place: the muscle or movement in anatomists' words.
        remark: what holds for this figure alone, or "".
    """

    value: str
    place: str
    remark: str
    unit: Unit


class Measured(NamedTuple):
    """What was measured.

    Attributes:
        condition: of all figures, or "".
        instead: where there is no figure, what was measured in its place, or "".
    """

    figures: tuple[Figure, ...]
    condition: str
    instead: str


def read_measured(row: Row) -> Measured:
    """Return what the column "figure" of ``row`` says.

    Raises:
        ContentError: it is no such list.
    """
    cell = row.texts["figure"].strip()
    if not cell or cell.startswith(_NONE):
        _, _, instead = cell.partition(f"{_NONE};")
        return Measured((), "", instead.strip())
    whole = _CONDITION.fullmatch(cell)
    figures, condition = whole.group("figures", "condition") if whole else (cell, "")
    found = tuple(_figure(part, condition, row) for part in figures.split("; "))
    return Measured(found, condition, "")


def _figure(text: str, condition: str, row: Row) -> Figure:
    found = _FIGURE.fullmatch(text)
    if found is None:
        row.refuse(f"figure holds {text!r}, which is no figure with its muscle in brackets")
    kinds: dict[str | None, Unit] = {"T2 rise ": "T2", "index ": "index"}
    unit = kinds.get(found["kind"], "other" if condition == _OTHER else "MVIC")
    return Figure(found["value"], found["place"], found["remark"] or "", unit)
