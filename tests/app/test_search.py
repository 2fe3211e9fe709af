from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.search import Result, fold, kind_name
from bodymap.app.search_entries import make_index
from bodymap.content.atlas import Atlas

INDEX = make_index(Atlas())


def first(query: str) -> tuple[str, str]:
    """Return kind and key of the best result."""
    best = INDEX.find(query).results[0]
    return best.kind, best.key


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("soleus", ("muscle", "soleus")),
        ("SOLÉUS", ("muscle", "soleus")),
        ("soelus", ("muscle", "soleus")),
        ("calf deep", ("muscle", "soleus")),
        ("deep calf", ("muscle", "soleus")),
        ("gastroc", ("muscle", "gastrocnemius")),
        ("lower legs", ("region", "lower_legs")),
        ("core", ("region", "core")),
        ("dry sand", ("surface", "dry_soft_sand")),
        ("natural grass", ("surface", "natural_grass")),
        ("nordic hamstrng", ("exercise", "nordic")),
        ("stance", ("word", "stance")),
        ("wang 2012", ("source", "wang2012")),
        ("minetti", ("source", "minetti2002")),
    ],
)
def test_the_best_result_is_what_was_meant(query, expected):
    assert first(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("hill", "setting:slope"),
        ("uphill", "setting:slope"),
        ("Achilles", "muscle:gastrocnemius"),
        ("shin splints", "muscle:tibialis_anterior"),
        ("core", "region:core"),
        ("knee", "muscle:rectus_femoris"),
        ("bum", "muscle:gluteus_maximus"),
        ("butt", "muscle:gluteus_maximus"),
        ("abs", "muscle:rectus_abdominis"),
        ("quads", "muscle:rectus_femoris"),
        ("glutes", "muscle:gluteus_maximus"),
        ("hamstring", "muscle:hamstrings"),
        ("foot", "muscle:intrinsic_foot"),
        ("shoes", "setting:shoe"),
        ("barefoot", "setting:shoe"),
        ("trail", "surface:forest_trail_uneven"),
        ("beach", "surface:wet_firm_sand"),
        ("sand", "surface:wet_firm_sand"),
        ("my easy pace", "setting:reference"),
        ("tempo", "setting:pace"),
        ("arms", "region:arms_shoulders"),
        ("forefoot", "setting:strike"),
    ],
)
def test_a_runner_s_own_word_finds_what_is_meant(query, expected):
    assert ":".join(first(query)) == expected


def test_a_whole_word_keeps_out_what_only_begins_like_it():
    assert ("muscle", "soleus") not in {(r.kind, r.key) for r in INDEX.find("sand").results}


@pytest.mark.parametrize("query", ["trail", "hill", "foot", "arms", "sand"])
def test_equal_matches_stand_in_the_order_of_what_a_person_can_act_on(query):
    ranks = {"muscle": 0, "region": 0, "setting": 1, "surface": 1, "exercise": 2, "word": 3}
    equal = [r for r in INDEX.find(query).results if query in fold(r.title)]
    kinds = [ranks.get(r.kind, 4) for r in equal]
    assert kinds == sorted(kinds)


def test_everything_is_found_by_its_own_title():
    lost = [
        entry.result.title
        for entry in INDEX.entries
        if entry.result not in INDEX.find(entry.result.title, most=300).results
    ]
    assert lost == []


def test_a_title_stands_before_a_mention_in_a_text():
    results = INDEX.find("abs").results
    assert results[0].title == "Abs"
    assert [each.kind for each in results].index("region") < len(results) - 1


def test_nothing_found_names_the_nearest():
    found = INDEX.find("gluteusmaximus maxi")
    assert found.results == ()
    assert found.nearest is not None


def test_nothing_like_it_names_nothing():
    found = INDEX.find("xqzw")
    assert (found.results, found.nearest) == ((), None)


@pytest.mark.parametrize("query", ["", "   ", "?!", "\u0301"])
def test_a_query_without_words_finds_nothing(query):
    assert INDEX.find(query).results == ()


@given(st.text(max_size=200))
def test_any_text_is_a_query(query):
    found = INDEX.find(query, most=5)
    assert len(found.results) <= 5
    assert not (found.results and found.nearest)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    once = fold(text)
    assert fold(" ".join(once)) == once


def test_long_texts_are_cut_at_a_word():
    lines = [entry.result.line for entry in INDEX.entries]
    cut = [line for line in lines if line.endswith("…")]
    assert cut
    assert max(map(len, cut)) <= 92


def test_every_kind_has_a_name():
    assert {kind_name(entry.result.kind) for entry in INDEX.entries} == {
        "Muscle",
        "Muscle group",
        "Setting",
        "Exercise",
        "Surface",
        "Word",
        "Source",
    }
    assert kind_name("run") == "Run"


def test_what_was_found_elsewhere_takes_its_place_by_what_it_counts():
    result = Result("run", "7", "Soleus day", "Tue 17 Nov")
    best, middle, none = (
        INDEX.find("soleus", more=((count, result),)).results for count in (101, 80, 0)
    )
    assert best[0] == result
    assert (middle[0].key, result in middle) == ("soleus", True)
    assert result not in none


def test_a_mistyped_word_that_something_else_is_called_is_not_mended():
    result = Result("run", "7", "Soelus", "Tue 17 Nov")
    assert INDEX.find("soelus", more=((100, result),)).results == (result,)
