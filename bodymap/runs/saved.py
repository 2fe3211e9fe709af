"""The texts of a run's files: its loads as JSON or CSV, and every sample behind them as CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from bodymap.model.plain import significant
from bodymap.runs.export import SAMPLE_COLUMNS, run_values, sample_rows
from bodymap.runs.facts import facts_of
from bodymap.runs.run_load import run_load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bodymap.model.figures import Figure
    from bodymap.model.tables import Tables
    from bodymap.runs.entry import KeptRun
    from bodymap.runs.run_load import RunLoad

LOAD_COLUMNS = ("kind", "id", "value", "low", "high", "grade", "evidence")


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
    return _csv(LOAD_COLUMNS, (_cells(*each) for each in _figures(load)))


def samples_text(kept: KeptRun) -> str:
    """Return every sample as CSV, as ``bodymap run --samples csv`` does."""
    return _csv(SAMPLE_COLUMNS, sample_rows(kept.samples, kept.footing))


def _figures(load: RunLoad) -> Iterator[tuple[str, str, Figure | None]]:
    yield "impact", "impact", load.impact
    for kind, figures in (("muscle", load.muscles), ("region", load.regions)):
        for key, figure in figures.items():
            yield kind, key, figure


def _cells(kind: str, key: str, figure: Figure | None) -> Mapping[str, object]:
    """Return one row; what is not estimated stays empty."""
    if figure is None:
        return {"kind": kind, "id": key}
    numbers = {name: significant(getattr(figure, name)) for name in ("value", "low", "high")}
    doubt = {"grade": figure.grade, "evidence": figure.evidence}
    return {"kind": kind, "id": key, **numbers, **doubt}


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
