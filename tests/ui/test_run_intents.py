"""What the views of the place Runs ask for reaches the state."""

from __future__ import annotations

from functools import partial

import pytest
from pytestqt.wait_signal import SignalBlocker

from bodymap.app import choices as places


@pytest.fixture(scope="module")
def shared(one_window, tmp_path_factory):
    """Give one window for all tests of this file, with the place Runs open."""
    with pytest.MonkeyPatch.context() as patched, one_window() as made:
        patched.setenv("BODYMAP_DATA", str(tmp_path_factory.mktemp("data")))
        with SignalBlocker(timeout=20_000, raising=True) as opened:
            opened.connect(made.later.runs.run_opened)
            made.choose(partial(places.go_to, place="runs"))
        yield made, made.store.state


@pytest.fixture
def window(shared, qtbot):
    """Give the window as it was when the place had opened."""
    made, start = shared
    while made.store.history()[0]:
        made.store.undo()
    made.store.become(start)
    qtbot.waitUntil(lambda: not made.later.runs.busy, timeout=20_000)
    assert made.store.state == start
    return made


@pytest.fixture
def place(window):
    return window.views.runs


@pytest.mark.parametrize(
    ("signal", "values", "name", "chosen"),
    [
        ("run_chosen", (0,), "run", 0),
        ("compare_asked", (7,), "other", 7),
        ("colouring_chosen", ("total",), "colouring", "total"),
        ("axis_chosen", ("time",), "axis", "time"),
        ("part_chosen", (60.0, 120.0), "part", (60.0, 120.0)),
        ("lap_chosen", (0.0, 300.0), "part", (0.0, 300.0)),
        ("supposed", ("woodchip", 0.95, True), "if_surface", "woodchip"),
        ("supposed", ("", 0.95, False), "if_speed", 0.95),
        ("supposed", ("", 1.0, True), "if_level", True),
        ("log_asked", (), "view", "log"),
        ("span_chosen", ("month",), "span", "month"),
        ("day_chosen", ("2026-11-02",), "day", "2026-11-02"),
    ],
)
def test_what_is_asked_for_is_chosen(window, place, signal, values, name, chosen):
    getattr(place, signal).emit(*values)
    assert getattr(window.store.state.runs, name) == chosen


@pytest.mark.parametrize(
    ("ask", "values", "undo"),
    [
        ("part_chosen", (60.0, 120.0), "part_cleared"),
        ("supposed", ("woodchip", 0.9, True), "suppose_cleared"),
        ("log_asked", (), "run_asked"),
    ],
)
def test_what_was_asked_for_can_be_taken_back(window, place, ask, values, undo):
    before = window.store.state
    getattr(place, ask).emit(*values)
    assert window.store.state != before
    getattr(place, undo).emit()
    assert window.store.state == before


def test_another_week_keeps_week_or_month(window, place):
    place.span_chosen.emit("month")
    place.day_chosen.emit("2026-10-01")
    assert window.store.state.runs.span == "month"


def test_back_from_a_month_to_the_week_that_was_left_is_its_newest_with_a_run(window, place):
    run = window.store.log.entries[0].start.date()
    empty = run.replace(day=28 if run.day < 15 else 1).isoformat()
    place.day_chosen.emit(empty)
    place.span_chosen.emit("month")
    place.span_chosen.emit("week")
    assert window.store.state.runs.day == run.isoformat()


def test_regions_and_muscles_are_chosen_and_left_as_on_the_map(window, place):
    place.subject_chosen.emit("soleus")
    assert window.store.state.muscle == "soleus"
    place.back_asked.emit()
    assert window.store.state.muscle is None


def test_an_exercise_of_the_log_opens_among_all_exercises(window, place):
    place.exercise_asked.emit("squat")
    assert window.store.state.place == "train"
    assert window.views.train.page.isVisible()


def test_what_is_chosen_in_the_place_is_not_undone(window, place):
    able = window.store.history()
    assert not able[0]
    place.part_chosen.emit(60.0, 120.0)
    assert window.store.history() == able
