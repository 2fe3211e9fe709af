"""The answer to ``bodymap run``: what the runs of watch files asked, or every sample behind it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bodymap.app import ask
from bodymap.app.runs.ask import CountedRun, count, read_run
from bodymap.cli.layout import as_csv, as_json
from bodymap.cli.run_table import run_table
from bodymap.cli.terminal import complain
from bodymap.runs.errors import RunFileError
from bodymap.runs.export import (
    LOAD_COLUMNS,
    SAMPLE_COLUMNS,
    load_rows,
    run_values,
    sample_rows,
)
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bodymap.model.conditions import Conditions

    Values = Mapping[str, str | None]

_DONE, _FAILED = 0, 1
_OPTIONS = ("surface", "strike", "shoe", "arms", "reference_pace")
_COLUMNS = ("file", "start", *LOAD_COLUMNS)


class _Told(NamedTuple):
    """A run of a file."""

    file: str
    counted: CountedRun


def answer(files: Sequence[str], values: Values) -> int:
    """Say on stdout what the runs in ``files`` asked; return the exit code.

    A file that gives no run is named on stderr with the reason; the others are answered.

    Raises:
        ConditionsError: an option has an impossible value.
    """
    given: dict[str, Any] = {key: values[key] for key in _OPTIONS if values[key] is not None}
    asked = ask.load(**given).conditions
    say, whole = _form(values, asked)
    # What is said of a run is far smaller than its points.
    runs = _runs(files, asked, surface=values["surface"])
    said = [None if run is None else say(run) for run in runs]
    found = [one for one in said if one is not None]
    sys.stdout.write(whole(found))
    return _FAILED if len(found) < len(said) else _DONE


def _form(
    values: Values, asked: Conditions
) -> tuple[Callable[[_Told], Any], Callable[[list[Any]], str]]:
    """Return what is said of one run, and of all of them together."""
    if values["samples"]:
        return _sample_lines, _all_samples
    if values["format"] == "json":
        return _json, lambda told: as_json({"runs": told})
    if values["format"] == "csv":
        return _figure_lines, lambda told: "".join([as_csv(_COLUMNS, []), *told])
    return lambda told: run_table(told.file, told.counted, asked, ask.atlas()), "\n\n".join


def _runs(files: Sequence[str], asked: Conditions, surface: str | None) -> Iterator[_Told | None]:
    """Yield the runs of every file, and None for a file that gives none."""
    for file in files:
        try:
            runs = read_run(file)
        except RunFileError as error:
            complain(error)
            yield None
        except OSError as error:
            complain(_why_not(file, error))
            yield None
        else:
            for run in runs:
                ground = surface or run.surface_hint or asked.surface
                yield _Told(Path(file).name, count(run, replace(asked, surface=ground)))


def _why_not(file: str, error: OSError) -> str:
    if Path(file).is_dir():  # each system calls this error by another name
        text = tr("{file}: It is a folder: bodymap import brings all runs in it into the log.")
        return text.format(file=file)
    return f"{file}: {error.strerror}"


def _json(told: _Told) -> dict[str, object]:
    counted = told.counted
    return run_values(counted.run, counted.facts, counted.load)


def _sample_lines(told: _Told) -> str:
    rows = sample_rows(told.counted.samples, told.counted.footing)
    return as_csv(SAMPLE_COLUMNS, rows, heading=False)


def _all_samples(told: list[str]) -> str:
    """Return the samples of all runs; of several, the last column tells the run, from 1."""
    if len(told) < 2:
        return "".join([as_csv(SAMPLE_COLUMNS, []), *told])
    heading = as_csv((*SAMPLE_COLUMNS, "run"), [])
    lines = (f"{line},{run}\n" for run, lines in enumerate(told, 1) for line in lines.splitlines())
    return "".join([heading, *lines])


def _figure_lines(told: _Told) -> str:
    start = told.counted.run.start
    head = {"file": told.file, "start": "" if start is None else start.isoformat()}
    rows = (head | row for row in load_rows(told.counted.load))
    return as_csv(_COLUMNS, rows, heading=False)
