from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.train_equipment import _KINDS, KINDS, kind_words, kinds


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("none", {"none"}),
        ("none or dumbbells", {"none", "weights"}),
        ("bar, dumbbells or bag", {"weights"}),
        ("bar", {"hang"}),
        ("straps", {"hang"}),
        ("step; later load", {"step"}),
        ("bench or partner", {"step", "other"}),
        ("pad, tube", {"other", "band"}),
        ("a rope of gold", {"other"}),
    ],
)
def test_equipment_is_one_of_a_few_kinds(written, found):
    assert kinds(written) == found


def test_every_word_of_the_exercises_is_known(atlas):
    for exercise in atlas.exercises.values():
        now = exercise.equipment.partition(";")[0]
        assert set(re.split(", | or ", now)) <= set(_KINDS), exercise.id


@given(st.text())
def test_whatever_is_written_it_is_of_some_kind(written):
    assert kinds(written)
    assert kinds(written) <= set(KINDS)


def test_each_kind_has_its_own_name():
    assert len({kind_words(kind) for kind in KINDS}) == len(KINDS)
