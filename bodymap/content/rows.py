"""Reads a CSV file strictly: known columns, numbers that are numbers, no row twice."""

from __future__ import annotations

import csv
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple, NoReturn, get_args

from bodymap.content.errors import ContentError
from bodymap.model.figures import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_GRADES: Mapping[str, Grade] = {grade: grade for grade in get_args(Grade)}
OWN_WORDS = frozenset({"judged", "expert"})  # our own judgement, allowed wherever a source is


class Row(NamedTuple):
    """One row: its texts by column, and where it stands."""

    file: str
    key: str
    texts: Mapping[str, str]

    def refuse(self, reason: str) -> NoReturn:
        """Refuse this row.

        Raises:
            ContentError: always; it names the file, the row and the reason.
        """
        raise ContentError(self.file, self.key, reason)

    def text(self, column: str) -> str:
        """Return a text that must not be empty.

        Raises:
            ContentError: it is.
        """
        found = self.texts[column].strip()
        if not found:
            self.refuse(f"{column} is empty")
        return found

    def number(self, column: str) -> float:
        """Return a finite number.

        Raises:
            ContentError: it is none.
        """
        return self.read_number(self.texts[column], column)

    def read_number(self, text: str, column: str) -> float:
        """Return the finite number that ``text``, a part of ``column``, says.

        Raises:
            ContentError: it says none.
        """
        try:
            found = float(text)
        except ValueError:
            found = float("nan")
        if not isfinite(found):
            self.refuse(f"{column} is {text!r}, not a number")
        return found

    def positive(self, column: str) -> float:
        """Return a number above 0.

        Raises:
            ContentError: it is none.
        """
        found = self.number(column)
        if found <= 0.0:
            self.refuse(f"{column} is {found:g}, not above 0")
        return found

    def one_of(self, column: str, known: Iterable[str]) -> str:
        """Return a text that is one of ``known``.

        Raises:
            ContentError: it is not.
        """
        found = self.text(column)
        if found not in known:
            self.refuse(f"{column} is {found!r}, which is unknown")
        return found

    def grade(self, column: str) -> Grade:
        """Return a grade, A to D.

        Raises:
            ContentError: it is none.
        """
        return _GRADES[self.one_of(column, _GRADES)]

    def words(self, column: str, separator: str = ";") -> tuple[str, ...]:
        """Return the parts of a list; none where the text is empty or a dash."""
        parts = (part.strip() for part in self.texts[column].split(separator))
        return tuple(part for part in parts if part and part != "-")

    def sources(self, column: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return source keys, each of them ``known`` or a word for our own judgement.

        Raises:
            ContentError: one is neither.
        """
        found = self.words(column)
        for key in found:
            if key not in known and key not in OWN_WORDS:
                self.refuse(f"{column} names the source {key!r}, which is unknown")
        return found


def read_rows(path: Path, columns: tuple[str, ...], keys: int = 1) -> tuple[Row, ...]:
    """Return the rows of a CSV file that has exactly these columns.

    Args:
        path: the file; lines that start with # are remarks.
        columns: their names, in order.
        keys: how many of the first columns name a row; no two rows may share the name.

    Raises:
        ContentError: the file is missing, not UTF-8 text, or not such a table.
    """
    lines = [line for line in read_text(path).splitlines() if not line.startswith("#")]
    try:
        found = list(csv.reader(lines, strict=True))
    except csv.Error as error:
        raise ContentError(path.name, "", f"not a table: {error}") from error
    if not found:
        raise ContentError(path.name, "", "its columns are missing")
    if tuple(found[0]) != columns:
        raise ContentError(path.name, "", _columns_fault(found[0], columns))
    rows = [_row(path.name, columns, texts, keys) for texts in found[1:] if texts]
    _refuse_twice(rows)
    return tuple(rows)


def read_text(path: Path) -> str:
    """Return the text of an asset.

    Raises:
        ContentError: the file is missing or not UTF-8 text.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ContentError(path.name, "", f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ContentError(path.name, "", f"not UTF-8 text at byte {error.start}") from error


def _columns_fault(found: list[str], columns: tuple[str, ...]) -> str:
    for column in columns:
        if column not in found:
            return f"its columns are wrong: {column!r} is missing"
    for column in found:
        if column not in columns:
            return f"its columns are wrong: {column!r} is unknown"
    return f"its columns are not in the order {','.join(columns)}"


def _row(file: str, columns: tuple[str, ...], texts: list[str], keys: int) -> Row:
    key = " ".join(text.strip() for text in texts[:keys])
    if len(texts) != len(columns):
        raise ContentError(file, key, f"{len(texts)} fields, not {len(columns)}")
    return Row(file, key, dict(zip(columns, texts, strict=True)))


def _refuse_twice(rows: Iterable[Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.key in seen:
            row.refuse("stands there twice")
        seen.add(row.key)
