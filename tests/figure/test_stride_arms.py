from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.rig import read_rig
from bodymap.figure.stride import solve_stride


@pytest.mark.parametrize("arms", ["normal", "behind_back", "across_chest", "on_head"])
def test_no_shape_turns_inside_out_however_the_arms_are_held(arms):
    rig = read_rig()
    shapes = [s for s in rig.shapes if s.closed and s.kind != "shoe"]
    rest = np.array([area(rig.rest, shape) for shape in shapes])
    for speed in (2.0, 4.5, 9.5):
        stride = solve_stride(speed, arms=arms)
        for phase in np.arange(0, 1, 0.05):
            posed = rig.pose(stride.frame(phase), fibres=False).astype(float)
            now = np.array([area(posed, shape) for shape in shapes])
            turned = {s.id for s, share in zip(shapes, now / rest, strict=True) if share <= 0}
            assert not turned, (speed, phase)


@pytest.mark.parametrize("arms", ["behind_back", "across_chest", "on_head"])
def test_a_held_arm_is_drawn_shorter_as_it_points_sideways_too_and_its_wrist_is_not_torn(arms):
    rig, stride = read_rig(), solve_stride(3.0, arms=arms)
    joints = [rig.joints.index(f"{name}.near") for name in ("shoulder", "elbow", "wrist")]
    long = np.abs(np.diff(rig.skeleton.rest[joints]))
    arm, hand = rig.shape("arm"), next(s for s in rig.shapes if s.hand == "palm")
    for phase in (0.1, 0.4, 0.7):
        pose = stride.frame(phase)
        drawn = np.abs(np.diff(rig.joint_positions(pose)[joints]))
        assert (drawn < long).all()
        assert (drawn > 0.3 * long).all()
        posed = rig.pose(pose, fibres=False)
        for shape in (arm, hand):
            edges = np.hypot(*np.diff(posed[shape.start : shape.stop], axis=0).T)
            assert edges.max() < 12  # 5 at rest


def test_the_far_shoulder_stays_behind_the_throat_and_the_near_one_does_not():
    rig, stride = read_rig(), solve_stride(3.0)
    shifts = np.array([stride.frame(phase).offset.real for phase in np.arange(0, 1, 0.02)])
    near, far = (shifts[:, rig.joints.index(f"shoulder.{side}")] for side in ("near", "far"))
    assert near.max() > 18
    assert 8 < far.max() < 11
    assert far.min() < -18


def area(points, shape):
    """Return the signed area inside an outline."""
    x, y = (points[shape.start : shape.stop] - points[shape.start]).T
    return 0.5 * float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))
