from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.map_scene import Tick
from bodymap.app.runs.scene import ChartLine
from bodymap.ui.draw.runs.chart_labels import end_labels, kept_ticks, kept_words, spread


def _ends(*heights):
    return [(ChartLine(f"s{i}", f"name {i}", ()), y) for i, y in enumerate(heights)]


def test_names_stand_at_the_ends_of_their_lines_where_these_are_apart():
    labels = end_labels(_ends(10, 50, 90), "s1", (0, 100), 17)
    assert [(label.y, label.chosen) for label in labels] == [(10, False), (50, True), (90, False)]


def test_names_of_lines_that_end_together_keep_apart_in_their_order():
    labels = end_labels(_ends(52, 50, 51), "s0", (0, 100), 17)
    assert [label.name for label in labels] == ["name 1", "name 2", "name 0"]
    assert [label.y for label in labels] == [34, 51, 68]


def test_where_the_room_is_scarce_the_chosen_name_stays():
    labels = end_labels(_ends(5, 6, 7, 8), "s3", (0, 20), 17)
    assert len(labels) == 2
    assert labels[-1].chosen
    assert [label.name for label in end_labels(_ends(5, 6), "", (0, 5), 17)] == ["name 0"]


@given(st.lists(st.floats(0, 100), min_size=1, max_size=6).map(sorted))
def test_names_never_meet_and_stay_in_their_room(heights):
    placed = spread(heights, (0, 100), 17)
    assert all(below - above >= 17 - 1e-6 for above, below in pairwise(placed))
    assert placed[0] >= 0
    assert placed[-1] <= 100 + 1e-6


def test_of_numbers_that_would_meet_the_most_telling_one_is_kept():
    ticks = [Tick(0.9, "×0.9"), Tick(1.0, "×1"), Tick(2.0, "×2")]
    kept = kept_ticks(ticks, lambda value: 100 * value, 15, first=1.0)
    assert [words for _, words in kept] == ["×1", "×2"]


def test_words_along_the_axis_do_not_meet_and_keep_their_ends():
    words = [(0.0, "0 km"), (20.0, "1"), (50.0, "2"), (95.0, "3"), (100.0, "4")]
    kept = kept_words(words, lambda text: 10.0 * len(text), (-10, 110))
    assert [(x, text) for x, text in kept] == [(-10, "0 km"), (95, "4"), (45, "2")]
    assert kept_words([], len, (0, 1)) == []
