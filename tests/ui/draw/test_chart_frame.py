from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from bodymap.app.map_scene import Tick
from bodymap.app.scene import CurveLine, Curves
from bodymap.ui.draw.chart_frame import end_labels, frame_for, tick_labels, value_ticks

SIZE = QSizeF(840, 183)


def curves(chosen: str = "asphalt", **ends: float) -> Curves:
    """Return level lines that end where ``ends`` says."""
    lines = tuple(
        CurveLine(surface, surface.title(), (1.0, end), ("measured", "measured"))
        for surface, end in ends.items()
    )
    return Curves("Load", (1.8, 9.5), lines, chosen, (0.9, 1.0), (1.1, 1.3), (), "")


@given(st.floats(1.8, 9.5))
def test_the_x_of_a_speed_leads_back_to_the_speed(speed):
    frame = frame_for(SIZE, None, 80, 1.0)
    assert frame.speed_at(frame.x_of(speed)) == pytest.approx(speed, rel=1e-9)


@given(st.floats(-1e6, 1e6))
def test_no_place_of_the_mouse_gives_a_speed_outside_the_tables(x):
    assert 1.8 <= frame_for(SIZE, None, 80, 1.0).speed_at(x) <= 9.5


def test_the_plot_stands_where_the_design_has_it():
    plot = frame_for(SIZE, curves(asphalt=1.5), 80, 1.0).plot
    assert (plot.left(), plot.right(), plot.top(), plot.bottom()) == (68, 684, 40, 149)


def test_every_load_of_a_line_lies_inside_the_plot():
    frame = frame_for(SIZE, curves(asphalt=0.4, dry_soft_sand=9.0), 80, 1.0)
    assert frame.low < math.log(0.4)
    assert frame.high > math.log(9.0)


@given(st.floats(1.05, 20.0))
def test_grid_lines_keep_their_distance_and_hold_the_reference(highest):
    frame = frame_for(SIZE, curves(asphalt=highest), 80, 1.0)
    ticks = value_ticks(frame, 18)
    heights = [frame.y_of(tick) for tick in ticks]
    assert 1 in ticks
    assert all(a - b >= 18 for a, b in pairwise(heights))


@given(st.floats(0.7, 4), st.floats(0.7, 4), st.floats(0.7, 4))
def test_end_labels_never_touch_and_the_chosen_one_stays_at_its_line(asphalt, trail, sand):
    scene = curves(
        "forest_trail_uneven", asphalt=asphalt, forest_trail_uneven=trail, dry_soft_sand=sand
    )
    frame = frame_for(SIZE, scene, 80, 1.0)
    labels = end_labels(frame, scene, 16)
    heights = [label.y for label in labels]
    assert all(b - a >= 16 - 1e-9 for a, b in pairwise(heights))
    assert [label.y for label in labels if label.chosen] == [frame.y_of(trail)]


def test_end_labels_leave_the_header_free():
    scene = curves(asphalt=4.0, forest_trail_uneven=4.1, dry_soft_sand=4.2)
    frame = frame_for(SIZE, scene, 80, 1.0)
    heights = [label.y for label in end_labels(frame, scene, 16, frame.plot.top())]
    assert heights[0] == frame.plot.top()
    assert all(b - a >= 16 for a, b in pairwise(heights))


def test_a_surface_without_a_label_of_its_own_gets_one_when_it_is_chosen():
    scene = curves("woodchip", asphalt=1.0, woodchip=1.2, concrete=1.0)
    labels = end_labels(frame_for(SIZE, scene, 80, 1.0), scene, 16)
    assert {label.surface for label in labels} == {"asphalt", "woodchip"}


@given(st.integers(700, 1400), st.floats(0.8, 2.0), st.floats(20, 60))
def test_the_words_of_two_ticks_never_meet_and_both_ends_keep_theirs(wide, scale, word_px):
    ticks = [Tick(1000 / pace, str(pace)) for pace in (540, 420, 330, 270, 210, 180, 150, 120)]
    frame = frame_for(QSizeF(wide, 183), None, 80, scale)
    labels = tick_labels(frame, ticks, lambda _: word_px, scale)
    boxes = sorted((label.box.left(), label.box.right()) for label in labels)
    assert all(a[1] + 8 <= b[0] for a, b in pairwise(boxes))
    assert {"540", "120"} <= {label.text for label in labels}


def test_the_range_of_the_chosen_line_is_never_cut():
    scene = curves(asphalt=1.5)._replace(low=(0.3, 0.4), high=(3.0, 9.0))
    frame = frame_for(SIZE, scene, 80, 1.0)
    assert frame.low < math.log(0.3)
    assert frame.high > math.log(9.0)
