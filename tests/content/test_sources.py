from __future__ import annotations

from bodymap.content.sources import Source, read_sources
from bodymap.resources import asset


def test_a_reference_is_linked_only_where_its_doi_was_verified():
    sources = read_sources(asset("science"))
    assert sources["sassi2011"].link == "https://doi.org/10.1519/JSC.0b013e3181c7baf9"
    assert sources["yong2014"].doi
    assert sources["kelly2016"].link is None
    assert sources["rodio2004"].doi == ""


def test_a_reference_has_a_short_and_a_full_form():
    sources = read_sources(asset("science"))
    assert sources["sassi2011"].short == "Sassi 2011"
    assert sources["vanhooren2020"].short == "Van Hooren 2020"
    assert sources["wa_track"].short == "World Athletics / IAAF n.d."
    assert sources["tessutti2012"].full.startswith("Tessutti V, et al. (2012). Attenuation of")
    assert sources["tessutti2012"].full.endswith("J Sports Sci 30(14):1545-50.")


def test_a_reference_without_a_year_or_place_says_only_what_is_known():
    bare = Source("k", "Nobody A", "", "On nothing", "", "", "", None)
    assert bare.short == "Nobody"
    assert bare.full == "Nobody A. On nothing."
