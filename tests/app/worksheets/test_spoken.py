from __future__ import annotations

import pytest

from bodymap.app.worksheets.spoken import page_at, page_words


def test_a_page_says_its_title_its_task_how_many_lines_and_its_version(make):
    page = make(seed=7).pages[0]
    said = page_words(page)
    assert said.startswith(f"{page.title}. {page.line} ")
    assert f"{len(page.body.figure.labels)} lines to write on." in said
    assert said.endswith("Version A · 7.")
    assert "answers" not in said


def test_a_page_of_the_key_says_so(make):
    assert "With the answers." in page_words(make().key[0])


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("load", "rows."),
        ("predict", "9 rows."),
        ("match", "7 exercises to connect."),
        ("stride", "rows."),
        ("exercises", "1 exercise."),
    ],
)
def test_every_kind_says_how_much_there_is_to_do(make, kind, said):
    assert said in page_words(make(kind=kind, sheet=("squat",)).pages[0])


def test_a_handout_and_an_empty_sheet_say_what_they_are(make):
    assert page_words(make(kind="handout", region="feet").pages[0]) == "Feet. pes."
    assert page_words(make(kind="exercises").pages[0]) == "My exercises. No exercise yet."


def test_the_key_follows_the_pages_and_a_long_page_takes_several_sheets(make):
    made = make(versions=2)
    assert [page_at(made, n) for n in range(4)] == [*made.pages, *made.key]
    handout = make(kind="handout")
    assert page_at(handout, 0) == page_at(handout, 1) == handout.pages[0]
