"""Runs found by their names, by words of their dates and by how far they were."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.log_dates import month_name, today, weekday_name
from bodymap.app.runs.measures import length_in
from bodymap.app.runs.run_items import item_of, name_of
from bodymap.app.search import BEGUN, LONGEST, PARTS, START, WHOLE, WORDS, Result, Scored, fold

if TYPE_CHECKING:
    from bodymap.app.runs.log import RunLog
    from bodymap.model.pace import Unit
    from bodymap.runs.entry import Entry

_MOST = 20
_LEAST_LETTERS = 3  # of a month or a weekday: "nov", "tue"
_FITS = WORDS["title"]  # what a date or a distance counts: as much as a word of a name
_UNITS = "km|k|mi|miles|mile"
_DISTANCE = re.compile(rf"(\d{{1,4}}(?:[.,]\d*)?)({_UNITS})?")
_BEFORE_UNIT = re.compile(rf"(\d)\s+(?=(?:{_UNITS})(?:\s|$))")


class _Word(NamedTuple):
    """A word of the question, and all that it can mean.

    Attributes:
        text: as it was typed, in small letters.
        folded: as names are folded.
        months, weekdays: those that it is the beginning of; 1 to 12, and 0 (Monday) to 6.
        far: a distance in the person's unit, "12" or "12.1", or "".
        day: a day of a month or a year, or None.
    """

    text: str
    folded: tuple[str, ...]
    months: frozenset[int]
    weekdays: frozenset[int]
    far: str
    day: int | None


def find_runs(log: RunLog, query: str, units: Unit) -> tuple[Scored, ...]:
    """Return the runs that fit every word of ``query``, at most 20: the best, then the newest.

    Numbers are days, years, and distances in ``units``: "17 nov", "2025", "12.1 km".
    """
    words, asked = _words(query), _padded(fold(query[:LONGEST]))
    if not words:
        return ()
    unit_m = 1000.0 * length_in(units).km
    both = zip(log.entries, _names(log), strict=True)
    scored = (
        (max(_whole(name, asked), _score(entry, name, words, unit_m)), entry)
        for entry, name in both
    )
    found = [each for each in scored if each[0]]
    found.sort(key=lambda each: -each[0])
    year = today().year
    return tuple((score, _result(entry, units, year)) for score, entry in found[:_MOST])


@lru_cache(maxsize=1)
def _names(log: RunLog) -> tuple[str, ...]:
    """Return the folded words of each run's name; many runs have the same."""
    known: dict[str, str] = {}
    names = [name_of(entry) for entry in log.entries]
    for name in names:
        if name not in known:
            known[name] = _padded(fold(name))
    return tuple(known[name] for name in names)


def _padded(words: tuple[str, ...]) -> str:
    """Return words with a gap around each, so that whole ones and beginnings are told apart."""
    return f" {' '.join(words)} "


def _words(query: str) -> tuple[_Word, ...]:
    text = _BEFORE_UNIT.sub(r"\1", query[:LONGEST].casefold())
    return tuple(_word(each.strip(",;")) for each in text.split() if fold(each))


def _word(text: str) -> _Word:
    folded, far = fold(text), _DISTANCE.fullmatch(text)
    start = folded[0] if len(folded) == 1 and len(folded[0]) >= _LEAST_LETTERS else ""
    months, weekdays = _calendar()
    return _Word(
        text,
        folded,
        frozenset(n for n, name in enumerate(months, 1) if start and name.startswith(start)),
        frozenset(n for n, name in enumerate(weekdays) if start and name.startswith(start)),
        far[1].replace(",", ".").rstrip(".") if far else "",
        int(text) if text.isascii() and text.isdigit() else None,
    )


@lru_cache(maxsize=1)
def _calendar() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folded names of months and of weekdays."""
    months = (month_name(date(2024, month, 1)) for month in range(1, 13))
    weekdays = (weekday_name(date(2024, 1, day)) for day in range(1, 8))  # the 1st is a Monday
    return tuple(" ".join(fold(name)) for name in months), tuple(
        " ".join(fold(name)) for name in weekdays
    )


def _whole(name: str, asked: str) -> int:
    """Return what it counts that the question is the name, or begins it; else 0."""
    if name == asked:
        return WHOLE
    if name.startswith(asked):
        return START
    return BEGUN if name.startswith(asked[:-1]) else 0


def _score(entry: Entry, name: str, words: tuple[_Word, ...], unit_m: float) -> int:
    """Return what the word counts that fits worst, 0 where one does not fit at all."""
    worst = _FITS
    for word in words:
        if not _is_told(entry, word, unit_m):
            worst = min(worst, _name_score(name, word.folded))
            if not worst:
                return 0
    return worst


def _name_score(name: str, folded: tuple[str, ...]) -> int:
    if all(f" {part} " in name for part in folded):
        return WORDS["title"]
    return PARTS["title"] if all(f" {part}" in name for part in folded) else 0


def _is_told(entry: Entry, word: _Word, unit_m: float) -> bool:
    """Tell whether ``word`` is of the run's date, or is its distance."""
    if word.far:
        number = f"{entry.distance_m / unit_m:.1f}"
        if number == word.far or ("." not in word.far and number.partition(".")[0] == word.far):
            return True
    start = entry.start
    if start is None:
        return False
    if word.day is not None and word.day in (start.day, start.year):
        return True
    if start.month in word.months or start.weekday() in word.weekdays:
        return True
    return "-" in word.text and f"{start:%Y-%m-%d}".startswith(word.text)


def _result(entry: Entry, units: Unit, year: int) -> Result:
    item = item_of(entry, units, year)
    return Result("run", str(entry.run), item.name, f"{item.line} · {item.distance} · {item.pace}")
