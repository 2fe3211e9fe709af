from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bodymap.figure.neighbours import Spot, nearest

HERE = Spot("here", 0, 0)
places = st.integers(-500, 500)


def test_the_nearest_in_the_direction_wins():
    near, far = Spot("near", 0, 10), Spot("far", 0, 30)
    assert nearest(HERE, "down", [far, near]) == nearest(HERE, "down", [near, far]) == near
    assert nearest(HERE, "up", [far, near]) is None


def test_straight_ahead_counts_more_than_close_but_aside():
    aside, ahead = Spot("aside", 9, 10), Spot("ahead", 0, 20)
    assert nearest(HERE, "down", [aside, ahead]) == ahead


def test_another_place_of_the_same_key_is_no_step():
    assert nearest(HERE, "right", [Spot("here", 10, 0)]) is None


@given(places, places)
def test_every_place_lies_in_some_direction(x, y):
    spot = Spot("there", x, y)
    found = [nearest(HERE, way, [spot]) for way in ("left", "right", "up", "down")]
    assert any(found) == ((x, y) != (0, 0))
