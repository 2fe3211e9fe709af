from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from bodymap.ui.views.runs.run_chart_grab import Grab, Reach, between, grab_at, pulled, snapped
from bodymap.ui.views.runs.run_chart_keys import taken_along, target

REACH = Reach(low=0.0, high=12.0, grip=0.1, snap=0.05, least=0.04)
LAPS = (2.0, 4.0, 6.0)
PART = (4.5, 5.5)
_Key = Qt.Key


@pytest.mark.parametrize(
    ("place", "kind"),
    [(3.0, "new"), (4.45, "start"), (4.55, "start"), (5.0, "move"), (5.55, "end"), (6.0, "new")],
)
def test_a_drag_does_what_it_begins_over(place, kind):
    assert grab_at(place, PART, REACH).kind == kind
    assert grab_at(place, None, REACH).kind == "new"


def test_a_short_part_can_be_taken_at_both_ends():
    assert grab_at(5.02, (5.0, 5.04), REACH).kind == "start"
    assert grab_at(5.05, (5.0, 5.04), REACH).kind == "end"
    assert grab_at(5.1, (5.0, 5.0), REACH).kind == "end"


def test_a_new_part_goes_either_way():
    grab = grab_at(3.0, PART, REACH)
    assert pulled(grab, 3.5, (), REACH) == (3.0, 3.5)
    assert pulled(grab, 2.5, (), REACH) == (2.5, 3.0)


def test_an_end_can_be_pulled_past_the_other():
    assert pulled(Grab("start", 4.5, PART), 5.9, (), REACH) == (5.5, 5.9)
    assert pulled(Grab("end", 5.5, PART), 4.0, (), REACH) == (4.0, 4.5)


def test_a_part_that_is_moved_keeps_its_length_inside_the_run():
    grab = grab_at(5.0, PART, REACH)
    assert pulled(grab, 6.0, (), REACH) == (5.5, 6.5)
    assert pulled(grab, 99.0, (), REACH) == (11.0, 12.0)
    assert pulled(grab, -99.0, (), REACH) == (0.0, 1.0)


def test_a_drag_jumps_to_the_end_of_a_lap_and_of_the_run_that_is_near():
    assert [snapped(place, LAPS, REACH) for place in (2.04, 2.06, 0.03, 13.0)] == [2, 2.06, 0, 12]
    assert pulled(grab_at(2.03, None, REACH), 3.97, LAPS, REACH) == (2.0, 4.0)


@given(st.floats(-1, 13), st.floats(-1, 13), st.sampled_from(["new", "move", "start", "end"]))
def test_whatever_is_pulled_is_a_part_of_the_run(pressed, place, kind):
    start, end = pulled(Grab(kind, pressed, PART), place, LAPS, REACH)
    assert 0 <= start < end <= 12
    assert end - start >= REACH.least - 1e-9


def test_a_run_shorter_than_the_least_part_is_a_part():
    short = Reach(0.0, 0.01, 0.1, 0.05, 0.04)
    assert between(0.005, 0.006, short) == (0.0, 0.01)


def test_keys_walk_along_the_run_and_stop_at_its_ends():
    assert target(_Key.Key_Right, 5.0, (), REACH) == pytest.approx(5.06)
    assert target(_Key.Key_Left, 0.01, (), REACH) == 0
    assert target(_Key.Key_Home, 5.0, (), REACH) == 0
    assert target(_Key.Key_End, 5.0, (), REACH) == 12
    assert target(_Key.Key_A, 5.0, (), REACH) is None


def test_page_keys_go_from_lap_to_lap_or_by_a_step():
    places = [0.0]
    while places[-1] < 12:
        places.append(target(_Key.Key_PageUp, places[-1], LAPS, REACH))
    assert places == [0, 2, 4, 6, 12]
    assert target(_Key.Key_PageDown, 4.0, LAPS, REACH) == 2
    assert target(_Key.Key_PageDown, 1.0, LAPS, REACH) == 0
    assert target(_Key.Key_PageUp, 5.0, (), REACH) == pytest.approx(5.6)


def test_shift_takes_the_nearer_end_along_or_begins_a_part():
    assert taken_along(None, 3.0, 3.5, REACH) == (3.0, 3.5)
    assert taken_along(PART, 5.5, 5.6, REACH) == (4.5, 5.6)
    assert taken_along(PART, 4.5, 4.4, REACH) == (4.4, 5.5)
