"""Reads the words in which the published figures are told: one for every id of their tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bodymap.content.errors import ContentError
from bodymap.content.measured import ABSOLUTE
from bodymap.content.prose_files import read_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bodymap.content.measured import Measured

_FILE = "figure_words.toml"


class FigureWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words for the ids of the published figures, a table a column.

    ``tissue`` follows a quantity ("of the vasti"), ``part`` stands alone ("vasti").
    ``unit`` and ``value`` hold whole statements with {value}, {signed} (with its sign) and {than}.
    One of ``value`` stands for a printed text that its unit's statement would not read well with.
    """

    level: dict[str, str]
    quantity: dict[str, str]
    tissue: dict[str, str]
    part: dict[str, str]
    unit: dict[str, str]
    value: dict[str, str]
    than: dict[str, str]
    speed: dict[str, str]
    read_from: dict[str, str]


def read_figure_words(folder: Path, figures: Iterable[Measured]) -> FigureWords:
    """Return the words for ``figures``.

    Raises:
        ContentError: the file is missing or damaged, has no words for an id, words that no figure
            uses, or a statement that cannot be filled in.
    """
    words = read_prose(folder / _FILE, FigureWords, ("words",))["words"]
    figures = tuple(figures)
    for table, ids in _ids(figures).items():
        _refuse_other_ids(table, getattr(words, table), ids)
    for text in words.value.keys() - {figure.value for figure in figures}:
        raise ContentError(_FILE, f"value {text}", "is used by no figure")
    for table in ("unit", "value"):
        for key, statement in getattr(words, table).items():
            _refuse_unfillable(f"{table} {key}", statement)
    return words


def _ids(figures: tuple[Measured, ...]) -> dict[str, set[str]]:
    return {
        "level": {level for figure in figures for level in figure.levels},
        "quantity": {figure.quantity for figure in figures if figure.quantity},
        "tissue": {figure.tissue for figure in figures if figure.quantity},
        "part": {figure.tissue for figure in figures if not figure.quantity},
        "unit": {figure.unit for figure in figures},
        "than": {than for figure in figures for than in figure.relative_to} - {ABSOLUTE},
        "speed": {figure.speed for figure in figures if figure.speed},
        "read_from": {figure.read_from for figure in figures},
    }


def _refuse_other_ids(table: str, words: Mapping[str, str], ids: set[str]) -> None:
    for key in sorted(ids - words.keys()):
        raise ContentError(_FILE, f"{table} {key}", "is missing")
    for key in sorted(words.keys() - ids):
        raise ContentError(_FILE, f"{table} {key}", "is used by no figure")


def _refuse_unfillable(key: str, statement: str) -> None:
    try:
        statement.format(value="1", signed="+1", than="asphalt")
    except (AttributeError, LookupError, ValueError) as error:
        reason = f"cannot be filled in: {error!r}"
        raise ContentError(_FILE, key, reason) from error
