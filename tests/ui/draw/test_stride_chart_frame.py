from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from bodymap.ui.draw.stride_chart_frame import LEAST_ROW_PX, ROW_PX, Wanted, frame_for

REGIONS = (*["feet"], *["lower_legs"] * 5, *["thighs"] * 8, *["core"] * 5, *["arms"] * 7)


def made(width=680, height=788, scale=1.0, notes=2, head_lines=1):
    control = 32 * max(scale, 1)
    size = QSizeF(width, height)
    return frame_for(Wanted(size, REGIONS, scale, control, 260.0, notes, head_lines))


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


def test_the_note_goes_first_and_the_plot_last():
    heights = [made(height=height) for height in (788, 560, 420)]
    assert [frame.note is not None for frame in heights] == [True, False, False]
    assert [frame.plot is not None for frame in heights] == [True, True, False]


@given(
    st.floats(360, 1200),
    st.floats(300, 1400),
    st.floats(0.8, 2.0),
    st.integers(1, 4),
    st.integers(1, 2),
)
def test_at_any_size_everything_stands_inside_and_in_order(width, height, scale, notes, lines):
    frame = made(width, height, scale, notes, lines)
    boxes = [frame.events, frame.raster, frame.choice, frame.plot, frame.note]
    shown = [box for box in boxes if box is not None]
    assert all(upper.bottom() <= lower.top() + 1e-6 for upper, lower in pairwise(shown))
    assert shown[-1].bottom() <= height + 1e-6
    assert frame.right <= width + 1e-6
    if frame.plot is not None:
        assert frame.rows[0].height() + 2 >= LEAST_ROW_PX


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


def test_the_cursor_is_cut_where_it_would_cross_the_choice_of_the_plot():
    frame = made()
    assert len(frame.uprights(frame.choice.right() - 10)) == 2
    assert len(frame.uprights(frame.choice.right() + 10)) == 1
    assert len(made(height=420).uprights(200)) == 1
