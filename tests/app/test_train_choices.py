from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.app import train_choices as train
from bodymap.app.state import State, Train


def test_a_filter_changes_nothing_but_itself():
    state = train.train_subject(State(), "soleus")
    assert state == replace(State(), train=Train(subject="soleus"))
    state = train.train_equipment(state, "band")
    state = train.train_evidence(state, "measured")
    assert state.train == Train(subject="soleus", equipment="band", evidence="measured")


def test_showing_all_keeps_the_sheet():
    state = train.take_to_sheet(train.train_subject(State(), "soleus"), "squat")
    assert train.show_all(state).train == Train(sheet=("squat",))


def test_an_exercise_is_on_the_sheet_once_in_the_order_it_was_taken():
    state = train.take_to_sheet(train.take_to_sheet(State(), "squat"), "nordic")
    assert train.take_to_sheet(state, "squat") is state
    assert state.train.sheet == ("squat", "nordic")


@pytest.mark.parametrize(
    ("exercise", "places", "sheet"),
    [
        ("squat", 1, ("nordic", "squat", "clam")),
        ("clam", -1, ("squat", "clam", "nordic")),
        ("squat", -1, ("squat", "nordic", "clam")),
        ("squat", 9, ("nordic", "clam", "squat")),
        ("unknown", 1, ("squat", "nordic", "clam")),
    ],
)
def test_an_exercise_moves_on_the_sheet_as_far_as_there_is_room(exercise, places, sheet):
    state = replace(State(), train=Train(sheet=("squat", "nordic", "clam")))
    assert train.move_on_sheet(state, exercise, places).train.sheet == sheet


def test_what_comes_back_to_the_sheet_stands_first_and_once():
    state = replace(State(), train=Train(sheet=("clam", "squat")))
    back = train.put_on_sheet(state, ("squat", "nordic"))
    assert back.train.sheet == ("squat", "nordic", "clam")


def test_what_is_dropped_or_cleared_is_gone_and_the_rest_keeps_its_order():
    state = replace(State(), train=Train(sheet=("squat", "nordic", "clam")))
    assert train.drop_from_sheet(state, "nordic").train.sheet == ("squat", "clam")
    assert train.drop_from_sheet(state, "unknown").train.sheet == state.train.sheet
    assert train.clear_sheet(state).train.sheet == ()
