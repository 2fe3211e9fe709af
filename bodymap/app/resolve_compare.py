"""The comparison's part of the scene: run B against run A."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.app.choices import PRESETS, preset_run
from bodymap.app.reasons import evidence_sentence
from bodymap.app.scene import CompareRow, CompareScene, Fact, Preset, RunTile
from bodymap.app.wording import (
    NOT_ESTIMATED,
    inside_sentence,
    listed,
    per_words,
    preset_name,
    range_words,
    ratio_words,
    run_words,
    sentence,
)
from bodymap.model.load import load
from bodymap.model.scale import difference_position, format_value
from bodymap.model.stride import cadence_spm, steps_per_km
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Figure
    from bodymap.model.load import Load

_LEGS = ("feet", "lower_legs", "thighs_glutes")
_SAME = 0.05  # ratios within 5 % are told as "about the same"


def resolve_compare(state: State, now: Load, against: Load, atlas: Atlas) -> CompareScene:
    """Return the comparison; ``against`` is run B over run A, the pinned one."""
    pinned, units = state.pinned or state.conditions, state.look.units
    before = load(pinned, atlas.tables)
    legs = state.region is None or state.region in _LEGS
    rows, others = (
        _rows(state, before, now, against, legs=half, atlas=atlas) for half in (legs, not legs)
    )
    name_a, name_b = run_name(pinned, state), run_name(state.conditions, state)
    title = tr("{b} against {a}").format(b=name_b, a=inside_sentence(name_a))
    line = tr("B against A, for {per}.").format(per=per_words(state.conditions.per))
    line += _steps_line(state, atlas)
    if pinned == state.conditions:
        title = tr("Now change the run")
        line = tr("Run A is kept. Choose another pace or ground, or a ready-made run for B.")
    return CompareScene(
        a=RunTile("A", name_a, run_words(pinned, atlas, units)),
        b=RunTile("B", name_b, run_words(state.conditions, atlas, units)),
        presets=presets(state, atlas),
        title=title,
        line=line,
        facts=_facts(state, atlas),
        heading=_heading(legs=legs),
        rows=rows,
        others_heading=_heading(legs=not legs),
        note=_note((*rows, *others)),
        sentence=_sentence(state, atlas),
        others=others,
    )


def presets(state: State, atlas: Atlas) -> tuple[Preset, ...]:
    """Return the ready-made runs, each with its conditions in a line."""
    units = state.look.units
    return tuple(
        Preset(key, preset_name(key), run_words(preset_run(key, state), atlas, units))
        for key in PRESETS
    )


def run_name(run: Conditions, state: State) -> str:
    """Return the name of the ready-made run that ``run`` is, or "Your run"."""
    for key in PRESETS:
        ready = preset_run(key, state)
        to_the_second = abs(1000 / ready.speed_mps - 1000 / run.speed_mps) < 1
        if to_the_second and replace(ready, speed_mps=run.speed_mps) == run:
            return preset_name(key)
    return tr("Your run")


def _heading(*, legs: bool) -> str:
    return tr("Legs and feet") if legs else tr("Trunk and arms")


def _sentence(state: State, atlas: Atlas) -> str:
    """Return how far the numbers reach: of run B, else of run A."""
    units = state.look.units
    of_b = evidence_sentence(state.conditions, atlas.tables, units)
    of_a = evidence_sentence(state.pinned or state.conditions, atlas.tables, units)
    return of_b or (tr("Run A: {sentence}").format(sentence=of_a) if of_a else "")


def _facts(state: State, atlas: Atlas) -> tuple[Fact, ...]:
    if state.conditions.per == "step":
        return ()
    pinned, run = state.pinned or state.conditions, state.conditions
    stride = atlas.tables.stride
    if run.per == "min":
        a, b = cadence_spm(stride, pinned.speed_mps), cadence_spm(stride, run.speed_mps)
        captions = tr("A: steps per minute"), tr("B: steps per minute")
    else:
        a, b = steps_per_km(stride, pinned.speed_mps), steps_per_km(stride, run.speed_mps)
        captions = tr("A: steps per km"), tr("B: steps per km")
    return (
        Fact(captions[0], f"{a:.0f}"),
        Fact(captions[1], f"{b:.0f}"),
        Fact(tr("B against A"), ratio_words(b / a)),
    )


def _steps_line(state: State, atlas: Atlas) -> str:
    if state.conditions.per != "km" or state.pinned is None:
        return ""
    stride = atlas.tables.stride
    now = steps_per_km(stride, state.conditions.speed_mps)
    ratio = now / steps_per_km(stride, state.pinned.speed_mps)
    if ratio < 1 - _SAME:
        return " " + tr("Fewer steps make up for some of the load in each step.")
    if ratio > 1 + _SAME:
        return " " + tr("More steps add to the load in each step.")
    return ""


def _rows(
    state: State, before: Load, now: Load, against: Load, *, legs: bool, atlas: Atlas
) -> tuple[CompareRow, ...]:
    muscles = [one for one in atlas.tables.muscles.values() if (one.region in _LEGS) is legs]
    rows = [
        _row(
            (one.muscle, one.plain),
            before.muscles[one.muscle],
            now.muscles[one.muscle],
            against.muscles[one.muscle],
            chosen=one.muscle == state.muscle,
        )
        for one in muscles
    ]
    return tuple(sorted(rows, key=lambda row: -1.0 if row.position is None else -row.position - 1))


def _row(
    name: tuple[str, str],
    a: Figure | None,
    b: Figure | None,
    ratio: Figure | None,
    *,
    chosen: bool,
) -> CompareRow:
    muscle, plain = name
    shown_a = NOT_ESTIMATED if a is None else format_value(a.value)
    shown_b = NOT_ESTIMATED if b is None else format_value(b.value)
    if ratio is None:
        spoken = tr("{name}: not estimated in one of the runs").format(name=plain)
        return CompareRow(muscle, plain, None, 0.5, 0.5, shown_a, shown_b, "", chosen, spoken)
    spoken = tr("{name}: {ratio} against run A, range {range}; A {a}, B {b}").format(
        name=plain,
        ratio=ratio_words(ratio.value),
        range=range_words(ratio.low, ratio.high),
        a=shown_a,
        b=shown_b,
    )
    return CompareRow(
        muscle=muscle,
        plain=plain,
        position=difference_position(ratio.value),
        low=difference_position(ratio.low),
        high=difference_position(ratio.high),
        a=shown_a,
        b=shown_b,
        ratio=ratio_words(ratio.value),
        chosen=chosen,
        spoken=spoken,
    )


def _note(rows: tuple[CompareRow, ...]) -> str:
    known = [row for row in rows if row.position is not None]
    more = [row for row in known if (row.position or 0) > difference_position(1 + _SAME)]
    less = [row for row in known if (row.position or 0) < difference_position(1 - _SAME)]
    parts = []
    if not more and not less:
        parts.append(_alike({row.ratio for row in known}))
    if more:
        most = sorted(more, key=lambda row: -(row.position or 0))[:3]
        parts.append(tr("B asks more of {names}.").format(names=_list(most)))
    if less:
        # The least first: the rows of both tables fall from the most to the least.
        least = sorted(less, key=lambda row: row.position or 0)[:3]
        parts.append(tr("B asks less of {names}.").format(names=_list(least)))
    if len(known) < len(rows):
        words = tr("Arms and shoulders are not estimated: no study says how hard they hold still.")
        parts.append(words)
    return sentence(" ".join(parts))


def _alike(ratios: set[str]) -> str:
    """Return the words for runs whose muscles differ little."""
    if len(ratios) > 1 or ratios == {tr("same")}:
        return tr("The two runs ask about the same of the muscles.")
    return tr("B asks {ratio} of every muscle: little, but of all.").format(ratio=ratios.pop())


def _list(rows: list[CompareRow]) -> str:
    return listed(f"{inside_sentence(row.plain)} ({row.ratio})" for row in rows)
