from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study.spelling import LONGEST, meant_by, names_of, slips, slips_allowed
from bodymap.content.atlas import Atlas

ATLAS = Atlas()
NAMES = [(muscle, name) for muscle in ATLAS.tables.muscles for name in names_of(muscle, ATLAS)]


def test_every_name_of_every_muscle_means_that_muscle_alone():
    assert {name: meant_by(name, ATLAS) for _, name in NAMES} == {
        name: {muscle} for muscle, name in NAMES
    }


@given(st.sampled_from(NAMES), st.data())
@settings(max_examples=60)
def test_the_way_of_writing_does_not_matter(named, data):
    muscle, name = named
    words = data.draw(st.permutations(name.replace(",", " ").split()))
    gap = data.draw(st.sampled_from([" ", "  ", "-", "_ "]))
    before = data.draw(st.sampled_from(["", "the ", "Mm. ", "M. ", "musculus "]))
    after = data.draw(st.sampled_from(["", " muscle", " muscles!", "."]))
    written = before + gap.join(words) + after
    assert meant_by(data.draw(st.sampled_from([written, written.upper()])), ATLAS) == {muscle}


@given(st.sampled_from(NAMES), st.data())
@settings(max_examples=60)
def test_one_slip_in_a_name_is_forgiven(named, data):
    muscle, name = named
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("aeiostr"))
    typed = data.draw(
        st.sampled_from(
            [
                name[:at] + letter + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + name[at + 1 :],
                name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
            ]
        )
    )
    assert muscle in meant_by(typed, ATLAS) or len(name) < 6


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("soelus", "soleus"),
        ("Gastrocnemious", "gastrocnemius"),
        ("hamstring", "hamstrings"),
        ("bicep femoris", "hamstrings"),
        ("vastus lateralis", "vasti"),
        ("tibialisanterior", "tibialis_anterior"),
        ("Glutéus-Maximus", "gluteus_maximus"),
        ("buttocks", "gluteus_maximus"),
        ("the upper calf", "gastrocnemius"),
        ("pectoralis", "pectoralis_major"),
        ("deltoid", "deltoids"),
        ("abs", "rectus_abdominis"),
        ("rectus femorsi", "rectus_femoris"),
        ("rectus adbominis", "rectus_abdominis"),
    ],
)
def test_what_runners_type_is_understood(typed, meant):
    assert meant_by(typed, ATLAS) == {meant}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("glutes", {"gluteus_maximus", "gluteus_medius"}),
        ("gluteus", {"gluteus_maximus", "gluteus_medius"}),
        ("calf", {"gastrocnemius", "soleus"}),
        ("rectus", {"rectus_femoris", "rectus_abdominis"}),
        ("tibialis", {"tibialis_anterior", "tibialis_posterior"}),
        ("quads", {"vasti", "rectus_femoris"}),
        ("tibialis maximus", set()),
        ("heel", set()),  # a place
        ("calves of steel", set()),
        ("asb", set()),  # too short for a slip
        ("", set()),
        ("the", set()),
        ("?!", set()),
        ("soleus " + "x" * LONGEST, set()),
    ],
)
def test_a_word_for_several_muscles_or_for_none_names_none(typed, meant):
    assert meant_by(typed, ATLAS) == meant


@given(st.text(max_size=400) | st.just("a" * 10_000) | st.just("soleus" * 2_000))
@settings(max_examples=60)
def test_any_text_is_read_and_random_text_means_nothing(text):
    found = meant_by(text, ATLAS)
    if not any(letter in text.lower() for letter in "aeiou"):
        assert not found  # every name has a vowel, and no slip makes it lose all of them
    assert found <= ATLAS.tables.muscles.keys()


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
@settings(max_examples=60)
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


def test_longer_names_may_have_more_slips():
    assert [slips_allowed(letters) for letters in (3, 4, 7, 8, 30)] == [0, 1, 1, 2, 2]
