from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.figure.exercise_book import read_book
from bodymap.figure.exercise_foot import bent, pose_foot, read_foot, read_shapes, spline

SHAPES = {shape.id: shape for shape in read_foot()}
OUTLINE = SHAPES["silhouette-foot"]
SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
GOOD = """\
[[shapes]]
id = "skin"
group = "silhouette"
part = "foot"
points = [[0, 0], [9, 0], [9, 9], [0, 9]]
"""


def channels(*, arch=0.0, big=0.0, small=0.0):
    return {"foot": {"arch": arch}, "toe": {"big": big, "small": small}}


def moved(name, **given):
    """Return how far each point of a shape moves."""
    return bent(SHAPES[name], channels(**given)) - SHAPES[name].points


def test_a_resting_foot_is_as_it_is_drawn_and_stands_on_the_floor():
    for shape in SHAPES.values():
        assert bent(shape, channels()) == pytest.approx(shape.points)
    assert OUTLINE.points.imag.min() == pytest.approx(0, abs=0.6)


def test_the_arch_rises_while_heel_and_ball_stay_on_the_floor():
    steps = moved("silhouette-foot", arch=1.0)
    x, y = OUTLINE.points.real, OUTLINE.points.imag
    heel, arch, ball = (x < 0) & (y < 5), (abs(x - 40) < 4) & (y < 20), (abs(x - 90) < 5) & (y < 2)
    assert np.abs(steps[heel]).max() < 0.3
    assert steps[arch].imag.min() > 3
    assert np.abs(steps[ball].imag).max() < 0.3
    assert steps[ball].real.max() < -3


def test_the_big_toe_lifts_alone():
    tip = OUTLINE.points.real > 120
    assert moved("silhouette-foot", big=30.0)[tip].imag.min() > 8
    assert np.abs(moved("silhouette-foot", big=30.0)[OUTLINE.points.imag > 45]).max() < 1e-9
    assert np.abs(moved("silhouette-toe_2", big=30.0)).max() < 1e-9


def test_the_small_toes_lift_without_the_big_one():
    for toe in ("toe_2", "toe_3", "toe_4", "toe_5"):
        assert moved(f"silhouette-{toe}", small=50.0).imag.max() > 5
    assert np.abs(moved("silhouette-foot", small=50.0)).max() < 1e-9


def test_a_movement_of_the_foot_shows_every_shape_and_moves_it():
    lifts = read_book()["toe_yoga"]
    rest, lifted = (pose_foot(lifts, time) for time in (0.0, lifts.working_point))
    assert [part.id for part in rest] == list(SHAPES)
    assert {part.muscle for part in rest} >= {"intrinsic_foot", "tibialis_anterior"}
    before, after = (
        np.concatenate([part.polylines[0] for part in foot]) for foot in (rest, lifted)
    )
    assert np.abs(after - before).max() > 8


def test_every_muscle_lies_inside_the_foot():
    low, high = OUTLINE.points.imag.min(), OUTLINE.points.imag.max()
    left, right = OUTLINE.points.real.min(), OUTLINE.points.real.max()
    for shape in SHAPES.values():
        if shape.muscle:
            assert low < shape.points.imag.min()
            assert shape.points.imag.max() < high
            assert left < shape.points.real.min()
            assert shape.points.real.max() < right


def test_a_spline_goes_through_its_points_and_closes_smoothly():
    found = spline("square", SQUARE)
    for x, y in SQUARE:
        assert np.abs(found - complex(x, y)).min() < 1e-9
    assert np.abs(np.diff(np.append(found, found[0]))).max() < 3


@pytest.mark.parametrize(
    ("damage", "key"),
    [
        (("[[shapes]]", "[[shapes"), ""),
        (('part = "foot"', 'part = "hand"'), "shapes[0].part"),
        (('group = "silhouette"', 'group = "muscles"'), "skin"),
        (('id = "skin"', 'id = "skin"\nmuscle = "soleus"'), "skin"),
        (("[9, 0], [9, 9]", "[9, 9], [9, 9]"), "skin"),
        (("[9, 0],", ""), "shapes[0].points"),
        (("[9, 0]", "[nan, 0]"), "shapes[0].points[1][0]"),
    ],
)
def test_a_damaged_drawing_is_refused_and_named(tmp_path, damage, key):
    file = tmp_path / "foot.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert [shape.id for shape in read_shapes(file)] == ["skin"]
    file.write_text(GOOD.replace(*damage), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_shapes(file)
    assert (caught.value.file, caught.value.key) == ("foot.toml", key)


@given(st.text(max_size=60))
def test_any_text_is_shapes_or_is_refused(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("foot") / "foot.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError):
        read_shapes(file)
