"""Writes files and folders whole or not at all: what was there stays until the new is complete."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``; an existing file is replaced only when it is complete.

    Raises:
        OSError: the file cannot be written; it names ``path``.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        _remove(part)
        raise OSError(error.errno, error.strerror, str(path)) from error


def write_whole_folder(
    path: Path, fill: Callable[[Path], None], ours: Callable[[str], bool]
) -> None:
    """Let ``fill`` write files into a new folder, and then put it at ``path``.

    Args:
        path: does not exist, is empty, or holds only files that are ours: these are replaced.
        fill: writes into the folder that it is given; whatever it raises, nothing is left behind.
        ours: tells by its name whether a file is one that ``fill`` once wrote.

    Raises:
        OSError: the folder cannot be written, or holds other files; it names ``path``.
    """
    _refuse_others(path, ours)
    part, old = (path.with_name(f".{path.name}.{word}") for word in ("part", "old"))
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        fill(part)
        if path.exists():
            path.rename(old)
        part.rename(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _refuse_others(path: Path, ours: Callable[[str], bool]) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        raise FileExistsError(errno.EEXIST, tr("A file has this name"), str(path))
    if not all(ours(each.name) for each in path.iterdir()):
        raise FileExistsError(errno.EEXIST, tr("This folder holds other files"), str(path))


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # the folder itself is gone or closed: there is nothing left to tidy up
