"""The store: one writer, one signal, undo and redo."""

from __future__ import annotations

from functools import partial

import pytest

from bodymap.app import choices
from bodymap.app.state import State
from bodymap.ui.store import Store


@pytest.fixture
def store(qapp, atlas):
    return Store(State(), atlas)


def _do(store, change, **values):
    store.become(partial(change, **values)(store.state))


def test_a_new_state_is_told_with_the_scene_before_and_now(store, qtbot):
    before = store.scene
    with qtbot.waitSignal(store.scene_changed) as told:
        _do(store, choices.run_on, surface="natural_grass")
    assert told.args == [before, store.scene]
    assert store.scene.run.surface == "natural_grass"


def test_the_same_state_again_is_not_told(store, qtbot):
    with qtbot.assertNotEmitted(store.scene_changed):
        store.become(store.state)


def test_undo_and_redo_walk_through_the_choices(store):
    start = store.state
    _do(store, choices.run_on, surface="natural_grass")
    _do(store, choices.select_region, region="core")
    end = store.state
    store.undo()
    store.undo()
    assert store.state.choices() == start.choices()
    store.undo()
    assert store.state.choices() == start.choices()
    store.redo()
    store.redo()
    assert store.state.choices() == end.choices()


def test_undo_leaves_the_looks_alone(store):
    _do(store, choices.run_on, surface="natural_grass")
    _do(store, choices.use_theme, theme="dark")
    store.undo()
    assert store.state.look.theme == "dark"
    assert store.state.conditions.surface == "asphalt"


def test_undo_leaves_the_place_alone(store):
    _do(store, choices.run_on, surface="natural_grass")
    _do(store, choices.go_to, place="stride")
    _do(store, choices.colour_stride_by, colouring="load")
    store.undo()
    assert store.state.conditions.surface == "asphalt"
    assert (store.state.place, store.state.stride.colouring) == ("stride", "load")
    assert store.scene.stride.colouring == "load"


def test_a_drag_is_one_step_of_the_history(store):
    store.begin_gesture()
    for speed in (3.0, 3.5, 4.0, 5.0):
        _do(store, choices.run_at, speed_mps=speed)
    store.end_gesture()
    store.undo()
    assert store.state.conditions == State().conditions


def test_a_drag_that_comes_back_leaves_no_step(store, qtbot):
    store.begin_gesture()
    store.begin_gesture()
    _do(store, choices.run_at, speed_mps=5.0)
    _do(store, choices.run_at, speed_mps=State().conditions.speed_mps)
    with qtbot.waitSignal(store.history_changed) as told:
        store.end_gesture()
    assert told.args == [False, False]
    store.end_gesture()


def test_a_new_choice_ends_the_way_forward(store, qtbot):
    _do(store, choices.run_on, surface="natural_grass")
    store.undo()
    with qtbot.waitSignal(store.history_changed) as told:
        _do(store, choices.run_on, surface="woodchip")
    assert told.args == [True, False]
    store.redo()
    assert store.state.conditions.surface == "woodchip"


def test_refreshing_works_the_scene_out_anew(store, qtbot):
    with qtbot.waitSignal(store.scene_changed):
        store.refresh()
