from __future__ import annotations

import pytest

from bodymap.app.worksheets.text import page_text


def both(made):
    return page_text(made.pages[0]).splitlines(), page_text(made.key[0]).splitlines()


def test_labels_are_numbered_and_only_the_key_names_them(make):
    made = make(seed=3)
    sheet, key = both(made)
    names = {label.number: label.name for label in made.pages[0].body.figure.labels}
    assert key[2:] == [f"{n}. {names[n]}" for n in sorted(names)]
    assert sheet[2:-1] == [f"{n}. ____" for n in sorted(names)]
    assert sheet[-1] == ", ".join(made.pages[0].body.words)


def test_loads_are_in_the_key(make):
    made = make(kind="load")
    sheet, key = both(made)
    row = made.pages[0].body.rows[0]
    assert f"1. {row.name}: {row.value}" in key
    assert f"1. {row.name}: ____" in sheet


def test_a_prediction_is_a_table_with_signs_in_the_key(make):
    sheet, key = both(make(kind="predict"))
    assert sheet[3].split("\t")[1:] == key[3].split("\t")[1:]  # the regions
    assert set("\t".join(row.split("\t", 1)[1] for row in key[4:])) <= set("↑↓=–\t")
    assert all(row.endswith("____") for row in sheet[4:])


def test_exercises_are_connected_in_the_key_alone(make):
    made = make(kind="match")
    sheet, key = both(made)
    body = made.pages[0].body
    letter = "ABCDEFG"[body.right[0]]
    first = f"1. {body.exercises[0][1]}: {letter}. {body.names[body.right[0]]}"
    assert first in key
    assert first not in sheet
    assert {f"A. {body.names[0]}", f"7. {body.exercises[6][1]}"} <= set(sheet)


def test_instants_and_spans_are_in_the_key(make):
    made = make(kind="stride")
    sheet, key = both(made)
    instant, row = made.pages[0].body.instants[0], made.pages[0].body.rows[0]
    assert f"1. {instant.name}" in key
    assert "1. ____" in sheet
    assert next(line for line in key if line.startswith(f"{row.name}: ")).endswith("%")
    assert f"{row.name}: ____" in sheet


def test_a_handout_names_its_exercises_and_a_persons_sheet_their_doses(make, atlas):
    made = make(kind="handout", region="feet").pages[0]
    assert made.body.cards[0].name in page_text(made).splitlines()
    page = make(kind="exercises", sheet=("squat",)).pages[0]
    assert page_text(page) == f"My exercises\nSquat: {atlas.exercises['squat'].prose.dose}"


def test_what_is_no_page_of_ours_is_refused(make):
    page = make().pages[0]._replace(body="words")
    with pytest.raises(NotImplementedError):
        page_text(page)
