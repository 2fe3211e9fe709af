"""Answers found in the bytes of a damaged log, wherever they lie: no table has to lead to them.

A table is a tree of pages. Damage to one near its root hides the whole of it, though the pages with
the rows are as they were; and damage to the head of such a page hides what stands behind. Each row
tells by itself what it is: by the kinds of its values, and by its sum.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Any

from bodymap.storage.review_rows import ReviewRow, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# sqlite.org/fileformat2.html, 2.1: a row begins with the length of its head and with the kind of
# each value; here the number (kept in front of the row: kind 0) and the columns of `reviews`.
_TEXT = rb"([\x0d-\x7f]|[\x81-\x8f][\x00-\x7f])"
_NUMBER = rb"([\x01-\x06\x08\x09])"
_REAL = rb"([\x01-\x09])"  # a whole one is kept as a number
_KINDS = (_TEXT, _NUMBER, _NUMBER, _NUMBER, _TEXT, _REAL, _NUMBER)
_HEAD = re.compile(rb"(?=[\x09-\x0b]\x00" + b"".join(_KINDS) + rb")", re.DOTALL)
_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_IS_REAL, _IS_ZERO, _IS_ONE = 7, 8, 9
_IS_TEXT = 13
_MORE = 0x80  # set in all bytes of a number but its last
_LONGEST_NUMBER = 8  # bytes of seven bits: nobody gives more answers

# The same, 4: the log of what was written last holds whole pages, each behind a head of its own.
_LOG_HEAD, _FRAME_HEAD = 32, 24
_SALTS = slice(16, 24)


def loose_answers(path: Path, page_size: int) -> dict[int, ReviewRow]:
    """Return all answers that stand in a log as they were written, by number.

    Args:
        path: of the log; what was written last lies beside it.
        page_size: in bytes.

    Raises:
        OSError: it cannot be read.
    """
    found: dict[int, ReviewRow] = {}
    for page in _pages(path, page_size):
        for row in _rows_in(page):
            found[row.review] = row
    return found


def _pages(path: Path, size: int) -> Iterator[bytes]:
    """Give all pages of a log as they were written last."""
    newest: dict[int, bytes] = {}
    beside = path.with_name(f"{path.name}-wal")
    if beside.exists():
        newest = _pages_beside(beside.read_bytes(), size)
    with path.open("rb") as file:
        number = 1
        while page := file.read(size):
            if number not in newest:
                yield page
            number += 1
    yield from newest.values()


def _pages_beside(log: bytes, size: int) -> dict[int, bytes]:
    """Return the pages of all whole writes in the log beside a file, by number."""
    whole: dict[int, bytes] = {}
    begun: dict[int, bytes] = {}
    for at in range(_LOG_HEAD, len(log) - _FRAME_HEAD - size + 1, _FRAME_HEAD + size):
        page, is_last, salts = struct.unpack_from(">II8s", log, at)
        if salts != log[_SALTS]:  # left from before
            break
        begun[page] = log[at + _FRAME_HEAD : at + _FRAME_HEAD + size]
        if is_last:
            whole |= begun
            begun.clear()
    return whole


def _rows_in(page: bytes) -> Iterator[ReviewRow]:
    """Give the answers that stand in a page, whatever the page says of itself."""
    for head in _HEAD.finditer(page):
        at = head.start()
        values: list[Any] = [_number_before(page, at)]
        at += page[at]
        try:
            for kind in map(_kind, head.groups()):
                end = at + _length(kind)
                values.append(_value(kind, page[at:end]))
                at = end
            row = ReviewRow._make(values)
        except (UnicodeDecodeError, struct.error):
            continue
        if is_whole(row):
            yield row


def _kind(written: bytes) -> int:
    """Return a number of one or two bytes."""
    return written[0] if len(written) == 1 else (written[0] - _MORE << 7) + written[1]


def _length(kind: int) -> int:
    """Return how many bytes a value takes."""
    return (kind - _IS_TEXT) // 2 if kind >= _IS_TEXT else _BYTES[kind]


def _value(kind: int, held: bytes) -> str | float:
    if kind >= _IS_TEXT:
        return held.decode()
    if kind == _IS_REAL:
        return float(struct.unpack(">d", held)[0])
    if kind in {_IS_ZERO, _IS_ONE}:
        return kind - _IS_ZERO
    return int.from_bytes(held, "big", signed=True)


def _number_before(page: bytes, end: int) -> int:
    """Return the number that ends before ``end``: its last byte alone has no ``_MORE``."""
    start = end - 1
    while start > 0 and end - start < _LONGEST_NUMBER and page[start - 1] & _MORE:
        start -= 1
    number = 0
    for byte in page[max(start, 0) : end]:
        number = number << 7 | byte & ~_MORE
    return number
