from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.app import choices as window_choices
from bodymap.app.present import choices
from bodymap.app.present.resolve import resolve_present
from bodymap.app.present.resolve_loads import bars_end
from bodymap.app.present.slides import slides_of
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.lesson import Lesson, LessonQuestion, LessonRun
from bodymap.model.conditions import Conditions
from bodymap.model.load import load
from bodymap.model.scale import format_times


@pytest.fixture
def show(lesson, atlas):
    """Return what is shown of a step of the lesson, or of one made for the test."""

    def shown(step, *changes, reveals=0, state=None):
        one = lesson if isinstance(step, int) else Lesson("one", "One", "", "", (step,))
        begun = choices.begin(state or State(), "lesson", one)
        at = choices.go_to(begun, step if isinstance(step, int) else 0, atlas)
        for change in changes:
            at = change(at)
        for _ in range(reveals):
            at = choices.go_on(at, atlas)
        return resolve_present(at, atlas)

    return shown


def test_what_comes_next_is_said_on_the_button(show, atlas):
    assert [show(0, reveals=n).next_text for n in range(2)] == ["Next"] * 2
    assert show(3).next_text == "Next"
    made = resolve_present(choices.begin(State(), "questions", seed=4), atlas)
    assert made.next_text == "Show the answer"
    assert show(1).next_text == "Show the values"
    assert show(2).next_text == "Show the answer"
    assert show(4).next_text == "Show the verdict"
    assert show(6).next_text == "End"


def test_points_are_filled_with_figures_and_the_first_comes_with_the_step(show):
    first, every = show(0), ("It takes 5:33 /km.", "Two")
    assert first.points == every[:1]
    assert first.whole.points == show(0, reveals=1).points == every
    assert show(0, lambda state: choices.toggle(state, "hide")).points == every


def test_paces_stand_in_the_persons_own_unit(show):
    miles = window_choices.use_units(State(), "min/mi")
    assert show(0, state=miles).points == ("It takes 8:56 /mi.",)


def test_loads_of_runs_are_kept_back_and_then_shown_from_zero(show, atlas):
    kept, shown = show(1).runs, show(1, reveals=1).runs
    assert {run.value for run in kept} == {"?"}
    assert {(run.length, run.low, run.high, run.position) for run in kept} == {(0, 0, 0, None)}
    sand = load(Conditions(surface="dry_soft_sand"), atlas.tables).muscles["gastrocnemius"]
    assert [run.name for run in shown] == ["Asphalt", "Grass", "Forest trail", "Dry sand"]
    assert shown[3].value == format_times(sand.value)
    assert shown[3].length / shown[3].mark == pytest.approx(sand.value)
    assert [run.chosen for run in shown] == [False, False, False, True]
    assert all(0 <= run.low <= run.length <= run.high < 1 for run in shown)
    assert {run.line for run in shown} == {""}


def test_a_run_says_how_it_differs_from_the_others(show, step):
    runs = (
        LessonRun("Beach", Conditions(surface="dry_soft_sand")),
        LessonRun("", Conditions(speed_mps=4.0, slope=0.05)),
    )
    scene = show(step(subject="lower_legs", runs=runs, conditions=runs[0].conditions))
    assert [run.line for run in scene.runs] == [
        "dry sand · 5:33 /km · level",
        "4:10 /km · 5 % uphill",
    ]
    assert [run.chosen for run in scene.runs] == [True, False]  # the step's own
    assert "?" not in scene.spoken


def test_a_run_does_not_repeat_its_name(show, step):
    runs = (
        LessonRun("Heel", Conditions()),
        LessonRun("Forefoot", Conditions(strike="forefoot")),
        LessonRun("Hands on the head", Conditions(arms="on_head")),
    )
    assert [run.line for run in show(step(runs=runs)).runs] == ["", "", ""]


def test_the_figure_is_grey_until_the_values_come_and_then_shows_the_chosen_run(show, atlas):
    kept, told = show(1).figure, show(1, reveals=1).figure
    assert (kept.kept, kept.run) == (True, "")
    assert (told.kept, told.run) == (False, "Dry sand")
    sand = load(Conditions(surface="dry_soft_sand"), atlas.tables).muscles["gastrocnemius"]
    assert told.map.marks["gastrocnemius"].value == format_times(sand.value)
    assert told.map.selected == kept.map.selected


