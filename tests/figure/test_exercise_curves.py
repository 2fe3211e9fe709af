from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.figure.exercise_curves import Curves, curves_of
from bodymap.figure.exercise_movement import Key, Movement

EASINGS = ("pchip", "smooth", "spline", "linear")


def movement(easing, *keys):
    return Movement(
        id="any",
        name="Any",
        view="side",
        period_s=1.0,
        easing=easing,
        keys=tuple(Key(at, {"body": {"tilt": tilt, "still": 7.0}}) for at, tilt in keys),
        primary=("vasti",),
        secondary=(),
        source_row="",
        variant="",
        camera=None,
        working_point=0.0,
    )


def tilts(easing, *keys, samples=200):
    curves = Curves(movement(easing, *keys))
    return [curves.at(n / samples)["body"]["tilt"] for n in range(samples + 1)]


@pytest.mark.parametrize("easing", EASINGS)
def test_a_curve_goes_through_its_keys_in_every_loop(easing):
    curves = Curves(movement(easing, (0.1, 5.0), (0.4, -3.0), (0.8, 20.0)))
    for time, tilt in ((0.1, 5.0), (0.4, -3.0), (0.8, 20.0), (1.4, -3.0), (-0.2, 20.0)):
        assert curves.at(time)["body"]["tilt"] == pytest.approx(tilt)


@pytest.mark.parametrize("easing", EASINGS)
@pytest.mark.parametrize(
    "keys", [((0.3, 4.0),), ((0.0, 1.0), (0.5, 9.0)), ((0.2, 0.0), (0.3, 1.0))]
)
def test_a_loop_closes_without_a_step(easing, keys):
    found = tilts(easing, *keys)
    assert found[0] == pytest.approx(found[-1])
    assert max(abs(a - b) for a, b in itertools.pairwise(found)) < 1.0


@pytest.mark.parametrize("easing", EASINGS)
def test_what_does_not_change_stays_exactly_still(easing):
    curves = Curves(movement(easing, (0.0, 1.0), (0.3, 9.0), (0.7, 2.0)))
    assert {curves.at(n / 97)["body"]["still"] for n in range(97)} == {7.0}


@given(
    st.lists(st.floats(-100, 100), min_size=2, max_size=6),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(["pchip", "smooth", "linear"]),
)
def test_a_curve_never_leaves_the_values_of_its_keys(values, time, easing):
    keys = [(n / len(values), value) for n, value in enumerate(values)]
    found = Curves(movement(easing, *keys)).at(time)["body"]["tilt"]
    assert min(values) - 1e-9 <= found <= max(values) + 1e-9


def test_a_held_key_stays_still_while_a_spline_flows_through_it():
    keys = ((0.0, 0.0), (0.4, 10.0), (0.6, 10.0), (0.9, 0.0))
    assert set(tilts("pchip", *keys)[81:120]) == {10.0}
    assert max(tilts("spline", *keys)) > 10.5


def test_a_smooth_curve_stops_at_every_key():
    found = tilts("smooth", (0.0, 0.0), (0.25, 5.0), (0.5, 10.0), samples=1000)
    assert abs(found[251] - found[249]) < 0.001
    assert abs(tilts("pchip", (0.0, 0.0), (0.25, 5.0), (0.5, 10.0), samples=1000)[251] - 5) > 0.01


def test_the_curves_of_a_movement_are_made_once():
    some = movement("pchip", (0.0, 1.0))
    assert curves_of(some) is curves_of(some)
