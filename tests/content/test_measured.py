from __future__ import annotations

import csv

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError
from bodymap.content.measured import MODIFIERS, MODIFIERS_FILE, SURFACE, SURFACES_FILE
from bodymap.resources import asset

FILES = (SURFACES_FILE, MODIFIERS_FILE)


def test_every_row_of_both_tables_is_a_figure():
    rows = 0
    for file in FILES:
        with asset(f"science/{file}").open(encoding="utf-8") as table:
            rows += sum(1 for _ in csv.DictReader(table))
    assert len(Atlas().measured) == rows
    assert {figure.kind for figure in Atlas().measured} == {SURFACE, *MODIFIERS}


def test_a_figure_is_kept_as_it_was_printed():
    first = Atlas().measured[0]
    assert (first.levels, first.value, first.unit) == (("natural_grass",), "303.8", "kPa")
    assert (first.relative_to, first.speed) == (("absolute",), "3.33")
    assert (first.sources, first.read_from) == (("tessutti2010",), "abstract")


def test_a_modifier_has_a_level_and_neither_quantity_nor_speed():
    one = next(figure for figure in Atlas().measured if figure.kind == "arms")
    assert (one.levels, one.quantity, one.speed) == (("behind back",), "", "")


GRASS = "natural_grass,peak_plantar_pressure,plantar_central_rearfoot"
RATIO = f"{GRASS},0.888,ratio,asphalt,3.33,tessutti2010,derived"
KPA = f"{GRASS},303.8,kPa,absolute,3.33,tessutti2010,abstract"
ARMS = "arms,behind back,whole_body net metabolic power,3,percent,normal swing,arellano2014"


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (SURFACES_FILE, "surface,quantity", "ground,quantity", "its columns are"),
        (SURFACES_FILE, KPA, f"{KPA}\n{KPA}", "stands there twice"),
        (SURFACES_FILE, KPA, KPA.replace("natural_grass", "-"), "surface is empty"),
        (SURFACES_FILE, KPA, KPA.replace("peak_plantar_pressure", " "), "quantity is empty"),
        (SURFACES_FILE, KPA, KPA.replace("tessutti2010", "nobody"), "the source 'nobody'"),
        (SURFACES_FILE, KPA, KPA.replace("tessutti2010", "judged"), "the source 'judged'"),
        (SURFACES_FILE, KPA, KPA.replace("tessutti2010", ""), "source_keys is empty"),
        (SURFACES_FILE, KPA, KPA.replace("abstract", "rumour"), "read_from is 'rumour'"),
        (SURFACES_FILE, KPA, KPA.replace("303.8", ""), "value is empty"),
        (SURFACES_FILE, KPA, KPA.replace("kPa", ""), "unit is empty"),
        (SURFACES_FILE, KPA, KPA.replace("abstract", "derived").replace("303.8", "much"),
         "value is 'much', not a number"),
        (SURFACES_FILE, RATIO, RATIO.replace("0.888", "0"), "value is 0, not above 0"),
        (MODIFIERS_FILE, ARMS, f"{ARMS},abstract\n{ARMS}", "stands there twice"),
        (MODIFIERS_FILE, ARMS, ARMS.replace("arms", "wings"), "modifier is 'wings'"),
        (MODIFIERS_FILE, ARMS, ARMS.replace("behind back", ""), "level is empty"),
        (MODIFIERS_FILE, ARMS, f"{ARMS},abstract", "9 fields, not 8"),
    ],
)  # fmt: skip
def test_a_broken_row_is_refused_with_file_row_and_reason(folder, replace, file, old, new, reason):
    replace(f"science/{file}", old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).measured
    assert found.value.file == file
    assert reason in str(found.value)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_table_is_refused(folder, file):
    (folder / "science" / file).unlink()
    with pytest.raises(ContentError, match=f"{file}: cannot be read"):
        _ = Atlas(folder).measured
