"""What is chosen: its figure and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure
    from bodymap.model.load import Load


def chosen_figure(state: State, now: Load) -> Figure | None:
    """Return the figure of the chosen muscle or region; None: nothing chosen, or not estimated."""
    if state.muscle is not None:
        return now.muscles[state.muscle]
    return now.regions[state.region] if state.region is not None else None


def chosen_name(state: State, atlas: Atlas) -> str:
    """Return the plain name of the chosen muscle or region, or an empty text."""
    if state.muscle is not None:
        return atlas.tables.muscles[state.muscle].plain
    return atlas.region_names[state.region].plain if state.region is not None else ""
