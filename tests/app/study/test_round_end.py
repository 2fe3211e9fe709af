from __future__ import annotations

from bodymap.app.study.due import known_cards
from bodymap.app.study.playing import stop
from bodymap.app.study.round_end import round_end
from tests.app.study.played import MIXED, a_log, a_review, a_round, all_given, give, leave


def end_of(played, log, atlas):
    return round_end(log, played, atlas, latin=False)


def test_the_end_counts_what_was_right_and_lists_what_was_wrong(atlas):
    ended = all_given(a_round(atlas), atlas, wrong=(2,))
    shown = end_of(ended, a_log(), atlas)
    assert shown.title == "4 of 5 right"
    assert [row.card for row in shown.mistakes] == [ended.questions[2].card]
    assert shown.mistakes_text == "Practise the mistakes"


def test_a_stopped_round_counts_what_was_answered(atlas):
    stopped = stop(leave(give(a_round(atlas), atlas)))
    shown = end_of(stopped, a_log(), atlas)
    assert (shown.title, shown.mistakes, shown.mistakes_text) == ("1 of 1 right", (), "")


def test_what_is_still_due_can_be_studied_at_once(atlas):
    shown = end_of(all_given(a_round(atlas), atlas), a_log(), atlas)
    assert (shown.line, shown.again_text) == ("10 cards still due today.", "Study 10 cards")


def test_where_nothing_is_due_any_more_it_says_what_comes_next(atlas):
    log = a_log(*(a_review(card, 0.01, 4) for card in known_cards("", atlas)))
    shown = end_of(all_given(a_round(atlas), atlas), log, atlas)
    assert shown.line.startswith("Nothing due")
    assert shown.again_text == ""


def test_after_practice_the_schedule_is_as_it_was_and_one_can_go_on(atlas):
    shown = end_of(all_given(a_round(atlas, *MIXED, practice=True), atlas), a_log(), atlas)
    assert shown.line == "Practice: the schedule is as it was."
    assert shown.again_text == "Practise again"
