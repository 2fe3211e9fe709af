"""The figure of a slide: the map or the runner, for its run and what is chosen on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.app.choices import select
from bodymap.app.present.lights import lettered, lit_by_words, muscles_of, right_letter
from bodymap.app.present.resolve_loads import chosen_run, run_name
from bodymap.app.present.scene import PresentFigure
from bodymap.app.present.slides import KEPT, picked_name, subject_of
from bodymap.app.resolve_map import resolve_map
from bodymap.app.resolve_stride import resolve_stride
from bodymap.app.state import Present, State, StrideView
from bodymap.content.lesson import PLAIN
from bodymap.model.load import load

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene, Mark
    from bodymap.app.present.slides import Slide
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import LessonRun


def resolve_figure(
    state: State, slide: Slide, atlas: Atlas, *, answered: bool
) -> PresentFigure | None:
    """Return the figure of ``slide``; ``answered``: nothing of it is kept back any more."""
    step, present = slide.step, state.present or Present()
    if step.view == "none":
        return None
    run = _run(slide, atlas) if answered else None
    lit = lit_by_words(present, slide)
    made = _state(state, slide, run, atlas)
    made = replace(made, deep=made.deep or any(_is_deep(one, atlas) for one in lit))
    now = load(made.conditions, atlas.tables)
    whole = _shown(resolve_map(made, now, None, atlas), slide, present, answered=answered)
    shown = whole._replace(selected=muscles_of(lit, atlas)) if lit else whole
    return PresentFigure(
        view=step.view,
        map=shown,
        stride=resolve_stride(made, now, shown, atlas) if step.view == "stride" else None,
        zoom=whole.selected if step.zoom else frozenset(),
        spotlight=shown.selected if present.spotlight else frozenset(),
        phase=None if present.frozen else step.phase,
        slow=step.slow,
        plain=step.colour == "none",
        frozen=present.frozen and step.phase is None,
        kept=not answered and _keeps_loads(slide),
        run="" if run is None else run_name(run, atlas),
        picked=picked_name(present, slide, atlas) if answered or not slide.nameless else "",
        letters=lettered(present, slide, atlas),
        right=right_letter(slide, answered=answered),
    )


def _keeps_loads(slide: Slide) -> bool:
    """Tell whether a colour would tell what is still kept back."""
    step, question = slide.step, slide.step.question
    if question is not None and question.lights:
        return True
    if question is not None and question.right is not None and step.colour == "none":
        return step.conditions != PLAIN  # the chosen muscle would have the run's colour
    return step.colour == "load" and bool(step.runs or slide.kept)


def _run(slide: Slide, atlas: Atlas) -> LessonRun | None:
    """Return the run whose loads the figure shows, where several stand beside it."""
    step = slide.step
    if step.colour != "load":
        return None
    chosen = chosen_run(step, step.subject, atlas)
    return None if chosen is None else step.runs[chosen]


def _state(state: State, slide: Slide, run: LessonRun | None, atlas: Atlas) -> State:
    """Return what the window would show of ``slide``: of ``run``, or of the step's own run."""
    step, subject = slide.step, subject_of(state, slide)
    made = State(
        conditions=step.conditions if run is None else run.conditions,
        region=None,
        colouring="role" if step.colour == "role" else "load",
        deep=step.deep or _is_deep(subject, atlas),
        look=replace(state.look, names=False, numbers=False, newcomer=False),
        stride=StrideView(colouring="load" if step.colour == "load" else "activity"),
    )
    return select(made, subject, atlas) if subject else made


def _is_deep(subject: str, atlas: Atlas) -> bool:
    """Tell whether ``subject`` is a muscle that others cover."""
    muscle = atlas.tables.muscles.get(subject)
    return muscle is not None and muscle.deep


def _shown(shown: MapScene, slide: Slide, present: Present, *, answered: bool) -> MapScene:
    """Return the map with what stands out; no word of a load that is still kept back."""
    selected = shown.selected
    if slide.lit is not None and not present.region:
        selected = slide.lit | slide.found if answered else slide.lit
    named = present.names and (answered or not slide.nameless)
    shown = shown._replace(selected=selected, names=named, numbers=present.numbers and answered)
    if answered:
        return shown
    marks = {muscle: _hushed(mark, nameless=slide.nameless) for muscle, mark in shown.marks.items()}
    regions = tuple(one._replace(value="", spoken=one.plain) for one in shown.regions)
    return shown._replace(callout=None, marks=marks, regions=regions)


def _hushed(mark: Mark, *, nameless: bool) -> Mark:
    """Return ``mark`` without its load, and where that would tell the answer without its name."""
    if nameless:
        return mark._replace(plain=KEPT, latin=KEPT, value="", range_text="", spoken=KEPT)
    return mark._replace(value="", range_text="", spoken=f"{mark.plain}, {mark.latin}")
