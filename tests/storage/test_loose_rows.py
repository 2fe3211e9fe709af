"""Answers found in bytes: all that are whole, wherever they lie, and nothing else."""

from __future__ import annotations

import random
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.storage import review_rows
from bodymap.storage.database import Database
from bodymap.storage.loose_rows import loose_answers
from bodymap.storage.review_rows import ReviewRow
from tests.storage.made_rows import answer
from tests.sweeps import few

_PAGE = 4096
_TIMES = (0, 1, 2, 127, 128, 1 << 15, 1 << 23, 1 << 31, 1 << 47, 1_795_000_000_000_001, -5)


def _row(number: int, **changes) -> ReviewRow:
    return ReviewRow(number, "find:soleus", 1_795_000_000_000_001, 3, 0, "soleus", 4.5)._replace(
        **changes
    )


_ROWS = [
    *(_row(0, at_us=at_us) for at_us in _TIMES),
    *(_row(0, rating=rating, practice=rating % 2) for rating in (1, 2, 3, 4)),
    *(_row(0, seconds=seconds) for seconds in (0, 1, 2, 200, 3600.0, 0.1)),
    *(_row(0, given=given) for given in ("", "a" * 200, "\u00e4" * 200, "\U0001f9b5" * 200)),
    _row(0, card="\U0001f9b5" * 200),
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "runs.db"


def _written(path: Path, first: int = 1) -> dict[int, ReviewRow]:
    with closing(Database(path)) as database, database.writing() as connection:
        for number, row in enumerate(_ROWS, first):
            review_rows.put(connection, row._replace(review=number))
        return {row.review: row for row in review_rows.reviews(connection)}


@pytest.mark.parametrize("first", [1, 120, 16_370, 1 << 40, (1 << 55) + 5])
def test_answers_of_all_lengths_are_found_as_they_were_written(path, first):
    written = _written(path, first)
    assert len(written) == len(_ROWS)
    assert loose_answers(path, _PAGE) == written


def test_what_was_written_last_lies_beside_the_file_and_counts(path):
    written = _written(path)
    with closing(Database(path)) as database:
        with database.writing() as connection:
            review_rows.delete(connection, 1)
            answer(connection, 300)
        found = loose_answers(path, _PAGE)
        assert found.keys() == (written.keys() | range(len(_ROWS) + 1, len(_ROWS) + 301)) - {1}
        beside = path.with_name("runs.db-wal")
        held = beside.read_bytes()
        cut = path.with_name("cut.db")
        cut.write_bytes(path.read_bytes())
        cut.with_name("cut.db-wal").write_bytes(held[:-100])  # a write that was not finished
        assert loose_answers(cut, _PAGE) == written
        foreign = held[:32] + held[32 : 32 + 8] + b"\xff" * 8 + held[32 + 16 :]
        cut.with_name("cut.db-wal").write_bytes(foreign)  # left from before
        assert loose_answers(cut, _PAGE) == written


def test_an_answer_is_found_where_its_number_still_stands_before_it(path):
    written = _written(path)
    held = path.read_bytes()
    head = held.rindex(b"find:soleus") - 9  # of the first answer, which lies last
    bare = path.with_name("bare.db")
    for start, numbers in ((head - 1, {1}), (head, set())):
        bare.write_bytes(held[start:])
        assert loose_answers(bare, _PAGE) == {number: written[number] for number in numbers}


@settings(max_examples=few(40))
@given(
    seed=st.integers(0, 2**32),
    lengths=st.lists(st.sampled_from((1, 8, 100, _PAGE)), max_size=6),
    cut=st.integers(0, 3 * _PAGE),
)
def test_whatever_bytes_are_damaged_only_true_answers_are_found(whole, seed, lengths, cut):
    held, written = bytearray(whole[0]), whole[1]
    chance = random.Random(seed)  # noqa: S311 - damage
    for length in lengths:
        at = chance.randrange(len(held) - length)
        held[at : at + length] = chance.randbytes(length)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "runs.db")
        path.write_bytes(held[: len(held) - cut])
        path.with_name("runs.db-wal").write_bytes(chance.randbytes(cut))
        found = loose_answers(path, _PAGE)
    assert found.items() <= written.items()
    assert found == written or lengths or cut


@settings(max_examples=few(40))
@given(st.binary(max_size=300), st.binary(max_size=60))
def test_any_bytes_around_the_head_of_an_answer_do_no_harm(before, behind):
    head = b"\x09\x00\x11\x06\x01\x09\x0d\x07\x05"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "runs.db")
        path.write_bytes(before + head + behind)
        assert loose_answers(path, _PAGE) == {}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    path = tmp_path_factory.mktemp("whole") / "runs.db"
    written = _written(path)
    return path.read_bytes(), written
