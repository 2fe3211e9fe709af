from __future__ import annotations

import pytest

from bodymap.app.study.kin import is_near
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of
from bodymap.app.study.spelling import meant_by


@pytest.mark.parametrize("latin", [False, True])
def test_no_wrong_name_can_be_meant_for_the_lit_muscle(atlas, latin):
    for muscle in atlas.tables.muscles:
        for seed in (1, 2):
            question = question_of(f"name:{muscle}", Wish(latin=latin), seed, atlas)
            assert question.lit == question.right == {muscle}
            wrong = [option for option in question.options if option.key != muscle]
            assert len(wrong) == 3
            for option in wrong:
                assert latin or not is_near(muscle, option.key, atlas)
                assert muscle not in meant_by(option.text, atlas)


def test_wrong_names_are_of_the_region_where_it_has_enough_of_them(atlas):
    question = question_of("name:hamstrings", Wish(), 3, atlas)
    muscles = atlas.tables.muscles
    assert {muscles[option.key].region for option in question.options} == {"thighs_glutes"}


def test_latin_names_are_shown_in_latin(atlas):
    question = question_of("name:soleus", Wish(latin=True), 3, atlas)
    assert "Soleus" in {option.text for option in question.options}
    assert (question.answer, "Latin" in question.prompt) == ("Soleus", True)


def test_a_typed_name_has_no_options_and_many_right_spellings(atlas):
    question = question_of("name:hamstrings", Wish(typing=True), 3, atlas)
    assert (question.how, question.options) == ("typing", ())
    assert {"Hamstrings", "semitendinosus", "hammies"} <= question.right


def test_a_deep_muscle_and_what_lies_over_it_are_not_told_apart_by_plain_names(atlas):
    for seed in range(20):
        question = question_of("name:tibialis_posterior", Wish(), seed, atlas)
        assert {"soleus", "gastrocnemius"}.isdisjoint(option.key for option in question.options)


def test_in_latin_only_latin_names_are_right_and_the_hint_says_so(atlas):
    question = question_of("name:hamstrings", Wish(typing=True, latin=True), 3, atlas)
    assert "biceps femoris" in question.right
    assert "Hamstrings" not in question.right
    assert "plain" not in question.hint
