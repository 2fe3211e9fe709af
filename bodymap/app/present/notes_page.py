"""A lesson's notes as a page: to print, or to read beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.pages import Heading, Page, Paragraph
from bodymap.app.present.cover import about_steps, item_of
from bodymap.app.present.figures_in import filled
from bodymap.app.present.slides import slides_of
from bodymap.app.present.teacher import answer_of, minutes_words
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
        yield Heading(f"{number}. {step.title}")
        yield from _step(step, atlas, units)
    named = references((key for key in lesson.sources if key not in OWN_WORDS), atlas)
    if named:
        yield Heading(tr("Sources"))
        yield from (Paragraph(source.full) for source in named)
    yield Paragraph(footer())


def _step(step: Step, atlas: Atlas, units: Units) -> Iterator[Block]:
    minutes = minutes_words(step.minutes)
    lasts = trn("{minutes} minute", "{minutes} minutes", 1 if minutes == "1" else 2)
    shown = " ".join(filled(text, step, atlas, units) for text in (step.text, *step.points) if text)
    yield Paragraph(shown, lasts.format(minutes=minutes), references(step.sources, atlas))
    if step.question is not None:
        options = "; ".join(step.question.options)
        asked = f"{step.question.ask} ({options})" if options else step.question.ask
        yield Paragraph(asked, tr("Question"))
        answer = answer_of(step, atlas, units)
        if answer:
            yield Paragraph(answer, tr("Answer"))
    yield from _prose(filled(step.notes, step, atlas, units), tr("Notes"))


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
