from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app import choices as window_choices
from bodymap.app.present import choices
from bodymap.app.present.resolve import resolve_present
from bodymap.app.state import State
from bodymap.content.lesson import Lesson, LessonQuestion


@pytest.fixture(scope="module")
def begun(lesson):
    return choices.begin(State(), "lesson", lesson)


def at(state):
    return state.present.step, state.present.shown


def on(state, atlas, times=1):
    for _ in range(times):
        state = choices.go_on(state, atlas)
    return state


def test_a_presentation_begins_with_the_cover_and_leaving_it_changes_nothing_else():
    state = window_choices.select_region(State(), "core")
    begun = choices.begin(state)
    assert begun.present.show == "cover"
    assert choices.leave(begun) == state


def test_points_come_one_by_one_then_the_answer_then_the_next_step(begun, atlas):
    states = [begun]
    for _ in range(10):
        states.append(on(states[-1], atlas))
    assert [at(state) for state in states] == [
        *((0, 0), (0, 1)),
        *((1, 0), (1, 1)),
        *((2, 0), (2, 1)),
        (3, 0),
        *((4, 0), (4, 1)),
        (5, 0),
        (6, 0),
    ]


def test_the_question_of_a_step_with_points_is_asked_last(step, atlas):
    asked = step(points=("One", "Two"), question=LessonQuestion("Why?", ("A", "B"), 0, ""))
    state = choices.begin(State(), "lesson", Lesson("one", "One", "", "", (asked,)))
    scenes = [resolve_present(on(state, atlas, times), atlas) for times in range(4)]
    assert [len(scene.points) for scene in scenes] == [1, 2, 2, 2]
    assert [scene.question is None for scene in scenes] == [True, True, False, False]
    texts = [scene.next_text for scene in scenes]
    assert texts == ["Next", "Next", "Show the answer", "End"]
    assert choices.vote(on(state, atlas, 1), 0, atlas).present.vote is None
    assert choices.vote(on(state, atlas, 2), 0, atlas).present.vote == 0


@given(data=st.data())
@settings(max_examples=12)
def test_going_back_takes_going_on_back_exactly(begun, atlas, data):
    start = on(begun, atlas, data.draw(st.integers(0, 10)))
    if data.draw(st.booleans()):
        start = choices.toggle(start, "hide")
    steps = data.draw(st.integers(0, 12))
    state = on(start, atlas, steps)
    while state.present.show == "cover" and steps > 0 and on(start, atlas, steps - 1) == state:
        steps -= 1  # nothing comes after the cover
    for _ in range(steps):
        state = choices.go_back(state, atlas)
    assert resolve_present(state, atlas) == resolve_present(start, atlas)


def test_after_the_last_step_comes_the_cover_and_one_step_back_returns(begun, atlas):
    last = choices.go_to_last(begun, atlas)
    ended = on(last, atlas)
    assert ended.present.show == "cover"
    assert on(ended, atlas) == ended
    assert choices.go_back(ended, atlas) == last


def test_without_hiding_each_key_is_a_step(begun, atlas):
    state = on(choices.toggle(begun, "hide"), atlas)
    assert at(state) == (1, 0)
    assert at(choices.go_back(state, atlas)) == (0, 0)
    assert choices.go_back(choices.go_back(state, atlas), atlas).present.step == 0


def test_hiding_again_begins_with_what_is_on_the_screen(begun, atlas):
    state = on(begun, atlas, 3)
    assert at(state) == (1, 1)
    twice = choices.toggle(choices.toggle(state, "hide"), "hide")
    assert at(twice) == (1, 0)


def test_first_and_last_step_are_one_key_away_and_none_lies_beyond(begun, atlas):
    assert choices.go_to_last(begun, atlas).present.step == 6
    assert choices.go_to(begun, 99, atlas).present.step == 6
    assert choices.go_to(begun, -1, atlas).present.step == 0
    cover = choices.begin(State())
    assert choices.go_to_last(cover, atlas) == cover


def test_a_number_picks_a_region_and_again_none(begun, atlas):
    state = choices.pick_region(begun, 2, atlas)
    assert state.present.region == "lower_legs"
    assert choices.pick_region(state, 2, atlas) == begun
    assert choices.pick_region(begun, 6, atlas) == begun
    assert on(choices.pick_region(on(begun, atlas, 1), 2, atlas), atlas).present.region == ""


def test_in_the_windows_own_run_a_number_goes_to_its_region(atlas):
    state = choices.begin(State(), "window")
    core = choices.pick_region(state, 4, atlas)
    assert core.present.step == 4
    assert choices.pick_region(core, 4, atlas).present.step == 0


def test_the_windows_own_run_begins_with_the_whole_body_whatever_is_chosen(atlas):
    muscle = window_choices.select_muscle(State(), "soleus", atlas)
    begun = choices.begin(muscle, "window")
    assert (begun.present.step, begun.present.region) == (0, "")


def test_a_vote_is_marked_until_the_answer_is_shown(begun, atlas):
    asked = choices.go_to(begun, 2, atlas)
    voted = choices.vote(asked, 0, atlas)
    assert voted.present.vote == 0
    assert choices.vote(voted, 0, atlas) == asked
    for index in (-1, 2):
        assert choices.vote(asked, index, atlas) == asked
    answered = on(voted, atlas)
    assert choices.vote(answered, 1, atlas) == answered
    assert choices.vote(begun, 0, atlas) == begun


def test_the_answer_of_a_made_question_takes_the_place_of_what_was_pointed_at(atlas):
    asked = choices.pick(choices.begin(State(), "questions", seed=1), "soleus")
    assert asked.present.region == "soleus"
    assert on(asked, atlas).present.region == ""


@pytest.mark.parametrize("name", ["blank", "spotlight", "frozen", "names", "numbers", "hide"])
def test_each_switch_turns_over_and_back(begun, name):
    turned = choices.toggle(begun, name)
    assert getattr(turned.present, name) is not getattr(begun.present, name)
    assert choices.toggle(turned, name) == begun


def test_the_text_size_is_remembered_apart_from_the_windows():
    assert choices.size_text(State(), 1.32).look.present_scale == 1.3
    assert choices.size_text(State(), 9).look.present_scale == 2.0
    assert choices.size_text(State(), 0.1).look.text_scale == 1.0


def test_a_lesson_that_was_changed_goes_on_at_its_step(begun, lesson, atlas):
    state = choices.vote(choices.go_to(begun, 2, atlas), 0, atlas)
    changed = lesson._replace(title="Changed")
    again = choices.with_lesson(on(state, atlas), changed)
    assert at(again) == (2, 1)
    assert again.present.lesson.title == "Changed"
    shorter = lesson._replace(steps=lesson.steps[:2])
    assert at(choices.with_lesson(on(state, atlas), shorter)) == (1, 0)
    plainer = lesson._replace(steps=(lesson.steps[0]._replace(points=()),))
    assert at(choices.with_lesson(on(begun, atlas, 2), plainer)) == (0, 0)


def test_nothing_happens_where_nothing_is_presented(lesson, atlas):
    state, cover = State(), choices.begin(State())
    assert choices.go_on(state, atlas) == state
    assert choices.go_back(state, atlas) == state
    assert choices.go_back(cover, atlas) == cover
    assert choices.with_lesson(state, lesson) == state
    for other in (state, cover):
        assert choices.pick_region(other, 1, atlas) == other
        assert choices.pick(other, "soleus") == other
        assert choices.vote(other, 0, atlas) == other
        assert choices.toggle(other, "blank") == other
