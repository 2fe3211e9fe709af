from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study.slips import apart, phrase, slips, slips_allowed
from tests.sweeps import few


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
@settings(max_examples=few(60))
def test_slips_are_counted_as_by_trying_all_ways(one, other):
    counted = slips(one, other, 9)
    assert counted == slips(other, one, 9)
    assert (counted == 0) == (one == other)
    assert counted <= max(len(one), len(other))
    assert slips(one, other, 1) == min(counted, 2)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("ab", "ba", 1), ("calf", "claf", 1), ("calf", "half", 1), ("abc", "", 3), ("ca", "abc", 3)],
)
def test_neighbours_changed_over_are_one_slip(one, other, count):
    assert slips(one, other, 5) == count


def test_longer_words_may_have_more_slips():
    assert [slips_allowed(letters) for letters in (3, 4, 7, 8, 30)] == [0, 1, 1, 2, 2]


def test_fillings_and_plurals_do_not_count():
    assert phrase("The Muscles of the Calves").words == ("calve",)
    assert phrase("side of the hip").key == ("hip", "side")


@pytest.mark.parametrize(
    ("typed", "name", "known", "away"),
    [
        ("recuts femoris", "rectus femoris", (), 1),
        ("femoris recuts", "rectus femoris", (), 1),
        ("rectus femoris", "rectus femoris", (), 0),
        ("hip flexor", "hap flexor", (), 1),  # three letters, the rest is right
        ("hip flexir", "hap flexor", (), 2),  # both, as letters of a long name
        ("hop", "hip", (), None),
        ("rectusfemoris", "rectus femoris", (), 0),
        ("minor pectoralis", "major pectoralis", ("minor",), None),
        ("abductor", "adductor", ("abductor",), None),
        ("abductor", "adductor", (), 1),
        ("b c d e f g", "h i j k l o", (), None),
    ],
)
def test_words_are_compared_one_by_one_and_a_known_one_is_no_slip(typed, name, known, away):
    assert apart(phrase(typed), phrase(name), known) == away
