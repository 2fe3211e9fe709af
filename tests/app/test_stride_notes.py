"""What is said beside the figure: that something was not measured, or what held arms cost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import Look, State
from bodymap.model.conditions import ARMS, STRIKES


def _said(atlas, state):
    return resolve(state, atlas).stride.sentence


def test_a_level_run_on_firm_ground_at_a_measured_pace_needs_no_words(atlas):
    for ground in ("asphalt", "treadmill_level"):
        assert _said(atlas, choices.run_on(choices.run_at(State(), 3.0), ground)) == ""


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (lambda state: choices.run_on(state, "dry_soft_sand"), "the ground"),
        (lambda state: choices.run_up(state, -0.05), "the slope"),
        (lambda state: choices.land_on(state, "forefoot"), "the landing"),
        (
            lambda state: choices.run_up(choices.run_on(state, "woodchip"), 0.1),
            "the ground and slope",
        ),
    ],
)
def test_the_movement_of_a_level_firm_run_says_what_does_not_change_it(atlas, change, names):
    state = change(choices.run_at(State(), 3.0))
    said = _said(atlas, state)
    assert said.startswith("Movement and timing as ")
    assert said.endswith(f"only the load follows {names} (Show: Load at this pace).")
    load = choices.colour_stride_by(state, "load")
    assert _said(atlas, load).endswith(f"only the load follows {names}.")


def test_another_landing_says_which_was_measured(atlas):
    said = _said(atlas, choices.land_on(State(), "midfoot"))
    assert said.startswith("Movement and timing as with a rearfoot strike on level, firm ground;")


@pytest.mark.parametrize(
    ("speed", "says", "one_athlete"),
    [
        (2.4, "Slower than 6:40 /km, the movement and its timing were not measured", False),
        (2.5, "", False),
        (4.5, "", False),
        (4.6, "Faster than 3:42 /km, the movement and its timing were not measured", False),
        (7.1, "Faster than 3:42 /km, the movement and its timing were not measured", True),
    ],
)
def test_beyond_the_measured_speeds_the_movement_is_stretched(atlas, speed, says, one_athlete):
    said = _said(atlas, choices.run_at(State(), speed))
    assert said.startswith(says)
    assert bool(said) is bool(says)
    assert said.endswith("Lean and arm swing rest on one athlete.") is one_athlete


def test_the_pace_is_in_the_units_of_the_person(atlas):
    state = choices.run_at(State(look=Look(units="km/h")), 5.0)
    assert _said(atlas, state).startswith("Faster than 16.2 km/h")


@pytest.mark.parametrize(
    ("arms", "says"),
    [
        ("behind_back", "Hands behind the back cost about 3 % more energy"),
        ("across_chest", "Arms across the chest cost about 9 % more energy"),
        ("on_head", "Hands on the head cost about 13 % more energy"),
    ],
)
def test_held_arms_cost_what_the_model_says_and_who_measured_it(atlas, arms, says):
    said = _said(atlas, choices.hold_arms(choices.run_at(State(), 3.0), arms))
    assert said.startswith(says)
    assert "(Arellano 2014" in said
    factor = atlas.tables.modifiers["arms", arms]["legs_and_core"]
    assert f"about {100 * (factor.value - 1):.0f} %" in said


@pytest.mark.parametrize(
    ("first", "second", "runs"),
    [(9.0, 3.0, ["A: Faster"]), (3.0, 9.0, ["B: Faster"]), (2.0, 6.0, ["A: Slower", "B: Faster"])],
)
def test_in_a_comparison_each_stretched_run_says_so_with_its_letter(atlas, first, second, runs):
    state = choices.run_at(choices.pin(choices.run_at(State(), first)), second)
    assert re.findall(r"[AB]: \w+", _said(atlas, state)) == runs


def test_what_is_true_of_both_runs_is_said_once(atlas):
    state = choices.run_at(choices.pin(choices.run_at(State(), 5.0)), 6.0)
    assert _said(atlas, state).startswith("Faster")
    assert _said(atlas, state).count("Faster") == 1


@given(
    speed=st.floats(1.8, 9.5),
    slope=st.floats(-0.45, 0.45),
    arms=st.sampled_from(ARMS),
    strike=st.sampled_from(STRIKES),
)
def test_what_is_said_is_whole_sentences_in_a_line(atlas, speed, slope, arms, strike):
    state = choices.hold_arms(choices.run_up(choices.run_at(State(), speed), slope), arms)
    said = _said(atlas, choices.land_on(state, strike))
    assert said == "" or (said[0].isupper() and said.endswith("."))
    assert "\n" not in said
