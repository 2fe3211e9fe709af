"""The file of a lesson: whatever it is, it ends in tables or in one sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bodymap.content.lesson_errors import LessonError
from bodymap.content.lesson_file import MOST_BYTES, read_tables


@pytest.fixture
def file(tmp_path):
    return tmp_path / "mine.toml"


def _said(path: Path) -> str:
    with pytest.raises(LessonError) as found:
        read_tables(path)
    assert found.value.step == 0
    assert "\n" not in str(found.value)
    return str(found.value)


def test_a_mark_at_the_beginning_and_other_line_ends_do_no_harm(file):
    file.write_bytes(b'\xef\xbb\xbftitle = "A"\r\n[[steps]]\r\ntitle = "B"\r\n')
    assert read_tables(file) == {"title": "A", "steps": [{"title": "B"}]}


def test_lines_may_end_as_on_old_machines(file):
    file.write_bytes(b'title = "A"\rnotes = """B\rC"""\r')
    assert read_tables(file) == {"title": "A", "notes": "B\nC"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a = 5:33\n", 'mine.toml: line 1, column 6, is not TOML: "a = 5:33"; texts'),
        (b'\na = "5\n', "line 2, column 7, is not TOML"),
        (b"a = [1,", "it ends too early"),
        (b'a = """x', "line 1 is not TOML: the text that begins there lacks the quotes"),
        (b"PK\x03\x04...", "is a file of a word processor; save it there as plain text, UTF-8"),
        ("a = 1".encode("utf-16"), "is text, but not UTF-8; save the file as UTF-8"),
        ("a = 1".encode("utf-16-be"), "is text, but not UTF-8; save the file as UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is no text; a lesson is a TOML file"),
        (b'a = "\xff"', "line 1 is not UTF-8 text"),
        (b"a = 1\na = 2", "its last line says again what an earlier one says"),
        (b"a = " + b"[" * 20_000, "nested too deeply"),
        (b"a = " + b"9" * 20_000, "a number that is far too long"),
        (b"\n" + b"a." * 200 + b"b = 1", "line 2 is too long"),
        (b"#" * (MOST_BYTES + 1), "is larger than 250 kB"),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_said_with_its_line(file, content, said):
    file.write_bytes(content)
    assert said in _said(file)


def test_what_is_no_file_is_said(file, tmp_path):
    assert "No such file" in _said(file)
    assert "is a folder" in _said(tmp_path)
    assert "no name that a file can have" in _said(Path("a\0b.toml"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_is_not_waited_for(file):
    os.mkfifo(file)
    assert "is no plain file" in _said(file)
