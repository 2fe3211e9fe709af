"""Figures of the model in a lesson's texts: what is one, and what is said of what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.content.lesson_text import Placeholder, faults, letters, pieces

KNOWN = {"soleus": "Calf, deep", "lower_legs": "Lower legs"}


def _said(text: str, subject: str = "soleus", runs: int = 2) -> list[str]:
    return list(faults(text, subject, runs, KNOWN))


def test_a_text_is_taken_apart_into_words_and_figures():
    text = "At {pace} {{so}} {load:soleus@2}, {range@0}."
    assert [piece for piece in pieces(text) if piece] == [
        "At ",
        Placeholder("pace"),
        " ",
        "{",
        "so",
        "}",
        " ",
        Placeholder("load", "soleus", 2),
        ", ",
        Placeholder("range", "", 0),
        ".",
    ]


def test_letters_are_counted_as_they_will_stand_there():
    assert letters("{load}") == len("×1.45")
    assert letters("{{ }}") == 3
    assert letters("{range:soleus}") == len("1.10 to 1.70")


@pytest.mark.parametrize(
    "text", ["", "{load}", "{load:impact}", "{range:lower_legs@2}", "{steps@0}", "{{load}}", "}"]
)
def test_nothing_is_said_of_what_can_be_worked_out(text):
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{load", "is not closed"),
        ("{}", "holds {}, which is no figure"),
        ("{lod}", "holds {lod}, which is no figure; there is {load}"),
        ("{load:}", "which is no figure"),
        ("{load:sole}", 'holds {load:sole}, which is no muscle or region (did you mean "soleus"?)'),
        ("{pace:soleus}", "but pace is of the run"),
        ("{pace@3}", "but the step has 2 runs"),
    ],
)
def test_what_cannot_be_worked_out_is_said(text, said):
    (reason,) = _said(text)
    assert said in reason


def test_a_load_without_a_subject_is_said():
    assert "the step has no subject; write {load:soleus}" in _said("{load}", "")[0]
    assert _said("{load:soleus} {pace}", "") == []


@settings(max_examples=25)
@given(st.text("{}load:soleus@2pace x", max_size=30))
def test_no_text_breaks_it_and_none_loses_a_word(text):
    parts = list(pieces(text))
    if (
        not any(isinstance(part, Placeholder) for part in parts)
        and "{{" not in text
        and "}}" not in text
    ):
        assert "".join(map(str, parts)) == text
    assert letters(text) >= 0
    assert isinstance(_said(text), list)
