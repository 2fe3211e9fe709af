"""The schedule: what fsrs itself says, by local days, and a muscle's level."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.study.review import LEVELS, CardMemory, Review
from bodymap.study.schedule import LEARNING_STEPS, after, due_by, forecast, level_of, memory_of

_START = datetime(2026, 3, 1, 18, tzinfo=UTC)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
# Twice at once, within the steps of minutes, as asked, and after years.
_GAPS = st.sampled_from([0.0, 0.3, 45.0, 700.0, 5e4, 86_400.0, 3e5, 2e6, 1e8])
_ANSWERS = st.tuples(st.sampled_from("abc"), st.integers(1, 4), _GAPS, st.booleans())


def _reviews(answers) -> list[Review]:
    """Return answers, each so many seconds after the one before; the last value: practice."""
    made, when = [], _START
    for number, (card, rating, gap_s, practice) in enumerate(answers, start=1):
        when += timedelta(seconds=gap_s)
        made.append(Review(number, f"find:{card}", when, rating, practice))
    return made


def _told(memory):
    """Return what fsrs tells of each card."""
    return {
        card: (known.due, known.last, known.stability_days, known.difficulty, known.step)
        for card, known in memory.items()
    }


def _by_fsrs(reviews):
    """Return the same from fsrs itself, which keeps its own cards."""
    scheduler = fsrs.Scheduler(learning_steps=LEARNING_STEPS, enable_fuzzing=False)
    cards = {}
    for review in reviews:
        if not review.practice:
            card = cards.get(review.card) or fsrs.Card(1)
            card, _ = scheduler.review_card(card, fsrs.Rating(review.rating), review.when)
            cards[review.card] = card
    return {
        name: (card.due, card.last_review, card.stability, card.difficulty, card.step)
        for name, card in cards.items()
    }


@given(st.lists(_ANSWERS, max_size=25))
def test_the_schedule_is_that_of_fsrs_and_practice_is_no_part_of_it(answers):
    reviews = _reviews(answers)
    assert _told(memory_of(reviews)) == _by_fsrs(reviews)


@given(st.lists(_ANSWERS, max_size=12), st.randoms(use_true_random=False))
def test_one_answer_after_another_makes_the_memory_that_the_log_makes_in_any_order(answers, chance):
    reviews, memory = _reviews(answers), {}
    for review in reviews:
        if not review.practice:
            known = memory.get(review.card)
            memory[review.card] = after(known, review.card, review.rating, review.when)
    chance.shuffle(reviews)
    assert memory_of(reviews) == memory


@given(st.lists(_ANSWERS, min_size=1, max_size=8), st.integers(0, 7))
def test_without_an_answer_all_is_as_if_it_had_never_been_given(answers, which):
    reviews = _reviews(answers)
    gone = reviews.pop(which % len(reviews))
    others = [review for review in reviews if review.card != gone.card]
    assert memory_of(reviews) == memory_of(others) | memory_of(
        review for review in reviews if review.card == gone.card
    )
    assert _told(memory_of(reviews)) == _by_fsrs(reviews)


def test_a_clock_that_was_set_back_stands_still():
    first = after(None, "find:a", 3, _START)
    back, still = (after(first, "find:a", 3, when) for when in (_START - 40 * _DAY, _START))
    assert back == still
    assert back.last == _START


def test_a_clock_that_was_ahead_for_an_answer_locks_no_card():
    ahead = _START.replace(year=2036)
    answers = [("find:a", _START), ("find:a", ahead), ("find:b", ahead), ("find:c", ahead)]
    later = [("find:a", _START + _DAY), ("find:b", _START + _DAY)]
    reviews = [Review(n, card, when, 3) for n, (card, when) in enumerate(answers + later, 1)]
    memory = memory_of(reviews, _START + 2 * _DAY)
    assert [known.last for known in memory.values()] == [_START + _DAY] * 3
    assert due_by(memory, _START + 4 * _DAY) == ["find:b", "find:c"]
    as_if = [(card, min(when, _START + _DAY)) for card, when in answers + later]
    reviews = [Review(n, card, when, 3) for n, (card, when) in enumerate(as_if, 1)]
    assert _told(memory) == _by_fsrs(reviews)


def test_before_anything_is_answered_by_the_right_clock_all_comes_back():
    reviews = [Review(n, f"find:{n}", _START.replace(year=2036), n) for n in (1, 2, 4)]
    memory = memory_of(reviews, _START)
    assert due_by(memory, _START) == ["find:1", "find:2"]
    assert memory["find:4"].last == _START - _DAY


def test_an_empty_battery_shortens_nothing_that_was_learnt_before():
    reviews = [
        Review(n, "find:a", _START + n * 9 * _DAY, 4) if n != 3 else
        Review(n, "find:b", datetime(1970, 1, 1, tzinfo=UTC), 3)
        for n in (1, 2, 3, 4)
    ]  # fmt: skip
    sane = [review for review in reviews if review.card == "find:a"]
    memory = memory_of(reviews, _START + 40 * _DAY)
    assert memory["find:a"] == memory_of(sane)["find:a"]
    assert memory["find:b"].last == sane[1].when


def test_the_zone_of_an_answer_does_not_matter():
    east = _START.astimezone(timezone(timedelta(hours=9)))
    assert after(None, "find:a", 3, east) == after(None, "find:a", 3, _START)


def test_a_new_card_comes_back_the_same_day_only_where_it_was_wrong_or_unsure():
    again, hard, good, easy = (after(None, "find:a", rating, _START) for rating in (1, 2, 3, 4))
    assert [each.due - _START for each in (again, hard)] == [10 * _MINUTE, 15 * _MINUTE]
    assert again.learning
    assert hard.learning
    assert (again.reviews, again.lapses) == (1, 1)
    assert [each.due - _START for each in (good, easy)] == [2 * _DAY, 8 * _DAY]
    assert not good.learning
    assert not easy.learning
    assert (easy.reviews, easy.lapses) == (1, 0)


def test_a_lapse_begins_the_steps_of_minutes_anew():
    lapsed = after(after(None, "find:a", 4, _START), "find:a", 1, _START + 8 * _DAY)
    assert lapsed.learning
    assert lapsed.relearning
    assert lapsed.due - lapsed.last == timedelta(minutes=10)


def test_a_hundred_sure_answers_and_a_hundred_years_do_no_harm():
    memory, when = None, _START
    for _ in range(100):
        memory = after(memory, "find:a", 4, when)
        when = min(memory.due, datetime(2099, 1, 1, tzinfo=UTC))
    assert level_of([memory, memory], when) == "firm"
    assert forecast({"find:a": memory}, when, 7) == [0] * 7


def _memory(card, due, stability_days=5.0, *, learning=False):
    return CardMemory(card, due, due - _DAY, stability_days, learning, 2, 0)


def test_what_is_due_comes_the_most_overdue_first():
    due = {"a": _START, "b": _START - _DAY, "c": _START + _DAY, "d": _START - _DAY}
    memory = {card: _memory(card, when) for card, when in due.items()}
    assert due_by(memory, _START + timedelta(seconds=1)) == ["b", "d", "a"]
    assert due_by(memory, _START) == ["b", "d"]


def test_a_forecast_counts_by_day_today_with_all_that_is_overdue():
    hours = [-500, -1, 0, 5.9, 6, 29.9, 30, 24 * 6 + 5.9, 24 * 6 + 6]  # it is 18 o'clock
    memory = {str(hour): _memory("", _START + timedelta(hours=hour)) for hour in hours}
    assert forecast(memory, _START, 7) == [4, 2, 1, 0, 0, 0, 1]
    assert forecast({}, _START, 2) == [0, 0]


def test_a_day_on_which_the_clock_changes_is_one_day():
    try:
        zone = ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:
        pytest.skip("this system knows no zones by name")
    now = datetime(2026, 10, 24, 23, 30, tzinfo=zone)  # the clock is set back in this night
    local = [datetime(2026, 10, day, hour, 45, tzinfo=zone) for day in (25, 26) for hour in (0, 23)]
    memory = {str(each): _memory("", each.astimezone(UTC)) for each in local}
    assert local[1].astimezone(UTC) - local[0].astimezone(UTC) == timedelta(hours=24)
    assert forecast(memory, now, 4) == [0, 2, 2, 0]


@pytest.mark.parametrize(
    ("level", "days"),
    [
        ("new", []),
        ("new", [None, None]),
        ("learning", [2.9, None]),
        ("known", [3.0, None]),
        ("known", [60.0, 20.9]),
        ("firm", [21.0, 21.0, None]),
    ],
)
def test_a_muscles_level_follows_from_how_long_its_cards_are_remembered(level, days):
    memories = [None if each is None else _memory("", _START + _DAY, each) for each in days]
    assert level_of(memories, _START) == level
    assert level in LEVELS


def test_one_right_answer_however_easy_makes_no_muscle_known():
    once = after(None, "find:a", 4, _START)
    assert level_of([once], _START) == "learning"
    lapsed = after(after(None, "find:a", 1, _START), "find:a", 4, _START + 10 * _MINUTE)
    assert level_of([lapsed._replace(stability_days=30.0)], _START) == "learning"
    twice = after(once, "find:a", 3, once.due)
    assert level_of([twice], once.due) == "known"


def test_a_card_in_its_steps_of_minutes_is_not_known_yet():
    assert level_of([_memory("", _START, 30.0, learning=True)], _START) == "learning"


def test_what_is_overdue_by_more_than_it_outlasts_counts_no_longer():
    memory = [_memory("", _START, 21.0)] * 2
    assert level_of(memory, _START + 21 * _DAY) == "firm"
    assert level_of(memory, _START + 22 * _DAY) == "learning"


def test_a_muscle_that_was_only_answered_wrongly_is_not_begun():
    now = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
    wrong = after(None, "find:soleus", 1, now)
    assert level_of([wrong, None], now) == "new"
    assert level_of([after(wrong, "find:soleus", 2, now), None], now) == "learning"
