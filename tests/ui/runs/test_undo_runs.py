"""What was done to a run is taken back and done again."""

from __future__ import annotations

from functools import partial

import pytest

from bodymap.app import choices as places
from tests.ui.runs.doing import do, kept, passing, settled


def test_ground_shoes_and_names_are_taken_back_one_by_one_and_done_again(
    window, opened, a_file, qtbot
):
    opened(a_file())
    place, run = window.views.runs, window.later.runs.chosen()
    place.ground_painted.emit(60.0, 120.0, "woodchip")
    place.surface_chosen.emit("dry_soft_sand")
    place.rename_asked.emit(run, "Once")
    place.rename_asked.emit(run, "Twice")
    for taken, name in (("Twice", "Once"), ("Once", "A made-up jog")):
        do(window, "undo")
        assert passing(window) == f"Undone: the name {taken}."
        assert window.store.scene.runs.page.title == name
    do(window, "undo")
    settled(window, qtbot)
    footing = kept(window, run).footing
    assert footing == window.later.runs.kept().footing
    assert (footing.surface, footing.parts[0].surface) == ("asphalt", "woodchip")
    do(window, "undo")
    assert window.store.scene.runs.page.footing.surface == "asphalt"
    for _ in range(4):
        do(window, "redo")
    settled(window, qtbot)
    assert kept(window, run).entry.name == "Twice"
    assert kept(window, run).footing.surface == "dry_soft_sand"


def test_what_is_taken_back_is_shown_even_where_another_run_is_open(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    place, run = window.views.runs, window.later.runs.chosen()
    place.shoe_chosen.emit("barefoot")
    place.run_chosen.emit(window.later.runs.entries[-1].run)
    settled(window, qtbot)
    place.log_asked.emit()
    do(window, "undo")
    settled(window, qtbot)
    assert window.store.state.runs.view == "run"
    assert window.store.scene.runs.page.run == run
    assert kept(window, run).footing.shoe == "conventional"


def test_in_the_place_no_choice_of_another_place_is_taken_back(window, place, qtbot):
    do(window, "place_explore")
    window.choose(partial(places.run_on, surface="woodchip"))
    do(window, "place_runs")
    assert window.later.runs.steps.history() == (False, False)
    window.later.runs.steps.undo()
    window.later.runs.steps.redo()
    place.subject_chosen.emit("soleus")
    do(window, "undo")
    assert window.store.state.muscle is None
    do(window, "redo")
    assert window.store.state.muscle == "soleus"
    do(window, "place_explore")
    do(window, "undo")
    do(window, "undo")
    assert window.store.state.conditions.surface == "asphalt"


def test_a_deleted_run_is_no_step_of_the_history_any_more(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    window.views.runs.shoe_chosen.emit("barefoot")
    assert window.later.runs.steps.history() == (True, False)
    window.later.runs.delete([window.later.runs.chosen()])
    settled(window, qtbot)
    do(window, "undo")
    assert passing(window).startswith("A deleted run does not come back.")
    assert window.later.runs.steps.history() == (False, False)
    assert not any(
        action.isEnabled() for action in window.actions() if action.objectName() == "undo"
    )
    assert len(window.later.runs.entries) == 1


def test_after_a_delete_only_the_second_step_back_changes_what_was_chosen_before(
    window, opened, a_file, qtbot
):
    opened(a_file(0), a_file(1))
    window.views.runs.subject_chosen.emit("soleus")
    window.later.runs.delete([window.later.runs.chosen()])
    settled(window, qtbot)
    do(window, "undo")
    assert window.store.state.muscle == "soleus"
    do(window, "undo")
    assert window.store.state.muscle is None
    do(window, "redo")
    assert window.store.state.muscle == "soleus"
    assert window.later.runs.steps.history() == (True, False)


@pytest.mark.parametrize(
    ("signal", "value", "words"),
    [
        ("surface_chosen", "woodchip", "the ground"),
        ("shoe_chosen", "minimal", "the shoes"),
        ("strike_chosen", "forefoot", "the foot strike"),
        ("arms_chosen", "on_head", "the arms"),
    ],
)
def test_a_step_back_says_what_it_took_back(window, place, signal, value, words):
    getattr(place, signal).emit(value)
    do(window, "undo")
    assert passing(window) == f"Undone: {words} of 5 × 1 km, then hill."
    do(window, "redo")
    assert passing(window) == f"Done again: {words} of 5 × 1 km, then hill."
