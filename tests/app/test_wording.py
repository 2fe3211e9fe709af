from __future__ import annotations

import pytest

from bodymap.app.choices import PRESETS
from bodymap.app.wording import (
    ended,
    inside_sentence,
    listed,
    paragraphs,
    preset_name,
    sentence,
    times_text,
)


@pytest.mark.parametrize(
    ("parts", "text"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_parts_are_listed_as_in_a_sentence(parts, text):
    assert listed(iter(parts)) == text


def test_a_name_is_small_inside_a_sentence_and_large_at_its_start():
    assert inside_sentence("Lower legs") == "lower legs"
    assert sentence("lower legs") == "Lower legs"
    assert inside_sentence("") == sentence("") == ""


def test_every_ready_made_run_has_a_name_of_its_own():
    assert len({preset_name(preset) for preset in PRESETS}) == len(PRESETS)


def test_what_is_not_estimated_is_a_dash():
    assert times_text(None) == "–"


@pytest.mark.parametrize(
    ("text", "read"), [("Calf", "Calf."), ("Is it?", "Is it?"), ("No.", "No."), ("", "")]
)
def test_what_is_read_aloud_ends_like_a_sentence(text, read):
    assert ended(text) == read


def test_an_empty_line_parts_paragraphs_and_other_line_ends_do_not():
    assert paragraphs("\nOne\nand  more.\n\n\n\nTwo.\n") == ["One and more.", "Two."]
    assert paragraphs(" \n\n ") == []