def test_the_run_that_differs_most_is_chosen_even_if_it_is_the_lightest(show, step):
    runs = LessonRun("Heel", Conditions()), LessonRun("Forefoot", Conditions(strike="forefoot"))
    scene = show(step(subject="vasti", view="front", runs=runs), reveals=1)
    assert [run.chosen for run in scene.runs] == [False, True]
    assert scene.figure.run == "Forefoot"
    plain = show(step(subject="vasti", view="front", runs=runs, colour="none"), reveals=1)
    assert (plain.figure.run, plain.figure.kept) == ("", False)


def test_runs_of_which_none_is_the_highest_stand_side_by_side(show, step):
    same = LessonRun("A", Conditions()), LessonRun("B", Conditions())
    scene = show(step(runs=same), reveals=1)
    assert not any(run.chosen for run in scene.runs)
    elsewhere = step(runs=same, conditions=Conditions(speed_mps=4.0))
    assert not any(run.chosen for run in show(elsewhere).runs)


def test_what_the_model_does_not_estimate_says_so(show, step):
    still = Conditions(arms="on_head", speed_mps=4.0)
    runs = (LessonRun("still", still), LessonRun("free", Conditions(speed_mps=4.0)))
    scene = show(step(subject="arms_shoulders", runs=runs), reveals=1)
    assert scene.runs[0].value == "–"
    alone = show(step(subject="deltoids", conditions=still))
    assert (alone.value.value, alone.value.words) == ("–", "not estimated")


def test_a_question_shows_the_right_option_with_the_answer(show, atlas):
    asked = show(2, lambda state: choices.vote(state, 0, atlas))
    assert [option.state for option in asked.question.options] == ["voted", "open"]
    assert asked.question.answer == ""
    told = show(2, lambda state: choices.vote(state, 0, atlas), reveals=1)
    assert [option.state for option in told.question.options] == ["voted", "right"]
    assert told.question.answer.startswith("It is ×")
    assert show(2, reveals=1).question.options[0].state == "other"


def test_options_that_mean_muscles_have_their_letters_on_the_figure(show, step):
    lights = ("soleus", "", "feet")
    question = LessonQuestion("Which?", ("Calf", "None", "Foot"), 0, "", lights)
    figure = show(step(view="both", question=question)).figure
    letters = (("A", frozenset({"soleus"})), ("C", frozenset({"intrinsic_foot"})))
    assert figure.letters == letters
    assert show(step(view="both")).figure.letters == ()
    later = show(step(view="both", points=("One", "Two"), question=question)).figure
    assert later.letters == ()


def test_all_steps_are_given_in_full_only_where_text_is_larger_than_designed(show, lesson):
    large = choices.size_text(State(), 1.5)
    every = show(0, state=large).every
    assert [scene.title for scene, _ in every] == [step.title for step in lesson.steps]
    assert [figure for _, figure in every] == [step.view != "none" for step in lesson.steps]
    assert every[1][0].runs[0].shown
    assert show(0).every == ()


def test_a_prediction_that_has_no_right_option_marks_none(show, step):
    question = LessonQuestion("Guess", ("more", "less"), None, "See.")
    scene = show(step(question=question), reveals=1)
    assert {option.state for option in scene.question.options} == {"open"}


def test_loads_are_not_told_by_the_figure_while_an_answer_is_kept_back(show):
    names = [lambda state: choices.toggle(state, "numbers")]
    kept = show(2, *names)
    assert not kept.numbers
    assert not kept.figure.map.numbers
    assert {mark.value for mark in kept.figure.map.marks.values()} == {""}
    assert kept.figure.map.callout is None
    assert "×" not in kept.spoken
    told = show(2, *names, reveals=1)
    assert told.numbers
    assert told.figure.map.marks["soleus"].value.startswith("×")


def test_the_figure_shows_the_steps_run_with_its_subject_large(show):
    figure = show(1).figure
    assert figure.view == "back"
    assert figure.zoom == {"gastrocnemius"} == figure.map.selected
    assert show(2).figure.zoom == frozenset()
    assert show(0).figure is None


def test_a_spotlight_falls_on_what_is_chosen(show, atlas):
    lit = show(1, lambda state: choices.toggle(state, "spotlight"))
    assert lit.figure.spotlight == {"gastrocnemius"}
    region = show(
        1,
        lambda state: choices.toggle(state, "spotlight"),
        lambda state: choices.pick_region(state, 1, atlas),
    )
    assert region.figure.spotlight == {"intrinsic_foot"}


