"""The part of the scene that the place "Runs" shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.scene import RunListScene, RunsScene

if TYPE_CHECKING:
    from bodymap.app.runs.log import RunLog
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas


def resolve_runs(state: State, log: RunLog, atlas: Atlas) -> RunsScene:
    """Return what the place "Runs" shows."""
    return RunsScene(log.ready, state.runs.view, RunListScene((), None, None, ""), None, None)
