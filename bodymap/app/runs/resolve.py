"""The part of the scene that the place "Runs" shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.page import run_page
from bodymap.app.runs.resolve_log import resolve_log
from bodymap.app.runs.run_items import items
from bodymap.app.runs.scene import RunListScene, RunsScene
from bodymap.runs.entry import EXAMPLE
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.app.runs.log import RunLog
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas


def resolve_runs(state: State, log: RunLog, atlas: Atlas) -> RunsScene:
    """Return what the place "Runs" shows: the list, and a run's page or the log."""
    view, run = state.runs.view, shown_run(state, log)
    kept = None if run is None else log.opened.get(run)
    return RunsScene(
        ready=log.ready,
        view=view,
        list=RunListScene(
            items=items(log, state.look.units),
            chosen=run,
            other=state.runs.other,
            line=_line(log) if log.ready else "",
            trouble=log.trouble,
        ),
        page=run_page(state, log, kept, atlas) if kept is not None and view == "run" else None,
        log=resolve_log(state, log, atlas) if view == "log" else None,
        trouble=log.trouble or ("" if run is None else log.failed.get(run, "")),
    )


def shown_run(state: State, log: RunLog) -> int | None:
    """Return the run whose page is shown: the chosen one, else the newest."""
    if state.runs.run is not None:
        return state.runs.run
    return log.entries[0].run if log.entries else None


def _line(log: RunLog) -> str:
    example = bool(log.entries) and log.entries[-1].run == EXAMPLE  # behind the person's own
    own = len(log.entries) - example
    if not own:
        return tr("No run of yours yet")
    return trn("{n} run", "{n} runs", own).format(n=own)
