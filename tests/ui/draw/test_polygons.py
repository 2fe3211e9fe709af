from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from bodymap.ui.draw.polygons import Polygons, Rims, shared_polygon

SQUARE = np.array([(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)])  # y up


def corners(polygon):
    return [(polygon.at(i).x(), polygon.at(i).y()) for i in range(polygon.size())]


@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)), min_size=1, max_size=40))
def test_what_is_written_to_the_coordinates_is_in_the_polygon(points):
    polygon, xy = shared_polygon(len(points))
    xy[:] = points
    assert corners(polygon) == points


def test_a_polygon_of_no_points_is_refused():
    with pytest.raises(ValueError, match="0 points"):
        shared_polygon(0)


def test_every_polygon_takes_its_rows():
    polygons = Polygons([(0, 2), (3, 4)])
    polygons.move(SQUARE + 5)
    assert [corners(each) for each in polygons.polygons] == [[(5, 5), (15, 5)], [(5, 15)]]


@pytest.mark.parametrize("outline", [SQUARE, SQUARE[::-1]])
def test_a_rim_lies_outside_whichever_way_the_outline_runs(outline):
    rest = np.concatenate([[(99.0, 99.0)], outline])
    rims = Rims(rest, [(1, 5)])
    rims.move(rest * (1, -1), 1.0)
    box = rims.polygons[0].boundingRect()
    assert box.left() == pytest.approx(-1)
    assert box.right() == pytest.approx(11)
    assert box.top() == pytest.approx(-11)
    assert box.bottom() == pytest.approx(1)


def test_a_rim_reaches_over_a_sharp_tip_no_further_than_twice_its_width():
    needle = np.array([(0.0, -1.0), (60.0, 0.0), (0.0, 1.0)])
    rims = Rims(needle, [(0, 3)])
    rims.move(needle * (1, -1), 3.0)
    right = rims.polygons[0].boundingRect().right()
    assert 63 <= right <= 66.01


def test_a_rim_copes_with_vertices_in_one_place():
    rest = np.repeat(SQUARE, 3, axis=0)
    rims = Rims(rest, [(0, 12)])
    rims.move(rest * (1, -1), 1.0)
    assert np.isfinite(corners(rims.polygons[0])).all()
    assert rims.polygons[0].boundingRect().contains(QPointF(5, -5))
