from __future__ import annotations

import pytest

from bodymap.content.errors import ContentError
from bodymap.content.science import read_tables


def test_the_programs_own_tables_are_whole():
    tables = read_tables()
    assert len(tables.muscles) == 26
    assert list(tables.regions) == ["feet", "lower_legs", "thighs_glutes", "core", "arms_shoulders"]
    assert len(tables.surfaces) == 12
    assert tables.surfaces["asphalt"].demand.grade is None
    assert tables.muscles["tibialis_posterior"].deep
    assert tables.curves["soleus"][12] == 1.0


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("muscles.csv", "soleus,lower_legs,calf", "soleus,,calf", "soleus: region_id is empty"),
        ("muscles.csv", "1.38,fukuchi2017", "0,fukuchi2017", "region_weight is 0, not above 0"),
        ("muscles.csv", "surface,B,0.06", "surface,E,0.06", "speed_grade is 'E', which is unknown"),
        ("muscles.csv", "fukuchi2017;dorn2012", "fukuchi", "names the source 'fukuchi'"),
        ("muscles.csv", "deep,C", "deeper,C", "depth is 'deeper'"),
        ("muscles.csv", "\nsoleus,", "\ncalves,", "columns are wrong: 'calves' is missing"),
        ("surfaces.csv", "natural_grass,Grass,1.05", "natural_grass,Grass,x", "demand is 'x'"),
        ("surfaces.csv", "Grass,1.05,1.0,1.09", "Grass,1.05,1.06,1.09", "no value with its range"),
        ("surfaces.csv", "Grass,1.05,1.0", "Grass,0,0", "0 <= 0 <= 1.09 is no value"),
        ("surfaces.csv", "woodchip,", "chips,", "ground_impact.csv, surface chips: is missing"),
        ("surfaces.csv", "woodchip,Woodchip,1.05,1.0,1.15,D,judged by softness,judged\n", "",
         "ground_impact.csv, woodchip: is no surface"),
        ("surface_exceptions.csv", "treadmill_level,calf", "treadmill_level,calves",
         "treadmill_level calves: load_group is 'calves'"),
        ("surface_exceptions.csv", "treadmill_level,calf", "belt,calf", "surface_id is 'belt'"),
        ("ground_impact.csv", "shoe,maximalist", "shoe,boots", "id is 'boots'"),
        ("ground_impact.csv", "shoe,", "boot,", "kind is 'boot'"),
        ("modifiers.csv", "strike,forefoot,calf", "strike,toes,calf", "level is 'toes'"),
        ("modifiers.csv", "strike,forefoot,calf", "strike,forefoot,calves", "target is 'calves'"),
        ("modifiers.csv", "k_share,default", "k_share,all", "k_share default: is missing"),
        ("modifiers.csv", "strike,midfoot,calf", "strike,forefoot,core", "midfoot: is missing"),
        ("stride.csv", "\n1.9,", "\n1.7,", "stride.csv, speed_mps: the speeds do not rise"),
        ("speed_curve.csv", "\n9.5,", "\n9.6,", "the speeds do not rise from 1.8 to 9.5"),
        ("sources.csv", "dorn2012,", "judged,", "sources.csv, judged: is a word for our own"),
        ("sources.csv", ",10.7717/peerj.3298,yes", ",,yes", "fukuchi2017: doi is empty"),
        ("sources.csv", "peerj.3298,yes", "peerj.3298,maybe", "doi_verified is 'maybe'"),
    ],
)  # fmt: skip
def test_a_broken_table_is_refused_with_file_row_and_reason(
    folder, replace, file, old, new, message
):
    replace(f"science/{file}", old, new)
    with pytest.raises(ContentError) as found:
        read_tables(folder / "science")
    assert message in str(found.value)


@pytest.mark.parametrize("file", ["speed_curve.csv", "stride.csv"])
def test_a_table_without_rows_is_refused(folder, file):
    path = folder / "science" / file
    head = next(line for line in path.read_text().splitlines() if not line.startswith("#"))
    path.write_text(head + "\n")
    with pytest.raises(ContentError, match="do not rise"):
        read_tables(folder / "science")


def test_source_keys_can_be_given_instead_of_read(folder):
    (folder / "science" / "sources.csv").unlink()
    with pytest.raises(ContentError, match="which is unknown"):
        read_tables(folder / "science", {"nobody2000"})
