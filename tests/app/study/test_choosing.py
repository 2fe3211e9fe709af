from __future__ import annotations

from bodymap.app.study.choosing import dice, mixed, nearest


def test_the_same_card_and_seed_throw_the_same():
    assert dice("find:soleus", 7).random() == dice("find:soleus", 7).random()
    assert dice("find:soleus", 7).random() != dice("find:soleus", 8).random()


def test_earlier_groups_are_drawn_from_but_never_always_the_same():
    groups = [["a"], ["b", "c", "d", "e", "f"], ["g", "h"]]
    drawn = {frozenset(nearest(dice("x", seed), groups)) for seed in range(200)}
    assert len(drawn) == 20
    assert frozenset.union(*drawn) == set("abcdef")
    assert nearest(dice("x", 1), [["a"], []]) == ["a"]


def test_mixing_loses_nothing():
    orders = {mixed(dice("x", seed), "abc") for seed in range(40)}
    assert len(orders) == 6
    assert all(sorted(order) == ["a", "b", "c"] for order in orders)
