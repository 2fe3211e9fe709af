"""The raster of the place "Stride" as a table: CSV to work on, with what the numbers are."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from bodymap.app.reasons import missing_sentence
from bodymap.app.stride_rows import basis_of, courses
from bodymap.app.wording import footer, listed, pace_words, per_words, run_words
from bodymap.model.load import load
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bodymap.app.state import State
    from bodymap.app.stride_scene import Runner, StrideScene
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure
    from bodymap.model.load import Load

COLUMNS = (
    "run",
    "muscle",
    "name",
    "latin",
    "region",
    "gait_cycle_percent",
    "own_peak_percent",
    "load_times_course",
    "basis",
    "grade",
    "sources",
)


def stride_table(state: State, scene: StrideScene, atlas: Atlas) -> str:
    """Return when each muscle works, at every per cent of the near leg's cycle, as CSV.

    Lines that begin with # say what it is. "basis" is "force" (simulated), "timing" (the height
    says nothing) or "" (the run leaves the muscle open; its numbers are empty).

    Args:
        state: the run, and the one to compare with.
        scene: what the place "Stride" shows of it.
        atlas: the content.
    """
    runners = sorted(scene.runners, key=lambda runner: runner.letter)
    loads = {runner.letter: _load(runner, state, atlas) for runner in runners}
    text = io.StringIO()
    for line in (*_about(state, scene, loads, atlas), *_bases(loads, atlas)):
        text.write(f"# {' '.join(line.split())}\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for runner in runners:
        writer.writerows(_rows(runner, loads[runner.letter], atlas))
    return text.getvalue()


def _load(runner: Runner, state: State, atlas: Atlas) -> Load:
    before = state.pinned if runner.letter == "A" else None
    return load(before or state.conditions, atlas.tables)


def _about(
    state: State, scene: StrideScene, loads: Mapping[str, Load], atlas: Atlas
) -> Iterator[str]:
    units = state.look.units
    yield tr(
        "Bodymap: when each muscle works in a stride of the near leg, from contact to contact."
    )
    yield tr("The far leg does the same 50 % later. Sources are as `bodymap sources` lists them.")
    for runner in sorted(scene.runners, key=lambda each: each.letter):
        conditions = loads[runner.letter].conditions
        facts = ", ".join(f"{fact.caption} {fact.value}" for fact in runner.facts)
        told = tr("{run}; stride {period} s, duty factor {duty}, {facts}").format(
            run=run_words(conditions, atlas, units),
            period=f"{runner.period_s:.3f}",
            duty=f"{runner.duty:.3f}",
            facts=facts,
        )
        yield f"{runner.letter}: {told}" if runner.letter else told
    yield tr("own_peak_percent: 100 is each muscle's own peak; two muscles cannot be compared.")
    times = tr("load_times_course: load in {per} times that share; ×1 is {pace} on level asphalt.")
    run = state.conditions
    pace = pace_words(run.reference_speed_mps, units)
    yield times.format(per=per_words(run.per), pace=pace)
    if scene.sentence:
        yield scene.sentence
    yield footer()


def _bases(loads: Mapping[str, Load], atlas: Atlas) -> Iterator[str]:
    """Yield where the courses come from, and which muscles' these are."""
    told: dict[str, list[str]] = {}
    for muscle in atlas.tables.muscles:
        told.setdefault(basis_of(muscle, atlas).text, []).append(muscle)
    for text, muscles in told.items():
        yield f"{listed(muscles)}: {text}"
    if any(figure is None for each in loads.values() for figure in each.muscles.values()):
        yield missing_sentence()


def _rows(runner: Runner, found: Load, atlas: Atlas) -> Iterator[tuple[str, ...]]:
    own = courses(runner.duty, atlas)
    for muscle in atlas.tables.muscles.values():
        figure, basis = found.muscles[muscle.muscle], basis_of(muscle.muscle, atlas)
        timing_only = atlas.time_courses[muscle.muscle].timing_only
        head = runner.letter, muscle.muscle, muscle.plain, muscle.latin, muscle.region
        kind = "" if figure is None else "timing" if timing_only else "force"
        tail = kind, basis.grade, ";".join(source.key for source in basis.sources)
        known = None if timing_only else figure
        for percent, share in enumerate(own[muscle.muscle]):
            height = "" if figure is None else f"{100 * share:.1f}"
            yield (*head, str(percent), height, _times(known, share), *tail)


def _times(figure: Figure | None, share: float) -> str:
    return "" if figure is None else f"{figure.value * share:.3f}"
