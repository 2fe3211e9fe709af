from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.content.rows import Row, read_rows


def row(text: str) -> Row:
    return Row("x.csv", "k", {"c": text})


@pytest.fixture
def read(tmp_path):
    path = tmp_path / "x.csv"

    def read_text(text: str | bytes, keys: int = 1):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_rows(path, ("a", "b"), keys)

    return read_text


def test_rows_are_read_without_remarks_and_empty_lines(read):
    rows = read('# remark\na,b\n1,"x, y"\n\n2,z\n')
    assert [found.texts["b"] for found in rows] == ["x, y", "z"]
    assert [found.key for found in rows] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "its columns are missing"),
        ("a,c\n1,2\n", "its columns are wrong: 'b' is missing"),
        ("a,b,c\n1,2,3\n", "its columns are wrong: 'c' is unknown"),
        ("b,a\n1,2\n", "its columns are not in the order a,b"),
        ("a,b\n1\n", "1: 1 fields, not 2"),
        ("a,b\n1,2,3\n", "1: 3 fields, not 2"),
        ("a,b\n1,2\n1,3\n", "1: stands there twice"),
        ('a,b\n1,"2\n', "not a table"),
        (b"a,b\n1,\xff\n", "not UTF-8 text at byte 6"),
    ],
)
def test_a_damaged_table_is_refused_with_file_and_reason(read, text, reason):
    with pytest.raises(ContentError, match=reason) as found:
        read(text)
    assert found.value.file == "x.csv"


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(ContentError, match=r"x\.csv: cannot be read: No such file"):
        read_rows(tmp_path / "x.csv", ("a",))


def test_a_row_can_be_named_by_two_columns(read):
    assert [found.key for found in read("a,b\n1,2\n1,3\n", 2)] == ["1 2", "1 3"]


@pytest.mark.parametrize("text", ["", "x", "nan", "inf", "1,5", "--1"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ContentError, match=r"x\.csv, k: c is .*, not a number"):
        row(text).number("c")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_number_is_read_back(number):
    assert row(repr(number)).number("c") == number


def test_fields_are_refused_where_they_hold_what_they_must_not():
    for refused in (
        lambda: row(" ").text("c"),
        lambda: row("0").positive("c"),
        lambda: row("E").grade("c"),
        lambda: row("x").one_of("c", ("a", "b")),
        lambda: row("known;x").sources("c", {"known"}),
    ):
        with pytest.raises(ContentError, match=r"x\.csv, k: c "):
            refused()


def test_source_keys_may_be_known_or_our_own_judgement_or_none():
    assert row("known;judged;expert").sources("c", {"known"}) == ("known", "judged", "expert")
    assert row("-").sources("c", ()) == ()
