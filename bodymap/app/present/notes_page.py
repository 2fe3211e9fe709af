"""A lesson's notes as a page: to print, or to read beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.pages import Heading, Page, Paragraph
from bodymap.app.present.cover import about_steps, item_of
from bodymap.app.present.figures_in import filled
from bodymap.app.present.slides import LETTERS, slides_of
from bodymap.app.present.teacher import answer_of, exercise_words, minutes_words
from bodymap.app.references import references
from bodymap.app.wording import footer, paragraphs
from bodymap.content.lesson import Lesson
from bodymap.content.rows import OWN_WORDS
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.app.pages import Block
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Step


def notes_page(lesson: Lesson, atlas: Atlas, units: Units) -> Page:
    """Return what a teacher wants on paper: aim, steps with notes and answers, sources.

    Raises:
        ContentError: an asset that it needs is missing or damaged.
    """
    return Page(f"notes/{lesson.id}", "help", lesson.title, tuple(_blocks(lesson, atlas, units)))


def _blocks(lesson: Lesson, atlas: Atlas, units: Units) -> Iterator[Block]:
    yield Paragraph(f"{lesson.line} ({about_steps(len(lesson.steps), lesson.minutes)})")
    yield from _prose(lesson.notes)
    for number, step in enumerate(lesson.steps, start=1):
        yield Heading(f"{number}. {step.title} · {_lasts(step.minutes)}")
        yield from _step(step, atlas, units)
    named = references((key for key in lesson.sources if key not in OWN_WORDS), atlas)
    if named:
        yield Heading(tr("Sources"))
        yield from (Paragraph(source.full) for source in named)
    yield Paragraph(footer())


def _step(step: Step, atlas: Atlas, units: Units) -> Iterator[Block]:
    yield from _shown(step, atlas, units)
    question = step.question
    if question is not None:
        options = "; ".join(
            f"{letter}: {text}" for letter, text in zip(LETTERS, question.options, strict=False)
        )
        asked = f"{question.ask} ({options})" if options else question.ask
        yield Paragraph(asked, tr("Question"))
    lead = tr("Answer") if question is not None else tr("Shown afterwards")
    yield from _prose(answer_of(step, atlas, units), lead)
    yield from _prose(filled(step.notes, step, atlas, units), tr("Notes"))


def _lasts(minutes: float) -> str:
    written = minutes_words(minutes)
    text = trn("{minutes} minute", "{minutes} minutes", 1 if written == "1" else 2)
    return text.format(minutes=written)


def _shown(step: Step, atlas: Atlas, units: Units) -> Iterator[Block]:
    """Return what stands on the screen at once: text, points, what people say, the exercise."""
    sources = references(step.sources, atlas)
    if step.text:
        yield Paragraph(filled(step.text, step, atlas, units), sources=sources)
        sources = ()
    for number, text in enumerate(step.points, start=1):
        yield Paragraph(f"{number}. {filled(text, step, atlas, units)}")
    if step.claim:
        yield Paragraph(f"“{atlas.claim(step.claim).claim}”", tr("People say"), sources)
        sources = ()
    if step.exercise:
        yield Paragraph(exercise_words(step, atlas), tr("Exercise"), sources)
        sources = ()
    if sources:
        yield Paragraph("", sources=sources)


def _prose(text: str, lead: str = "") -> Iterator[Block]:
    """Return a paragraph for each of ``text``'s; ``lead`` stands before the first."""
    for part in paragraphs(text):
        yield Paragraph(part, lead)
        lead = ""


def lesson_of(state: State, atlas: Atlas) -> Lesson | None:
    """Return what is presented as a lesson, with the notes of its steps; None for the cover.

    Raises:
        ContentError: an asset that it needs is missing or damaged.
    """
    present, slides = state.present, slides_of(state, atlas)
    if present is None or not slides:
        return None
    if present.lesson is not None and present.show == "lesson":
        return present.lesson
    item = item_of(present.show)
    return Lesson(present.show, item.title, item.line, "", tuple(one.step for one in slides))
