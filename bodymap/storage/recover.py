"""A damaged log: set aside as it is; what can still be read of it goes into a new one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from bodymap.storage.connecting import PATIENCE_S, connect
from bodymap.storage.copies import make_private
from bodymap.storage.errors import LockedError, own_error, own_errors
from bodymap.storage.rescue import Rescued, make_empty, rescue
from bodymap.storage.schema import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOG = "-wal"  # what was written last
_BESIDE = (_LOG, "-shm")  # what SQLite keeps beside a file
_MOVES_OPEN_FILES = os.name != "nt"


class Recovery(NamedTuple):
    """What came of it; ``aside`` is the damaged file under its new name."""

    aside: Path
    rescued: Rescued


def recover(path: Path, patience_s: float = PATIENCE_S) -> Recovery:
    """Put a new log with all that can be read in the place of the damaged one.

    Another window's writing is waited for ``patience_s``.

    Raises:
        StorageError: there is no room, or the file is held by another program.
    """
    with own_errors(path):
        fresh, headed = (
            path.with_name(f".{path.name}-{os.getpid()}{ending}.part") for ending in ("", "-head")
        )
        try:
            with _nobody_writing(path, patience_s) as held:
                rescued = _rescued(path, fresh, headed)
                if not _MOVES_OPEN_FILES:
                    held.close()
                aside = _set_aside(path)
                fresh.replace(path)
        finally:
            for made in (fresh, headed, *(_beside(headed, ending) for ending in _BESIDE)):
                made.unlink(missing_ok=True)
    return Recovery(aside, rescued)


def _rescued(path: Path, fresh: Path, headed: Path) -> Rescued:
    """Put what can be read into ``fresh``, if need be by a copy with another head."""
    rescued = Rescued()
    if path.stat().st_size:
        rescued = rescue(path, fresh)
    else:
        make_empty(fresh)
    if rescued.kept or rescued.answers.kept > rescued.answers.loose:
        return rescued
    _copy_with_head(path, headed)  # perhaps only the page that tells where others are
    return rescue(headed, fresh)


@contextmanager
def _nobody_writing(path: Path, patience_s: float) -> Iterator[ExitStack]:
    """Let other windows wait: what they wrote into the damaged file now would be lost with it.

    They go on with the new one. SQLite removes what lies beside an empty file, so that is not
    opened; nor can anybody write into a file without its head.
    """
    with ExitStack() as held:
        if path.stat().st_size:
            try:
                connection = held.enter_context(closing(connect(path, patience_s=patience_s)))
                connection.execute("BEGIN IMMEDIATE")
            except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter: its text is damaged
                if isinstance(own_error(error, path, path), LockedError):
                    raise
        yield held


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _copy_with_head(path: Path, copy: Path) -> None:
    """Copy a file with the first page of an empty log: all begin with the tables of version 1.

    They come in one order. Where a later table begins is not known: its rows are found loose.
    """
    make_empty(copy, STEPS[:1])
    head = bytearray(copy.read_bytes())
    page = int.from_bytes(head[16:18], "big")  # sqlite.org/fileformat2.html, 1.3
    pages = max(path.stat().st_size // page, 1)
    head[28:32] = pages.to_bytes(4, "big")
    head[32:40] = bytes(8)  # no free pages
    for ending in ("", _LOG):
        if _beside(path, ending).exists():
            make_private(_beside(copy, ending))
            shutil.copyfile(_beside(path, ending), _beside(copy, ending))
    with copy.open("r+b") as file:
        file.write(head[:page])


def _set_aside(path: Path) -> Path:
    """Give the damaged file a name with the day in it; it is there under one name at any time."""
    day = datetime.now(UTC).astimezone().date().isoformat()
    names = (f"{path.stem}-damaged-{day}{again}{path.suffix}" for again in _agains())
    aside = next(found for name in names if not (found := path.with_name(name)).exists())
    for ending in _BESIDE:  # first: they must never lie beside the new log
        with suppress(FileNotFoundError):
            _beside(path, ending).replace(_beside(aside, ending))
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        path.replace(aside)
    return aside


def _agains() -> Iterator[str]:
    """Give what tells the files of a day apart: nothing, "-2", "-3" ..."""
    yield ""
    yield from (f"-{number}" for number in count(2))
