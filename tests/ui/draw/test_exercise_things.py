from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QImage, QPainter

from bodymap.figure.exercise_movement import Box, PropKind
from bodymap.figure.exercise_props import PlacedProp
from bodymap.ui.draw.exercise_things import paint_thing
from bodymap.ui.draw.figure_look import At
from bodymap.ui.theme import NAMES, theme

pytestmark = pytest.mark.usefixtures("qapp")
RECTS = {"mat", "box", "step", "bench", "wall", "grass"}


def thing(kind):
    if kind in RECTS:
        high = 0 if kind == "grass" else 120
        return PlacedProp(kind, (), Box(-300, 0, 300, high), 0, 0, front=False)
    points = ((-100.0, 60.0), (100.0, 60.0)) if kind == "band" else ((0.0, 60.0),)
    return PlacedProp(kind, points, None, 60 if kind == "ball" else 0, 0, front=True)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", get_args(PropKind))
def test_every_thing_can_be_seen_in_every_theme(kind, name):
    colours = theme(name)
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(colours.raised)
    empty = image.copy()
    painter = QPainter(image)
    paint_thing(painter, thing(kind), At(0.15, 50, 50), colours)
    painter.end()
    assert image != empty
