from __future__ import annotations

import pytest

from bodymap.app.study.due import NEW_A_DAY, known_cards
from bodymap.app.study.round import Round
from bodymap.app.study.ways_on import ways_on
from tests.app.study.played import MIXED, a_log, a_review, a_round, all_given


def texts(log, played, atlas):
    return [way.text for way in ways_on(log, played, atlas)]


@pytest.fixture
def first_day(atlas):
    """Give what is known after the ten new cards of a day, all right."""
    return a_log(*(a_review(card, 0.01, 4) for card in [*known_cards("", atlas)][:NEW_A_DAY]))


def test_the_first_day_does_not_end_in_a_blank_page(first_day, atlas):
    ended = all_given(a_round(atlas), atlas)
    assert texts(first_day, ended, atlas) == ["10 new cards now", "Just practise"]
    assert texts(first_day, Round("", False, ()), atlas) == [
        "10 new cards now",
        "Practise all the same",
    ]


def test_what_is_wrong_and_comes_back_in_minutes_is_offered_once(atlas):
    known = {card: a_review(card, 0.01, 4) for card in known_cards("", atlas)}
    known["find:soleus"] = a_review("find:soleus", 0, 1)
    ended = all_given(a_round(atlas, *MIXED), atlas, wrong=(0,))
    first, second = ways_on(a_log(*known.values()), ended, atlas)
    assert (first.what, first.text) == ("study", "Ask 1 card again now")
    assert second.what == "practise"


def test_after_practice_the_mistakes_stand_first_where_nothing_is_due(first_day, atlas):
    ended = all_given(a_round(atlas, practice=True), atlas, wrong=(0,))
    assert texts(first_day, ended, atlas) == ["Practise the mistakes", "10 new cards now"]
    ended = all_given(a_round(atlas, practice=True), atlas)
    assert texts(first_day, ended, atlas) == ["Practise again", "10 new cards now"]
    assert texts(first_day, ended._replace(mistakes=True), atlas) == ["10 new cards now"]
