"""From the state to what a presentation shows: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.exercise_cards import card
from bodymap.app.present.cover import resolve_cover
from bodymap.app.present.figures_in import filled
from bodymap.app.present.resolve_figure import resolve_figure
from bodymap.app.present.resolve_loads import bars_end, resolve_loads, resolve_runs, resolve_value
from bodymap.app.present.scene import PresentClaim, PresentOption, PresentQuestion, PresentScene
from bodymap.app.present.slides import (
    LETTERS,
    is_answered,
    is_asked,
    shown_points,
    slides_of,
)
from bodymap.app.present.spoken import spoken
from bodymap.app.reasons import evidence_sentence
from bodymap.app.state import Present
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.panel import ExerciseCard
    from bodymap.app.present.slides import Slide
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Step


def resolve_present(state: State, atlas: Atlas) -> PresentScene:
    """Return what is on the screen of a presentation.

    Raises:
        ContentError: an asset that it needs is missing or damaged.
    """
    present = state.present or Present()
    slides = slides_of(state, atlas)
    if not slides:
        return resolve_cover(atlas, present)
    slide = slides[present.step]
    answered = is_answered(present, slide)
    shown = _Shown(shown_points(present, slide), is_asked(present, slide), answered)
    scene = _words(state, slide, atlas, shown)._replace(
        key=_key(present),
        figure=resolve_figure(state, slide, atlas, answered=answered),
        step=present.step,
        steps=len(slides),
        place=_place(present.step, len(slides)),
        foot=_foot(state, slide, atlas),
        next_text=_next(present, slide, last=present.step + 1 == len(slides)),
        blank=present.blank,
        names=present.names and (answered or not slide.nameless),
        numbers=present.numbers and answered,
        whole=_whole(state, slide, atlas),
        every=_every(state, slides, atlas),
    )
    return scene._replace(spoken=spoken(scene))


def _whole(state: State, slide: Slide, atlas: Atlas) -> PresentScene:
    return _words(state, slide, atlas, _Shown(len(slide.step.points), asked=True, answered=True))


def _every(
    state: State, slides: Sequence[Slide], atlas: Atlas
) -> tuple[tuple[PresentScene, bool], ...]:
    """Return all slides in full, where the text is larger than designed: they share one size."""
    if state.look.present_scale <= 1.0:
        return ()
    return tuple((_whole(state, one, atlas), one.step.view != "none") for one in slides)


class _Shown(NamedTuple):
    """How much of a slide is shown: so many points, the question, and what was kept back."""

    points: int
    asked: bool
    answered: bool


def _words(state: State, slide: Slide, atlas: Atlas, shown: _Shown) -> PresentScene:
    """Return the words and figures of ``slide``, as far as they are shown."""
    step, units, answered = slide.step, state.look.units, shown.answered
    return PresentScene(
        kind="step",
        key="",
        title=step.title,
        text=filled(step.text, step, atlas, units),
        points=tuple(filled(text, step, atlas, units) for text in step.points[: shown.points]),
        runs=resolve_runs(state, slide, atlas, shown=answered),
        value=resolve_value(state, slide, atlas, shown=answered),
        loads=resolve_loads(slide, atlas, shown=answered),
        claim=_claim(step, atlas, shown=answered),
        exercise=_exercise(step, atlas),
        question=_question(state, step, atlas, shown=answered) if shown.asked else None,
    )


def _key(present: Present) -> str:
    what = present.lesson.id if present.lesson is not None else str(present.seed)
    return f"{present.show}:{what}:{present.step}"


def _place(step: int, steps: int) -> str:
    return tr("{step} of {steps}").format(step=step + 1, steps=steps)


def _claim(step: Step, atlas: Atlas, *, shown: bool) -> PresentClaim | None:
    if not step.claim:
        return None
    found = atlas.claim(step.claim)
    if not shown:
        return PresentClaim(found.claim, "", "", "")
    return PresentClaim(found.claim, found.verdict, found.verdict_words, found.advice)


def _exercise(step: Step, atlas: Atlas) -> ExerciseCard | None:
    if not step.exercise:
        return None
    found = card(step.exercise, atlas)
    return found._replace(dose=step.dose) if step.dose else found


def _question(state: State, step: Step, atlas: Atlas, *, shown: bool) -> PresentQuestion | None:
    question, present = step.question, state.present or Present()
    if question is None:
        return None
    options = tuple(
        _option(index, text, present.vote, question.right if shown else -1)
        for index, text in enumerate(question.options)
    )
    answer = filled(question.answer, step, atlas, state.look.units) if shown else ""
    return PresentQuestion(question.ask, options, answer)


def _option(index: int, text: str, vote: int | None, right: int | None) -> PresentOption:
    """Return an option; ``right`` is -1 as long as the answer is kept back, None where none is."""
    letter = LETTERS[index]
    if index == right:
        return PresentOption(letter, text, "right")
    if index == vote:
        return PresentOption(letter, text, "voted")
    return PresentOption(letter, text, "open" if right in {-1, None} else "other")


def _foot(state: State, slide: Slide, atlas: Atlas) -> str:
    """Return the line below: what the lines mean and how sure the figures are, if any are shown."""
    step = slide.step
    if not (step.runs or (step.view != "none" and step.colour == "load") or _tells_loads(step)):
        return ""
    told = [evidence_sentence(step.conditions, atlas.tables, state.look.units)]
    if step.runs:
        end = f"×{bars_end(state, slide, atlas):g}"
        told.append(tr("Bars to {end}, dashed ×1, line: range.").format(end=end))
    told.append(tr("An estimate, not medical advice."))
    return " ".join(filter(None, told))


def _tells_loads(step: Step) -> bool:
    """Tell whether figures of the model stand in the texts of ``step``."""
    answer = "" if step.question is None else step.question.answer
    every = " ".join((step.text, *step.points, answer))
    return "{load" in every or "{range" in every


def _next(present: Present, slide: Slide, *, last: bool) -> str:
    if not is_asked(present, slide):
        return tr("Next")
    if not is_answered(present, slide):
        return _telling(slide)
    return tr("End") if last else tr("Next")


def _telling(slide: Slide) -> str:
    """Return what the button that tells says; a question without a right answer just goes on."""
    step = slide.step
    if step.question is not None:
        answers = step.question.right is not None or slide.nameless  # or it is on the figure
        return tr("Show the answer") if answers else tr("Next")
    return tr("Show the verdict") if step.claim else tr("Show the values")
