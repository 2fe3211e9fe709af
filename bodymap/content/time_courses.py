"""Reads when each muscle works: activation.csv, and the times of other studies in timing.csv."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bodymap.content.cycle_rows import check_cycle
from bodymap.content.errors import ContentError
from bodymap.content.rows import OWN_WORDS, Row, read_rows
from bodymap.model.time_course import TimeCourse, Timing

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

FILE, TIMING_FILE = "activation.csv", "timing.csv"
_COLUMNS = ("muscle_id", "gait_pct", "value", "basis", "source_key")
_TIMING_COLUMNS = ("muscle_id", "on_pct", "off_pct", "peak_pct", "basis", "source_keys")
_TIMING_ONLY = "timing only (grade C)"  # how a basis begins whose heights carry no information


def read_time_courses(
    folder: Path, sources: Collection[str], muscles: Collection[str]
) -> dict[str, TimeCourse]:
    """Return the time course of each of ``muscles``, by id, in their order.

    Raises:
        ContentError: the file is missing or damaged, a course is missing, incomplete, does not
            close, does not lie between 0 and 1, or names an unknown source.
    """
    rows = read_rows(folder / FILE, _COLUMNS, 2)
    found = {
        muscle: _course(list(part), sources)
        for muscle, part in groupby(rows, key=lambda row: row.one_of("muscle_id", muscles))
    }
    for muscle in muscles:
        if muscle not in found:
            raise ContentError(FILE, muscle, "is missing")
    return {muscle: found[muscle] for muscle in muscles}


def read_timings(
    folder: Path, sources: Collection[str], muscles: Collection[str]
) -> tuple[Timing, ...]:
    """Return the times on and off that other studies found, in the order of the file.

    Raises:
        ContentError: the file is missing, damaged, or names what is unknown.
    """
    rows = read_rows(folder / "gait" / TIMING_FILE, _TIMING_COLUMNS, len(_TIMING_COLUMNS))
    return tuple(_timing(row, sources, muscles) for row in rows)


def _course(rows: Sequence[Row], sources: Collection[str]) -> TimeCourse:
    first = rows[0]
    check_cycle(rows)
    values = tuple(row.number("value") for row in rows)
    if not min(values) >= 0.0 or not max(values) <= 1.0:
        first.refuse("a value does not lie between 0 and 1")
    if values[0] != values[-1]:
        first.refuse("the course does not end where it begins")
    basis, source = first.text("basis"), first.text("source_key")
    for row in rows:
        if (row.text("basis"), row.text("source_key")) != (basis, source):
            row.refuse("has another basis or source than the rows before it")
    if source not in sources and source not in OWN_WORDS:
        first.refuse(f"source_key names the source {source!r}, which is unknown")
    return TimeCourse(
        first.text("muscle_id"), values, basis.startswith(_TIMING_ONLY), basis, source
    )


def _timing(row: Row, sources: Collection[str], muscles: Collection[str]) -> Timing:
    ends = _fraction(row, "on_pct"), _fraction(row, "off_pct")
    if (ends[0] is None) is not (ends[1] is None):
        row.refuse("has one of on_pct and off_pct without the other")
    return Timing(
        row.one_of("muscle_id", muscles),
        *ends,
        row.number("peak_pct") / 100.0,
        row.text("basis"),
        row.sources("source_keys", sources),
    )


def _fraction(row: Row, column: str) -> float | None:
    return row.number(column) / 100.0 if row.texts[column].strip() else None
