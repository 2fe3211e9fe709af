"""The answer to ``bodymap load`` as a table or as rows of CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.reasons import evidence_sentence, missing_sentence
from bodymap.app.wording import footer, pace_words, per_words, range_words, run_words
from bodymap.cli.layout import as_table
from bodymap.model.figures import FACTORS
from bodymap.model.scale import format_times
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bodymap.cli.layout import Value
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Factor, Figure
    from bodymap.model.load import Load

COLUMNS = ("kind", "id", "factor", "value", "low", "high", "grade", "evidence", "sources")


def load_rows(answer: Load) -> list[dict[str, Value]]:
    """Return one row a figure and one a factor of it (``factor`` is "" in the figure's own)."""
    found = list(_rows("impact", "impact", answer.impact))
    for kind, figures in (("muscle", answer.muscles), ("region", answer.regions)):
        for key, figure in figures.items():
            found.extend(_rows(kind, key, figure))
    return found


def _rows(kind: str, key: str, figure: Figure | None) -> Iterator[dict[str, Value]]:
    head: dict[str, Value] = dict.fromkeys(COLUMNS)
    head |= {"kind": kind, "id": key}
    if figure is None:
        yield head
        return
    yield head | _numbers(figure) | {"evidence": figure.evidence}
    for factor in figure.factors:
        yield head | _numbers(factor) | {"factor": factor.name, "sources": list(factor.sources)}


def _numbers(one: Figure | Factor) -> dict[str, Value]:
    return {
        "value": f"{one.value:.6g}",
        "low": f"{one.low:.6g}",
        "high": f"{one.high:.6g}",
        "grade": one.grade,
    }


def load_table(answer: Load, atlas: Atlas) -> str:
    """Return the answer for people: the run, every region with its muscles, the limits."""
    rows = [_line(tr("Ground impact"), answer.impact)]
    for region, muscles in atlas.tables.regions.items():
        rows += [("",) * 4, _line(atlas.region_names[region].plain, answer.regions[region])]
        for key in muscles:
            rows.append(_line(f"  {atlas.tables.muscles[key].plain}", answer.muscles[key]))
    heading = ("", tr("value"), tr("range"), tr("grade"))
    lines = introduction(answer.conditions, atlas)
    return "\n".join(
        [*lines, "", as_table([heading, *rows]), as_table(_source_lines(answer)), footer(), ""]
    )


def _source_lines(answer: Load) -> list[tuple[str, str]]:
    figures = [answer.impact, *(figure for figure in answer.muscles.values() if figure)]
    found: dict[str, dict[str, None]] = {}
    for factor in (factor for figure in figures for factor in figure.factors):
        found.setdefault(factor.name, {}).update(dict.fromkeys(factor.sources))
    lines = [(name, ", ".join(found[name])) for name in FACTORS if name in found]
    return [(tr("factor"), tr("sources, as `bodymap sources` lists them")), *lines]


def introduction(run: Conditions, atlas: Atlas) -> tuple[str, ...]:
    """Return the run in words, what its numbers mean, and how far they can be trusted."""
    meaning = tr("Load in {per}; ×1 is {pace} on level asphalt.").format(
        per=per_words(run.per), pace=pace_words(run.reference_speed_mps, "min/km")
    )
    measured = tr("Measured: the run lies where studies have measured.")
    limit = evidence_sentence(run, atlas.tables, "min/km") or measured
    held = missing_sentence() if run.arms != "normal" else ""
    lines = (run_words(run, atlas, "min/km"), meaning, limit, held)
    return tuple(line for line in lines if line)


def _line(name: str, figure: Figure | None) -> tuple[str, ...]:
    if figure is None:
        return (name, tr("not estimated"), "", "")
    return (
        name,
        format_times(figure.value),
        range_words(figure.low, figure.high),
        figure.grade,
    )


def words_of(row: Mapping[str, Value], columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cells of a row for a table."""
    return tuple(_words(row[column]) for column in columns)


def _words(value: Value) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return ", ".join(value)
    return f"{value:.2f}" if isinstance(value, float) else str(value)
