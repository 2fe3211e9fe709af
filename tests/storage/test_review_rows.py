"""The rows of answers: what the table takes, and what it refuses."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from bodymap.storage import review_rows
from bodymap.storage.review_rows import ReviewRow
from bodymap.storage.schema import STEPS, step_up

_ROW = ReviewRow(0, "find:soleus", 1_795_000_000_000_001, 3, 0, "the soleus", 4.5)


@pytest.fixture
def connection(tmp_path):
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        step_up(opened, tmp_path / "runs.db", STEPS)
        yield opened


def test_rows_come_back_in_the_order_of_their_numbers(connection):
    numbers = [review_rows.insert(connection, _ROW._replace(rating=rating)) for rating in (4, 1)]
    assert numbers == [1, 2]
    found = review_rows.reviews(connection)
    assert [row._replace(sum=0) for row in found] == [
        _ROW._replace(review=1, rating=4),
        _ROW._replace(review=2, rating=1),
    ]
    assert all(map(review_rows.is_whole, found))


@pytest.mark.parametrize("seconds", [4, 4.5, -0.0, 0])
def test_a_row_is_whole_until_one_of_its_values_changes(connection, seconds):
    review_rows.insert(connection, _ROW._replace(seconds=seconds))
    (row,) = review_rows.reviews(connection)
    assert review_rows.is_whole(row)
    for name, value in row._asdict().items():
        other = f"{value}x" if isinstance(value, str) else value + 1
        assert not review_rows.is_whole(row._replace(**{name: other}))
    assert not review_rows.is_whole(row._replace(seconds="long"))


def test_a_number_is_never_given_twice(connection):
    last = review_rows.insert(connection, _ROW)
    review_rows.delete(connection, last)
    review_rows.delete(connection, last)
    assert review_rows.insert(connection, _ROW) == last + 1


def test_all_are_replaced_at_once(connection):
    review_rows.insert(connection, _ROW)
    review_rows.replace_all(connection, [_ROW._replace(card="name:soleus"), _ROW])
    found = review_rows.reviews(connection)
    assert [(row.review, row.card) for row in found] == [(2, "name:soleus"), (3, "find:soleus")]
    assert all(map(review_rows.is_whole, found))


@pytest.mark.parametrize(
    "changes",
    [
        {"card": ""},
        {"card": "x" * 201},
        {"card": b"find:soleus"},
        {"at_us": "noon"},
        {"at_us": 1.5},
        {"rating": 0},
        {"rating": 5},
        {"practice": 2},
        {"given": None},
        {"given": "x" * 201},
        {"seconds": -0.1},
        {"seconds": 3600.1},
        {"seconds": "long"},
    ],
)
def test_what_no_answer_can_say_is_refused(connection, changes):
    with pytest.raises(sqlite3.IntegrityError):
        review_rows.insert(connection, _ROW._replace(**changes))
    assert review_rows.reviews(connection) == []
