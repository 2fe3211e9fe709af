"""What a choice does to the state."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app import choices, train_choices
from bodymap.app.state import Look, State, StrideView, Train
from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS, Conditions, ConditionsError
from bodymap.model.pace import format_pace, parse_speed


def test_a_newcomer_sees_the_lower_legs_in_a_tempo_run_on_asphalt():
    state = State()
    assert state.region == "lower_legs"
    assert state.conditions.surface == "asphalt"
    assert 1000 / state.conditions.speed_mps == pytest.approx(255)


def test_choosing_a_muscle_chooses_its_region_too(atlas):
    state = choices.select_muscle(State(), "deltoids", atlas)
    assert (state.region, state.muscle) == ("arms_shoulders", "deltoids")


def test_an_id_chooses_the_region_or_the_muscle_it_names(atlas):
    assert choices.select(State(), "core", atlas) == choices.select_region(State(), "core")
    chosen = choices.select(State(), "deltoids", atlas)
    assert chosen == choices.select_muscle(State(), "deltoids", atlas)


def test_choosing_a_region_lets_go_of_the_muscle():
    state = choices.select_region(State(muscle="soleus"), "core")
    assert (state.region, state.muscle) == ("core", None)


def test_stepping_back_goes_from_muscle_to_region_to_nothing():
    state = choices.go_back(State(muscle="soleus"))
    assert (state.region, state.muscle) == ("lower_legs", None)
    assert choices.go_back(state).region is None


@pytest.mark.parametrize(
    ("change", "name", "value"),
    [
        (choices.run_at, "speed_mps", 5.0),
        (choices.run_on, "surface", "natural_grass"),
        (choices.run_up, "slope", 0.1),
        (choices.land_on, "strike", "forefoot"),
        (choices.wear, "shoe", "barefoot"),
        (choices.hold_arms, "arms", "on_head"),
    ],
)
def test_each_choice_of_the_run_changes_that_condition_only(change, name, value):
    before = State()
    after = change(before, value)
    assert after.conditions == replace(before.conditions, **{name: value})
    assert not after.look.newcomer


def test_the_unit_of_counting_and_the_easy_pace_hold_for_both_runs():
    state = choices.pin(State())
    state = choices.refer_to(choices.count_per(state, "km"), 2.5)
    assert state.pinned is not None
    for run in (state.conditions, state.pinned):
        assert (run.per, run.reference_speed_mps) == ("km", 2.5)
    alone = choices.refer_to(choices.count_per(State(), "min"), 2.5)
    assert alone.pinned is None


def test_resetting_more_keeps_pace_surface_and_counting():
    run = Conditions(4.0, "woodchip", 0.1, "forefoot", "minimal", "on_head", "km", 2.5)
    reset = choices.reset_more(State(conditions=run)).conditions
    assert reset == Conditions(4.0, "woodchip", per="km")


def test_keeping_a_run_swapping_and_ending_the_comparison():
    first = choices.pin(State())
    second = choices.run_on(first, "dry_soft_sand")
    swapped = choices.swap(second)
    assert swapped.pinned == second.conditions
    assert swapped.conditions == second.pinned
    assert choices.unpin(swapped).pinned is None
    assert choices.unpin(swapped).conditions == first.conditions


def test_swapping_without_a_kept_run_changes_nothing():
    assert choices.swap(State()) == State()


def test_the_sprint_preset_is_400_m_in_57_s_on_the_track():
    run = choices.take_preset(State(), "sprint").conditions
    assert run.surface == "synthetic_track"
    assert 400 / run.speed_mps == pytest.approx(57)


@pytest.mark.parametrize("preset", choices.PRESETS)
def test_every_preset_is_a_run_that_the_model_takes(preset, atlas):
    run = choices.preset_run(preset, State())
    assert run.surface in atlas.tables.surfaces


def test_the_easy_preset_runs_at_the_persons_own_easy_pace():
    state = choices.refer_to(State(), 2.5)
    assert choices.preset_run("easy", state).speed_mps == 2.5


@given(st.floats(-1, 2))
def test_every_place_of_the_slider_is_a_speed_that_the_model_takes(position):
    speed = choices.slider_speed(position)
    assert SLOWEST_MPS <= speed <= FASTEST_MPS
    run = Conditions(speed_mps=speed)
    assert 0 <= choices.slider_position(run.speed_mps) <= 1


def test_the_slider_ends_where_the_field_ends_and_says_so():
    ends = [choices.slider_speed(place) for place in (0.0, 1.0)]
    assert ends == [SLOWEST_MPS, FASTEST_MPS]
    with pytest.raises(ConditionsError) as refused:
        parse_speed("30:00")
    shown = [format_pace(speed, "min/km")[0] for speed in ends]
    assert f"({shown[0]} to {shown[1]} min/km)" in refused.value.takes


@given(st.integers(106, 555))
def test_a_pace_in_whole_seconds_survives_the_slider(seconds):
    there = choices.slider_position(1000 / seconds)
    assert 1000 / choices.slider_speed(there) == pytest.approx(seconds)


def test_options_of_the_look_turn_over_and_sizes_stay_in_their_limits():
    state = choices.toggle_look(State(), "names")
    assert state.look.names
    assert not choices.toggle_look(state, "names").look.names
    assert choices.toggle_look(state, "numbers").look.numbers
    assert choices.toggle_look(state, "muscle_list").look.muscle_list
    assert choices.size_text(state, 9).look.text_scale == 2.0
    assert choices.size_text(state, 0.1).look.text_scale == 0.8
    assert choices.use_theme(state, "dark").look.theme == "dark"
    assert choices.use_units(state, "mph").look.units == "mph"
    assert choices.move_less(state, less_motion=True).look.less_motion is True


def test_view_options_of_the_map_and_the_panel():
    state = choices.show_deep(choices.colour_by(State(), "role"), deep=True)
    assert (state.colouring, state.deep) == ("role", True)
    assert choices.open_page(state, "claims").page == "claims"
    assert choices.light(state, frozenset({"soleus"})).lit == {"soleus"}
    assert choices.start_anew(state) == State()


def test_undo_goes_back_to_choices_but_not_to_looks_light_and_pages():
    state = State(page="claims", lit=frozenset({"soleus"}), look=Look(theme="dark"))
    assert state.choices() == State()
    assert state.lasting() == State(look=Look(theme="dark"))


def test_undo_goes_back_to_choices_but_leaves_the_place_and_its_view_alone():
    state = choices.colour_stride_by(choices.go_to(State(), "stride"), "load")
    assert (state.place, state.stride.colouring) == ("stride", "load")
    assert state.choices() == State()
    undone = choices.run_at(State(), 4.0).with_view_of(state)
    assert (undone.place, undone.stride, undone.conditions.speed_mps) == (
        "stride",
        state.stride,
        4.0,
    )


def test_undo_goes_back_to_the_sheet_of_exercises_but_leaves_their_filters_alone():
    taken = train_choices.take_to_sheet(State(), "squat")
    assert taken.choices().train.sheet == ("squat",)
    filtered = train_choices.train_subject(State(), "soleus")
    undone = taken.choices().with_view_of(filtered)
    assert undone.train == Train(subject="soleus", sheet=("squat",))


def test_view_options_of_the_stride():
    state = choices.show_graph(choices.show_far_leg(State(), far_leg=True), "moments")
    state = choices.move_in_step(choices.show_strobe(state, strobe=True), "time")
    view = choices.show_maps(state, maps=True).stride
    assert view == StrideView(far_leg=True, graph="moments", sync="time", strobe=True, maps=True)


@pytest.mark.parametrize(
    ("state", "sound"),
    [
        (State(), True),
        (State(region=None), True),
        (State(muscle="soleus"), True),
        (State(conditions=Conditions(surface="lava")), False),
        (State(pinned=Conditions(surface="lava")), False),
        (State(region="tail"), False),
        (State(region="core", muscle="soleus"), False),
        (State(look=Look(text_scale=7)), False),
    ],
)
def test_a_remembered_state_is_sound_when_all_its_ids_are_known(state, sound, atlas):
    muscles = {key: muscle.region for key, muscle in atlas.tables.muscles.items()}
    assert state.is_sound(frozenset(atlas.tables.surfaces), muscles) is sound
