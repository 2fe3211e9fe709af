"""The lines of the list of runs, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from bodymap.app.runs.log_dates import long_date, short_date, today
from bodymap.app.runs.log_words import distance, pace
from bodymap.app.runs.scene import RunItem
from bodymap.runs.entry import EXAMPLE
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.log import RunLog
    from bodymap.model.pace import Unit
    from bodymap.runs.entry import Entry

_MORNING, _MIDDAY, _AFTERNOON, _EVENING, _NIGHT = 5, 11, 14, 18, 22  # from which hour on


class RunItems(Sequence[RunItem]):
    """The lines of ``entries``; two are equal where they are of the same entries and units."""

    __slots__ = ("_entries", "_units", "_year")

    def __init__(self, entries: tuple[Entry, ...], units: Unit, this_year: int) -> None:
        self._entries, self._units, self._year = entries, units, this_year

    def __len__(self) -> int:
        """Return how many runs there are."""
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> RunItem: ...
    @overload
    def __getitem__(self, index: slice) -> RunItems: ...
    def __getitem__(self, index: int | slice) -> RunItem | RunItems:
        """Return a line, or some of them."""
        if isinstance(index, slice):
            return RunItems(self._entries[index], self._units, self._year)
        return item_of(self._entries[index], self._units, self._year)

    def run_at(self, row: int) -> int:
        """Return the number of the run at ``row``, without writing its line."""
        return self._entries[row].run

    def row_of(self, run: int) -> int | None:
        """Return where the run with this number stands, without writing a single line."""
        return next((row for row, entry in enumerate(self._entries) if entry.run == run), None)

    def __eq__(self, other: object) -> bool:
        """Tell whether ``other`` says the same, without looking at a single line."""
        return (
            isinstance(other, RunItems)
            and self._entries is other._entries
            and (self._units, self._year) == (other._units, other._year)
        )

    def __hash__(self) -> int:
        """Return the hash that goes with being equal."""
        return hash((id(self._entries), self._units, self._year))


def items(log: RunLog, units: Unit) -> RunItems:
    """Return the lines of all runs of ``log``, the newest first."""
    return RunItems(log.entries, units, today().year)


def name_of(entry: Entry) -> str:
    """Return what a run is called: by its file or the person, else by its time of day."""
    if entry.name or entry.start is None:
        return entry.name or tr("Run")
    return _named_by(entry.start.hour)


def _named_by(hour: int) -> str:
    if not _MORNING <= hour < _NIGHT:
        return tr("Night run")
    if hour < _MIDDAY:
        return tr("Morning run")
    if hour < _AFTERNOON:
        return tr("Midday run")
    return tr("Afternoon run") if hour < _EVENING else tr("Evening run")


def item_of(entry: Entry, units: Unit, this_year: int) -> RunItem:
    """Return the line of one run."""
    far = distance(entry.distance_m, units)
    quick = pace(entry.distance_m, entry.timer_s, units)
    when = tr("no date") if entry.start is None else short_date(entry.start, this_year)
    line = tr("{date} · example").format(date=when) if entry.run == EXAMPLE else when
    told = tr("no date") if entry.start is None else long_date(entry.start)
    return RunItem(
        run=entry.run,
        name=name_of(entry),
        line=line,
        distance=far,
        pace=quick,
        surface=entry.surface,
        spoken=", ".join((name_of(entry), told, far, quick)),
    )
