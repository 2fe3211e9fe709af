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
from bodymap.runs.errors import RunFileError
from bodymap.runs.export import SAMPLE_COLUMNS, run_values, sample_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bodymap.cli.layout import Value
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Figure

    Values = Mapping[str, str | None]

_DONE, _FAILED = 0, 1
_OPTIONS = ("surface", "strike", "shoe", "arms", "reference_pace")
_COLUMNS = ("file", "start", "kind", "id", "value", "low", "high", "grade", "evidence")


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
    runs = list(_runs(files, asked, surface=values["surface"]))
    told = [run for run in runs if run is not None]
    if values["samples"]:
        rows = (
            row for run in told for row in sample_rows(run.counted.samples, run.counted.footing)
        )
        sys.stdout.write(as_csv(SAMPLE_COLUMNS, list(rows)))
    elif values["format"] == "json":
        sys.stdout.write(as_json({"runs": [_json(run.counted) for run in told]}))
    elif values["format"] == "csv":
        sys.stdout.write(as_csv(_COLUMNS, [row for run in told for row in _rows(run)]))
    else:
        tables = (run_table(run.file, run.counted, asked, ask.atlas()) for run in told)
        sys.stdout.write("\n\n".join(tables))
    return _FAILED if len(told) < len(runs) else _DONE


def _runs(files: Sequence[str], asked: Conditions, surface: str | None) -> Iterator[_Told | None]:
    """Yield the runs of every file, and None for a file that gives none."""
    for file in files:
        try:
            runs = read_run(file)
        except RunFileError as error:
            _complain(str(error))
            yield None
        except OSError as error:
            _complain(f"{file}: {error.strerror}")
            yield None
        else:
            for run in runs:
                ground = surface or run.surface_hint or asked.surface
                yield _Told(Path(file).name, count(run, replace(asked, surface=ground)))


def _complain(text: str) -> None:
    line = " ".join(text.split())
    sys.stderr.write(f"bodymap: {line}\n")


def _json(counted: CountedRun) -> dict[str, object]:
    return run_values(counted.run, counted.facts, counted.load)


def _rows(told: _Told) -> Iterator[dict[str, Value]]:
    run, load = told.counted.run, told.counted.load
    start = None if run.start is None else run.start.isoformat()
    figures: list[tuple[str, str, Figure | None]] = [("impact", "impact", load.impact)]
    figures += [("muscle", key, figure) for key, figure in load.muscles.items()]
    figures += [("region", key, figure) for key, figure in load.regions.items()]
    for kind, key, figure in figures:
        row: dict[str, Value] = dict.fromkeys(_COLUMNS)
        row |= {"file": told.file, "start": start, "kind": kind, "id": key}
        if figure is not None:
            for name in ("value", "low", "high"):
                row[name] = f"{getattr(figure, name):.6g}"
            row |= {"grade": figure.grade, "evidence": figure.evidence}
        yield row
