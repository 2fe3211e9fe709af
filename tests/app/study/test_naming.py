from __future__ import annotations

import pytest

from bodymap.app.study.naming import inside, is_plural, name_of


@pytest.mark.parametrize(
    ("muscle", "plain", "latin"),
    [
        ("gastrocnemius", "upper calf", "gastrocnemius"),
        ("rectus_femoris", "middle front thigh", "rectus femoris"),
        ("hamstrings", "hamstrings", "biceps femoris, semitendinosus and semimembranosus"),
    ],
)
def test_a_name_stands_in_a_sentence_as_people_say_it(atlas, muscle, plain, latin):
    named = atlas.tables.muscles[muscle]
    assert inside(named, latin=False) == plain
    assert inside(named, latin=True) == latin


def test_a_name_stands_by_itself_as_it_is_said(atlas):
    named = atlas.tables.muscles["gastrocnemius"]
    assert name_of(named, latin=False) == "Upper calf"
    assert name_of(named, latin=True) == "Gastrocnemius"


def test_names_of_several_muscles_are_plural(atlas):
    muscles = atlas.tables.muscles.values()
    assert {each.muscle for each in muscles if is_plural(each, latin=False)} == {
        "intrinsic_foot", "fibularis", "hamstrings", "rectus_abdominis", "obliques",
        "transversus_abdominis", "erector_spinae",
    }  # fmt: skip
    assert {each.muscle for each in muscles if is_plural(each, latin=True)} == {
        "intrinsic_foot", "fibularis", "vasti", "hamstrings", "adductors", "obliques", "forearms",
    }  # fmt: skip
