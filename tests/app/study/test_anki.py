from __future__ import annotations

import csv
from collections import Counter

import pytest

from bodymap.app.study.anki import HEAD, Note, cards_csv, notes
from bodymap.app.study.spelling import meant_by


def read(text: str) -> list[Note]:
    """Read the text as Anki does: head lines, then quoted fields with commas between."""
    lines = text.splitlines(keepends=True)
    assert tuple(line.rstrip("\n") for line in lines[: len(HEAD)]) == HEAD
    return [Note(*row) for row in csv.reader(lines[len(HEAD) :], strict=True)]


@pytest.mark.parametrize("latin", [False, True])
def test_what_is_read_back_is_what_was_written(atlas, latin):
    assert read(cards_csv(atlas, latin=latin)) == list(notes(atlas, latin=latin))


def test_every_note_is_known_again_and_none_is_taken_for_a_comment(atlas):
    found = list(notes(atlas))
    assert len({note.guid for note in found}) == len(found)
    assert {note.guid for note in found} == {note.guid for note in notes(atlas, latin=True)}
    assert all(note.guid.startswith("bodymap:") for note in found)
    assert all(note.front.strip() and note.back.strip() for note in found)


def test_tags_are_levels_without_spaces(atlas):
    found = list(notes(atlas))
    assert all(note.tags.startswith("Bodymap::") and " " not in note.tags for note in found)
    kinds = Counter(note.tags.split("::")[1] for note in found)
    each = dict.fromkeys(("plain", "latin", "does", "which_does", "role", "exercise"), 26)
    assert kinds == {**each, "when": 9, "claim": 9}


def test_no_front_needs_the_figure_or_is_there_twice(atlas):
    fronts = [note.front for note in notes(atlas)]
    assert len(set(fronts)) == len(fronts)
    assert not any(word in front for front in fronts for word in ("figure", "coloured", "Click"))


def test_names_are_asked_for_both_ways(atlas):
    by_guid = {note.guid: note for note in notes(atlas)}
    plain, latin = by_guid["bodymap:plain:soleus"], by_guid["bodymap:latin:soleus"]
    assert (plain.front, plain.back) == (
        "Which muscle is the soleus, in plain words?",
        "Calf, deep",
    )
    assert (latin.front, latin.back) == ("What is the Latin name of the deep calf?", "Soleus")
    assert by_guid["bodymap:plain:vasti"].front.startswith("Which muscles are the vastus medialis,")
    assert meant_by(by_guid["bodymap:which_does:soleus"].back, atlas) == {"soleus"}


def test_latin_cards_name_the_muscles_in_latin(atlas):
    by_guid = {note.guid: note for note in notes(atlas, latin=True)}
    assert "the gastrocnemius in running" in by_guid["bodymap:does:gastrocnemius"].front
    assert by_guid["bodymap:which_does:gastrocnemius"].back == "Gastrocnemius"
