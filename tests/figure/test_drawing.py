from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

from bodymap.content.science import read_tables
from bodymap.figure.exercise import SideFigure, figure_at
from bodymap.figure.exercise_book import read_book
from bodymap.figure.rig import Pose, read_rig
from bodymap.figure.stride import solve_stride
from tests.sweeps import is_whole

PAPER = QRect(0, 0, 1200, 1200)
BODY = {"leg", "trunk", "head", "arm", "hand"}
FILLED = {"body", "muscle", "deep", "other", "detail"}


def areas(points):
    """Return the signed area of each filled shape of the rig."""
    lines = (
        points[s.start : s.stop].astype(float).T for s in read_rig().shapes if s.kind in FILLED
    )
    return np.array([np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)) / 2 for x, y in lines])


def turned_inside_out(poses):
    """Return the shapes whose outline runs the other way round in one of the poses."""
    rig = read_rig()
    shapes = [shape for shape in rig.shapes if shape.kind in FILLED]
    rest = areas(rig.rest)
    kept = np.min([areas(rig.pose(pose, fibres=False)) / rest for pose in poses], axis=0)
    return [(shape.id, shape.side) for shape, share in zip(shapes, kept, strict=True) if share <= 0]


@pytest.mark.parametrize("speed_mps", [2.0, 3.0, 4.5, 7.0, 9.5])
def test_no_shape_turns_inside_out_over_a_stride(speed_mps):
    stride = solve_stride(speed_mps)
    assert turned_inside_out([stride.frame(step / 40) for step in range(40)]) == []


def test_no_shape_turns_inside_out_in_an_exercise():
    steps = 12 if is_whole() else 6
    moves = read_book().values()
    figures = [figure_at(move, step / steps) for move in moves for step in range(steps)]
    poses = [figure.pose for figure in figures if isinstance(figure, SideFigure)]
    assert len(poses) > 25 * steps
    assert turned_inside_out(poses) == []


@pytest.mark.parametrize("flexion", [85, 100])
def test_the_buttock_does_not_turn_into_a_ball_when_the_hip_is_flexed(flexion):
    rig = read_rig()
    posed = rig.pose(hip_flexed(flexion), fibres=False)
    leg = rig.shape("leg")
    outline = posed[leg.start : leg.stop] - (0, 530)
    below = outline[(np.abs(outline[:, 0]) < 20) & (outline[:, 1] < 0)]
    reach_at_rest = -rig.rest[leg.start : leg.stop, 0].min()
    assert np.hypot(*below.T).max() < 0.95 * reach_at_rest


@pytest.mark.parametrize("flexion", [30, 60, 90, 110])
def test_the_hip_flexors_stay_within_the_body_when_the_hip_is_flexed(flexion):
    rig = read_rig()
    posed = rig.pose(hip_flexed(flexion), fibres=False)
    bodies = [
        posed[s.start : s.stop] for s in rig.shapes if s.id in {"leg", "trunk"} and s.side == "near"
    ]
    for name in ("iliopsoas", "tensor_fasciae_latae", "rectus_femoris"):
        shape = rig.shape(name)
        for point in posed[shape.start : shape.stop]:
            assert any(winds_around(body, point) or gap_to(body, point) < 2 for body in bodies), (
                name
            )


@pytest.mark.parametrize("speed_mps", [2.0, 4.5, 9.5])
def test_no_muscle_leaves_the_body(speed_mps):
    stride = solve_stride(speed_mps)
    for step in range(20):
        outside = square_units_outside(stride.frame(step / 20))
        assert max(outside.values()) <= 10, (step, max(outside, key=outside.get))


def test_the_buttock_stays_with_the_pelvis_where_the_hip_moves_forward():
    rig, moved = read_rig(), standing()
    moved.offset[rig.joints.index("hip.near")] = 12
    leg = rig.shape("leg")
    rest, posed = (xy[leg.start : leg.stop] for xy in (rig.rest, rig.pose(moved, fibres=False)))
    gone = posed[:, 0] - rest[:, 0]
    assert np.allclose(gone[rest[:, 1] > 575], 0, atol=0.01)
    assert np.allclose(gone[rest[:, 1] < 480], 12, atol=0.01)


