"""From the state to all that is on the screen: pure, and fast enough for every mouse move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.resolve_compare import resolve_compare
from bodymap.app.resolve_curve import resolve_curve
from bodymap.app.resolve_gauge import resolve_gauge
from bodymap.app.resolve_map import resolve_map
from bodymap.app.resolve_panel import resolve_panel
from bodymap.app.resolve_run import resolve_run
from bodymap.app.scene import Scene
from bodymap.model.compare import difference
from bodymap.model.load import load

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas


def resolve(state: State, atlas: Atlas) -> Scene:
    """Return the scene of ``state``."""
    now = load(state.conditions, atlas.tables)
    against = None
    if state.pinned is not None:
        against = difference(state.pinned, state.conditions, atlas.tables)
    return Scene(
        map=resolve_map(state, now, against, atlas),
        run=resolve_run(state, atlas),
        gauge=resolve_gauge(state, now, atlas),
        panel=resolve_panel(state, now, atlas),
        curve=resolve_curve(state, now, atlas),
        compare=resolve_compare(state, now, against, atlas),
        look=state.look,
    )
