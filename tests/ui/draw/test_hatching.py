from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from bodymap.figure.rig import Shape, read_rig
from bodymap.ui.draw.hatching import Hatching

SQUARE = np.array([(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)])
pytestmark = pytest.mark.usefixtures("qapp")


def shape(start=0, stop=4):
    return Shape("vasti", "muscle", "leg_near", "near", start, stop, True, ())


def drawn(hatching, one, size=120):
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lines = hatching.over(one)
    painter.drawLines(lines.first, lines.number)
    painter.end()
    return {
        (x, y)
        for x in range(size)
        for y in range(size)
        if image.pixelColor(x, y) == Qt.GlobalColor.black
    }


def test_the_lines_slant_across_the_shape_and_stay_in_it():
    hatching = Hatching(SQUARE, [shape()], 20.0)
    hatching.move(SQUARE)
    inked = drawn(hatching, shape())
    assert inked
    assert all(x <= 100 and y <= 100 for x, y in inked)
    sums = {round((x + y) / 3) for x, y in inked}  # along a line x + y stays the same
    assert len(sums) < 20
    assert (
        hatching.over(shape()).number == 8
    )  # 141 px from corner to corner; that at the corner is a point


def test_the_lines_go_along_with_the_vertices():
    hatching = Hatching(SQUARE, [shape()], 20.0)
    hatching.move(SQUARE * 0.5 + 60)
    assert all(59 <= x <= 111 and 59 <= y <= 111 for x, y in drawn(hatching, shape()))


def test_each_shape_has_its_own_lines():
    rest = np.concatenate([SQUARE * 0.4, SQUARE * 0.3 + 70])
    one, other = shape(0, 4), shape(4, 8)
    hatching = Hatching(rest, [one, other], 9.0)
    hatching.move(rest)
    assert all(x <= 41 for x, _ in drawn(hatching, one))
    assert all(x >= 69 for x, _ in drawn(hatching, other))


def test_a_shape_smaller_than_the_distance_may_have_none():
    hatching = Hatching(SQUARE * 0.01 + 1, [shape()], 40.0)
    hatching.move(SQUARE)
    assert hatching.over(shape()).number == 0


def test_lines_over_every_muscle_of_the_rig_end_on_its_outline():
    rig = read_rig()
    shapes = [each for each in rig.shapes if each.kind in {"muscle", "deep"}]
    hatching = Hatching(rig.rest, shapes, 9.0)
    hatching.move(rig.rest)
    counts = {each.id: hatching.over(each).number for each in shapes}
    assert min(counts.values()) >= 1
    assert sum(counts.values()) < 1500
