from __future__ import annotations

from datetime import timedelta

import pytest

from bodymap.app.study.due import known_cards
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.questions import question_of
from bodymap.app.study.words import (
    cards_words,
    day_words,
    due_words,
    given_words,
    level_name,
    logged_words,
    said_and_right,
    soon_words,
    tab_name,
)
from bodymap.study.review import LEVELS
from tests.app.study.played import NOW, wrong_key


@pytest.mark.parametrize(
    ("away", "words"),
    [
        (timedelta(seconds=-5), "in 1 minute"),
        (timedelta(seconds=70), "in 1 minute"),
        (timedelta(minutes=10), "in 10 minutes"),
        (timedelta(hours=5), "later today"),
        (timedelta(hours=10), "tomorrow"),
        (timedelta(days=3), "in 3 days"),
        (timedelta(days=90), "in 3 months"),
    ],
)
def test_when_a_card_comes_back(away, words):
    assert soon_words(NOW + away, NOW) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(0.1, "today"), (1, "yesterday"), (5, "Tue 17 Nov"), (400, "Sat 18 Oct 2025")],
)
def test_the_day_of_an_answer(days, words):
    assert day_words(NOW - timedelta(days=days), NOW) == words


def test_one_and_many():
    assert (cards_words(1), cards_words(12)) == ("1 card", "12 cards")
    assert (due_words(1), due_words(12)) == ("1 card due today", "12 cards due today")


def test_every_kind_and_level_has_a_name_of_its_own():
    assert len({tab_name(kind) for kind in KINDS}) == len(KINDS)
    assert [level_name(level) for level in LEVELS] == [
        "Not right yet",
        "Learning",
        "Known",
        "Firm",
    ]


def test_an_answer_in_words(atlas):
    find = question_of("find:soleus", Wish(), 1, atlas)
    assert given_words(find, "vasti", atlas, latin=False) == "Front thigh"
    assert given_words(find, "rectus_femoris", atlas, latin=True) == "Rectus femoris"
    assert given_words(find, "", atlas, latin=False) == ""  # the learner did not know
    typed = question_of("name:soleus", Wish(typing=True), 1, atlas)
    assert given_words(typed, "calv", atlas, latin=False) == "calv"
    does = question_of("does:soleus", Wish(), 1, atlas)
    option = does.options[2]
    assert given_words(does, option.key, atlas, latin=False) == option.text


def test_the_log_keeps_the_right_answer_where_another_round_asks_for_another(atlas):
    run = question_of("which_run:soleus", Wish(), 1, atlas)
    wrong = wrong_key(run, atlas)
    kept = logged_words(run, wrong, atlas, latin=False)
    other = question_of("which_run:soleus", Wish(), 5, atlas)
    said = given_words(run, wrong, atlas, latin=False)
    assert said_and_right(kept, other) == (said, run.answer)
    assert kept.isprintable()
    find = question_of("find:soleus", Wish(), 1, atlas)
    assert logged_words(find, "vasti", atlas, latin=False) == "Front thigh"
    assert said_and_right("Front thigh", find) == ("Front thigh", "Deep calf")
    assert said_and_right("", run) == ("", "")


def test_what_the_log_does_not_keep_is_the_same_in_every_round(atlas):
    for card in ("find:soleus", "name:vasti", "does:vasti", "claim:hard_ground_feet"):
        questions = [question_of(card, Wish(), seed, atlas) for seed in range(8)]
        assert len({question.answer for question in questions}) == 1
        key = min(questions[0].right)
        said = given_words(questions[0], key, atlas, latin=False)
        assert logged_words(questions[0], key, atlas, latin=False) == said


def test_no_text_of_an_option_looks_like_two_answers_and_both_fit_the_log(atlas):
    for card in known_cards("", atlas):
        question = question_of(card, Wish(), 1, atlas)
        for option in question.options:
            kept = logged_words(question, option.key, atlas, latin=False)
            assert said_and_right(kept, question) == (option.text, question.answer)
            assert len(kept) <= 200
