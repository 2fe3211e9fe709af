"""The places of the rail: each is made when first opened, and only the open one is brought up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.app import choices
from bodymap.app.state import PLACES


def _go(window, place):
    window.choose(lambda state: choices.go_to(state, place))


@pytest.mark.parametrize("place", PLACES)
def test_a_place_of_the_rail_fills_the_window_and_is_marked_there(used_window, qtbot, place):
    qtbot.mouseClick(used_window.views.rail.item(place), Qt.MouseButton.LeftButton)
    assert used_window.store.state.place == place
    assert used_window.views.rail.item(place).isChecked()
    shown = {"explore": used_window.views.map}
    for other in PLACES[1:]:
        if used_window.views.has(other):
            shown[other] = getattr(used_window.views, other)
    assert [name for name, view in shown.items() if view.isVisible()] == [place]


def test_a_place_is_made_when_it_is_first_opened(window):
    assert not window.views.has("stride")
    _go(window, "stride")
    made = window.views.stride
    _go(window, "explore")
    _go(window, "stride")
    assert window.views.stride is made


def test_nothing_is_worked_out_for_a_place_that_is_not_open(window):
    _go(window, "stride")
    window.run_at(3.5)
    assert not {"panel", "gauge", "curve", "train", "runs"} & set(vars(window.store.scene))
    _go(window, "train")
    window.choose_subject("soleus")
    assert not {"map", "load", "stride", "runs"} & set(vars(window.store.scene))
    _go(window, "explore")
    window.run_at(4.0)
    assert "stride" not in vars(window.store.scene)


def test_the_map_shows_what_was_chosen_while_it_was_hidden(used_window):
    _go(used_window, "stride")
    used_window.run_at(7.0)
    used_window.choose_subject("soleus")
    _go(used_window, "explore")
    scene = used_window.store.scene
    assert used_window.views.map.scene == scene.map


def test_the_keys_of_the_menu_lead_to_the_places_and_back(used_window, qtbot):
    actions = {action.objectName(): action for action in used_window.actions()}
    actions["place_train"].trigger()
    assert used_window.store.state.place == "train"
    assert not actions["stride_play"].isEnabled()
    actions["place_stride"].trigger()
    assert actions["stride_play"].isEnabled()
    assert actions["place_stride"].isChecked()


def test_undo_takes_back_the_run_and_leaves_the_place(used_window):
    _go(used_window, "stride")
    used_window.choose(lambda state: choices.run_on(state, "concrete"))
    used_window.store.undo()
    assert used_window.store.state.place == "stride"
    assert used_window.store.state.conditions.surface == "asphalt"


def test_a_comparison_goes_along_from_place_to_place(used_window):
    _go(used_window, "stride")
    used_window.keep_run()
    used_window.run_at(7.0)
    assert used_window.views.compare_bar.isVisible()
    assert len(used_window.store.scene.stride.runners) == 2
    _go(used_window, "train")
    assert not used_window.views.compare_bar.isVisible()
    _go(used_window, "explore")
    assert used_window.views.compare_bar.isVisible()
    assert used_window.views.compare_panel.isVisible()
    used_window.choose(choices.unpin)
    assert not used_window.views.compare_bar.isVisible()
    assert used_window.views.run_bar.isVisible()


def test_the_focus_goes_into_the_place_that_opens(used_window, qtbot):
    used_window.views.map.setFocus()
    _go(used_window, "stride")
    now = used_window.focusWidget()
    assert now is not None
    assert now.isVisible()
