from __future__ import annotations

from bodymap.app.pages import Heading, Paragraph
from bodymap.app.present import choices
from bodymap.app.present.notes_page import lesson_of, notes_page
from bodymap.app.state import State


def test_the_notes_hold_steps_questions_answers_and_sources(lesson, atlas):
    first = lesson.steps[0]._replace(sources=("sassi2011", "judged"))
    page = notes_page(lesson._replace(steps=(first, *lesson.steps[1:])), atlas, "min/km")
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert headings[0] == "1. Points"
    assert headings[-1] == "Sources"
    told = " ".join(block.text for block in page.blocks if isinstance(block, Paragraph))
    assert "About it (7 steps · 7 minutes)" in told
    assert "Which? (This; That)" in told
    assert "B: That. It is ×" in told
    assert "It takes 5:33 /km. Two" in told
    assert "{" not in told
    assert "judged by us" not in told


def test_a_lesson_without_sources_has_no_heading_for_them(lesson, step, atlas):
    bare = lesson._replace(steps=(step(sources=(), minutes=1.5),), notes="")
    page = notes_page(bare, atlas, "min/km")
    assert "Sources" not in [block.text for block in page.blocks if isinstance(block, Heading)]
    assert "1.5 minutes" in [block.lead for block in page.blocks if isinstance(block, Paragraph)]


def test_all_that_is_presented_has_notes_but_the_cover(lesson, atlas):
    assert lesson_of(choices.begin(State(), "lesson", lesson), atlas) is lesson
    assert lesson_of(choices.begin(State()), atlas) is None
    assert lesson_of(State(), atlas) is None
    window = lesson_of(choices.begin(State(), "window"), atlas)
    assert [step.title for step in window.steps][:2] == ["The whole body", "Feet"]
    assert len(lesson_of(choices.begin(State(), "questions"), atlas).steps) == 10
