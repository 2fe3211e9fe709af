"""The loads of a slide: runs side by side, or one large value."""

from __future__ import annotations

from math import ceil, log
from typing import TYPE_CHECKING

from bodymap.app.kept_loads import figure_of, kept_load
from bodymap.app.present.scene import PresentLoad, PresentRun, PresentValue
from bodymap.app.present.slides import KEPT, picked_name, slides_of, subject_of
from bodymap.app.state import Present
from bodymap.app.wording import (
    NOT_ESTIMATED,
    figure_words,
    inside_sentence,
    is_reference,
    pace_words,
    per_words,
    range_words,
    slope_words,
    technique_words,
    times_text,
)
from bodymap.content.lesson import PLAIN
from bodymap.content.lesson_text import IMPACT
from bodymap.model.scale import format_times, map_position
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.present.slides import Slide
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import LessonRun, Step
    from bodymap.model.figures import Figure

_ROOM = 1.06  # of the bars' axis over its highest value, so that no whisker ends at the edge
_USED = 0.5  # of an axis, at least: a step with lower values has its own, so that they differ


def resolve_runs(
    state: State, slide: Slide, atlas: Atlas, *, shown: bool
) -> tuple[PresentRun, ...]:
    """Return the runs of ``slide`` with their loads of what its step is about.

    What is picked on the figure changes none of them: its name is not in the title.
    """
    step, subject = slide.step, slide.step.subject
    figures, top = _figures(step, subject, atlas), bars_end(state, slide, atlas)
    own = _own(step)
    chosen = chosen_run(step, subject, atlas) if shown or own is not None else None
    lines = _lines(step.runs, atlas, state.look.units)
    return tuple(
        _run(step.runs[at], lines[at], figures[at] if shown else None, top, atlas)._replace(
            surface=_ground(step, at),
            chosen=at == chosen,
            shown=shown,
            value=times_text(figures[at]) if shown else KEPT,
        )
        for at in range(len(figures))
    )


def bars_end(state: State, slide: Slide, atlas: Atlas) -> float:
    """Return the load at which the bars of ``slide`` end; all begin at zero.

    Steps share one axis, so that they can be compared, where their loads are of the same unit and
    each step uses at least half of it; it ends a little above the highest range.
    """
    same = [slide.step] + [
        one.step for one in slides_of(state, atlas) if _unit(one.step) == _unit(slide.step)
    ]
    tops = [_top(step, atlas) for step in same]
    end = max(tops)
    while tops[0] < end * _USED:
        end = max(top for top in tops if top < end * _USED)
    return ceil(end * _ROOM * 10) / 10


def _unit(step: Step) -> str:
    return step.runs[0].conditions.per if step.runs else ""


def _top(step: Step, atlas: Atlas) -> float:
    """Return the highest range of the runs of ``step``; at least the reference's load."""
    figures = _figures(step, step.subject, atlas)
    return max([1.0, *(figure.high for figure in figures if figure is not None)])


def resolve_value(state: State, slide: Slide, atlas: Atlas, *, shown: bool) -> PresentValue | None:
    """Return the load of the subject where nothing else of the slide tells of loads."""
    step, subject = slide.step, subject_of(state, slide)
    other = step.runs or step.claim or step.exercise or step.question is not None
    if other or step.colour != "load" or not subject:
        return None
    caption = _caption(state, slide, atlas)
    figure = figure_of(kept_load(step.conditions, atlas), subject)
    if figure is None:
        return PresentValue(caption, NOT_ESTIMATED, tr("not estimated"), "", None)
    if is_reference(figure) and not slide.kept:
        return None
    if not shown:
        return PresentValue(caption, KEPT, "", "", None, shown=False)
    text = "" if is_reference(figure) else range_words(figure.low, figure.high)
    value = format_times(figure.value)
    return PresentValue(caption, value, figure_words(figure), text, map_position(figure.value))


