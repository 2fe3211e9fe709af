"""The learner's answers in a damaged log: kept as far as they can be read."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.storage import review_rows, rows
from bodymap.storage.database import Database
from bodymap.storage.errors import ForeignError, NewerError
from bodymap.storage.log_file import open_log
from bodymap.storage.recover import recover
from bodymap.storage.rescue import Rescued
from bodymap.storage.rescue_answers import RescuedAnswers
from bodymap.storage.schema import STEPS
from tests.storage.made_rows import answer, fill

_PAGE = 4096
_ANSWERS = 600


def _made(folder: Path, runs: int, *, stepped: bool = False) -> bytes:
    """Return a log with runs and answers; ``stepped``: its runs are older than its answers."""
    path = folder / "runs.db"
    with closing(Database(path, STEPS[:1] if stepped else STEPS)) as database:
        fill(database, runs, 6_000)
    with closing(Database(path)) as database:
        with database.writing() as connection:
            answer(connection, _ANSWERS)
        database.purge()
    return path.read_bytes()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return _made(tmp_path_factory.mktemp("whole"), 8)


@pytest.fixture(scope="module")
def stepped(tmp_path_factory):
    return _made(tmp_path_factory.mktemp("stepped"), 8, stepped=True)


@pytest.fixture(scope="module")
def learnt(tmp_path_factory):
    return _made(tmp_path_factory.mktemp("learnt"), 0)


def _leaf_pages(held: bytes, table: str, tmp_path: Path) -> list[int]:
    look = tmp_path / "look.db"
    look.write_bytes(held)
    with closing(sqlite3.connect(look)) as connection:
        try:
            found = connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)
            )
            return [page for (page,) in found]
        except sqlite3.OperationalError:
            pytest.skip("this SQLite cannot tell which page holds what (dbstat)")


def _overwritten(held: bytes, *pages: int) -> bytes:
    damaged = bytearray(held)
    for page in pages:
        damaged[(page - 1) * _PAGE : page * _PAGE] = b"\xa5" * _PAGE
    return bytes(damaged)


def _opened(folder: Path, held: bytes) -> tuple[list[review_rows.ReviewRow], int, str]:
    """Return the answers of a log, how many runs it has, and what was said when it was opened."""
    (folder / "runs.db").write_bytes(held)
    database, notice = open_log(folder)
    with closing(database), database.reading() as connection:
        return review_rows.reviews(connection), len(list(rows.lines(connection))), notice


def test_a_page_overwritten_in_the_middle_costs_the_answers_of_that_page(whole, tmp_path):
    pages = _leaf_pages(whole, "reviews", tmp_path)
    answers, runs, notice = _opened(tmp_path, _overwritten(whole, pages[len(pages) // 2]))
    assert runs == 8
    assert _ANSWERS - 200 < len(answers) < _ANSWERS
    numbers = [row.review for row in answers]
    assert (numbers[0], numbers[-1]) == (1, _ANSWERS)
    assert [row.at_us for row in answers] == [
        1_795_000_000_000_000 + (number - 1) * 60_000_000 for number in numbers
    ]
    assert "8 of 8 runs were kept" in notice
    assert f"{len(answers)} of about {_ANSWERS} answers in Study were kept" in notice


def _pages(held: bytes, table: str, tmp_path: Path) -> set[int]:
    """Return all pages of a table, those that lead to its rows, too."""
    leaves = _leaf_pages(held, table, tmp_path)
    with closing(sqlite3.connect(tmp_path / "look.db")) as connection:
        found = connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,))
        return {*leaves, *(page for (page,) in found)}


@pytest.mark.parametrize("made", ["whole", "stepped", "learnt"])
def test_no_page_that_leads_to_the_answers_costs_any(request, tmp_path, made):
    held = request.getfixturevalue(made)
    (root,) = _pages(held, "reviews", tmp_path) - set(_leaf_pages(held, "reviews", tmp_path))
    answers, runs, notice = _opened(tmp_path, _overwritten(held, root))
    assert [row.review for row in answers] == list(range(1, _ANSWERS + 1))
    assert runs == (0 if made == "learnt" else 8)
    assert f"all {_ANSWERS} answers in Study were kept" in notice


def test_no_single_page_costs_more_than_the_answers_on_it(learnt, tmp_path):
    on_page = _ANSWERS // (len(_leaf_pages(learnt, "reviews", tmp_path)) - 1)
    for page in _pages(learnt, "reviews", tmp_path):
        folder = tmp_path / str(page)
        folder.mkdir()
        answers, _, notice = _opened(folder, _overwritten(learnt, page))
        assert _ANSWERS - len(answers) < 1.2 * on_page
        assert (len(answers) == _ANSWERS) == (f"all {_ANSWERS} answers" in notice)


def test_a_hole_costs_the_answers_in_it_and_no_more(learnt, tmp_path):
    root, *leaves = sorted(_pages(learnt, "reviews", tmp_path))
    at = (leaves[2] - 1) * _PAGE - 100  # the end of a page, and the head of the next one
    held = bytearray(_overwritten(learnt, root))
    held[at : at + 200] = bytes(200)
    answers, _, _ = _opened(tmp_path, bytes(held))
    assert _ANSWERS - 8 < len(answers) < _ANSWERS


def test_an_answer_that_was_taken_back_does_not_come_back(learnt, tmp_path):
    leaves = _leaf_pages(learnt, "reviews", tmp_path)
    (tmp_path / "runs.db").write_bytes(learnt)
    with closing(Database(tmp_path / "runs.db")) as database:
        with database.writing() as connection:
            review_rows.delete(connection, 2)
        database.purge()
    held = bytearray((tmp_path / "runs.db").read_bytes())
    leftover = learnt[(leaves[0] - 1) * _PAGE :][:_PAGE]  # as a page that is no longer used
    answers, _, _ = _opened(tmp_path, _overwritten(bytes(held), leaves[-1]) + leftover)
    assert 2 not in [row.review for row in answers]
    assert [row.review for row in answers[:2]] == [1, 3]


def test_an_answer_with_a_flipped_bit_is_not_taken_over(learnt, tmp_path):
    held = bytearray(learnt)
    held[held.index(b"find:muscle_7") + 2] ^= 1
    (tmp_path / "runs.db").write_bytes(held)
    assert recover(tmp_path / "runs.db").rescued.answers == RescuedAnswers(_ANSWERS - 1, lost=1)


def test_answers_of_which_nothing_else_is_left_are_kept(learnt, tmp_path):
    (root, *_) = sorted(_pages(learnt, "reviews", tmp_path))
    answers, _, notice = _opened(tmp_path, _overwritten(learnt, *range(1, root + 1)))
    assert len(answers) == _ANSWERS
    assert f"all {_ANSWERS} answers in Study were kept" in notice


def test_who_has_lost_all_answers_and_had_no_runs_is_told_so(learnt, tmp_path):
    answers, _, notice = _opened(
        tmp_path, _overwritten(learnt, *_pages(learnt, "reviews", tmp_path))
    )
    assert answers == []
    assert f"none of about {_ANSWERS} answers in Study can be read, and it begins" in notice
    assert "run" not in notice.partition("The damaged file")[0]


def test_damage_to_runs_costs_no_answer(whole, tmp_path):
    for table in ("runs", "tracks"):
        pages = _leaf_pages(whole, table, tmp_path)
        answers, _, notice = _opened(tmp_path, _overwritten(whole, *pages))
        assert len(answers) == _ANSWERS
        assert f"all {_ANSWERS} answers in Study were kept" in notice


def test_runs_that_are_all_lost_are_told_beside_the_answers(whole, tmp_path):
    pages = [page for table in ("runs", "tracks") for page in _leaf_pages(whole, table, tmp_path)]
    answers, runs, notice = _opened(tmp_path, _overwritten(whole, *pages))
    assert (len(answers), runs) == (_ANSWERS, 0)
    assert "no run of it can be read, all 600 answers in Study were kept" in notice


def test_who_has_no_runs_is_told_of_the_answers_alone(learnt, tmp_path):
    answers, _, notice = _opened(tmp_path, bytes(60) + learnt[60:])
    assert len(answers) == _ANSWERS
    assert "repaired: all 600 answers in Study were kept; the damaged file" in notice


def test_answers_that_are_all_lost_are_told_beside_the_runs(whole, tmp_path):
    pages = _leaf_pages(whole, "reviews", tmp_path)
    answers, runs, notice = _opened(tmp_path, _overwritten(whole, *pages))
    assert (answers, runs) == ([], 8)
    assert f"none of about {_ANSWERS} answers in Study can be read" in notice


def test_a_row_that_breaks_the_rules_is_lost_alone(whole, tmp_path):
    (tmp_path / "runs.db").write_bytes(whole)
    with closing(sqlite3.connect(tmp_path / "runs.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        row = review_rows.reviews(connection)[6]
        review_rows.delete(connection, 7)
        review_rows.put(connection, row._replace(rating=9))
        connection.execute("UPDATE reviews SET at_us = 'noon' WHERE review = 8")
    recovery = recover(tmp_path / "runs.db")
    assert recovery.rescued == Rescued(
        kept=8, had_runs=True, answers=RescuedAnswers(_ANSWERS - 2, lost=2)
    )


@pytest.mark.parametrize("length", [16, 100, _PAGE])
@pytest.mark.parametrize("made", ["whole", "stepped", "learnt"])
def test_damage_at_the_head_of_the_file_costs_no_answer(request, tmp_path, made, length):
    held = request.getfixturevalue(made)
    answers, runs, _ = _opened(tmp_path, bytes(length) + held[length:])
    assert len(answers) == _ANSWERS
    assert runs == (0 if made == "learnt" else 8)


def test_without_its_head_a_log_older_than_all_answers_keeps_its_runs(tmp_path):
    path = tmp_path / "runs.db"
    with closing(Database(path, STEPS[:1])) as database:
        fill(database, 8, 6_000)
        database.purge()
    answers, runs, notice = _opened(tmp_path, bytes(_PAGE) + path.read_bytes()[_PAGE:])
    assert (answers, runs) == ([], 8)
    assert "repaired: 8 of 8 runs were kept; the damaged" in notice


def test_a_file_that_was_cut_short_keeps_the_answers_before_the_cut(learnt, tmp_path):
    answers, _, notice = _opened(tmp_path, learnt[: len(learnt) - 4 * _PAGE])
    assert 0 < len(answers) < _ANSWERS
    assert f"{len(answers)} of about {_ANSWERS} answers" in notice


def test_a_write_ahead_log_that_was_cut_costs_what_was_not_written_whole(learnt, tmp_path):
    held = tmp_path / "held"
    held.mkdir()
    (held / "runs.db").write_bytes(learnt)
    with closing(Database(held / "runs.db")) as database:
        for first in (600, 700):
            with database.writing() as connection:
                answer(connection, 100, first)
        beside = (held / "runs.db-wal").read_bytes()
    (tmp_path / "runs.db-wal").write_bytes(beside[: len(beside) - 100])
    answers, _, notice = _opened(tmp_path, learnt)
    assert notice == ""
    assert len(answers) == _ANSWERS + 100


def test_a_number_that_is_far_too_high_is_not_looked_for_forever(learnt, tmp_path):
    (tmp_path / "runs.db").write_bytes(learnt)
    with closing(sqlite3.connect(tmp_path / "runs.db", isolation_level=None)) as connection:
        connection.execute("UPDATE sqlite_sequence SET seq = 1 << 60")
        connection.execute("DROP TABLE settings")
    recovery = recover(tmp_path / "runs.db")
    assert recovery.rescued == Rescued(answers=RescuedAnswers(_ANSWERS))


@settings(max_examples=25)
@given(
    seed=st.integers(0, 2**32),
    lengths=st.lists(st.sampled_from((1, 8, 100, _PAGE, 5 * _PAGE)), min_size=1, max_size=5),
    cut=st.booleans(),
)
def test_whatever_bytes_are_damaged_the_answers_can_be_asked_for(whole, seed, lengths, cut):
    chance = random.Random(seed)  # noqa: S311 - damage
    held = bytearray(whole)
    for length in lengths:
        at = chance.randrange(len(held) - length)
        held[at : at + length] = chance.randbytes(length)
    if cut:
        del held[chance.randrange(1, len(held)) :]
    with tempfile.TemporaryDirectory() as folder:
        try:
            answers, _, _ = _opened(Path(folder), bytes(held))
        except (NewerError, ForeignError):  # its version, or its mark and most tables' names
            return
        assert len(answers) <= 2 * _ANSWERS
        assert all(row.rating in {1, 2, 3, 4} for row in answers)
