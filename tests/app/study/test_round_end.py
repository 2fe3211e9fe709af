from __future__ import annotations

from bodymap.app.study.due import known_cards
from bodymap.app.study.playing import stop
from bodymap.app.study.round import Round
from bodymap.app.study.round_end import round_end
from tests.app.study.played import MIXED, a_log, a_review, a_round, all_given, give, leave


def end_of(played, log, atlas):
    return round_end(log, played, atlas, latin=False)


def test_the_end_counts_what_was_right_and_lists_what_was_wrong(atlas):
    ended = all_given(a_round(atlas), atlas, wrong=(2,))
    shown = end_of(ended, a_log(), atlas)
    assert shown.title == "4 of 5 right"
    assert [row.card for row in shown.mistakes] == [ended.questions[2].card]
    assert (shown.again_text, shown.other_text) == ("Study 10 cards", "Practise the mistakes")


def test_a_stopped_round_counts_what_was_answered(atlas):
    stopped = stop(leave(give(a_round(atlas), atlas)))
    shown = end_of(stopped, a_log(), atlas)
    assert (shown.title, shown.mistakes, shown.other_text) == ("1 of 1 right", (), "")
    assert shown.line.startswith("Stopped after 1 of 5. ")


def test_what_is_still_due_can_be_studied_at_once(atlas):
    shown = end_of(all_given(a_round(atlas), atlas), a_log(), atlas)
    assert (shown.line, shown.again_text) == ("10 cards still due today.", "Study 10 cards")


def test_where_nothing_is_due_any_more_it_says_what_comes_next(atlas):
    log = a_log(*(a_review(card, 0.01, 4) for card in known_cards("", atlas)))
    shown = end_of(all_given(a_round(atlas), atlas), log, atlas)
    assert shown.line.startswith("Nothing due")
    assert (shown.again_text, shown.other_text) == ("Just practise", "")


def test_after_practice_the_schedule_is_as_it_was_and_one_can_go_on(atlas):
    shown = end_of(all_given(a_round(atlas, *MIXED, practice=True), atlas), a_log(), atlas)
    assert shown.line == (
        "Practice: the schedule is as it was; what was right is off your mistakes. "
        "10 cards still due today."
    )
    assert (shown.again_text, shown.other_text) == ("Study 10 cards", "Practise again")


def test_what_comes_back_in_minutes_is_all_that_is_left_of_today(atlas):
    known = {card: a_review(card, 0.01, 4) for card in known_cards("", atlas)}
    known["find:soleus"] = a_review("find:soleus", 0, 1)
    shown = end_of(all_given(a_round(atlas), atlas), a_log(*known.values()), atlas)
    assert shown.line == "1 card comes back in 10 minutes; then today is done."
    assert shown.again_text == "Ask 1 card again now"


def test_what_comes_back_in_minutes_is_told_beside_what_is_still_due(atlas):
    log = a_log(a_review("find:soleus", 0, 2))
    shown = end_of(all_given(a_round(atlas), atlas), log, atlas)
    assert shown.line == "9 cards still due today. 1 card comes back in 15 minutes."


def test_a_round_without_a_card_says_so_and_offers_practice(atlas):
    shown = end_of(Round("when", False, ()), a_log(), atlas)
    assert shown.title == "Nothing to study here today"
    assert shown.again_text == "Practise all the same"


def test_after_a_round_of_mistakes_the_others_can_be_practised(atlas):
    played = all_given(a_round(atlas, "find:vasti", practice=True), atlas)._replace(mistakes=True)
    left = a_log(a_review("find:soleus", 1, 1), a_review("find:vasti", 0, 3, practice=True))
    shown = end_of(played, left, atlas)
    assert (shown.again_text, shown.other_text) == ("Study 11 cards", "Practise the mistakes")
    shown = end_of(played, a_log(), atlas)
    assert (shown.again_text, shown.other_text) == ("Study 10 cards", "")


def test_a_practised_mistake_that_is_wrong_again_is_not_said_to_be_off_the_list(atlas):
    played = all_given(a_round(atlas, "find:vasti", practice=True), atlas, wrong=(0,))
    line = end_of(played._replace(mistakes=True), a_log(), atlas).line
    assert line == "Practice: the schedule is as it was. 10 cards still due today."
