"""Opening the log at the start: checked, and repaired where it is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.storage.connecting import PATIENCE_S
from bodymap.storage.database import Database
from bodymap.storage.errors import DamagedError, damaged, own_errors
from bodymap.storage.file_lock import alone
from bodymap.storage.recover import Recovery, recover
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bodymap.storage.rescue import Rescued
    from bodymap.storage.rescue_answers import RescuedAnswers

NAME = "runs.db"


class Opened(NamedTuple):
    """The open log, and what had to be repaired: one sentence, or ""."""

    database: Database
    notice: str


def open_log(folder: Path, patience_s: float = PATIENCE_S) -> Opened:
    """Open the log in ``folder``; make both where they are not there.

    A damaged file is set aside, and what can be read of it is kept in a new one. For another
    window's writing it waits ``patience_s``, now and later.

    Raises:
        StorageError: the folder cannot be used, or the file is a newer Bodymap's.
    """
    path = folder / NAME
    with own_errors(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with alone(path, patience_s):  # of two that find the damage the second finds it repaired
        try:
            return Opened(_whole(path, patience_s), "")
        except DamagedError:
            recovery = recover(path, patience_s)
        return Opened(Database(path, patience_s=patience_s), _told(recovery))


def _whole(path: Path, patience_s: float) -> Database:
    with own_errors(path):
        if path.exists() and not path.stat().st_size:  # we make none without tables
            raise damaged(path)
    database = Database(path, patience_s=patience_s)
    try:
        database.check()
    except BaseException:
        database.close()
        raise
    database.purge_what_stayed()
    return database


def _told(recovery: Recovery) -> str:
    rescued = recovery.rescued
    parts = ", ".join((*_told_of_runs(rescued), *_told_of_answers(rescued.answers)))
    if rescued.kept or rescued.answers.kept:
        text = tr("The log was damaged and has been repaired: {kept}; the damaged file is {file}.")
        return text.format(kept=parts, file=recovery.aside)
    text = tr(
        "The log was damaged, {lost}, and it begins anew: if you have a backup, restore it. The "
        "damaged file is {file}."
    )
    return text.format(lost=parts or tr("nothing in it can be read"), file=recovery.aside)


def _told_of_runs(rescued: Rescued) -> Iterator[str]:
    """Give what is said of the runs: nothing where there never was one."""
    n = rescued.kept + rescued.lost
    if rescued.kept:
        words = trn("{kept} of {n} run was kept", "{kept} of {n} runs were kept", n)
        yield words.format(kept=rescued.kept, n=n)
    elif rescued.had_runs:
        yield tr("no run of it can be read")
    if rescued.pointless:
        yield tr("{n} of them without points").format(n=rescued.pointless)
    if rescued.bare:
        text = tr("{n} of them with the names and grounds of their files")
        yield text.format(n=rescued.bare)


def _told_of_answers(answers: RescuedAnswers) -> Iterator[str]:
    """Give what is said of the learner's answers: nothing where there was none.

    How many are lost is not known for certain: those that were taken back leave no trace.
    """
    n = answers.kept + answers.lost
    if not answers.kept:
        text = tr("none of about {n} answers in Study can be read")
    elif answers.lost:
        text = tr("{kept} of about {n} answers in Study were kept")
    else:
        text = trn("{n} answer in Study was kept", "all {n} answers in Study were kept", n)
    if n:
        yield text.format(kept=answers.kept, n=n)
