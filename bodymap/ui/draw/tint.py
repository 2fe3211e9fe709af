"""Which colour each muscle has: the scene's positions as the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.controls.paint import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from bodymap.app.map_scene import MapScene, Mark, Palette
    from bodymap.ui.theme import Theme

GREYED = 0.6  # towards the surface: outside what was measured
DIMMED = 0.68  # towards the body: the surface muscles while the deep ones are shown
_GHOST = 0.4  # of the body shows through a deep muscle


def mark_colour(mark: Mark, palette: Palette, theme: Theme) -> QColor:
    """Return the colour of ``mark`` in ``palette``; the neutral grey where nothing is estimated."""
    if palette == "role":
        return theme.role_colour(mark.role)
    if mark.position is None:
        return theme.body_neutral
    if palette == "load":
        return theme.load_colour(mark.position)
    return theme.difference_colour(mark.position)


def surface_colours(scene: MapScene, theme: Theme) -> dict[str, QColor]:
    """Return the colour of every muscle as it lies at the surface."""
    colours = {}
    for muscle, mark in scene.marks.items():
        colour = mark_colour(mark, scene.palette, theme)
        if scene.greyed:
            colour = mixed(colour, theme.surface, GREYED)
        colours[muscle] = mixed(colour, theme.body_base, DIMMED) if scene.deep else colour
    return colours


def deep_colours(scene: MapScene, theme: Theme) -> dict[str, QColor]:
    """Return the colour of every muscle where it is drawn as a ghost, below others."""
    colours = {}
    for muscle, mark in scene.marks.items():
        colour = mark_colour(mark, scene.palette, theme)
        if scene.greyed:
            colour = mixed(colour, theme.surface, GREYED)
        colours[muscle] = mixed(colour, theme.body_base, _GHOST)
    return colours
