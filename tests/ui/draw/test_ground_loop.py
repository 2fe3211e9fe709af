from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bodymap.ui.draw.ground_loop import GroundLoop
from bodymap.ui.draw.grounds import GROUNDS
from bodymap.ui.theme import theme

ROOM = QRectF(0, 10, 300, 50)
STRIDE_PX = 523.0


def painted(surface, turns, *, shapes=False, room=ROOM):
    image = QImage(300, 80, QImage.Format.Format_RGB32)
    image.fill(theme("light").surface)
    painter = QPainter(image)
    GroundLoop(surface, STRIDE_PX, theme("light"), shapes=shapes).paint(painter, room, 26, turns)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(80, 300, 4).astype(int)


@pytest.mark.parametrize("surface", GROUNDS)
def test_after_a_stride_the_ground_is_as_it_was(surface):
    before, after = painted(surface, 0.25), painted(surface, 1.25)
    assert np.abs(before - after).max() <= 2
    assert np.abs(before - painted(surface, 0.4)).max() > 2


def test_the_ground_moves_back_as_far_as_the_stride_is_long():
    moved = round(0.1 * STRIDE_PX)
    before, after = painted("asphalt", 0.0), painted("asphalt", moved / STRIDE_PX)
    same = np.abs(before[30:50, moved:] - after[30:50, : 300 - moved])
    assert same.mean() < 1


@pytest.mark.parametrize("surface", ["natural_grass", "dry_soft_sand", "concrete"])
def test_as_shapes_it_looks_the_same(surface):
    image, shapes = painted(surface, 0.3), painted(surface, 0.3, shapes=True)
    assert np.abs(image - shapes).mean() < 3


@pytest.mark.parametrize("surface", GROUNDS)
def test_shapes_stay_in_a_room_as_shallow_as_this(surface):
    white = painted(surface, 0.3, shapes=True, room=QRectF(100, 10, 100, 22))
    assert white[:, :86].min() == white[:, 214:].min() == 255
    assert white[42:].min() == 255
