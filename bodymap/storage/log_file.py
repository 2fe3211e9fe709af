"""Opening the log at the start: checked, and repaired where it is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.storage.database import Database
from bodymap.storage.errors import DamagedError, damaged, own_errors
from bodymap.storage.file_lock import alone
from bodymap.storage.recover import Recovery, recover
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from pathlib import Path

NAME = "runs.db"


class Opened(NamedTuple):
    """The open log, and what had to be repaired: one sentence, or ""."""

    database: Database
    notice: str


def open_log(folder: Path) -> Opened:
    """Open the log in ``folder``; make both where they are not there.

    A damaged file is set aside, and what can be read of it is kept in a new one.

    Raises:
        StorageError: the folder cannot be used, or the file is a newer Bodymap's.
    """
    path = folder / NAME
    with own_errors(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with alone(path):  # of two that find the damage the second finds it repaired
        try:
            return Opened(_whole(path), "")
        except DamagedError:
            recovery = recover(path)
        return Opened(Database(path), _told(recovery))


def _whole(path: Path) -> Database:
    with own_errors(path):
        if path.exists() and not path.stat().st_size:  # we make none without tables
            raise damaged(path)
    database = Database(path)
    try:
        database.check()
    except BaseException:
        database.close()
        raise
    database.purge_what_stayed()
    return database


def _told(recovery: Recovery) -> str:
    kept, lost, pointless, bare = recovery.rescued
    if not kept:
        text = tr(
            "The log was damaged, no run of it can be read, and it begins anew: if you have a "
            "backup, restore it. The damaged file is {file}."
        )
        return text.format(file=recovery.aside)
    words = trn("{kept} of {n} run was kept", "{kept} of {n} runs were kept", kept + lost)
    parts = [words.format(kept=kept, n=kept + lost)]
    if pointless:
        parts.append(tr("{n} of them without points").format(n=pointless))
    if bare:
        parts.append(tr("{n} of them with the names and grounds of their files").format(n=bare))
    text = tr("The log was damaged and has been repaired: {kept}; the damaged file is {file}.")
    return text.format(kept=", ".join(parts), file=recovery.aside)