def test_the_heel_keeps_its_corner_and_no_notch_opens_above_it():
    rig = read_rig()
    pose = standing()
    for name in ("foot.near", "toes.near"):
        pose.angles[rig.segments.index(name)] = -60
    leg = rig.shape("leg")
    rest, posed = rig.rest[leg.start : leg.stop], rig.pose(pose, fibres=False)[leg.start : leg.stop]
    behind = np.flatnonzero((rest[:, 0] < -20) & (rest[:, 1] > 15) & (rest[:, 1] < 150))
    assert (np.diff(posed[behind, 1]) > 0).all()


def test_all_hands_are_drawn_on_both_sides_and_the_rest_of_the_arm_once():
    rig = read_rig()
    for side in ("near", "far"):
        bodies = [s for s in rig.shapes if s.kind == "body" and s.side == side]
        assert sorted(s.hand for s in bodies if s.id == "hand") == ["fist", "open", "palm"]
        assert [s.hand for s in bodies if s.id == "arm"] == [""]
    assert {s.id for s in rig.shapes if s.kind == "body"} >= BODY


def test_every_muscle_can_be_seen_on_the_near_side():
    near = {s.id for s in read_rig().shapes if s.side == "near" and s.kind in {"muscle", "deep"}}
    assert near == set(read_tables().muscles)


def test_neighbouring_muscles_leave_a_gap_between_their_shapes():
    rig = read_rig()
    for one, other in (
        ("vasti", "rectus_femoris"),
        ("gluteus_maximus", "hamstrings"),
        ("gastrocnemius", "soleus"),
        ("deltoids", "biceps_brachii"),
        ("latissimus_dorsi", "erector_spinae"),
    ):
        a, b = (rig.rest[s.start : s.stop] for s in map(rig.shape, (one, other)))
        assert 1.0 < min(gap_to(a, point) for point in b) < 4.0, (one, other)


def square_units_outside(pose):
    """Return how much of each muscle lies off the parts of the body that it is painted on."""
    points = read_rig().pose(pose, fibres=False) - (pose.root[0] - 600, -100)
    found = {}
    for layers in (("trunk", "leg_near"), ("arm_near",), ("leg_far",), ("arm_far",)):
        shapes = [shape for shape in read_rig().shapes if shape.layer in layers]
        body = drawn(points, [s for s in shapes if s.kind == "body" and s.hand != "palm"])
        for shape in (s for s in shapes if s.kind == "muscle"):
            box = box_around(points[shape.start : shape.stop])
            under = body[box.top() : box.bottom() + 1, box.left() : box.right() + 1]
            found[shape.id, shape.side] = int((drawn(points, [shape], box) & ~under).sum())
    return found


def box_around(outline):
    """Return the pixels of the paper that an outline can reach."""
    left, top = np.floor(outline.min(axis=0)).astype(int).tolist()
    right, bottom = np.ceil(outline.max(axis=0)).astype(int).tolist()
    return QRect(QPoint(left, top), QPoint(right, bottom)) & PAPER


def drawn(points, shapes, box=PAPER):
    """Return where in the box shapes are, pixel by pixel, 1 unit each."""
    image = QImage(box.size(), QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(-box.topLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    for shape in shapes:
        outline = QPolygonF([QPointF(x, y) for x, y in points[shape.start : shape.stop].tolist()])
        painter.drawPolygon(outline, fillRule=Qt.FillRule.WindingFill)
    painter.end()
    return (
        np.frombuffer(image.constBits(), np.uint8).reshape(box.height(), -1)[:, : box.width()] > 0
    )


def standing():
    """Return the rest pose."""
    rig = read_rig()
    return Pose(
        np.zeros(len(rig.segments)), np.array([0.0, 530.0]), np.zeros(len(rig.joints), complex)
    )


def hip_flexed(degrees):
    """Return the rest pose with the near thigh raised and the shank hanging."""
    pose = standing()
    pose.angles[read_rig().segments.index("thigh.near")] = degrees
    return pose


def winds_around(outline, point):
    """Say whether a closed line winds around a point."""
    (x, y), (u, v) = (outline - point).T, (np.roll(outline, -1, axis=0) - point).T
    return abs(np.arctan2(x * v - y * u, x * u + y * v).sum()) > np.pi


def gap_to(outline, point):
    """Return the distance from a point to a closed line."""
    start, along = outline - point, np.roll(outline, -1, axis=0) - outline
    share = np.clip(-(start * along).sum(1) / np.maximum((along**2).sum(1), 1e-12), 0, 1)
    return float(np.hypot(*(start + share[:, None] * along).T).min())