def test_a_stride_stands_still_or_freezes_where_it_is(show, step):
    standing = show(6)
    assert (standing.figure.phase, standing.figure.frozen) == (0.2, False)
    assert standing.figure.stride.colouring == "activity"
    moving = show(6, lambda state: choices.toggle(state, "frozen"))
    assert (moving.figure.phase, moving.figure.frozen) == (None, False)
    run = step(view="stride")
    assert show(run).figure.phase is None
    assert show(run, lambda state: choices.toggle(state, "frozen")).figure.frozen
    assert show(run).figure.stride.colouring == "load"


def test_a_deep_muscle_is_drawn_when_it_is_picked(show):
    picked = show(1, lambda state: choices.pick(state, "tibialis_posterior"))
    assert picked.figure.map.deep
    assert picked.figure.map.selected == {"tibialis_posterior"}
    assert picked.runs[0].name == "Asphalt"


def test_what_is_picked_is_named_on_the_figure_and_leaves_the_runs_of_the_step_alone(show, atlas):
    plain = show(1, reveals=1)
    feet = show(1, lambda state: choices.pick_region(state, 1, atlas), reveals=1)
    assert feet.runs == plain.runs
    assert (feet.figure.picked, plain.figure.picked) == ("Feet", "")
    assert feet.figure.map.selected == {"intrinsic_foot"}
    assert feet.figure.run == plain.figure.run == "Dry sand"
    assert "Feet." in feet.spoken
    title = show(1, lambda state: choices.pick(state, "gastrocnemius"))
    assert title.figure.picked == ""
    made = choices.pick(choices.begin(State(), "questions", seed=1), "soleus")
    assert resolve_present(made, atlas).figure.picked == ""


def test_steps_share_an_axis_where_each_uses_half_of_it(lesson, step, atlas):
    runs = LessonRun("Fast", Conditions(speed_mps=7.0)), LessonRun("Easy", Conditions())
    slower = LessonRun("Slower", Conditions(speed_mps=6.0)), LessonRun("Easy", Conditions())
    far = LessonRun("Far", Conditions(speed_mps=7.0, per="km"))
    buttock = step(subject="gluteus_maximus", runs=runs)
    steps = (buttock, buttock._replace(runs=slower), step(subject="soleus", runs=runs), step())
    steps += (step(subject="soleus", runs=(far,)),)
    begun = choices.begin(State(), "lesson", lesson._replace(steps=steps))
    ends = [resolve_present(choices.go_to(begun, at, atlas), atlas).foot for at in range(5)]
    fast, less, calf, _, per_km = slides_of(begun, atlas)
    assert bars_end(begun, fast, atlas) == bars_end(begun, less, atlas) > 4
    assert bars_end(State(), less, atlas) < bars_end(begun, less, atlas)
    assert bars_end(begun, calf, atlas) < bars_end(begun, fast, atlas) / 2
    assert bars_end(begun, per_km, atlas) == bars_end(State(), per_km, atlas)
    assert ["Bars to ×1." in foot for foot in ends] == [False, False, True, False, True]


def test_a_claim_keeps_its_verdict_back(show):
    kept, told = show(4).claim, show(4, reveals=1).claim
    assert kept.claim
    assert (kept.verdict, kept.verdict_words, kept.advice) == ("", "", "")
    assert told.verdict_words
    assert told.verdict_words in show(4, reveals=1).spoken


def test_an_exercise_is_shown_and_spoken(show):
    scene = show(5)
    assert scene.exercise.exercise == "squat"
    assert scene.exercise.cue in scene.spoken


def test_an_exercise_is_shown_with_what_the_class_does_of_it(lesson, step, atlas):
    begun = choices.begin(
        State(), "lesson", lesson._replace(steps=(step(exercise="squat", dose="Five slow ones"),))
    )
    assert resolve_present(begun, atlas).exercise.dose == "Five slow ones"


