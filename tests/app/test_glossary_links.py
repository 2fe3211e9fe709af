"""Words of the field are marked once a text, and nothing else is changed."""

from __future__ import annotations

import html
import re
import shutil
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.glossary_links import check_words, link_words
from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError
from bodymap.resources import asset


def test_the_first_use_of_a_word_becomes_a_link(atlas):
    linked = link_words("In stance it pulls; late stance ends at toe-off.", atlas)
    assert linked.count('<a href="word:stance">') == 1
    assert '<a href="word:toe_off">toe-off</a>' in linked


def test_a_text_without_such_words_stays_as_it_is(atlas):
    assert link_words("Heel & toe < knee", atlas) == "Heel & toe < knee"


def test_a_word_inside_another_is_left_alone(atlas):
    assert link_words("circumstances", atlas) == "circumstances"


def test_the_longer_of_two_words_wins(atlas):
    text = link_words("The peak vertical ground reaction force rises.", atlas)
    assert text.count("<a ") == 1
    assert "word:peak_vertical_force" in text


@given(st.text() | st.sampled_from(["stance <b>", "MVIC & EMG", "swing"]))
def test_without_its_links_a_text_is_the_same(atlas, text):
    linked = link_words(text, atlas)
    bare = re.sub(r'<a href="word:\w+">|</a>', "", linked)
    assert text in (bare, html.unescape(bare))


def test_every_text_of_the_panel_names_words_that_the_glossary_has(atlas):
    for region in atlas.regions.values():
        for word in re.findall(r"word:(\w+)", link_words(region.role, atlas)):
            assert word in atlas.glossary


def test_a_word_that_the_glossary_lacks_is_not_linked_and_named_by_the_check(tmp_path):
    shutil.copytree(asset("science"), tmp_path / "science")
    (tmp_path / "content" / "en").mkdir(parents=True)
    glossary = tmp_path / "content" / "en" / "glossary.toml"
    glossary.write_text("", encoding="utf-8")
    assert link_words("In stance.", Atlas(tmp_path)) == "In stance."
    with pytest.raises(ContentError, match=r"glossary\.toml, gait_cycle: is missing"):
        check_words(Atlas(tmp_path))


def test_the_glossary_has_every_word_that_is_linked(atlas):
    check_words(atlas)


def test_a_glossary_that_lacks_one_is_refused_by_name():
    class Bare:
        glossary: ClassVar = {"gait_cycle": None}

    with pytest.raises(ContentError, match=r"glossary.toml, stance: is missing"):
        check_words(Bare())
