"""Reads the file of a lesson as TOML: whatever it is, it ends in tables or in a sentence."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from bodymap.content.lesson_errors import LessonError
from bodymap.content.lesson_syntax import syntax_reason
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 250_000  # sixty steps with long notes take a third of it
# tomllib takes a dotted key to pieces in time that grows with the square of its dots.
_MOST_DOTS = 120
_WORD_FILES = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")  # .docx and .odt, .rtf, .doc
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_FIRST = 16  # bytes: "title = " in UTF-16


def read_tables(path: Path) -> dict[str, object]:
    """Return what the TOML file ``path`` holds.

    Raises:
        LessonError: it is missing, no file, too large, not UTF-8 text, or not TOML.
    """
    text = _text(path.name, _bytes(path))
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_DOTS:
            reason = tr("line {number} is too long; divide it, or use a text of several lines")
            raise LessonError(path.name, reason.format(number=number))
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise LessonError(path.name, tr("its lists or tables are nested too deeply")) from error
    except tomllib.TOMLDecodeError as error:
        raise LessonError(path.name, syntax_reason(str(error), text)) from error
    except ValueError as error:  # Python's own limit: 4,300 digits
        raise LessonError(path.name, tr("holds a number that is far too long")) from error


def _bytes(path: Path) -> bytes:
    """Return what the file holds; what is no plain file is not even opened."""
    try:
        wrong = _wrong_kind(path)
        data = b"" if wrong else _first_bytes(path)
    except OSError as error:
        wrong = tr("cannot be read: {reason}").format(reason=error.strerror)
        raise LessonError(path.name, wrong) from error
    except ValueError as error:  # a name with a zero in it
        raise LessonError(path.name, tr("is no name that a file can have")) from error
    if len(data) > MOST_BYTES:
        wrong = tr("is larger than {most} kB; a lesson is a TOML file of some pages")
    if wrong:
        raise LessonError(path.name, wrong.format(most=MOST_BYTES // 1000))
    return data


def _wrong_kind(path: Path) -> str:
    if path.is_dir():
        return tr("is a folder; a lesson is a TOML file")
    if path.exists() and not path.is_file():
        return tr("is no plain file; a lesson is a TOML file")
    return ""


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _text(file: str, data: bytes) -> str:
    """Return the text, its lines ending alike, without the mark that some editors begin with."""
    reason = _no_text(data)
    if reason:
        raise LessonError(file, reason)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = tr("line {line} is not UTF-8 text; save the file as UTF-8").format(line=line)
        raise LessonError(file, reason) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_text(data: bytes) -> str:
    """Return what the file is instead of text, or ""."""
    if data.startswith(_WORD_FILES):
        return tr("is a file of a word processor; save it there as plain text, UTF-8")
    if data.startswith(_UTF_16) or _is_every_other_zero(data):
        return tr("is text, but not UTF-8; save the file as UTF-8")
    if b"\0" in data:
        return tr("is no text; a lesson is a TOML file, written in an editor")
    return ""


def _is_every_other_zero(data: bytes) -> bool:
    """Tell whether it looks like UTF-16: plain letters, each with a zero before or after it."""
    first = data[:_FIRST]
    return len(first) > 1 and any(not any(first[at::2]) for at in (0, 1))
