from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from bodymap.app.study.scene import OptionScene, PhaseScene
from bodymap.ui.draw.study.phase_axis import PhaseAxis, PhaseLook
from bodymap.ui.theme import theme


def option(key, start, end, state="open"):
    return OptionScene(key, key, "", state, start=start, end=end)


def axis(*options, course=()):
    return PhaseAxis(PhaseScene(0.36, course), options, 376)


def test_each_phase_is_hit_in_its_own_box_and_nothing_beside_them():
    options = option("a", 0.0, 0.2), option("b", 0.2, 0.5), option("c", 0.6, 0.9)
    made = axis(*options)
    for each in options:
        (box,) = made.boxes(each)
        assert made.option_at(box.center()) == each.key
    assert made.option_at(QPointF(375, 60)) == ""


def test_neighbours_share_a_row_and_overlapping_phases_do_not():
    a, b, c = option("a", 0.0, 0.25), option("b", 0.25, 0.5), option("c", 0.2, 0.4)
    made = axis(a, b, c)
    tops = [next(made.boxes(each)).top() for each in (a, b, c)]
    assert tops[0] == tops[1] < tops[2]


def test_a_phase_over_the_next_contact_has_a_piece_at_either_end():
    late = option("a", 0.9, 1.1)
    last, first = axis(late).boxes(late)
    assert first.left() < 20
    assert last.right() > 350
    assert axis(late).option_at(first.center()) == axis(late).option_at(last.center()) == "a"


def test_the_course_is_drawn_over_the_phases_once_it_is_known():
    states = ("right", "wrong", "other", "open")
    options = [
        option(state, start / 4, (start + 1) / 4, state) for start, state in enumerate(states)
    ]
    pictures = []
    for course in (), (0.0, 1.0, 0.0):
        made = axis(*options, course=course)
        image = QImage(376, int(made.height) + 1, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        made.paint(painter, PhaseLook("open", theme("light")))
        painter.end()
        pictures.append(image)
    assert all(one != other for one, other in pairwise(pictures))


def test_the_name_of_the_course_stands_where_the_course_is_low():
    course = tuple(1.0 if 40 <= index < 60 else 0.0 for index in range(101))
    late = tuple(1.0 if index < 55 else 0.0 for index in range(101))
    high = range(int(376 * 0.4), int(376 * 0.6))
    box = axis(option("a", 0.0, 0.2), course=course).name_box()
    assert not any(box.left() <= x <= box.right() for x in high)
    assert axis(option("a", 0.0, 0.2), course=late).name_box().left() > 376 * 0.5