def resolve_loads(slide: Slide, atlas: Atlas, *, shown: bool) -> tuple[PresentLoad, ...]:
    """Return the load of each region and the ground impact in the run of ``slide``."""
    if not slide.regions:
        return ()
    found, names = kept_load(slide.step.conditions, atlas), atlas.region_names
    lines = [
        _load(name.plain, number, found.regions[region], shown=shown)
        for number, (region, name) in enumerate(names.items(), start=1)
    ]
    return (*lines, _load(tr("Ground impact"), 0, found.impact, shown=shown))


def _load(name: str, number: int, figure: Figure | None, *, shown: bool) -> PresentLoad:
    if not shown:
        return PresentLoad(name, number, KEPT, None)
    position = None if figure is None else map_position(figure.value)
    return PresentLoad(name, number, times_text(figure), position)


def _caption(state: State, slide: Slide, atlas: Atlas) -> str:
    """Return what the value is; it names what was picked, because the title does not."""
    caption = tr("Load in {per}").format(per=per_words(slide.step.conditions.per))
    name = picked_name(state.present or Present(), slide, atlas)
    return f"{name} · {inside_sentence(caption)}" if name else caption


def _figures(step: Step, subject: str, atlas: Atlas) -> list[Figure | None]:
    """Return the load of ``subject`` (an id; "": the ground impact) in each run of ``step``."""
    return [figure_of(kept_load(run.conditions, atlas), subject or IMPACT) for run in step.runs]


def _own(step: Step) -> int | None:
    """Return which of the runs is the step's own, where that is not just the reference run."""
    if step.conditions == PLAIN:
        return None
    runs = [run.conditions for run in step.runs]
    return runs.index(step.conditions) if step.conditions in runs else None


def chosen_run(step: Step, subject: str, atlas: Atlas) -> int | None:
    """Return which run the figure shows: the step's own, else that which differs most from ×1.

    None: no run, or more than one, differs most.
    """
    own = _own(step)
    if own is not None:
        return own
    figures = _figures(step, subject, atlas)
    apart = [0.0 if one is None else abs(log(max(round(one.value, 2), 0.01))) for one in figures]
    most = max(apart, default=0.0)
    return apart.index(most) if most and apart.count(most) == 1 else None


def run_name(run: LessonRun, atlas: Atlas) -> str:
    """Return the name of ``run``: its own, or its ground's."""
    return run.name or atlas.tables.surfaces[run.conditions.surface].name


def _ground(step: Step, at: int) -> str:
    """Return the ground of the run ``at``, or "" where all have the same one."""
    grounds = [run.conditions.surface for run in step.runs]
    return grounds[at] if len(set(grounds)) > 1 else ""


def _run(run: LessonRun, line: str, figure: Figure | None, top: float, atlas: Atlas) -> PresentRun:
    value, low, high = (figure.value, figure.low, figure.high) if figure else (0.0, 0.0, 0.0)
    return PresentRun(
        name=run_name(run, atlas),
        line=line,
        surface="",
        value="",
        position=None if figure is None else map_position(value),
        length=value / top,
        low=low / top,
        high=high / top,
        mark=1.0 / top,
        chosen=False,
        shown=True,
    )


def _lines(runs: tuple[LessonRun, ...], atlas: Atlas, units: Units) -> list[str]:
    """Return of each run what is not the same in all and not its name: "5:33 /km · 5 % uphill"."""
    told = [_told(run, atlas, units) for run in runs]
    common = set.intersection(*map(set, told)) if len(told) > 1 else set()
    names = [inside_sentence(run.name) for run in runs]
    return [
        " · ".join(part for part in parts if part not in common and not (name and name in part))
        for name, parts in zip(names, told, strict=True)
    ]


def _told(run: LessonRun, atlas: Atlas, units: Units) -> list[str]:
    conditions = run.conditions
    surface = inside_sentence(atlas.tables.surfaces[conditions.surface].name)
    return [
        *([surface] if run.name else []),
        pace_words(conditions.speed_mps, units),
        slope_words(conditions.slope),
        *technique_words(conditions),
    ]
