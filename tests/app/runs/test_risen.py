from __future__ import annotations

from bodymap.app.runs.log_map import Asked
from bodymap.app.runs.risen import risen


def asked(now, usual, before=4):
    return Asked(now, {}, usual, {}, before)


def test_the_muscle_of_each_region_that_rose_most_is_named_with_both_numbers(atlas):
    usual = dict.fromkeys(atlas.tables.muscles, 8.0)
    now = {**usual, "soleus": 14.0, "gastrocnemius": 12.0, "vasti": 10.0, "obliques": 9.0}
    found = risen(asked(now, usual), "week", "min/km", atlas)
    assert [one.muscle for one in found.items] == ["soleus", "vasti"]
    assert found.items[0].reason == "14.0 easy km against 8.0 on average."
    assert found.title == "What rose most this week"
    assert "the 4 weeks before" in found.line
    assert all(len(one.exercises) == 2 for one in found.items)


def test_three_are_named_at_most_the_one_that_rose_most_first(atlas):
    usual = dict.fromkeys(atlas.tables.muscles, 10.0)
    now = {**dict.fromkeys(usual, 15.0), "deltoids": 30.0}
    found = risen(asked(now, usual), "month", "mph", atlas).items
    assert (len(found), found[0].muscle) == (3, "deltoids")
    assert found[0].reason == "18.6 easy mi against 6.2 on average."


def test_nothing_is_named_without_weeks_to_compare_with_or_a_run_now(atlas):
    every = dict.fromkeys(atlas.tables.muscles, 10.0)
    assert risen(asked(every, {}, 0), "week", "min/km", atlas).items == ()
    assert risen(asked({}, every), "week", "min/km", atlas).items == ()
    empty = {**every, "soleus": None}
    assert risen(asked(every, empty), "week", "min/km", atlas).items == ()
