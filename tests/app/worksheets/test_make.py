from __future__ import annotations

import pytest

KINDS = ("labels", "load", "predict", "match", "stride", "handout", "exercises")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_choice_makes_the_same_sheet_and_another_seed_another(make, kind):
    made = make(kind=kind, seed=3, sheet=("squat",))
    assert made == make(kind=kind, seed=3, sheet=("squat",))
    other = make(kind=kind, seed=4, sheet=("squat",))
    same = [one.body for one in made.pages] == [one.body for one in other.pages]
    assert same == (kind in {"handout", "exercises"})


def test_versions_count_on_from_the_seed_and_each_has_its_letter(make):
    made = make(kind="match", seed=9999, versions=3)
    assert [page.version for page in made.pages] == ["A · 9999", "B · 0", "C · 1"]
    assert made.pages[1].body == make(kind="match", seed=0).pages[0].body


def test_the_key_is_every_page_with_its_answers_or_nothing(make):
    made = make(views="all", versions=2)
    assert [page._replace(answers=False) for page in made.key] == [*made.pages]
    assert all(page.answers for page in made.key)
    assert make(key=False).key == ()


def test_a_persons_sheet_has_their_exercises_and_name(make):
    page = make(kind="exercises", person="Kim", sheet=("squat", "nordic")).pages[0]
    assert page.title == "Exercises for Kim"
    assert [card.exercise for card in page.body.cards] == ["squat", "nordic"]


def test_without_exercises_the_sheet_is_empty(make):
    page = make(kind="exercises").pages[0]
    assert (page.title, page.body.cards) == ("My exercises", ())
