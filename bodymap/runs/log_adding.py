"""Adding a run to the log: a new one, or one that is there already and perhaps needs its points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.runs.log_about import footing_of, told_m
from bodymap.runs.log_pack import is_whole
from bodymap.runs.same_run import START_S, same_run, same_time
from bodymap.storage import rows

if TYPE_CHECKING:
    import sqlite3

    from bodymap.runs.log_count import Counter
    from bodymap.runs.run import Run


class Added(NamedTuple):
    """A run that was to be added.

    Attributes:
        run: its number.
        known: whether it was in the log already.
        mended: whether its points had been lost there and are now those of the file.
        shorter: it was not added because the log holds a longer run of the same time: that one.
        beside: the number of a shorter run of the same time that the log holds too; 0: none.
    """

    run: int
    known: bool
    mended: bool = False
    shorter: bool = False
    beside: int = 0


def add(connection: sqlite3.Connection, run: Run, whole: rows.Whole, counter: Counter) -> Added:
    """Add ``run``, or recognise it: by its file's content, else by its start and distance.

    Of two runs of the same time the longer one is kept; the shorter one, where it was there first,
    is left to the person, who may have named it.

    Args:
        connection: of the log, for writing.
        run: to be added.
        whole: the same as a row.
        counter: counts it anew, on the ground that the log holds, where its points are put back.
    """
    number = rows.run_of_content(connection, whole.content)
    if number is None and whole.start_s is not None:
        number = _same(connection, whole, whole.start_s)
    if number is None:
        return _add_new(connection, whole)
    rows.add_content(connection, whole.content, number, whole.runs_in_file)
    lost = not has_points(connection, number)
    line = rows.line(connection, number)
    if lost and line is not None:
        footing = footing_of(line.footing, counter.tables.surfaces)
        rows.replace_points(connection, number, whole)
        rows.change_counted(connection, number, counter.count(run, footing))
    return Added(number, known=True, mended=lost)


def _add_new(connection: sqlite3.Connection, whole: rows.Whole) -> Added:
    other = None if whole.start_s is None else _of_that_time(connection, whole, whole.start_s)
    line = None if other is None else rows.line(connection, other)
    if line is None:
        return Added(rows.insert(connection, whole), known=False)
    if whole.distance_m < line.distance_m:
        rows.add_content(connection, whole.content, line.run, whole.runs_in_file)
        return Added(line.run, known=True, shorter=True)
    return Added(rows.insert(connection, whole), known=False, beside=line.run)


def has_points(connection: sqlite3.Connection, run: int) -> bool:
    """Tell whether what the file of a run told is in the log and whole."""
    kept = rows.points(connection, run)
    if kept is None or told_m(kept.about) is None:
        return False
    return is_whole(kept.points) and (kept.places is None or is_whole(kept.places))


def _same(connection: sqlite3.Connection, whole: rows.Whole, start_s: float) -> int | None:
    """Return the run of the log that ``whole`` is, with the way in its pauses or without it.

    Of two formats of one run, one may know the timer and the other only the points.
    """
    begun = rows.started_between(connection, start_s - START_S, start_s + START_S)
    near = [(run, its_start_s, metres) for run, its_start_s, metres, _ in begun]
    for run, its_start_s, _ in tuple(near):
        points = rows.points(connection, run)
        if points is not None and (metres := told_m(points.about)) is not None:
            near.append((run, its_start_s, metres))
    lengths = (whole.distance_m, told_m(whole.about) or 0.0)
    found = (same_run(start_s, metres, near) for metres in lengths)
    return next((run for run in found if run is not None), None)


def _of_that_time(connection: sqlite3.Connection, whole: rows.Whole, start_s: float) -> int | None:
    """Return the run of the log that was run when ``whole`` was, shorter or longer."""
    begun = rows.started_between(connection, start_s - START_S, start_s + START_S)
    return same_time(
        start_s, whole.timer_s, [(run, its_s, timer) for run, its_s, _, timer in begun]
    )
