from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.train_equipment import _KINDS, KINDS, kind_words, kinds
from bodymap.content.exercise_equipment import EQUIPMENT

things = st.lists(st.sampled_from(sorted(EQUIPMENT)), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("needed", "found"),
    [
        ((("none",),), {"none"}),
        ((("none",), ("dumbbells",)), {"none", "weights"}),
        ((("barbell",), ("dumbbells",), ("bag",)), {"weights"}),
        ((("pull-up bar",),), {"hang"}),
        ((("bench",), ("partner",)), {"step", "other"}),
        ((("pad", "tube"),), {"other"}),
        ((("band", "supportive shoe"),), {"band"}),
    ],
)
def test_equipment_is_one_of_a_few_kinds(needed, found):
    assert kinds(needed) == found


@pytest.mark.parametrize(
    ("exercise", "found"),
    [("hip_thrust", {"step"}), ("clam", {"mat"}), ("squat", {"none", "weights"})],
)
def test_what_an_exercise_needs_later_is_not_asked_for_now(atlas, exercise, found):
    assert kinds(atlas.exercises[exercise].equipment) == found


def test_each_thing_is_of_a_kind():
    assert set(_KINDS) == EQUIPMENT
    assert set(_KINDS.values()) == set(KINDS)


@given(st.lists(things, min_size=1, max_size=4).map(tuple))
def test_whatever_is_needed_it_is_of_some_kind(needed):
    assert kinds(needed)
    assert kinds(needed) <= set(KINDS)


def test_each_kind_has_its_own_name():
    assert len({kind_words(kind) for kind in KINDS}) == len(KINDS)
