from __future__ import annotations

from bodymap.app.study.naming import inside
from bodymap.app.study.places import places


def test_no_two_muscles_lie_at_the_same_place(atlas):
    told = places(atlas)
    assert set(told) == set(atlas.tables.muscles)
    assert len(set(told.values())) == len(told)


def test_a_place_can_be_followed_without_seeing(atlas):
    told = places(atlas)
    expected = {
        "gastrocnemius": "Back: lower leg and foot, upper third, in the middle, large, 2 pieces",
        "adductors": "Front: hip and upper leg, middle third, inner side, of middle size, 3 pieces",
        "tensor_fasciae_latae": "Front: hip and upper leg, middle third, outer side, small",
        "multifidus": "Back: trunk, lower third, inner side, of middle size, deep",
        "pectoralis_major": "Front: trunk, middle third, halfway out, large, 2 pieces",
        "forearms": "Front and back: arm, lower third, outer side, large, 3 pieces",
    }
    assert {muscle: told[muscle] for muscle in expected} == expected
    assert "from top to bottom" in told["tibialis_anterior"]


def test_no_place_tells_a_name(atlas):
    told = [place.lower() for place in places(atlas).values()]
    for muscle in atlas.tables.muscles.values():
        for latin in (False, True):
            assert not any(inside(muscle, latin=latin).lower() in place for place in told)
