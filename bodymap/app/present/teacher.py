"""What the teacher alone sees of a presentation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bodymap.app.present.figures_in import filled
from bodymap.app.present.resolve_loads import resolve_runs
from bodymap.app.present.scene import TeacherScene
from bodymap.app.present.slides import LETTERS, Slide, slides_of
from bodymap.app.references import references
from bodymap.app.state import State
from bodymap.app.wording import ended
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.state import Units
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Step

_FIRST_WORDS = re.compile(r"[.,:;×÷]")  # end what an answer says first


def resolve_teacher(state: State, atlas: Atlas) -> TeacherScene:
    """Return the notes, the answer and the time of the step that is presented.

    Raises:
        ContentError: an asset that it needs is missing or damaged.
    """
    present, slides = state.present, slides_of(state, atlas)
    if present is None or not slides:
        choose = tr("Choose what to show on the other screen. The notes of it stand here.")
        return TeacherScene(tr("Present"), "", choose, "", "", (), "")
    step = slides[present.step].step
    lesson = present.lesson if present.show == "lesson" else None
    return TeacherScene(
        title=step.title,
        time=_time(slides, present.step),
        notes=filled(step.notes, step, atlas, state.look.units),
        answer=answer_of(step, atlas, state.look.units),
        next=slides[present.step + 1].step.title if present.step + 1 < len(slides) else "",
        sources=tuple(source.short for source in references(step.sources, atlas)),
        about="" if lesson is None else lesson.notes,
    )


def answer_of(step: Step, atlas: Atlas, units: Units) -> str:
    """Return all that ``step`` keeps back: the right answer, the verdict, the loads of its runs."""
    return "\n\n".join(
        filter(None, (_answer(step, atlas, units), _verdict(step, atlas), _loads(step, atlas)))
    )


def _answer(step: Step, atlas: Atlas, units: Units) -> str:
    question = step.question
    if question is None:
        return ""
    answer = filled(question.answer, step, atlas, units)
    if question.right is None:
        return answer
    letter, option = LETTERS[question.right], question.options[question.right].rstrip(".")
    if not answer or _begins_with(answer, option):
        return f"{letter}: {answer or option}"
    return f"{letter}: {option}. {answer}"


def _begins_with(answer: str, option: str) -> bool:
    """Tell whether ``answer`` begins by saying ``option``, whole or shorter."""
    first, whole = _bare(_FIRST_WORDS.split(answer, maxsplit=1)[0]), _bare(option)
    return first.startswith(whole) or whole.startswith(first)


def _bare(words: str) -> str:
    return words.casefold().removeprefix("the ").strip()


def _verdict(step: Step, atlas: Atlas) -> str:
    if not step.claim:
        return ""
    claim = atlas.claim(step.claim)
    text = tr("“{claim}” {verdict}. {advice}")
    return text.format(claim=claim.claim, verdict=claim.verdict_words, advice=claim.advice)


def exercise_words(step: Step, atlas: Atlas) -> str:
    """Return the name of the exercise of ``step``, how much of it, and what to think of."""
    prose = atlas.exercises[step.exercise].prose
    return f"{prose.name}: {ended(step.dose or prose.dose)} {ended(prose.cue)}"


def _loads(step: Step, atlas: Atlas) -> str:
    runs = resolve_runs(State(), Slide(step), atlas, shown=True)
    return ", ".join(tr("{name} {value}").format(name=run.name, value=run.value) for run in runs)


def minutes_words(minutes: float) -> str:
    """Return a number of minutes without idle decimals: "4", "4.5"."""
    return f"{round(minutes, 1):g}"


def _time(slides: Sequence[Slide], step: int) -> str:
    lasts = [slide.step.minutes for slide in slides]
    text = tr("Step {step} of {steps} · minutes {start} to {stop} of {all}")
    return text.format(
        step=step + 1,
        steps=len(slides),
        start=minutes_words(sum(lasts[:step])),
        stop=minutes_words(sum(lasts[: step + 1])),
        all=minutes_words(sum(lasts)),
    )
