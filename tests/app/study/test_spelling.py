from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study.spelling import LONGEST, covered_by, is_elsewhere, meant_by, names_of
from bodymap.content.atlas import Atlas
from tests.sweeps import few

ATLAS = Atlas()
NAMES = [(muscle, name) for muscle in ATLAS.tables.muscles for name in names_of(muscle, ATLAS)]


def test_every_name_of_every_muscle_means_that_muscle_alone():
    assert {name: meant_by(name, ATLAS) for _, name in NAMES} == {
        name: {muscle} for muscle, name in NAMES
    }


@given(st.sampled_from(NAMES), st.data())
@settings(max_examples=few(60))
def test_the_way_of_writing_does_not_matter(named, data):
    muscle, name = named
    words = data.draw(st.permutations(name.replace(",", " ").split()))
    gap = data.draw(st.sampled_from([" ", "  ", "-", "_ "]))
    before = data.draw(st.sampled_from(["", "the ", "Mm. ", "M. ", "musculus "]))
    after = data.draw(st.sampled_from(["", " muscle", " muscles!", "."]))
    written = before + gap.join(words) + after
    assert meant_by(data.draw(st.sampled_from([written, written.upper()])), ATLAS) == {muscle}


@given(st.sampled_from([each for each in NAMES if len(each[1]) > 7]), st.data())
@settings(max_examples=few(60))
def test_one_slip_in_a_long_word_of_a_name_is_forgiven(named, data):
    muscle, name = named
    word = max(name.replace(",", " ").split(), key=len)
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("qwx"))
    slipped = data.draw(
        st.sampled_from(
            [
                word[:at] + letter + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    assert muscle in meant_by(name.replace(word, slipped), ATLAS) or len(word) < 5


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
        ("fibularis longus", "fibularis"),
        ("peroneals", "fibularis"),
        ("external oblique", "obliques"),
        ("adductor magnus", "adductors"),
        ("iliacus", "iliopsoas"),
        ("TFL", "tensor_fasciae_latae"),
        ("tensor fasciae", "tensor_fasciae_latae"),
        ("glute max", "gluteus_maximus"),
        ("gastroc", "gastrocnemius"),
        ("hams", "hamstrings"),
        ("ham strings", "hamstrings"),
        ("foot muscles", "intrinsic_foot"),
        ("sole", "intrinsic_foot"),
        ("TVA", "transversus_abdominis"),
        ("front shin", "tibialis_anterior"),
        ("longissimus dorsi", "erector_spinae"),
        ("side of the hpi", "gluteus_medius"),
        ("hip flexer", "iliopsoas"),
        ("latissimus dorsum", "latissimus_dorsi"),
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
        ("abductors", {"gluteus_medius", "tensor_fasciae_latae"}),
        ("adbuctors", {"gluteus_medius", "tensor_fasciae_latae", "adductors"}),
        ("quadriceps femoris", {"vasti", "rectus_femoris"}),
        ("abdominals", {"rectus_abdominis", "obliques", "transversus_abdominis"}),
        ("gluteus minimus", set()),
        ("glutues minimus", set()),
        ("pectoralis minor", set()),
        ("psoas minor", set()),
        ("tibialis interior", set()),
        ("biceps femur", set()),
        ("side back", set()),
        ("one two three four five six", set()),
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
@settings(max_examples=few(60))
def test_any_text_is_read_and_random_text_means_nothing(text):
    found = meant_by(text, ATLAS)
    if not any(letter in text.lower() for letter in "aeiou"):
        assert not found  # every name has a vowel, and no slip makes it lose all of them
    assert found <= ATLAS.tables.muscles.keys()


def test_a_muscle_that_is_not_in_the_atlas_is_known_as_such():
    assert is_elsewhere("Pectoralis minor", ATLAS)
    assert is_elsewhere("piriformus", ATLAS)
    assert not is_elsewhere("pectoralis major", ATLAS)
    assert not is_elsewhere("quads", ATLAS)
    assert not is_elsewhere("xyz", ATLAS)


def test_no_name_of_another_muscle_is_taken_for_one_of_the_atlas():
    assert {name: meant_by(name, ATLAS) for name in ATLAS.typed_names.elsewhere} == dict.fromkeys(
        ATLAS.typed_names.elsewhere, frozenset()
    )


def test_in_latin_only_latin_names_count():
    assert meant_by("hamstrings", ATLAS, latin=True) == set()
    assert meant_by("front thigh", ATLAS, latin=True) == {"vasti", "rectus_femoris"}
    assert meant_by("semitendinosos", ATLAS, latin=True) == {"hamstrings"}
    assert meant_by("musculi pedis", ATLAS, latin=True) == {"intrinsic_foot"}
    for muscle in ATLAS.tables.muscles:
        assert "Hamstrings" not in names_of(muscle, ATLAS, latin=True)
        for name in names_of(muscle, ATLAS, latin=True):
            assert meant_by(name, ATLAS, latin=True) == {muscle}


def test_a_plain_name_may_cover_more_than_its_own_muscle():
    assert covered_by("abs", ATLAS) == {"rectus_abdominis", "obliques", "transversus_abdominis"}
    assert covered_by("front thigh", ATLAS) == {"vasti", "rectus_femoris"}
    assert covered_by("hamstrings", ATLAS) == {"hamstrings"}
    assert covered_by("xyz", ATLAS) == set()
