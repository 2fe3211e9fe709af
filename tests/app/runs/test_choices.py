"""What a choice in the place "Runs" does to the state."""

from __future__ import annotations

import pytest

from bodymap.app.runs import choices
from tests.app.runs.kept import state_of

BUSY = {"run": 3, "other": 4, "part": (10.0, 20.0), "if_speed": 0.9, "if_level": True}


def test_another_run_opens_as_it_was_and_as_a_whole():
    runs = choices.open_run(state_of(**BUSY, colouring="total", view="log"), 5).runs
    assert (runs.view, runs.run, runs.colouring) == ("run", 5, "total")
    assert (runs.other, runs.part, runs.if_speed, runs.if_level) == (None, None, 1.0, False)


def test_the_open_run_opens_again_as_it_is_looked_at():
    before = state_of(**BUSY, view="log")
    assert choices.open_run(before, 3).runs == before.runs._replace(view="run")


def test_a_comparison_ends_what_if_and_a_run_is_not_compared_with_itself():
    runs = choices.compare_with(state_of(**BUSY), 7).runs
    assert (runs.other, runs.if_speed, runs.if_level, runs.part) == (7, 1.0, False, (10.0, 20.0))
    assert choices.compare_with(state_of(**BUSY), 3).runs.other is None


def test_log_and_run_take_turns():
    log = choices.show_log(state_of(**BUSY))
    assert log.runs.view == "log"
    assert choices.show_run(log).runs == state_of(**BUSY).runs
    month = choices.show_span(state_of(), "month", "2026-11-01").runs
    assert (month.view, month.span, month.day) == ("log", "month", "2026-11-01")


def test_colouring_and_axis_are_chosen():
    runs = choices.measure_by(choices.colour(state_of(), "usual"), "time").runs
    assert (runs.colouring, runs.axis) == ("usual", "time")


@pytest.mark.parametrize(("ends", "part"), [((9.0, 4.0), (4.0, 9.0)), ((4.0, 4.0), None)])
def test_a_part_is_chosen_from_either_end(ends, part):
    chosen = choices.choose_part(state_of(), *ends)
    assert chosen.runs.part == part
    assert choices.clear_part(chosen).runs.part is None


def test_what_if_changes_one_thing_at_a_time_and_ends_a_comparison():
    state = choices.suppose(state_of(other=4), "dry_soft_sand")
    state = choices.suppose(choices.suppose(state, speed=9.0), level=True)
    runs = state.runs
    assert (runs.other, runs.if_surface, runs.if_speed) == (None, "dry_soft_sand", 1.5)
    assert runs.if_level is True
    assert choices.suppose_nothing(state).runs == state_of().runs


def test_undoing_what_if_keeps_a_comparison():
    assert choices.suppose_nothing(state_of(other=4)).runs.other == 4