def test_one_value_stands_alone_where_the_run_is_not_the_reference(show, step):
    fast = step(subject="soleus", conditions=Conditions(speed_mps=7.0))
    value = show(fast).value
    assert value.caption == "Load in one step"
    assert value.range_text
    assert value.value in show(fast).spoken
    assert show(step(subject="soleus")).value is None
    assert show(step()).value is None
    picked = show(fast, lambda state: choices.pick(state, "lower_legs"))
    assert picked.value.caption == "Lower legs · load in one step"
    muscle = show(fast, lambda state: choices.pick(state, "hamstrings"))
    assert muscle.value.caption == "Hamstrings · load in one step"


def test_the_foot_says_how_sure_figures_are_and_nothing_where_there_are_none(show, step):
    bars = "Bars to ×1.9, dashed ×1, line: range."
    assert show(1).foot == f"{bars} An estimate, not medical advice."
    assert show(6).foot == ""
    assert show(0).foot == ""
    assert show(step(points=("It is {load:soleus}.",))).foot
    sprint = show(step(view="front", conditions=Conditions(speed_mps=8.0)))
    assert sprint.foot.startswith("Stretched: ")


def test_the_windows_run_is_shown_large_region_by_region(atlas):
    begun = choices.go_to(choices.begin(State(), "window"), 2, atlas)
    scene = resolve_present(begun, atlas)
    assert (scene.title, scene.place) == ("Lower legs", "3 of 6")
    assert scene.text.startswith("Asphalt · 4:15 /km · level. ")
    assert scene.value.value == resolve(State(), atlas).gauge.dial.text
    hidden = resolve_present(choices.toggle(begun, "hide"), atlas)
    assert (hidden.value.value, hidden.value.shown) == ("?", False)
    assert hidden.next_text == "Show the values"


def test_the_whole_body_is_shown_with_the_load_of_each_region(atlas):
    begun = choices.begin(State(), "window")
    whole, marks = resolve_present(begun, atlas), resolve(State(), atlas).map.regions
    assert whole.value is None
    assert [load.name for load in whole.loads] == [*(one.plain for one in marks), "Ground impact"]
    assert [load.value for load in whole.loads][:5] == [one.value for one in marks]
    assert [load.region for load in whole.loads] == [1, 2, 3, 4, 5, 0]
    assert f"{marks[0].plain}: {marks[0].value}." in whole.spoken
    hidden = resolve_present(choices.toggle(begun, "hide"), atlas)
    assert {(load.value, load.position) for load in hidden.loads} == {("?", None)}
    assert hidden.figure.kept
    assert "×" not in hidden.spoken
    feet = resolve_present(choices.go_to(begun, 1, atlas), atlas)
    assert feet.figure.view == "soles"


def test_the_easy_run_itself_is_the_reference(atlas):
    easy = replace(State(), conditions=Conditions())
    scene = resolve_present(choices.go_to(choices.begin(easy, "window"), 2, atlas), atlas)
    assert (scene.value.value, scene.value.range_text) == ("×1.00", "")
    assert "The reference." in scene.spoken


def test_two_runs_are_shown_beside_one_another(atlas):
    state = window_choices.take_preset(window_choices.pin(State()), "beach")
    scene = resolve_present(choices.go_to(choices.begin(state, "window"), 2, atlas), atlas)
    assert [run.name for run in scene.runs] == ["Run A", "Run B"]
    assert scene.runs[1].line == "dry sand"
    assert scene.value is None


def test_the_runner_is_shown_where_the_window_shows_it(atlas):
    state = window_choices.go_to(State(), "stride")
    scene = resolve_present(choices.go_to(choices.begin(state, "window"), 2, atlas), atlas)
    assert scene.figure.view == "stride"


def test_the_cover_lists_the_window_the_lessons_and_the_questions(atlas):
    scene = resolve_present(choices.begin(State()), atlas)
    keys = [item.key for item in scene.cover]
    assert (keys[0], keys[-1]) == ("window", "questions")
    assert keys[1:-1] == [lesson.id for lesson in atlas.lessons]
    assert scene.cover[1].about == "14 steps · 15 minutes"
    assert all(item.title in scene.spoken for item in scene.cover)
    assert resolve_present(State(), atlas) == scene


def test_every_step_of_every_lesson_can_be_shown(atlas):
    for lesson in atlas.lessons:
        state, seen = choices.begin(State(), "lesson", lesson), set()
        while state.present.show == "lesson":
            seen.add(resolve_present(state, atlas).key)
            state = choices.go_on(state, atlas)
        assert len(seen) == len(lesson.steps)
