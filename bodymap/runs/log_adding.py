"""Adding a run to the log: a new one, or one that is there already and perhaps needs its points."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.runs.log_about import footing_of, told_m
from bodymap.runs.log_pack import is_whole
from bodymap.runs.same_run import START_S, same_run
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
    """

    run: int
    known: bool
    mended: bool = False


def add(connection: sqlite3.Connection, run: Run, whole: rows.Whole, counter: Counter) -> Added:
    """Add ``run``, or recognise it: by its file's content, else by its start and distance.

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
        return Added(rows.insert(connection, whole), known=False)
    rows.add_content(connection, whole.content, number, whole.runs_in_file)
    lost = not has_points(connection, number)
    line = rows.line(connection, number)
    if lost and line is not None:
        footing = footing_of(line.footing, counter.tables.surfaces)
        rows.replace_points(connection, number, whole)
        rows.change_counted(connection, number, counter.count(run, footing))
    return Added(number, known=True, mended=lost)


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
    near = list(rows.started_between(connection, start_s - START_S, start_s + START_S))
    for run, its_start_s, _ in tuple(near):
        points = rows.points(connection, run)
        if points is not None and (metres := told_m(points.about)) is not None:
            near.append((run, its_start_s, metres))
    lengths = (whole.distance_m, told_m(whole.about) or 0.0)
    found = (same_run(start_s, metres, near) for metres in lengths)
    return next((run for run in found if run is not None), None)
