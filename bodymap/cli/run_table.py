"""A run of a watch file as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.log_words import clock, pace
from bodymap.app.runs.measures import amount, amounts, grouped
from bodymap.app.wording import footer, pace_words, range_words, technique_words
from bodymap.cli.layout import as_table
from bodymap.cli.terminal import plain
from bodymap.model.scale import format_times
from bodymap.runs.export import notice_lines
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.app.runs.ask import CountedRun
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Figure


def run_table(file: str, counted: CountedRun, asked: Conditions, atlas: Atlas) -> str:
    """Return a run: what it was, what it asked of every region and muscle, what must be said."""
    heading = ("", tr("easy km"), tr("range"), tr("grade"))
    meaning = tr(
        "So many kilometres at {pace} on level asphalt would have asked the same, estimated."
    ).format(pace=pace_words(asked.reference_speed_mps, "min/km"))
    lines = [
        _title(file, counted),
        _facts(counted),
        _ground(counted, asked, atlas),
        meaning,
        "",
        as_table([heading, *_loads(counted, atlas)]),
        *_ends(counted),
        footer(),
        "",
    ]
    return "\n".join(lines)


def _title(file: str, counted: CountedRun) -> str:
    run = counted.run
    start = "" if run.start is None else f"{run.start:%Y-%m-%d %H:%M}"
    parts = (run.name, start, file, run.device)
    return plain(" · ".join(part for part in parts if part))


def _facts(counted: CountedRun) -> str:
    facts = counted.facts
    parts = [
        f"{facts.ran_m / 1000:.2f} km",
        clock(facts.timer_s),
        pace(facts.ran_m, facts.timer_s, "min/km"),
        tr("{steps} steps").format(steps=grouped(facts.steps)),
    ]
    if facts.climb_m is not None:
        parts.append(tr("{metres:.0f} m climb").format(metres=facts.climb_m))
    return " · ".join(parts)


def _ground(counted: CountedRun, asked: Conditions, atlas: Atlas) -> str:
    name = atlas.tables.surfaces[counted.footing.surface].name
    return " · ".join([name, *technique_words(asked)])


def _loads(counted: CountedRun, atlas: Atlas) -> Iterator[tuple[str, ...]]:
    load, tables = counted.load, atlas.tables
    for region, muscles in tables.regions.items():
        yield _line(atlas.region_names[region].plain, load.regions[region])
        for key in muscles:
            yield _line(f"  {tables.muscles[key].plain}", load.muscles[key])
        yield ("",) * 4
    if load.impact is not None:
        impact = load.impact
        span = range_words(impact.low, impact.high)
        name = tr("Ground impact, mean of the steps")
        yield (name, format_times(impact.value), span, impact.grade)


def _line(name: str, figure: Figure | None) -> tuple[str, ...]:
    if figure is None:
        return (name, tr("not estimated"), "", "")
    if not figure.value > 0.0:
        return (name, tr("nothing run"), "", "")
    return (name, amount(figure.value), amounts(figure.low, figure.high), figure.grade)


def _ends(counted: CountedRun) -> Iterator[str]:
    impact = counted.load.impact
    if impact is not None and impact.evidence != "measured":
        words = {
            "stretched": tr("Stretched: a tenth or more lies beyond where studies have measured."),
            "outside": tr("Outside: a tenth or more lies where no study has measured."),
        }
        yield words[impact.evidence]
    yield from map(plain, notice_lines(counted.run, counted.facts))
