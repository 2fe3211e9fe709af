from __future__ import annotations

from datetime import timedelta, timezone

from bodymap.app.study.due import (
    NEW_A_DAY,
    PRACTICE,
    asked_early,
    asked_next,
    count_by_kind,
    due_today,
    known_cards,
    weakest,
)
from bodymap.app.study.log import StudyLog
from tests.app.study.played import NOW, a_log, a_review


def every(kind, atlas):
    return tuple(known_cards(kind, atlas))


def test_before_the_log_has_been_read_nothing_is_due(atlas):
    assert due_today(StudyLog(), "", atlas).cards == ()


def test_a_newcomer_meets_ten_new_cards_a_day_in_their_order(atlas):
    due = due_today(a_log(), "", atlas)
    assert due.cards == due.new == every("", atlas)[:NEW_A_DAY]
    assert due.unseen == every("", atlas)


def test_new_cards_begun_today_count_against_the_day_and_those_of_yesterday_do_not(atlas):
    cards = every("", atlas)
    today = [a_review(card, 0.1, 4) for card in cards[:3]]
    yesterday = [a_review(card, 1.1, 4) for card in cards[3:5]]
    again = [a_review(cards[3], 0.05, 4), a_review(cards[9], 0.02, 4, practice=True)]
    due = due_today(a_log(*today, *yesterday, *again), "", atlas)
    assert due.new == tuple(card for card in cards if card not in cards[:5])[: NEW_A_DAY - 3]


def test_after_many_new_cards_there_are_none_more_today(atlas):
    reviews = [a_review(card, 0.1, 4) for card in every("", atlas)[: NEW_A_DAY + 2]]
    assert due_today(a_log(*reviews), "", atlas).new == ()


def test_what_is_due_until_the_end_of_the_local_day_comes_first_the_most_overdue_in_front(atlas):
    late_last = a_review("find:forearms", 2 - 8 / 24)
    log = a_log(a_review("find:soleus", 30), a_review("find:vasti", 60), late_last)
    due = due_today(log, "find", atlas)
    assert due.back == ("find:vasti", "find:soleus", "find:forearms")  # the last in the evening
    assert not {*due.back} & {*due.new}
    midnight = NOW.replace(hour=23, minute=55)
    late = a_log(a_review("find:forearms", -8.9 / 24), now=midnight)
    assert due_today(late, "find", atlas).back == ()


def test_the_day_ends_where_the_learner_is(atlas):
    reviews = [a_review("find:forearms", 2 - 9.1 / 24)]  # due at 00:06 in two days
    midnight = NOW.replace(hour=23, minute=55)
    elsewhere = midnight.astimezone(timezone(timedelta(hours=-5)))
    assert due_today(a_log(*reviews, now=midnight), "", atlas).back == ()
    assert due_today(a_log(*reviews, now=elsewhere), "", atlas).back == ("find:forearms",)


def test_what_was_wrong_or_unsure_waits_until_its_minutes_are_over(atlas):
    reviews = [a_review("find:soleus", 0, 1), a_review("find:vasti", 0, 2), a_review("find:x", 0)]
    due = due_today(a_log(*reviews), "find", atlas)
    assert (due.back, set(due.soon)) == ((), {"find:soleus", "find:vasti"})
    assert due.soon_by == NOW + timedelta(minutes=15)
    later = due_today(a_log(*reviews, now=NOW + timedelta(minutes=12)), "find", atlas)
    assert (later.back, later.soon) == (("find:soleus",), ("find:vasti",))


def test_a_chosen_kind_is_filled_up_with_new_cards_where_the_day_has_had_its_new_ones(atlas):
    mixed = every("", atlas)[:NEW_A_DAY]
    log = a_log(*(a_review(card, 0.1, 4) for card in mixed))
    assert asked_next(log, "", atlas) == ()
    claims = every("claim", atlas)
    assert asked_next(log, "claim", atlas) == claims[:NEW_A_DAY]
    back = a_log(*(a_review(card, 30, 3) for card in claims[:4]), *log.reviews)
    asked = asked_next(back, "claim", atlas)
    assert set(asked[:4]) == set(claims[:4])
    assert asked[4:] == claims[4:NEW_A_DAY]


def test_what_comes_back_in_minutes_is_asked_at_once_where_nothing_else_is_left(atlas):
    known = {card: a_review(card, 0.01, 4) for card in every("when", atlas)}
    known["when:soleus"] = a_review("when:soleus", 0, 1)
    assert asked_next(a_log(*known.values()), "when", atlas) == ("when:soleus",)


def test_a_card_that_there_is_no_more_is_not_due(atlas):
    assert due_today(a_log(a_review("find:tail", 30)), "", atlas).back == ()


def test_cards_are_counted_by_kind(atlas):
    counts = count_by_kind(["find:soleus", "find:vasti", "claim:x"])
    assert (counts["find"], counts["claim"], counts["when"]) == (2, 1, 0)


def test_practice_takes_what_was_wrong_first_then_the_unknown_then_the_least_known(atlas):
    cards = every("when", atlas)
    wrong, learning, firm = cards[3], cards[1], cards[0]
    log = a_log(
        a_review(firm, 40, 4),
        a_review(firm, 20, 4),
        a_review(learning, 0.001, 2),
        a_review(wrong, 0.1, 1, practice=True),
    )
    drawn = weakest(log, "when", 1, atlas)
    assert drawn[0] == wrong
    assert drawn[-2:] == (learning, firm)
    assert set(drawn) == set(cards)


def test_practice_draws_by_chance_among_equals(atlas):
    drawn = {weakest(a_log(), "find", seed, atlas) for seed in range(6)}
    assert len(drawn) > 1
    assert all(len(cards) == PRACTICE for cards in drawn)
    assert weakest(a_log(), "", 2, atlas) == weakest(a_log(), "", 2, atlas)


def test_where_the_day_is_done_whoever_wants_more_gets_new_cards(atlas):
    known = list(known_cards("", atlas))
    done = a_log(*(a_review(card, 0.01, 4) for card in known[:NEW_A_DAY]))
    assert asked_next(done, "", atlas) == ()
    assert asked_early(done, atlas) == tuple(known[NEW_A_DAY : 2 * NEW_A_DAY])
    assert asked_early(a_log(), atlas) == tuple(known[:NEW_A_DAY])
    assert asked_early(a_log(*(a_review(card, 0.01, 4) for card in known)), atlas) == ()
