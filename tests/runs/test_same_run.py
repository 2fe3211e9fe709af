"""Two files hold the same run where they began within 30 s and differ by 2 % at most."""

from __future__ import annotations

from bodymap.runs.same_run import same_run, same_time


def test_the_one_that_began_nearest_is_taken():
    others = [(1, 0.0, 10_000.0), (2, 20.0, 10_100.0), (3, 16.0, 20_000.0)]
    assert same_run(15.0, 10_000.0, others) == 2


def test_the_limits_belong_to_it():
    assert same_run(30.0, 9_800.0, [(1, 0.0, 10_000.0)]) == 1
    assert same_run(30.1, 9_800.0, [(1, 0.0, 10_000.0)]) is None
    assert same_run(30.0, 9_799.0, [(1, 0.0, 10_000.0)]) is None


def test_of_none_there_is_none():
    assert same_run(0.0, 0.0, []) is None


def test_of_the_same_time_is_what_began_together_and_shares_more_than_half_of_the_shorter():
    assert same_time(10.0, 3000.0, [(1, 0.0, 1500.0), (2, 12.0, 6000.0)]) == 2
    assert same_time(31.0, 3000.0, [(1, 0.0, 3000.0)]) is None
    assert same_time(20.0, 3000.0, [(1, 0.0, 41.0)]) == 1
    assert same_time(20.0, 3000.0, [(1, 0.0, 40.0)]) is None
    assert same_time(20.0, 30.0, [(1, 0.0, 19.0)]) is None
