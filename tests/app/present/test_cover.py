"""The list of what can be presented: what comes next, and what was left."""

from __future__ import annotations

import pytest

from bodymap.app.present import choices
from bodymap.app.present.cover import item_to_go_on
from bodymap.app.present.resolve import resolve_present
from bodymap.app.state import State


@pytest.mark.parametrize(("ended", "after"), [(0, "which_ground"), (4, "questions")])
def test_the_ring_stands_on_what_comes_after_a_lesson_that_has_ended(atlas, ended, after):
    state = choices.go_to_last(choices.begin(State(), "lesson", atlas.lessons[ended]), atlas)
    while state.present.show == "lesson":
        state = choices.go_on(state, atlas)
    assert resolve_present(state, atlas).ringed == after


def test_at_first_after_the_last_and_after_a_lesson_of_ones_own_it_stands_on_the_first(
    lesson, atlas
):
    for begun in (
        choices.begin(State()),
        choices.begin(State(), "questions"),
        choices.begin(State(), "lesson", lesson),
    ):
        state = choices.go_to_last(begun, atlas)
        while state.present.show != "cover":
            state = choices.go_on(state, atlas)
        assert resolve_present(state, atlas).ringed == ""


def test_what_was_left_is_named_with_its_step_and_taken_up_where_it_was(lesson, atlas):
    item = item_to_go_on(lesson, 2)
    assert (item.title, item.line) == ("Go on: Mine", "At step 3 of 7, where you left it")
    left = choices.go_to(choices.begin(State(), "lesson", lesson), 2, atlas)
    dark = choices.toggle(left, "blank").present
    assert choices.take_up(State(), dark) == left
