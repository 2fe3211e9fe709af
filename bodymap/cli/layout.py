"""Rows as an aligned table, as CSV or as JSON."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Value = str | float | bool | None | list[str]
_GAP = "  "
_WIDTH = 100  # characters, where the output is no terminal
_NARROWEST = 24  # of the last column


def as_csv(
    columns: Sequence[str], rows: Iterable[Mapping[str, Value]], *, heading: bool = True
) -> str:
    """Return ``rows`` as CSV, with a ``heading`` or without; a list is joined with semicolons."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if heading:
        writer.writerow(columns)
    writer.writerows([[_cell(row[column]) for column in columns] for row in rows])
    return text.getvalue()


def as_json(value: object) -> str:
    """Return ``value`` as JSON, indented by one, with the letters of every language."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def as_table(lines: Sequence[Sequence[str]]) -> str:
    """Return ``lines`` in aligned columns; the last is wrapped where a line would be too long."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)][:-1]
    indent = sum(widths) + len(_GAP) * len(widths)
    room = max(_width() - indent, _NARROWEST)
    text: list[str] = []
    for line in lines:
        start = _GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=False))
        last = textwrap.wrap(line[-1], room) or [""]
        text.append((start + _GAP + last[0]).rstrip())
        text.extend(" " * indent + part for part in last[1:])
    return "\n".join(text) + "\n"


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(value) if isinstance(value, list) else str(value)


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 24)).columns if sys.stdout.isatty() else _WIDTH
