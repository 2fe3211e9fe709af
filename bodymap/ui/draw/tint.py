"""Which colour each muscle has: the scene's positions as the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from bodymap.ui.controls.paint import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from bodymap.app.map_scene import MapScene, Mark, Palette
    from bodymap.ui.theme import Theme

GREYED = 0.6  # towards the surface: outside what was measured
_HATCH_PX = 6  # from line to line, across


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
    """Return the colour of every muscle as it lies at the surface.

    While the deep ones show, it is grey: paler colours would be those of smaller loads.
    """
    if scene.deep:
        return dict.fromkeys(scene.marks, theme.body_neutral)
    return deep_colours(scene, theme)


def deep_colours(scene: MapScene, theme: Theme) -> dict[str, QColor]:
    """Return the colour of every muscle where its course is drawn over the others."""
    colours = {}
    for muscle, mark in scene.marks.items():
        colour = mark_colour(mark, scene.palette, theme)
        colours[muscle] = mixed(colour, theme.surface, GREYED) if scene.greyed else colour
    return colours


def hatch(ground: QColor, line: QColor) -> QImage:
    """Return the tile of a fill of thin slanting lines in ``line`` on ``ground``."""
    tile = QImage(_HATCH_PX, _HATCH_PX, QImage.Format.Format_RGB32)
    tile.fill(ground)
    for x in range(_HATCH_PX):
        tile.setPixelColor(x, _HATCH_PX - 1 - x, line)
    return tile
