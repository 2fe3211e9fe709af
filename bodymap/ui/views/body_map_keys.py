"""Walking over the map with the keyboard: which region or muscle a key leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.figure.anchors import body_anchors
from bodymap.figure.neighbours import Direction, Spot, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.map_scene import MapScene
    from bodymap.ui.draw.paths import Placed

Move = Direction | Literal["first", "last"]


class Walker(NamedTuple):
    """Where the keyboard is on the map; a walk is a new walker.

    Attributes:
        at: the place that was reached last, or None before the first step.
    """

    at: Spot | None = None

    def moved(self, move: Move, scene: MapScene, views: Sequence[Placed]) -> Walker:
        """Return the walker after ``move``; among the region's muscles once one is chosen."""
        keys = _keys(scene)
        chosen = scene.muscle or scene.region
        if move in {"first", "last"} or chosen is None:
            return Walker(_first(_spots(scene, views), keys[-1 if move == "last" else 0]))
        spots = _spots(scene, views)
        start = self.at if self.at is not None and self.at.key == chosen else None
        start = start or _first(spots, chosen)
        direction: Direction = move  # type: ignore[assignment]  # first and last are done with
        return Walker(nearest(start, direction, spots) or start)


def _keys(scene: MapScene) -> tuple[str, ...]:
    if scene.muscle is None:
        return tuple(region.region for region in scene.regions)
    return next(r.muscles for r in scene.regions if r.region == scene.region)


def _first(spots: Sequence[Spot], key: str) -> Spot:
    return next((spot for spot in spots if spot.key == key), Spot(key, 0.0, 0.0))


def _spots(scene: MapScene, views: Sequence[Placed]) -> list[Spot]:
    """Return every place of every region, or of the region's muscles, that keys can reach."""
    placed = {view.view: view for view in views if view.view != "sole"}
    spots = []
    for anchor in body_anchors():
        mark = scene.marks.get(anchor.muscle)
        if mark is None or anchor.view not in placed:
            continue
        if scene.muscle is None or mark.region == scene.region:
            at = placed[anchor.view].point(anchor.x, anchor.y)
            key = anchor.muscle if scene.muscle is not None else mark.region
            spots.append(Spot(key, at.x(), at.y()))
    return spots
