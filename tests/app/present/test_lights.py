"""What lights up on the figure with the points and with the answers to choose from."""

from __future__ import annotations

from bodymap.app.present import choices
from bodymap.app.present.resolve import resolve_present
from bodymap.app.state import State
from bodymap.content.lesson import LessonQuestion
from bodymap.model.conditions import Conditions


def figures(state, atlas, steps):
    """Return the figure now and after each of ``steps`` further presses."""
    found = [resolve_present(state, atlas).figure]
    for _ in range(steps):
        state = choices.go_on(state, atlas)
        found.append(resolve_present(state, atlas).figure)
    return found


def test_each_point_lights_what_it_is_about(lesson, step, atlas):
    points = step(points=("a", "b", "c"), lights=("feet", "", "soleus"), view="both", colour="none")
    begun = choices.begin(State(), "lesson", lesson._replace(steps=(points,)))
    first, second, third = figures(begun, atlas, 2)
    assert first.map.selected == {"intrinsic_foot"}
    assert (second.map.selected, third.map.selected) == (frozenset(), {"soleus"})
    picked = choices.pick(begun, "core")
    assert "obliques" in resolve_present(picked, atlas).figure.map.selected


def test_a_region_with_a_deep_muscle_is_lit_on_the_surface(lesson, step, atlas):
    points = step(points=("a",), lights=("thighs_glutes",), view="both", colour="none")
    (shown,) = figures(choices.begin(State(), "lesson", lesson._replace(steps=(points,))), atlas, 0)
    assert "iliopsoas" in shown.map.selected
    assert not shown.map.deep


def test_all_that_can_be_chosen_is_ringed_and_then_the_right_one_is_told(lesson, step, atlas):
    question = LessonQuestion("Who?", ("a", "b"), 1, "b", ("iliopsoas", "gluteus_maximus"))
    asked = step(
        question=question, view="both", colour="none", conditions=Conditions(speed_mps=5.0)
    )
    begun = choices.begin(State(), "lesson", lesson._replace(steps=(asked,)))
    before, after = figures(begun, atlas, 1)
    assert before.map.selected == {"iliopsoas", "gluteus_maximus"}
    assert before.kept
    assert before.map.deep
    assert after.map.selected == before.map.selected
    assert (before.right, after.right) == ("", "B")
    assert not after.kept


def test_the_colour_of_the_subject_does_not_tell_what_is_asked_about_its_load(lesson, step, atlas):
    asked = step(
        question=LessonQuestion("More?", ("Yes", "No"), 0, ""), view="back", colour="none",
        subject="soleus", conditions=Conditions(speed_mps=5.0),
    )  # fmt: skip
    before, after = figures(
        choices.begin(State(), "lesson", lesson._replace(steps=(asked,))), atlas, 1
    )
    assert (before.kept, after.kept) == (True, False)


def test_without_a_right_answer_all_stay_lit(lesson, step, atlas):
    question = LessonQuestion("Who?", ("a", "b"), None, "Nobody.", ("soleus", "vasti"))
    begun = choices.begin(State(), "lesson", lesson._replace(
        steps=(step(question=question, view="both"),)
    ))  # fmt: skip
    before, after = figures(begun, atlas, 1)
    assert before.map.selected == after.map.selected == {"soleus", "vasti"}
    assert after.right == ""


def test_a_picture_that_is_cut_stays_where_it_is_while_its_points_light_up(lesson, step, atlas):
    near = step(
        points=("a", "b"), lights=("soleus", "gastrocnemius"), view="back", zoom=True,
        subject="lower_legs",
    )  # fmt: skip
    begun = choices.begin(State(), "lesson", lesson._replace(steps=(near,)))
    first, second = figures(begun, atlas, 1)
    assert first.zoom == second.zoom
    assert first.map.selected != second.map.selected
