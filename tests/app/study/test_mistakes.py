from __future__ import annotations

from bodymap.app.study.mistakes import (
    mistaken,
    mistakes_of,
    round_mistakes,
    to_practise,
    wrong_now,
)
from bodymap.app.study.playing import give_up
from bodymap.app.study.question import Wish
from tests.app.study.played import NOW, a_log, a_review, a_round, all_given


def test_only_a_card_whose_last_answer_was_wrong_is_a_mistake_the_newest_first():
    reviews = [
        a_review("find:soleus", 9, 1),
        a_review("find:vasti", 8, 1),
        a_review("name:vasti", 7, 1),
        a_review("find:vasti", 6, 3),
        a_review("find:soleus", 5, 1, practice=True),
    ]
    assert [each.card for each in wrong_now(reviews)] == ["find:soleus", "name:vasti"]


def test_the_list_says_what_was_asked_said_and_right_when_and_how_often(atlas):
    log = a_log(
        a_review("find:soleus", 3, 1, given="Shin muscle"),
        a_review("find:soleus", 1, 1, given="Front thigh"),
        a_review("does:vasti", 2, 1),
        a_review("find:tail", 0.1, 1),
    )
    page = mistakes_of(log, NOW, Wish(), atlas)
    first, second = page.rows
    assert first.prompt == "Where is the deep calf?"
    assert (first.given, first.answer) == ("you clicked: Front thigh", "")  # the prompt names it
    assert (first.when, first.times) == ("yesterday", 2)
    assert second.answer == atlas.muscles["vasti"].task
    assert (second.card, second.given, second.times) == ("does:vasti", "you did not know", 1)
    assert page.line == "2 cards were not answered rightly the last time they were asked."
    assert page.practise_text == "Practise the mistakes"
    assert [each.card for each in mistaken(log, atlas)] == ["find:soleus", "does:vasti"]


def test_names_are_asked_for_as_the_learner_wishes(atlas):
    log = a_log(a_review("name:soleus", 1, 1))
    row = mistakes_of(log, NOW, Wish(typing=True, latin=True), atlas).rows[0]
    assert (row.prompt, row.answer) == ("What is this called in Latin?", "Soleus")
    assert mistakes_of(log, NOW, Wish(), atlas).line.startswith("1 card was not")


def test_an_empty_list_says_why(atlas):
    nothing = mistakes_of(a_log(), NOW, Wish(), atlas)
    assert (nothing.line, nothing.practise_text) == ("Nothing answered yet.", "")
    assert "to be practised" in nothing.advice
    right = mistakes_of(a_log(a_review("find:soleus", 1)), NOW, Wish(), atlas)
    assert right.line == "Nothing: every card was right the last time it was asked."


def test_a_long_list_shows_the_newest_fifty(atlas):
    cards = [f"{kind}:{muscle}" for kind in ("find", "name", "does") for muscle in atlas.muscles]
    log = a_log(*(a_review(card, days, 1) for days, card in enumerate(cards, 1)))
    page = mistakes_of(log, NOW, Wish(), atlas)
    assert [row.card for row in page.rows] == cards[:50]
    assert page.line.startswith(f"{len(cards)} cards were not")
    assert page.practise_text == f"Practise 20 of {len(cards)} mistakes"


def test_the_mistakes_of_a_round_in_the_order_of_its_questions(atlas):
    ended = all_given(a_round(atlas), atlas, wrong=(1, 3))
    rows = round_mistakes(ended, atlas, latin=False)
    asked = [ended.questions[1], ended.questions[3]]
    assert [row.card for row in rows] == [each.card for each in asked]
    answers = ["" if each.kind == "find" else each.answer for each in asked]
    assert [row.answer for row in rows] == answers
    assert all(row.given.startswith(("you said: ", "you clicked: ")) for row in rows)


def test_who_did_not_know_is_told_so_and_no_empty_line(atlas):
    ended = give_up(a_round(atlas, "find:soleus"), 1.0)
    assert round_mistakes(ended, atlas, latin=False)[0].given == "you did not know"


def test_the_mistakes_of_the_round_are_practised_or_those_of_the_list_the_oldest_first(atlas):
    log = a_log(a_review("find:soleus", 1, 1), a_review("find:vasti", 2, 1))
    ended = all_given(a_round(atlas), atlas, wrong=(1,))
    assert to_practise(log, ended, atlas) == [ended.questions[1].card]
    for played in (None, ended._replace(mistakes=True)):
        assert to_practise(log, played, atlas) == ["find:vasti", "find:soleus"]
