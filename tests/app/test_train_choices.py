from __future__ import annotations

from dataclasses import replace

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


def test_what_is_dropped_or_cleared_is_gone_and_the_rest_keeps_its_order():
    state = replace(State(), train=Train(sheet=("squat", "nordic", "clam")))
    assert train.drop_from_sheet(state, "nordic").train.sheet == ("squat", "clam")
    assert train.drop_from_sheet(state, "unknown").train.sheet == state.train.sheet
    assert train.clear_sheet(state).train.sheet == ()
