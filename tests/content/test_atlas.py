from __future__ import annotations

import re

import pytest

from bodymap.content.atlas import PARTS, Atlas
from bodymap.content.errors import ContentError


def test_the_programs_own_assets_are_whole():
    atlas = Atlas()
    atlas.check()
    assert (len(atlas.exercises), len(atlas.claims), len(atlas.surfaces)) == (60, 13, 12)
    assert list(atlas.muscles) == list(atlas.tables.muscles)
    assert list(atlas.regions) == list(atlas.tables.regions)


def test_nothing_is_read_before_it_is_asked_for(tmp_path):
    assert not Atlas(tmp_path).everything_read


def test_a_part_is_read_once():
    atlas = Atlas()
    assert atlas.regions is atlas.regions


def test_everything_can_be_read_at_once(folder):
    atlas = Atlas(folder)
    atlas.read_everything()
    for name in ("science", "content"):
        (folder / name).rename(folder / f"no {name}")
    assert all(getattr(atlas, part) for part in PARTS)
    assert atlas.everything_read


def test_an_exercise_joins_its_numbers_and_its_words():
    one = Atlas().exercises["nordic"]
    assert one.primary == ("hamstrings",)
    assert one.secondary == ("gastrocnemius", "gluteus_maximus")
    assert one.safety_rule == "S3"
    assert one.figure_is_for_this
    assert one.sources == ("vandyk2019", "boyer2021")
    assert one.prose.short


SCIENCE = "science/exercises.csv"
WORDS = "content/en"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (SCIENCE, "intrinsic_foot|tibialis_posterior", "intrinsic_foot", "not primary|secondary"),
        (SCIENCE, "intrinsic_foot|tibialis_posterior", "|soleus", "not primary|secondary"),
        (SCIENCE, "hamstrings|gastrocnemius", "hams|gastrocnemius", "nordic: muscles"),
        (SCIENCE, "S1,", "S9,", "safety_rule is 'S9'"),
        (SCIENCE, "yes,,gooding2016;taddei2020", "perhaps,,gooding2016", "not yes or no"),
        (SCIENCE, "yes,,gooding2016;taddei2020", "yes,,nobody2000", "the source 'nobody2000'"),
        (SCIENCE, "\nnordic,", "\nviking,", "exercises.toml, viking: is missing"),
        (f"{WORDS}/regions.toml", "[core]", "[trunk]", "regions.toml, trunk: is unknown"),
        (f"{WORDS}/muscles.toml", "[soleus]", "[tail]\n[soleus]", "muscles.toml, tail: is unknown"),
        ("science/regions.csv", "feet,Feet", "feet, ", "regions.csv, feet: plain_name is empty"),
        ("science/regions.csv", "feet,Feet", "hands,Hands", "hands: is no region"),
        ("science/regions.csv", "core,", "feet,", "regions.csv, feet"),
        ("science/regions.csv", "core,Abs and back,truncus\n", "", "regions.csv, core: is missing"),
        ("science/speed_curve.csv", "0.873", "fast", "speed_curve.csv"),
        (f"{WORDS}/regions.toml", "care = ", "caution = ", "`$.try_it`"),
        (f"{WORDS}/regions.toml", '["miller2014"]', '["miller"]', "names the source 'miller'"),
        (f"{WORDS}/roles.toml", "[drive]", "[drive", "roles.toml: not TOML"),
        (f"{WORDS}/roles.toml", "[drive]", "[push]\n[drive]",
         "roles.toml, push: is unknown"),
        (f"{WORDS}/surfaces.toml", 'name = "Asphalt"', "name = 1", "surfaces.toml, asphalt: "),
        (f"{WORDS}/safety.toml", "[S2]", "[S4]", "safety.toml, S2: is missing"),
        (f"{WORDS}/claims.toml", '"barefoot_strengthens_feet"', '"hard_ground_feet"',
         "claims.toml, hard_ground_feet: stands there twice"),
        (f"{WORDS}/claims.toml", 'regions = ["feet"]', 'regions = ["hands"]', "names 'hands'"),
        (f"{WORDS}/claims.toml", '"partly"', '"maybe"', "claims.toml, claims number 1: "),
        (f"{WORDS}/claims.toml", "[[claims]]", "[claim]\nx = 1\n[[claims]]", "a list of"),
        (f"{WORDS}/claims.toml", '"tessutti2010"', '"tessutti"', "names the source 'tessutti'"),
        (f"{WORDS}/glossary.toml", "meaning = ", "means = ", "glossary.toml, gait_cycle: "),
        (f"{WORDS}/cards.toml", "[myth]", "[legend]", "cards.toml, legend: is unknown"),
        (f"{WORDS}/synonyms.toml", '"region:feet"', '"region:tail"', "'region:tail', unknown"),
        (f"{WORDS}/synonyms.toml", '"region:feet"', '"feet"', "synonyms number 4: "),
        (f"{WORDS}/synonyms.toml", '"abs"', '"Abs"', "synonyms.toml, synonyms number "),
        (f"{WORDS}/help.toml", 'id = "reading"', 'id = "start"', "help.toml, start: stands"),
    ],
)  # fmt: skip
def test_broken_content_is_refused_with_file_key_and_reason(
    folder, replace, file, old, new, message
):
    replace(file, old, new)
    with pytest.raises(ContentError) as found:
        Atlas(folder).check()
    assert message in str(found.value)


def test_the_line_of_a_surface_gives_its_effort_and_is_short():
    atlas = Atlas()
    for key, surface in atlas.surfaces.items():
        assert re.findall(r"×[\d.]+", surface.line) == [
            f"×{atlas.tables.surfaces[key].demand.value:g}"
        ]
        assert len(surface.line) <= 48
        assert ("judgement" in surface.line) == (
            atlas.tables.surfaces[key].demand.sources == ("judged",)
        )


def test_a_muscle_that_no_exercise_trains_is_found(folder):
    path = folder / SCIENCE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(",fibularis|", ",soleus|"), encoding="utf-8")
    with pytest.raises(ContentError, match="fibularis: is trained by no exercise"):
        Atlas(folder).check()


def test_a_missing_language_is_an_error_that_names_the_file():
    with pytest.raises(ContentError, match=r"regions\.toml: cannot be read"):
        _ = Atlas(language="xx").regions
