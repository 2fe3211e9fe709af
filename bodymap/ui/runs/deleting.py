"""Asks before runs are deleted: what is deleted is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app.runs.log_dates import today
from bodymap.app.runs.run_items import item_of
from bodymap.ui.message import Message
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.runs.entry import Entry
    from bodymap.ui.runs.keeper import RunKeeper
    from bodymap.ui.window import Window

_EXAMPLE = 0  # runs.entry.EXAMPLE
_MOST_NAMED = 8


def ask_to_delete(window: Window, keeper: RunKeeper, runs: Sequence[int]) -> None:
    """Ask whether ``runs`` are to be deleted, and delete them then; the example goes unasked."""
    own = tuple(run for run in runs if run != _EXAMPLE)
    if not own:
        keeper.delete(runs)
        return
    named = (keeper.entry(run) for run in own[:_MOST_NAMED])  # each is looked for among all
    names = [_told(window, entry) for entry in named if entry is not None]
    box = Message(window, _question(len(own)), *_details(names, len(own)))
    box.add(tr("Cancel"))
    box.add(tr("Delete"), partial(keeper.delete, own), primary=True)
    box.open()


def _told(window: Window, entry: Entry) -> str:
    """Return "Evening run · Tue 17 Nov · 12.1 km": many runs have one name."""
    item = item_of(entry, window.store.state.look.units, today().year)
    return f"{item.name} · {item.line} · {item.distance}"


def _question(count: int) -> str:
    if count == 1:
        return tr("Delete this run?")
    return trn("Delete {n} run?", "Delete {n} runs?", count).format(n=count)


def _details(names: Sequence[str], count: int) -> tuple[str, ...]:
    gone = tr(
        "It is removed from this computer's log for good; that can't be undone. "
        "The watch's own file stays where it is."
    )
    if count == 1:
        return (*names, gone)
    listed = [*names, *(["…"] if count > _MOST_NAMED else [])]
    many = tr(
        "They are removed from this computer's log for good; that can't be undone. "
        "The watch's own files stay where they are."
    )
    return (*listed, many)
