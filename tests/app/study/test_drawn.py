from __future__ import annotations

import math
from itertools import pairwise

import pytest

from bodymap.app.study.drawn import (
    FIGURE_PX,
    TINY_PX2,
    _area,
    drawn_areas,
    is_tiny,
    lies_under,
    main_view,
    near_on_figure,
    overlap,
)
from bodymap.figure.outlines import Curve


def test_the_area_of_a_circle_of_four_cubics_is_that_of_the_circle():
    handle = 0.5522847498
    quarters = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    points = [1.0, 0.0]
    for (x0, y0), (x1, y1) in pairwise(quarters):
        points += [x0 - handle * y0, y0 + handle * x0, x1 + handle * y1, y1 - handle * x1, x1, y1]
    assert _area(Curve(tuple(points), closed=True)) == pytest.approx(math.pi, rel=0.015)


def test_every_muscle_is_drawn_and_a_big_one_is_larger_than_a_small_one(atlas):
    areas = drawn_areas()
    assert areas.keys() == atlas.tables.muscles.keys()
    assert areas["hamstrings"] > areas["fibularis"] > 0
    assert sum(areas.values()) < FIGURE_PX * FIGURE_PX


def test_only_what_is_hard_to_hit_is_tiny(atlas):
    tiny = {muscle for muscle in atlas.tables.muscles if is_tiny(muscle)}
    assert tiny == {"intrinsic_foot", "tensor_fasciae_latae"}
    assert all(drawn_areas()[muscle] < TINY_PX2 for muscle in tiny)


def test_what_lies_behind_something_overlaps_it():
    assert overlap("tibialis_posterior", "soleus") > 0.3
    assert overlap("soleus", "tibialis_posterior") == overlap("tibialis_posterior", "soleus")
    assert overlap("hamstrings", "hamstrings") == 1.0
    assert overlap("hamstrings", "pectoralis_major") == 0.0
    assert overlap("multifidus", "rectus_abdominis") == 0.0  # of other views


def test_a_muscle_has_a_view_that_shows_most_of_it():
    assert main_view("gluteus_medius") == "back"
    assert main_view("rectus_abdominis") == "front"
    assert main_view("tibialis_posterior") == "back"


def test_what_lies_beside_a_muscle_in_the_same_view_is_near_it():
    near = near_on_figure("tensor_fasciae_latae")
    assert {"vasti", "rectus_femoris", "gluteus_medius"} <= near
    assert near.isdisjoint({"tensor_fasciae_latae", "hamstrings", "gluteus_maximus", "deltoids"})


def test_what_is_drawn_over_others_lies_under_them_in_part_too():
    assert lies_under("multifidus")
    assert lies_under("erector_spinae")
    assert not lies_under("soleus")
