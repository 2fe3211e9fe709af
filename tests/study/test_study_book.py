"""The review log: what was answered comes back as it was, whatever else is in the file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bodymap.storage import review_rows, rows
from bodymap.storage.errors import DamagedError, ForeignError, FullError, NewerError
from bodymap.storage.schema import STEPS
from bodymap.study.review import Review
from bodymap.study.schedule import memory_of
from bodymap.study.study_book import StudyBook
from tests.storage.made_rows import fill

_WHEN = datetime(2026, 11, 22, 17, 30, 5, 123_457, tzinfo=UTC)


@pytest.fixture
def book(tmp_path):
    with closing(StudyBook.open(tmp_path)) as opened:
        yield opened


def _answer(number=0, **changes) -> Review:
    review = Review(0, f"find:muscle_{number}", _WHEN + timedelta(minutes=number), 3)
    return review._replace(**changes)


def test_an_answer_comes_back_as_it_was(book, tmp_path):
    told = _answer(practice=True, given="the soleus, I think", seconds=4.25, rating=1)
    added = book.add(told)
    assert added == told._replace(review=1)
    assert not added.right
    assert book.add(_answer(1)).right
    assert book.reviews() == (added, _answer(1, review=2))
    assert book.notice == ""
    with closing(StudyBook.open(tmp_path)) as again:
        assert again.reviews() == book.reviews()


_TEXT = st.text(max_size=250) | st.sampled_from(["\ud83d", "a\x00b", "'; DROP TABLE reviews; --"])
_ZONES = st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(timezone)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    given=_TEXT,
    seconds=st.floats(allow_nan=False),
    when=st.datetimes(datetime(1970, 1, 3), datetime(2299, 12, 30), timezones=_ZONES),  # noqa: DTZ001 - the zones are added
)
def test_whatever_a_person_gives_is_written_and_read_back(book, given, seconds, when):
    added = book.add(_answer(given=given, seconds=seconds, when=when))
    assert book.reviews()[-1] == added
    assert added.when == when
    assert 0 <= added.seconds <= 3600
    assert len(added.given) <= 200


def test_of_a_text_only_what_can_be_read_is_kept(book):
    assert book.add(_answer(given="so\x00le\ud83dus\n")).given == "soleus"


@pytest.mark.parametrize("year", [1, 1950, 2116, 2250, 9999])
def test_a_clock_that_is_wrong_is_no_damage(book, year):
    added = book.add(_answer(when=_WHEN.replace(year=year)))
    assert book.reviews() == (added,)
    assert book.notice == ""
    assert memory_of([added], _WHEN)
    assert (added.when.year == year) == (year in {2116, 2250})


def test_what_a_log_has_lost_comes_back_in_its_place(book, tmp_path):
    days = [_answer(n % 3, when=_WHEN + timedelta(days=n), rating=n % 4 + 1) for n in range(9)]
    held = [book.add(answer) for answer in days]
    memory = memory_of(held)
    for gone in (1, 4, 5):
        book.undo(held[gone].review)
    assert book.bring_back(held) == 3
    assert [each.when for each in book.reviews()] == [each.when for each in days]
    assert memory_of(book.reviews()) == memory
    with closing(StudyBook.open(tmp_path / "new")) as new:
        assert new.generation != book.generation
        later = new.add(_answer(7, when=_WHEN + timedelta(days=30)))
        assert new.bring_back(held) == 9
        assert [each.when for each in new.reviews()] == [*(each.when for each in days), later.when]


def test_where_nothing_is_missing_all_keep_their_numbers(book):
    held = tuple(book.add(_answer(number)) for number in range(3))
    newer = book.add(_answer(3))
    assert book.bring_back(held) == 0
    assert book.reviews() == (*held, newer)


def test_what_comes_back_leaves_damaged_answers_where_they_are(book):
    book.add(_answer(card="nonsense"))
    assert book.bring_back([_answer(1, review=1)]) == 1
    assert len(book.reviews()) == 1
    assert book.notice.startswith("1 answer is damaged")


def test_an_answer_that_is_taken_back_was_never_given(book):
    before = [book.add(_answer(number)) for number in range(3)]
    memory = memory_of(book.reviews())
    last = book.add(_answer(1, when=_WHEN + timedelta(days=1), rating=1))
    assert memory_of(book.reviews()) != memory
    for _ in range(2):
        book.undo(last.review)
    assert memory_of(book.reviews()) == memory
    assert book.add(_answer(4)).review == last.review + 1  # no number means two answers
    book.undo(before[0].review)
    assert [review.card for review in book.reviews()] == [
        "find:muscle_1", "find:muscle_2", "find:muscle_4",
    ]  # fmt: skip


def test_the_schedule_of_a_copied_log_is_the_same(book, tmp_path):
    for number in range(20):
        book.add(_answer(number % 4, when=_WHEN + timedelta(days=number), rating=number % 4 + 1))
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("runs.db", "runs.db-wal"):
        (copy / name).write_bytes((tmp_path / name).read_bytes())
    with closing(StudyBook.open(copy)) as other:
        assert memory_of(other.reviews()) == memory_of(book.reviews())


def test_deleting_all_runs_leaves_the_answers_alone(book):
    fill(book._database, 2)
    kept = book.add(_answer())
    with book._database.writing() as connection:
        rows.delete(connection, [1, 2])
    assert book.reviews() == (kept,)


def test_windows_that_write_at_once_lose_no_answer(tmp_path):
    code = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from bodymap.study.study_book import StudyBook; from bodymap.study.review import Review\n"
        "for number in range(8):\n"
        "    book = StudyBook.open(Path(sys.argv[1]))\n"
        "    card = f'find:{sys.argv[2]}_{number}'\n"
        "    book.add(Review(0, card, datetime.now(UTC), 3)); book.close()\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), which], cwd=Path.cwd())
        for which in "ab"
    ]
    assert [process.wait(120) for process in started] == [0, 0]
    with closing(StudyBook.open(tmp_path)) as book:
        cards = [review.card for review in book.reviews()]
    assert sorted(cards) == sorted(
        f"find:{which}_{number}" for which in "ab" for number in range(8)
    )


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at_us", -2_208_988_800_000_000),  # 1900
        ("at_us", 10_413_792_000_000_000),  # 2300
        ("at_us", 1 << 62),
        ("at_us", -(1 << 63)),
        ("card", "soleus"),
        ("card", ":soleus"),
        ("card", "find:"),
        ("card", "find:s\ufffdleus"),
        ("card", "find:so\x07leus"),
    ],
)
def test_an_answer_that_says_nonsense_is_left_out_and_stays_in_the_file(
    book, tmp_path, column, value
):
    for number in range(3):
        book.add(_answer(number))
    with book._database.writing() as connection:
        row = review_rows.reviews(connection)[1]
        review_rows.delete(connection, 2)
        review_rows.put(connection, row._replace(**{column: value}))
    for opened in (book, StudyBook.open(tmp_path)):
        with closing(opened):
            assert [review.review for review in opened.reviews()] == [1, 3]
            assert opened.notice.startswith("1 answer is damaged")
    with closing(sqlite3.connect(tmp_path / "runs.db")) as connection:
        assert connection.execute("SELECT count(*) FROM reviews").fetchone() == (3,)


@pytest.mark.parametrize("bit", [1, 0x40])
def test_an_answer_with_a_flipped_bit_is_left_out_and_told(tmp_path, bit):
    with closing(StudyBook.open(tmp_path)) as book:
        for number in range(3):
            book.add(_answer(number, given=f"answer {number}"))
    path = tmp_path / "runs.db"
    held = bytearray(path.read_bytes())
    held[held.index(b"answer 1") + 3] ^= bit
    path.write_bytes(held)
    with closing(StudyBook.open(tmp_path)) as book:
        assert [review.review for review in book.reviews()] == [1, 3]
        assert book.notice == "1 answer is damaged: it is left out, and stays in the file."


def test_several_that_are_left_out_are_counted_anew_at_each_reading(book):
    for number in range(3):
        book.add(_answer(number, card="nonsense"))
    assert book.reviews() == ()
    assert book.notice.startswith("3 answers are damaged")
    for number in range(1, 4):
        book.undo(number)
    assert book.reviews() == ()
    assert book.notice == ""


def test_a_full_disk_keeps_the_answers_that_were_there(book):
    for number in range(5):
        book.add(_answer(number))
    connection = book._database._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(FullError, match="disk is full"):
        _add_until_full(book)
    assert [review.card for review in book.reviews()][:5] == [_answer(n).card for n in range(5)]
    connection.execute("PRAGMA max_page_count = 1000000")
    assert book.add(_answer(99)) == book.reviews()[-1]


def _add_until_full(book) -> None:
    for number in range(200):
        book.add(_answer(number, given="x" * 200))


def test_another_programs_file_and_a_newer_one_stay_as_they_are(tmp_path):
    path = tmp_path / "runs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE reviews (review)")
    held = path.read_bytes()
    with pytest.raises(ForeignError):
        StudyBook.open(tmp_path)
    assert path.read_bytes() == held
    path.unlink()
    StudyBook.open(tmp_path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(NewerError):
        StudyBook.open(tmp_path)


def test_damage_that_is_met_while_reading_is_repaired_by_the_next_that_opens(book, tmp_path):
    for number in range(3):
        book.add(_answer(number))
    with closing(sqlite3.connect(tmp_path / "runs.db")) as connection:
        connection.execute("DROP TABLE reviews")
        connection.commit()
    with pytest.raises(DamagedError):
        book.reviews()
    with closing(StudyBook.open(tmp_path)) as again:
        assert "damaged" in again.notice
        assert again.add(_answer()) == again.reviews()[0]
