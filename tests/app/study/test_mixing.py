from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study.mixing import in_turns, kind_of, subject_of
from tests.sweeps import few

A_CARD = st.builds("{}:{}".format, st.sampled_from("abc"), st.sampled_from("stuvwxyz"))
CARDS = st.lists(A_CARD, unique=True, max_size=20)


@settings(max_examples=few(60))
@given(CARDS, st.integers(0, 99))
def test_no_two_cards_about_the_same_muscle_follow_each_other(cards, seed):
    order = in_turns(cards, seed)
    assert all(subject_of(one) != subject_of(other) for one, other in pairwise(order))
    assert len(set(order)) == len(order)
    assert set(order) <= set(cards)


@settings(max_examples=few(60))
@given(CARDS, st.integers(0, 99))
def test_only_what_nothing_can_stand_between_waits_for_the_next_round(cards, seed):
    counts = Counter(map(subject_of, cards))
    left = len(cards) - len(in_turns(cards, seed))
    most = max(counts.values(), default=0)
    assert left == max(2 * most - len(cards) - 1, 0)


@settings(max_examples=few(30))
@given(CARDS, st.integers(0, 99))
def test_of_one_muscle_the_more_urgent_card_comes_first(cards, seed):
    order = in_turns(cards, seed)
    for one, other in pairwise(cards):
        if subject_of(one) == subject_of(other) and other in order:
            assert order.index(one) < order.index(other)


def test_kinds_alternate_where_that_is_possible():
    cards = [f"{kind}:{subject}" for kind, subject in zip("ababab", "stuvwx", strict=True)]
    kinds = list(map(kind_of, in_turns(cards, 1)))
    assert all(one != other for one, other in pairwise(kinds))


def test_the_most_urgent_stay_in_front():
    cards = [f"find:{n}" for n in range(20)]
    order = in_turns(cards, 4)
    assert order != tuple(cards)
    assert all(order.index(card) >= n - 4 for n, card in enumerate(cards))


def test_the_seed_makes_the_order():
    cards = [f"find:{n}" for n in range(9)]
    assert in_turns(cards, 5) == in_turns(cards, 5)
    assert len({in_turns(cards, seed) for seed in range(8)}) > 1
