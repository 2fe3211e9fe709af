"""The place "Train" in the window: what is chosen there is kept and shown."""

from __future__ import annotations

from functools import partial

import pytest

from bodymap.app import choices
from bodymap.app.state import Train
from bodymap.ui.message import Message


@pytest.fixture
def window(used_window):
    return used_window


@pytest.fixture
def train(window):
    window.choose(partial(choices.go_to, place="train"))
    return window.views.train


def test_filters_and_sheet_are_kept_in_the_state_and_shown(window, train):
    train.subject_filtered.emit("soleus")
    train.equipment_filtered.emit("step")
    train.evidence_filtered.emit("studied")
    state = window.store.state.train
    assert (state.subject, state.equipment, state.evidence) == ("soleus", "step", "studied")
    assert train.bar.subject.key() == "soleus"
    train.filters_cleared.emit()
    assert window.store.state.train.subject == ""


def test_an_exercise_is_taken_and_dropped_and_the_sheet_cleared(window, train):
    train.sheet_toggled.emit("squat", True)
    train.sheet_toggled.emit("nordic", True)
    train.sheet_toggled.emit("squat", False)
    assert window.store.state.train.sheet == ("nordic",)
    train.sheet_cleared.emit()
    assert window.store.state.train.sheet == ()
    train.sheet_restored.emit(("nordic", "clam"))
    train.sheet_moved.emit("nordic", 1)
    assert window.store.state.train.sheet == ("clam", "nordic")


def test_undo_brings_a_cleared_sheet_back_and_leaves_the_filters_alone(window, train):
    train.sheet_toggled.emit("squat", True)
    train.sheet_cleared.emit()
    train.subject_filtered.emit("soleus")
    window.store.undo()
    assert window.store.state.train == Train(subject="soleus", sheet=("squat",))
    assert train.bar.sheet.accessibleName() == "My sheet: 1 exercise"


def test_from_the_panel_an_exercise_is_taken_to_the_sheet_too(window):
    window.open_exercise("nordic")
    page = window.views.panel._exercise
    page._top.take.click()
    assert window.store.state.train.sheet == ("nordic",)
    assert page._top.take.text() == "Take off my sheet"
    window.open_exercise("squat")
    assert page._top.take.text() == "Add to my sheet"


def test_an_exercise_that_was_searched_for_opens_here_whatever_the_filters(window, train):
    train.subject_filtered.emit("feet")
    window.open_exercise("nordic")
    assert train.opened == "nordic"
    assert train.isVisible()


def test_from_the_stride_an_exercise_opens_beside_the_map(window):
    window.choose(partial(choices.go_to, place="stride"))
    window.open_exercise("nordic")
    assert window.views.panel.isVisible()


def test_the_run_bar_is_hidden_where_people_train_even_if_it_comes_later(window, train):
    assert not window.views.run_bar.isVisible()


def test_the_sheet_is_printed_from_the_place(window, train, monkeypatch):
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - slow, and here only

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    train.sheet_printed.emit()
    assert any(box.isVisible() for box in window.findChildren(Message))
