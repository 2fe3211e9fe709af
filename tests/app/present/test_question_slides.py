from __future__ import annotations

from bodymap.app.present import choices
from bodymap.app.present.question_slides import question_slides
from bodymap.app.present.resolve import resolve_present
from bodymap.app.state import State
from bodymap.app.study.questions import cards


def test_ten_questions_ask_about_ten_things_and_a_seed_makes_the_same(atlas):
    for seed in range(8):
        slides = question_slides(seed, atlas)
        assert len({slide.step.title for slide in slides}) >= 6
        assert len(slides) == 10
        assert all(len(slide.step.question.answer) <= 260 for slide in slides)
        assert all(slide.step.question.answer for slide in slides)
    assert question_slides(3, atlas) == question_slides(3, atlas)
    assert question_slides(3, atlas) != question_slides(4, atlas)


def test_they_begin_with_what_can_be_seen_and_with_muscles_that_people_name(atlas):
    early = [card.subject for card in cards(atlas) if card.kind == "find"][:13]
    for seed in range(8):
        first, second, *_, last = question_slides(seed, atlas)
        assert not first.step.question.options
        assert first.found | second.found <= set(early)
        assert last.step.question.options


def test_every_question_with_options_has_one_that_is_right(atlas):
    for slide in question_slides(5, atlas):
        question = slide.step.question
        assert (question.right is None) == (not question.options)


def test_what_is_looked_for_stands_out_only_with_the_answer(atlas):
    state = choices.begin(State(), "questions", seed=1)
    slides = question_slides(1, atlas)
    step = next(
        number
        for number, slide in enumerate(slides)
        if slide.found and not slide.lit and not slide.step.question.options
    )
    asked = choices.go_to(state, step, atlas)
    assert resolve_present(asked, atlas).figure.map.selected == frozenset()
    pointed = resolve_present(choices.pick(asked, "forearms"), atlas)
    assert pointed.figure.map.selected == {"forearms"}
    told = resolve_present(choices.go_on(asked, atlas), atlas)
    assert told.figure.map.selected == slides[step].found
    assert told.figure.plain


def test_the_answer_shows_the_one_muscle_that_was_asked_about(atlas):
    for seed in range(8):
        assert all(len(slide.found) <= 1 for slide in question_slides(seed, atlas))


def test_no_name_tells_the_answer_of_a_made_question_too_soon(atlas):
    state = choices.toggle(choices.begin(State(), "questions", seed=1), "names")
    step = next(n for n, one in enumerate(question_slides(1, atlas)) if one.step.view == "both")
    asked = choices.go_to(state, step, atlas)
    kept = resolve_present(asked, atlas)
    assert not kept.names
    assert not kept.figure.map.names
    assert {mark.plain for mark in kept.figure.map.marks.values()} == {"?"}
    told = resolve_present(choices.go_on(asked, atlas), atlas)
    assert told.names
    assert told.figure.map.marks["soleus"].plain == "Calf, deep"
