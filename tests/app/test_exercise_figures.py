from __future__ import annotations

import pytest

from bodymap.app.exercise_figures import _limb_words, _remarks, _trunk_words, figure_words
from bodymap.content.exercise_figures import Figure, Measured


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure("48 +/- 21", "gluteus medius", "", "MVIC"), "48 ± 21 % – side of the hip"),
        (Figure(">45", "vastus medialis", "", "MVIC"), "over 45 % – inner front thigh"),
        (Figure("7.1-26.7", "soleus", "", "MVIC"), "7.1–26.7 % – deep calf"),
        (Figure("16-34", "plantar intrinsics", "", "T2"), "16–34 % – muscles of the sole"),
        (Figure("64", "gluteal to TFL", "", "index"), "index 64 – buttock to front of the hip"),
        (Figure("9", "a new muscle", "leg below", "MVIC"), "9 % – a new muscle, the leg below"),
    ],
)
def test_a_figure_stands_in_plain_words(figure, words):
    assert figure_words(Measured((figure,), "", "")) == words


def test_several_figures_share_the_condition_behind_them():
    two = (Figure("1", "TFL", "", "MVIC"), Figure("2", "iliopsoas", "", "MVIC"))
    words = figure_words(Measured(two, "prone row", ""))
    assert words == "1 % – front of the hip; 2 % – hip flexor (row lying face down)"


def test_every_word_of_the_table_has_a_plain_one_and_none_is_left_over(atlas):
    every = [each.measured for each in atlas.exercises.values()]
    written = {
        words for one in every for each in one.figures for words in (each.place, each.remark)
    }
    written |= {one.condition for one in every}
    assert written - {""} == {*_limb_words(), *_trunk_words(), *_remarks()}
