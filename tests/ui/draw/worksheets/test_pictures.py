from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.figure.exercise_book import read_book
from bodymap.ui.draw.worksheets.pictures import asked_movement, paint_asked, paint_card_picture


def colours(paint):
    image = QImage(160, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 160, 120))
    painter.end()
    return {QColor(image.pixel(x, y)).saturation() > 100 for x in range(160) for y in range(120)}


@pytest.mark.parametrize("trained", [True, False])
def test_what_an_exercise_trains_is_coloured_only_where_it_is_not_asked(qapp, trained):
    seen = colours(lambda painter, room: paint_asked(painter, room, "squat", trained=trained))
    assert (True in seen) is trained


def test_the_body_is_whole_but_where_a_leg_alone_works():
    book = read_book()
    hang = asked_movement("dead_hang", trained=False).camera
    assert hang.bottom < book["dead_hang"].camera.bottom - 200  # the legs too
    assert asked_movement("dead_hang", trained=True).camera == hang
    raised = asked_movement("wall_toe_raise", trained=False).camera
    assert raised == book["wall_toe_raise"].camera


@pytest.mark.parametrize("exercise", ["squat", "minimal_walk"])
def test_an_exercise_without_a_drawing_shows_its_muscles_on_the_body(qapp, atlas, exercise):
    known = atlas.exercises[exercise]
    assert True in colours(
        lambda painter, room: paint_card_picture(
            painter, room, exercise, known.primary, known.secondary
        )
    )
