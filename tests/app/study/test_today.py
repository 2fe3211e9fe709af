from __future__ import annotations

from datetime import timedelta

import pytest

from bodymap.app.study.due import Due
from bodymap.app.study.today import soon_again, study_words, today_words
from tests.app.study.played import NOW

SOON = Due(soon=("a", "b"), soon_by=NOW + timedelta(minutes=10))


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(), "Nothing due today"),
        (Due(new=("a",)), "1 new card today"),
        (Due(new=("a", "b")), "2 new cards today"),
        (Due(back=("a", "b")), "2 cards due today"),
        (Due(back=("a",), new=("b", "c")), "3 cards due today, 2 of them new"),
        (SOON, "2 cards come back in 10 minutes"),
        (SOON._replace(back=("c",)), "1 card due today"),
    ],
)
def test_what_is_left_of_today(due, words):
    assert today_words(due, NOW) == words


def test_what_comes_back_in_minutes_says_when_the_last_of_it_does():
    assert soon_again(SOON._replace(soon=("a",)), NOW) == "1 card comes back in 10 minutes"
    assert soon_again(Due(), NOW) == ""


def test_the_button_says_what_the_round_will_be():
    assert study_words(Due()) == ""
    assert study_words(Due(back=("a",))) == "Study 1 card"
    assert study_words(Due(back=tuple(map(str, range(45))))) == "Study 20 of 45 cards"
    assert study_words(SOON) == "Ask 2 cards again now"
    assert study_words(Due(unseen=("a",))) == "1 new card now"
    assert study_words(Due(unseen=tuple(map(str, range(45))))) == "10 new cards now"
