from __future__ import annotations

import pytest

from bodymap.app.worksheets.layout import SIZES, label_layout, number_room
from bodymap.app.worksheets.sheet import Figure, Labels

FIGURE = Figure("front", (-200.0, 0.0, 400.0, 1000.0), ())


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("word", "columns"), [("Abs", 4), ("b" * 44, 2), ("b" * 24, 3), ("b" * 99, 1)]
)
def test_the_words_have_as_many_columns_as_fit(paper, word, columns):
    words = label_layout(Labels(FIGURE, (word,) * 12), paper).words
    assert (len(words.columns), words.rows) == (columns, 12 // columns)
    assert words.top + words.height <= SIZES[paper][1] - 50


def test_a_column_with_a_long_word_is_wider_than_the_others():
    words = ("Abs", "Chest", "b" * 46, "Arm", "Leg", "Foot")
    short, *_, other = label_layout(Labels(FIGURE, words), "a4").words.columns
    long = label_layout(Labels(FIGURE, words), "a4").words.columns[1]
    assert long - 250 > short == pytest.approx(other, abs=20)


def test_without_words_the_body_is_larger():
    with_words = label_layout(Labels(FIGURE, ("Abs",)), "a4").place
    without = label_layout(Labels(FIGURE, ()), "a4").place
    assert without.scale > with_words.scale


def test_figures_steps_and_table_follow_one_another():
    for paper, (_, high) in SIZES.items():
        room = number_room(paper)
        assert room.top < room.bottom < room.steps < room.table < high - room.table_px
