from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.worksheets.leaders import (
    Box,
    Leader,
    Place,
    Zone,
    covered,
    faults,
    in_order,
    leaders,
    spread,
    steepness,
)
from bodymap.app.worksheets.sheet import Label
from tests.sweeps import few

ZONE = Zone(200, 600, 100, 900, 58)
heights = st.lists(st.floats(-200, 1200), max_size=14)


def label(number, x, y, hand):
    return Label(number, "", "", "", x, y, hand)


def leader(x, y, end_y, end_x=200.0):
    return Leader(1, "left", x, y, end_x, end_y)


@settings(max_examples=few(40))
@given(heights)
def test_lines_keep_their_distance_and_their_room(wanted):
    placed = spread(sorted(wanted), 100, 900, 58)
    gap = min(58, 800 / max(len(wanted) - 1, 1))
    assert all(b - a >= gap - 1e-6 for a, b in pairwise(placed))
    assert all(100 - 1e-6 <= at <= 900 + 1e-6 for at in placed)


def test_lines_that_do_not_touch_stay_at_their_dots():
    assert spread([200, 300, 500], 100, 900, 58) == [200, 300, 500]
    assert spread([300, 310], 100, 900, 58) == [276, 334]


def test_many_lines_share_a_short_room_evenly():
    assert spread([5, 5, 5, 5, 5], 0, 100, 58) == [0, 25, 50, 75, 100]


@settings(max_examples=few(30))
@given(st.lists(st.tuples(st.integers(-90, 90), st.integers(-300, 300)), max_size=10, unique=True))
def test_leaders_of_one_edge_never_cross(dots):
    labels = [label(n, x, y, "left") for n, (x, y) in enumerate(dots, 1)]
    lines = leaders(labels, Place(1.0, 400, 500), ZONE)
    crossing = [
        (one, other)
        for index, one in enumerate(lines)
        for other in lines[index + 1 :]
        if (one.end_y - other.end_y) * _height(one, other) < -1e-6
    ]
    assert not crossing
    assert [line.number for line in lines] == [one.number for one in labels]


def _height(one, other):
    """Return how far ``one`` runs below ``other`` where both still run."""
    x = min(one.x, other.x)

    def at(line):
        return line.end_y + (line.y - line.end_y) * (x - line.end_x) / (line.x - line.end_x)

    return at(one) - at(other)


def test_a_label_stands_at_its_edge_of_the_paper():
    lines = leaders(
        [label(1, -50, 0, "left"), label(2, 50, 0, "right")], Place(2.0, 400, 500), ZONE
    )
    assert [(line.x, line.end_x) for line in lines] == [(300, 200), (500, 600)]
    assert steepness(lines) == 0
    assert steepness([leader(450, 150, 153)]) == 9


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        (leader(300, 200, 100), 1),  # crosses it
        (leader(400, 153, 300), 1),  # its dot lies on it
        (leader(400, 300, 152), 1),  # its end touches it
        (leader(400, 300, 300), 0),
    ],
)
def test_what_crosses_or_covers_is_a_fault(other, wrong):
    assert faults([leader(450, 150, 150), other]) == wrong


HAND = Box(230, 280, 450, 550)


def around(dots, hand=HAND):
    """Return where the leaders of ``dots``, left of the midline, end beside a hand."""
    zone = ZONE._replace(around=(hand,))
    labels = [label(n, x - 400, y - 500, "left") for n, (x, y) in enumerate(dots, 1)]
    lines = leaders(labels, Place(1.0, 400, 500), zone)
    assert covered(lines, zone.around) == 0
    return [line.end_y for line in lines]


def test_leaders_run_above_and_below_a_hand_never_across_it():
    assert around([(380, 470)])[0] < 450
    assert around([(380, 540)])[0] > 550
    high, other, low = around([(380, 460), (380, 500), (380, 545)])
    assert high < 450
    assert low > 550
    assert other < 450 or other > 550


def test_what_lies_beyond_the_dot_is_not_run_across():
    assert around([(240, 500)], Box(230, 280, 480, 520)) == [500]
    assert around([(380, 300)]) == [300]


def test_a_line_almost_at_the_height_of_its_dot_stands_at_it():
    dots = [label(1, -50, 0, "left"), label(2, -90, 52, "left")]
    lines = leaders(dots, Place(1.0, 400, 500), ZONE)
    assert [line.end_y for line in lines] == [500, 552]  # 3 px each would be a bend


def test_lines_are_read_from_the_top_of_both_edges_or_of_one_after_the_other():
    lines = [
        Leader(1, "right", 400, 300, 600, 300),
        Leader(2, "left", 400, 200, 200, 200),
        Leader(3, "left", 400, 400, 200, 400),
    ]
    assert in_order(lines, None) == [1, 0, 2]
    assert in_order(lines, "left") == [1, 2, 0]
    assert in_order(lines, "right") == [0, 1, 2]
