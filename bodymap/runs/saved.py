"""The texts of a run's files: its loads as JSON or CSV, and every sample behind them as CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from bodymap.runs.export import (
    LOAD_COLUMNS,
    SAMPLE_COLUMNS,
    load_rows,
    run_values,
    sample_rows,
)
from bodymap.runs.facts import facts_of
from bodymap.runs.run_load import run_load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bodymap.model.tables import Tables
    from bodymap.runs.entry import KeptRun


def json_text(kept: KeptRun, tables: Tables, reference_speed_mps: float) -> str:
    """Return the run as ``bodymap run --format json`` does.

    Args:
        kept: the run, on its own grounds.
        tables: of the load model.
        reference_speed_mps: the speed of an easy kilometre.
    """
    load = run_load(kept.samples, kept.footing, tables, reference_speed_mps)
    values = run_values(kept.run, facts_of(kept.run, kept.samples), load)
    return json.dumps({"runs": [values]}, indent=1, ensure_ascii=False) + "\n"


def loads_text(kept: KeptRun, tables: Tables, reference_speed_mps: float) -> str:
    """Return ground impact, muscles and regions as CSV, by ``LOAD_COLUMNS``.

    Args:
        kept: the run, on its own grounds.
        tables: of the load model.
        reference_speed_mps: the speed of an easy kilometre; loads count in such kilometres.
    """
    load = run_load(kept.samples, kept.footing, tables, reference_speed_mps)
    return _csv(LOAD_COLUMNS, load_rows(load))


def samples_text(kept: KeptRun) -> str:
    """Return every sample as CSV, as ``bodymap run --samples csv`` does."""
    return _csv(SAMPLE_COLUMNS, sample_rows(kept.samples, kept.footing))


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
