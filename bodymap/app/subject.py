"""What is chosen: its figure and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure

    class Shown(Protocol):
        """What can be shown on the figure: the load of a pace, of a run, or of a week."""

        @property
        def muscles(self) -> Mapping[str, Figure | None]:
            """A figure each, by id."""

        @property
        def regions(self) -> Mapping[str, Figure | None]:
            """A figure each, by id."""


def chosen_figure(state: State, now: Shown) -> Figure | None:
    """Return the figure of the chosen muscle or region; None: nothing chosen, or not estimated."""
    if state.muscle is not None:
        return now.muscles[state.muscle]
    return now.regions[state.region] if state.region is not None else None


def chosen_name(state: State, atlas: Atlas) -> str:
    """Return the plain name of the chosen muscle or region, or an empty text."""
    if state.muscle is not None:
        return atlas.tables.muscles[state.muscle].plain
    return atlas.region_names[state.region].plain if state.region is not None else ""
