"""The scene of the place "Stride"."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import Look, State, StrideGraph
from bodymap.model.conditions import ARMS, SHOES
from bodymap.model.gait_phases import EVENTS
from bodymap.model.stance_match import SAMPLES


def _stride(atlas, state=None):
    return resolve(state or State(), atlas).stride


def test_the_figure_runs_at_the_cadence_and_contact_time_of_the_table(atlas):
    runner = _stride(atlas, choices.run_at(State(), 3.0)).runners[0]
    told = [(fact.caption, fact.value) for fact in runner.facts]
    assert told == [("cadence", "166 /min"), ("step length", "1.09 m"), ("contact", "251 ms")]
    assert runner.period_s == pytest.approx(120 / 165.6)
    assert runner.duty * runner.period_s == pytest.approx(0.251)


def test_a_runner_has_the_run_in_words(atlas):
    runner = _stride(atlas).runners[0]
    assert (runner.letter, runner.title) == ("", "4:15 /km, asphalt")
    assert (runner.surface, runner.surface_name, runner.shod) == ("asphalt", "Asphalt", True)
    bare = _stride(atlas, choices.wear(State(), "barefoot")).runners[0]
    assert not bare.shod


def test_beside_a_pinned_run_the_present_one_is_b_and_comes_first(atlas):
    state = choices.run_at(choices.pin(choices.run_at(State(), 2.5)), 7.0)
    b, a = _stride(atlas, state).runners
    assert [(a.letter, a.speed_mps), (b.letter, b.speed_mps)] == [("A", 2.5), ("B", 7.0)]
    assert a.period_s > b.period_s
    assert a.duty > b.duty


def test_the_phases_and_events_of_a_runner_follow_its_time_on_the_ground(atlas):
    for speed in (2.0, 9.5):
        runner = _stride(atlas, choices.run_at(State(), speed)).runners[0]
        assert [phase.name for phase in runner.phases][3:5] == ["Push-off", "Float after toe-off"]
        assert runner.phases[3].stop == runner.phases[4].start == runner.duty
        assert [event.key for event in runner.events] == list(EVENTS)
        assert runner.events[2] == ("toe_off", "Toe-off", runner.duty)


def test_a_phase_says_what_happens_and_names_its_muscles(atlas):
    reach = _stride(atlas).runners[0].phases[-1]
    assert reach.key == "reach"
    assert "hamstrings catch the shin" in reach.sentence
    assert "[" not in reach.sentence
    assert reach.muscles == ("hamstrings", "gluteus_maximus")
    assert [source.key for source in reach.sources] == ["fukuchi2017", "dorn2012"]


def test_slope_and_landing_are_told_where_they_are_not_as_measured(atlas):
    state = choices.land_on(choices.run_up(State(), 0.05), "forefoot")
    assert _stride(atlas).runners[0].ways == ()
    assert _stride(atlas, state).runners[0].ways == ("5 % uphill", "forefoot strike")


def test_the_legend_says_why_muscles_are_grey(atlas):
    assert _stride(atlas).unknown_note == ""
    held = choices.hold_arms(State(), "on_head")
    assert _stride(atlas, held).unknown_note == "arms held still: no estimate"
    beside = choices.hold_arms(choices.pin(held), "normal")
    assert _stride(atlas, beside).unknown_note == "arms held still: no estimate"


def test_the_legend_follows_the_colouring(atlas):
    own = _stride(atlas)
    assert own.legend_title == "Activity"
    assert own.legend_line == "each muscle’s own peak =\u00a0100\u00a0%"
    assert own.legend_ticks[-1] == (1.0, "100 %")
    times = _stride(atlas, choices.colour_stride_by(State(), "load"))
    assert (times.colouring, times.legend_title) == ("load", "Load now")
    assert times.legend_line == "load in one step × time course"
    assert [text for _, text in times.legend_ticks] == ["×0.7", "×1", "×2", "×4"]


def test_the_options_of_the_view_are_told(atlas):
    state = choices.show_strobe(choices.show_maps(State(), maps=True), strobe=True)
    state = choices.show_far_leg(choices.move_in_step(state, "time"), far_leg=True)
    scene = _stride(atlas, choices.show_deep(state, deep=True))
    assert (scene.maps, scene.strobe, scene.far_leg, scene.sync) == (True, True, True, "time")
    assert scene.deep


def test_the_notes_say_what_held_arms_cost_and_why_the_ground_is_slower(atlas):
    scene = _stride(atlas)
    assert scene.arms_note.startswith("Hands behind the back cost about 3 % more energy")
    assert scene.arms_note.endswith("Source: Arellano 2014, Pontzer 2009.")
    assert scene.speed_note.startswith("The ground under the figure runs up to 4 % slower")


def test_the_map_beside_the_runner_is_the_one_of_the_explorer(atlas):
    scene = resolve(State(), atlas)
    assert scene.stride.map is scene.map
    assert scene.stride.selected == scene.map.selected


def test_the_title_is_in_the_units_of_the_person(atlas):
    state = choices.run_at(State(look=Look(units="km/h")), 5.0)
    scene = _stride(atlas, state)
    assert scene.runners[0].title == "18.0 km/h, asphalt"


@given(
    speed=st.floats(1.8, 9.5),
    arms=st.sampled_from(ARMS),
    shoe=st.sampled_from(SHOES),
    colouring=st.sampled_from(["activity", "load"]),
    graph=st.sampled_from(get_args(StrideGraph)),
)
def test_every_run_has_whole_courses_on_the_ramp(atlas, speed, arms, shoe, colouring, graph):
    state = choices.hold_arms(choices.wear(choices.run_at(State(), speed), shoe), arms)
    state = choices.show_graph(choices.colour_stride_by(state, colouring), graph)
    scene = _stride(atlas, choices.run_at(choices.pin(state), 3.0))
    for runner in scene.runners:
        assert runner.courses.keys() == atlas.tables.muscles.keys()
        for course in runner.courses.values():
            assert len(course) == SAMPLES
            assert course[0] == course[-1]
            assert 0.0 <= min(course) <= max(course) <= 1.0
