from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from bodymap.ui.draw.stride_chart_frame import (
    PADDING_PX,
    ROW_PX,
    TIGHT_ROW_PX,
    Wanted,
    frame_for,
)

REGIONS = (*["feet"], *["lower_legs"] * 5, *["thighs"] * 8, *["core"] * 5, *["arms"] * 7)


def made(width=680, height=788, scale=1.0, **other):
    wanted = Wanted(QSizeF(width, height), REGIONS, scale, 32 * max(scale, 1), 260.0, 0.0, 2)
    return frame_for(wanted._replace(**other))


def test_a_row_takes_sixteen_px_and_a_region_eight_more():
    tops = [box.top() for box in made().rows]
    assert tops[2] - tops[1] == ROW_PX
    assert tops[1] - tops[0] == ROW_PX + 8
    assert made().rows[0].height() == 14


@pytest.mark.parametrize(("width", "left"), [(680, 172), (480, 132)])
def test_names_are_narrower_in_a_narrow_chart(width, left):
    assert made(width=width).left == left


def test_rows_shrink_before_the_plot_goes():
    low = made(height=704)
    assert low.plot is not None
    assert low.rows[1].height() < 14


def test_the_note_goes_first_and_then_the_plot():
    heights = [made(height=height) for height in (788, 640, 536)]
    assert [frame.note is not None for frame in heights] == [True, False, False]
    assert [frame.plot is not None for frame in heights] == [True, True, False]
    assert [frame.alone for frame in heights] == [False, False, True]


def test_in_a_low_chart_the_plot_stands_in_the_place_of_the_rows():
    rows, plot = made(height=536), made(height=536, plot_alone=True)
    assert rows.choice == plot.choice
    assert not plot.rows
    assert plot.plot.height() > 200
    assert plot.note is not None
    assert plot.row_at(300) is None
    assert (rows.left, rows.right) == (plot.left, plot.right)


def test_where_there_is_room_for_both_both_are_shown_whichever_is_wanted():
    assert made(plot_alone=True) == made()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_row_is_lower_than_its_name_unless_the_window_is_tiny(scale):
    for height in (536, 704, 788):
        frame = made(width=680, height=max(height, 500 * scale), scale=scale)
        assert frame.rows[0].height() + 2 >= min(13 * scale, frame.name_px + 1)
        assert frame.name_px >= 12


@given(
    st.floats(360, 1200),
    st.floats(300, 1400),
    st.floats(0.8, 2.0),
    st.integers(1, 4),
    st.booleans(),
)
def test_at_any_size_everything_stands_inside_and_in_order(width, height, scale, notes, alone):
    frame = made(width, height, scale, note_lines=notes, head_lines=1 + alone, plot_alone=alone)
    boxes = [frame.events, frame.raster, frame.choice, frame.plot, frame.note]
    if frame.alone:
        boxes = [frame.events, frame.raster, frame.plot, frame.note, frame.choice]
    shown = [box for box in boxes if box is not None]
    least = height >= 400 * max(scale, 1.0)
    assert (
        all(upper.bottom() <= lower.top() + 1e-6 for upper, lower in pairwise(shown)) or not least
    )
    assert shown[-1].bottom() <= height + 1e-6
    assert frame.right <= width + 1e-6
    if not frame.alone:
        assert frame.rows[0].height() + 2 >= TIGHT_ROW_PX


def test_right_of_the_colours_is_room_for_a_value():
    assert made(tag_px=70.0).right == made(tag_px=0.0).right - 70 + PADDING_PX


@given(st.floats(0, 1))
def test_an_x_is_the_phase_it_was_made_of(phase):
    frame = made()
    assert frame.phase_at(frame.x_of(phase)) == pytest.approx(phase, abs=1e-9)


def test_what_lies_beside_the_axis_is_its_end():
    assert made().phase_at(-50) == 0
    assert made().phase_at(5000) == 1


def test_a_point_between_two_rows_is_on_one_of_them_and_between_regions_on_none():
    frame = made()
    assert frame.row_at(frame.rows[2].bottom() + 0.5) == 2
    assert frame.row_at(frame.rows[0].bottom() + 4) is None
    assert frame.row_at(frame.rows[25].bottom() + 20) is None


def test_the_cursor_runs_through_rows_and_plot_behind_the_choice_of_the_plot():
    frame = made()
    upper, lower = frame.uprights(frame.choice.right() - 10)
    assert (upper.y2(), lower.y1()) == (frame.choice.top(), frame.choice.bottom())
    assert lower.y2() == frame.plot.bottom()
    assert len(frame.uprights(frame.choice.right() + 10)) == 1
    assert len(made(height=420).uprights(200)) == 1
    assert len(made(height=420, plot_alone=True).uprights(200)) == 1
