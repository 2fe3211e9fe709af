"""Reads the findings that the program checks itself against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.content.rows import Row, read_rows
from bodymap.model.checks import QUANTITIES
from bodymap.model.tables import Finding

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from bodymap.model.tables import Tables

_COLUMNS = (
    "finding", "title", "kind", "subject", "other", "at", "found", "interval", "unit", "note",
    "source_keys",
)  # fmt: skip


def read_findings(folder: Path, sources: Collection[str], tables: Tables) -> tuple[Finding, ...]:
    """Return the findings of validation.csv.

    Raises:
        ContentError: the file is missing, damaged, or names what is unknown.
    """
    rows = read_rows(folder / "validation.csv", _COLUMNS)
    return tuple(_finding(row, sources, tables) for row in rows)


def _finding(row: Row, sources: Collection[str], tables: Tables) -> Finding:
    kind = row.one_of("kind", QUANTITIES)
    _check_subject(row, kind, tables)
    interval = row.one_of("interval", ("yes", "no")) == "yes"
    found = tuple(row.read_number(part, "found") for part in row.words("found"))
    if len(found) != 2 if interval else not found:
        row.refuse("found holds no number, or an interval without its two ends")
    return Finding(
        row.text("finding"),
        row.text("title"),
        kind,
        row.texts["subject"],
        row.texts["other"],
        row.number("at"),
        found,
        interval,
        row.texts["unit"],
        row.texts["note"],
        row.sources("source_keys", sources),
    )


def _check_subject(row: Row, kind: str, tables: Tables) -> None:
    if kind in {"impact ratio", "demand ratio"}:
        row.one_of("subject", tables.surfaces)
        row.one_of("other", tables.surfaces)
    if kind == "speed demand":
        row.number("other")
        for muscle in row.text("subject").split():
            if muscle not in tables.muscles:
                row.refuse(f"subject names the muscle {muscle!r}, which is unknown")
