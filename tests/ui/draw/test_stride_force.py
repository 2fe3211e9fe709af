from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.ui.draw.course_value import value_at
from bodymap.ui.draw.stride_force import force_line, force_words, paint_arrow, pressure_x

FLAT = np.array([(x, 0.0) for x in range(-50, 101, 10)])


def test_a_flat_foot_presses_in_its_middle():
    assert pressure_x(FLAT) == pytest.approx(25.0)


def test_a_foot_on_its_toes_presses_under_them():
    tilted = FLAT + np.array([(0.0, 0.4 * (100 - x)) for x, _ in FLAT])
    assert pressure_x(tilted) > 85.0


def test_the_arrow_is_62_px_a_body_weight_under_a_runner_of_590_px():
    line = force_line(QPointF(100, 500), 2.3, 0.2, 590.0)
    assert line is not None
    assert line.p1() == QPointF(100, 500)
    assert line.p1().y() - line.p2().y() == pytest.approx(2.3 * 62)
    assert line.p2().x() - line.p1().x() == pytest.approx(0.2 * 62)


def test_a_foot_in_the_air_has_no_arrow():
    assert force_line(QPointF(), 0.0, 0.0, 590.0) is None


def test_the_arrow_points_where_the_force_does(qapp):
    image = QImage(60, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    line = force_line(QPointF(30, 190), 2.0, 0.0, 590.0)
    with QPainter(image) as painter:
        paint_arrow(painter, line, QColor("red"), 590.0)
    ink = [y for y in range(200) if image.pixelColor(30, y) != QColor("white")]
    assert ink[0] == pytest.approx(190 - 124, abs=1)
    assert image.pixelColor(27, 66 + 9) != QColor("white")
    assert image.pixelColor(27, 180) == QColor("white")


def test_the_words_round_the_force():
    assert force_words(2.31, short=False) == "2.3 body weights"
    assert force_words(2.31, short=True) == "2.3 BW"


@pytest.mark.parametrize(
    ("phase", "value"), [(0.0, 0.0), (0.25, 5.0), (0.5, 10.0), (0.75, 5.0), (1.0, 0.0), (1.25, 5.0)]
)
def test_a_course_is_read_on_a_line_between_its_samples(phase, value):
    assert value_at((0.0, 10.0, 0.0), phase) == pytest.approx(value)
