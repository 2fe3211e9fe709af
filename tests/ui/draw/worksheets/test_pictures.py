from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.ui.draw.worksheets.pictures import paint_card_picture, paint_exercise


def colours(paint):
    image = QImage(160, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 160, 120))
    painter.end()
    return {QColor(image.pixel(x, y)).saturation() > 100 for x in range(160) for y in range(120)}


@pytest.mark.parametrize("trained", [True, False])
def test_what_an_exercise_trains_is_coloured_only_where_it_is_not_asked(qapp, trained):
    seen = colours(lambda painter, room: paint_exercise(painter, room, "squat", trained=trained))
    assert (True in seen) is trained


@pytest.mark.parametrize("exercise", ["squat", "minimal_walk"])
def test_an_exercise_without_a_drawing_shows_its_muscles_on_the_body(qapp, atlas, exercise):
    known = atlas.exercises[exercise]
    assert True in colours(
        lambda painter, room: paint_card_picture(
            painter, room, exercise, known.primary, known.secondary
        )
    )
