from __future__ import annotations

from bodymap.app.pages import Heading, Paragraph
from bodymap.app.present import choices
from bodymap.app.present.notes_page import lesson_of, notes_page
from bodymap.app.state import State


def test_the_notes_hold_steps_questions_answers_and_sources(lesson, atlas):
    first = lesson.steps[0]._replace(sources=("sassi2011", "judged"))
    page = notes_page(lesson._replace(steps=(first, *lesson.steps[1:])), atlas, "min/km")
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert headings[0] == "1. Points · 1 minute"
    assert headings[-1] == "Sources"
    told = " ".join(block.text for block in page.blocks if isinstance(block, Paragraph))
    assert "About it (7 steps · 7 minutes)" in told
    assert "Which? (A: This; B: That)" in told
    assert "B: That. It is ×" in told
    assert "1. It takes 5:33 /km. 2. Two" in told
    assert "{" not in told
    assert "judged by us" not in told


def test_a_lesson_without_sources_has_no_heading_for_them(lesson, step, atlas):
    bare = lesson._replace(steps=(step(sources=(), minutes=1.5),), notes="")
    page = notes_page(bare, atlas, "min/km")
    assert "Sources" not in [block.text for block in page.blocks if isinstance(block, Heading)]
    assert page.blocks[1] == Heading("1. A step · 1.5 minutes")
    assert all(block.text for block in page.blocks if isinstance(block, Paragraph))


def test_a_saying_its_verdict_an_exercise_and_the_loads_of_runs_stand_there_too(
    lesson, step, atlas
):
    words = lesson._replace(steps=(step(text="Look.", claim="squats_lunges"), *lesson.steps[1:]))
    page = notes_page(words, atlas, "min/km")
    told = {block.lead: block.text for block in reversed(page.blocks) if hasattr(block, "lead")}
    claim = atlas.claim("squats_lunges")
    assert told["People say"] == f"“{claim.claim}”"
    shown = [
        block.text for block in page.blocks if getattr(block, "lead", "") == "Shown afterwards"
    ]
    assert claim.verdict_words in shown[0]
    assert shown[1].startswith("Asphalt ×1.00, Grass ×")
    assert told["Exercise"].startswith(atlas.exercises["squat"].prose.name)
    easy = notes_page(
        lesson._replace(steps=(step(exercise="squat", dose="Five"),)), atlas, "min/km"
    )
    assert any(": Five. " in getattr(block, "text", "") for block in easy.blocks)


def test_all_that_is_presented_has_notes_but_the_cover(lesson, atlas):
    assert lesson_of(choices.begin(State(), "lesson", lesson), atlas) is lesson
    assert lesson_of(choices.begin(State()), atlas) is None
    assert lesson_of(State(), atlas) is None
    window = lesson_of(choices.begin(State(), "window"), atlas)
    assert [step.title for step in window.steps][:2] == ["The whole body", "Feet"]
    assert len(lesson_of(choices.begin(State(), "questions"), atlas).steps) == 10
