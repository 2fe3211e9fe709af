from __future__ import annotations

from math import cos, pi, sin

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from bodymap.app.stride_scene import PlotLine
from bodymap.ui.draw.stride_chart_names import name_boxes, named_line
from bodymap.ui.draw.stride_chart_scale import PlotScale

PLOT = QRectF(172, 560, 484, 160)
SCALE = PlotScale(-1, 3, 1)


def line(course):
    return named_line(PlotLine("knee", course, course, course), 34, 15)


def wave(height, turn):
    return tuple(1 + height * sin(2 * pi * (i / 100 + turn)) for i in range(101))


def y_of(value):
    return PLOT.bottom() - SCALE.share_of(value) * PLOT.height()


def test_two_lines_apart_get_their_names_apart_from_both():
    lines = [wave(0.8, 0), tuple(-0.5 + 0.2 * cos(i / 16) for i in range(101))]
    boxes = name_boxes([line(course) for course in lines], PLOT, SCALE)
    for own, (box, course) in enumerate(zip(boxes, lines, strict=True)):
        first, last = (round((x - PLOT.left()) / 4.84) for x in (box.left(), box.right()))
        for course_index, other in enumerate(lines):
            clear = 2 if course_index == own else 9
            for i in range(first, last + 1):
                y = y_of(other[i])
                assert y < box.top() - clear or y > box.bottom() + clear
        near = min(abs(box.center().y() - y_of(value)) for value in course[first:last])
        assert near < 30


@given(st.lists(st.tuples(st.floats(0, 1.5), st.floats(0, 1)), min_size=1, max_size=3))
def test_a_name_stands_inside_the_plot_or_nowhere(waves):
    boxes = name_boxes([line(wave(*one)) for one in waves], PLOT, SCALE)
    assert len(boxes) == len(waves)
    for box in (each for each in boxes if not each.isEmpty()):
        assert PLOT.left() - 1 <= box.left()
        assert box.right() <= PLOT.right() + 1
        assert box.bottom() <= PLOT.bottom()


def test_where_a_name_would_cover_a_line_it_is_left_out():
    comb = tuple(3.5 if i // 2 % 2 else -1.5 for i in range(101))
    waves = [comb, comb]
    boxes = name_boxes([line(course) for course in waves], PLOT, SCALE)
    assert all(box.isEmpty() for box in boxes)


def test_the_same_line_twice_does_not_put_one_name_over_the_other():
    first, second = name_boxes([line(wave(0.8, 0)), line(wave(0.8, 0))], PLOT, SCALE)
    assert not first.intersects(second)


@given(st.floats(0.2, 0.5), st.floats(0, 1.5))
def test_a_name_keeps_to_the_stretch_that_is_left_to_it(first, height):
    (box,) = name_boxes([line(wave(height, 0.1))], PLOT, SCALE, (first, 1.0))
    assert box.isEmpty() or box.left() >= PLOT.left() + first * PLOT.width()
