from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.figure.gait import read_gait
from bodymap.figure.rig import Rig, read_rig
from bodymap.figure.rig_file import read_rig_file
from bodymap.figure.stride import solve_stride, stride_of
from tests.sweeps import thinned

KEPT = Path(__file__).parent / "kept"
FRAMES = 400
WAIST = 620  # above it no thigh moves the skin
SOLE = 15  # below it no shank does
START = 0.37  # of a frame
MM = 1.75  # a unit at 1.75 m
SPEEDS = (*np.arange(2.0, 9.6, 0.5), 1.8, 2.25, 3.3, 6.8)
SLOW = settings(max_examples=15, deadline=None)


@pytest.fixture(scope="module")
def kept():
    with np.load(KEPT / "sketch_strides.npz") as file:
        return dict(file)


SKETCH = Rig(read_rig_file(KEPT / "sketch_rig.json"))
NEAR = [span for shape in SKETCH.shapes if shape.side == "near" for span in shape.fibres]
ROWS = np.concatenate([np.arange(SKETCH.n_outline), *(np.arange(*span) for span in NEAR)])


def beside_the_sketch(kept, speeds):
    """Yield phase, rows, our vertices and the sketch's; every seventh, each time one further on."""
    posed = iter(enumerate(kept["posed"]))
    for shod in (False, True):
        for speed in kept["speeds"]:
            stride = stride_of(SKETCH, read_gait().at(speed), shod=shod)
            for phase in kept["phases"]:
                number, sketch = next(posed)
                rows = ROWS[number % 7 :: 7][: len(sketch)]
                if speed in speeds:
                    yield phase, rows, SKETCH.pose(stride.frame(phase))[rows], sketch / 25


def vertices_of(*layers):
    """Say of each vertex of the sketch whether it belongs to one of these layers."""
    found = np.zeros(SKETCH.n, bool)
    for shape in SKETCH.shapes:
        for start, stop in ((shape.start, shape.stop), *shape.fibres):
            found[start:stop] |= shape.layer in layers
    return found


def test_up_to_4_5_mps_trunk_arms_and_way_are_the_sketchs_and_only_the_height_differs(kept):
    slow = [speed for speed in kept["speeds"] if speed <= 4.5]
    assert len(slow) == 4
    set_back = vertices_of("arm_far")
    upper = vertices_of("trunk", "arm_near", "arm_far") & (SKETCH.rest[:, 1] > WAIST)
    for _, rows, ours, sketch in beside_the_sketch(kept, slow):
        forward, up = (ours - sketch)[upper[rows]].T
        assert np.ptp(up) < 0.2
        set_back_there = set_back[rows][upper[rows]]
        assert np.abs(forward[~set_back_there]).max() < 0.1
        assert np.abs(forward[set_back_there]).max() < 10.1  # the far shoulder, behind the throat
    asked = [(shod, speed) for shod in (False, True) for speed in kept["speeds"]]
    for (shod, speed), travel in zip(asked, kept["travel"], strict=True):
        if speed in slow:
            stride = stride_of(SKETCH, read_gait().at(speed), shod=shod)
            assert stride.travel == pytest.approx(travel, abs=0.1)


def test_up_to_4_5_mps_the_foot_rolls_over_the_ground_as_in_the_sketch(kept):
    sole = vertices_of("leg_near") & (SKETCH.rest[:, 1] < SOLE)
    seen = 0
    for phase, rows, ours, sketch in beside_the_sketch(kept, [2.0, 2.7, 3.5, 4.5]):
        if phase == 0.13:  # well within stance
            by = (ours - sketch)[sole[rows]]
            assert np.abs(by).max() < 0.1
            seen += 1
    assert seen == 4 * 2


def test_the_swinging_leg_bends_as_in_the_sketch(kept):
    leg = vertices_of("leg_near")
    seen = 0
    for phase, rows, ours, sketch in beside_the_sketch(kept, kept["speeds"]):
        if phase == 0.71:  # long after one contact, and before the next
            by = (ours - sketch)[leg[rows]]
            assert np.ptp(by, axis=0).max() < 0.2  # the hips may lie elsewhere
            seen += 1
    assert seen == 12


@pytest.mark.parametrize("shod", [False, True])
@pytest.mark.parametrize("speed", SPEEDS)
def test_the_toes_reach_the_ground_until_toe_off_and_then_leave_it(speed, shod):
    stride, sole = solve_stride(speed, shod=shod), near_sole(shod)
    gap, later = (
        read_rig().pose(stride.frame(stride.duty + by), fibres=False)[sole, 1].min() * MM
        for by in (0, 0.02)
    )
    assert -0.5 <= gap <= 3.0
    assert later > gap + 1.5
    assert abs(stride.planted - stride.duty) <= 0.5 / FRAMES + 1e-9


def knee_about(stride, frame):
    """Return the flexion of the near knee from 20 frames before one of the cycle to 30 after."""
    thigh, shank = (read_rig().segments.index(f"{name}.near") for name in ("thigh", "shank"))
    knee = (stride.frames.angles[:, thigh] - stride.frames.angles[:, shank])[:FRAMES]
    return np.roll(knee, 20 - frame)[:50]


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_knee_neither_stops_dead_nor_straightens_in_the_air(speed):
    stride = solve_stride(speed)
    toe_off, contact = (knee_about(stride, frame) for frame in (round(stride.duty * FRAMES), 0))
    assert np.abs(np.diff(toe_off, n=2)).max() <= 0.7  # degrees a frame, of speed
    assert np.abs(np.diff(contact, n=2)).max() <= 1.2
    assert toe_off.min() > 5.0
    assert contact.min() > 3.0


@pytest.mark.parametrize(("speed", "most_mm"), [(2.0, 60), (4.5, 60), (6.0, 60), (7.0, 55),
                                                (8.0, 50), (8.5, 50.5), (9.5, 50)])  # fmt: skip
def test_the_head_stays_calm(speed, most_mm):
    rig, stride = read_rig(), solve_stride(speed)
    head = rig.joints.index("head")
    places = [rig.joint_positions(stride.frame(p))[head].real for p in np.arange(0, 1, 0.01)]
    assert np.ptp(places) * MM <= most_mm


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_elbow_stays_below_the_shoulder(speed):
    rig, stride = read_rig(), solve_stride(speed)
    upper = stride.frames.angles[:, rig.segments.index("upperarm.near")]
    assert upper.min() > -82
    assert upper.max() < 45


def strides(stride):
    """Return every outline vertex at each frame of the cycle, beside the solver's samples."""
    rig = read_rig()
    phases = (np.arange(FRAMES + 1) + START) / FRAMES
    posed = np.array([rig.pose(stride.frame(phase), fibres=False) for phase in phases])
    return posed.astype(float)


def near_sole(shod):
    shape = read_rig().shape("shoe_sole" if shod else "leg")
    return slice(shape.start, shape.stop)


def slides_mm(stride, posed):
    """Return how far the lowest point of the sole moves over the ground, each frame of stance."""
    frames = np.arange(int(stride.planted * FRAMES - START))
    lowest = posed[frames, :, 1].argmin(axis=1)
    moved = posed[frames + 1, lowest, 0] - posed[frames, lowest, 0]
    return np.abs(moved + stride.travel / FRAMES) * MM


@pytest.mark.parametrize("shod", [False, True])
@pytest.mark.parametrize("speed", thinned(SPEEDS))
def test_no_foot_slides_or_sinks(speed, shod):
    stride = solve_stride(speed, shod=shod)
    posed, sole = strides(stride), near_sole(shod)
    slides = slides_mm(stride, posed[:, sole])
    assert slides.max() <= 1.5
    assert slides.sum() <= 3.0
    worn = np.zeros(posed.shape[1], bool)
    for shape in read_rig().shapes:
        worn[shape.start : shape.stop] = shod or shape.kind not in {"shoe", "shoe_line"}
    assert posed[:, worn, 1].min() * MM >= -0.5
    hover = posed[: int(stride.planted * FRAMES - START), sole, 1].min(axis=1)
    assert hover.max() * MM <= 4.0


@SLOW
@given(st.floats(1.8, 9.5), st.booleans())
def test_at_any_speed_the_foot_holds_and_the_stride_closes(speed, shod):
    stride = solve_stride(speed, shod=shod)
    posed, sole = strides(stride), near_sole(shod)
    slides = slides_mm(stride, posed[:, sole])
    assert slides.max() <= 1.5
    assert slides.sum() <= 3.0
    assert np.abs(posed[-1] - posed[0]).max() < 0.01
    ground_mps = stride.travel * MM / 1000 / stride.period_s
    assert 0.955 * speed <= ground_mps <= 1.005 * speed
    assert abs(stride.planted - stride.duty) <= 0.5 / FRAMES + 1e-9
    toe_off = read_rig().pose(stride.frame(stride.duty), fibres=False)
    assert toe_off[sole, 1].min() * MM <= 3.0


@pytest.mark.parametrize("speed", thinned((2.0, 4.5, 6.0, 3.0, 5.5, 7.0, 9.5, 8.2)))
def test_the_stride_moves_without_a_jolt(speed):
    posed = strides(solve_stride(speed))
    steps = np.diff(posed, axis=0)
    assert np.abs(np.diff(steps, axis=0)).max() <= 0.3 * np.abs(steps).max()


@pytest.mark.parametrize("shod", [False, True])
@pytest.mark.parametrize("speed", thinned((2.0, 3.0, 4.5, 6.0, 7.0, 8.2, 9.5)))
def test_no_shape_turns_inside_out(speed, shod):
    rig, stride = read_rig(), solve_stride(speed, shod=shod)
    shapes = [s for s in rig.shapes if s.closed and s.kind in {"body", "muscle"}]
    rest = np.array([area(rig.rest, shape) for shape in shapes])
    for phase in np.arange(0, 1, 0.04):
        posed = rig.pose(stride.frame(phase), fibres=False).astype(float)
        now = np.array([area(posed, shape) for shape in shapes])
        turned = {s.id for s, share in zip(shapes, now / rest, strict=True) if share <= 0}
        assert not turned


def area(points, shape):
    """Return the signed area inside an outline."""
    x, y = (points[shape.start : shape.stop] - points[shape.start]).T
    return 0.5 * float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))


def test_the_far_side_is_half_a_cycle_later():
    rig, stride = read_rig(), solve_stride(3.3)
    for phase in (0.0, 0.2, 0.61):
        now, then = (rig.joint_positions(stride.frame(p)) for p in (phase, phase + 0.5))
        for joint in ("hip", "knee", "ankle", "mtp"):
            near, far = (rig.joints.index(f"{joint}.{side}") for side in ("near", "far"))
            assert abs(now[near] - then[far]) < 1e-6


def test_the_phase_may_run_on_and_a_stride_is_solved_once():
    stride = solve_stride(3.3)
    for a, b in zip(stride.frame(0.25), stride.frame(7.25), strict=True):
        assert np.allclose(a, b)
    assert solve_stride(3.3) is stride


def test_a_speed_beyond_the_tables_is_solved_at_their_end():
    assert solve_stride(0.5).speed_mps == 1.8
    assert solve_stride(99.0).speed_mps == 9.5


def test_the_figure_says_how_it_differs_from_the_measured_runner():
    stride = solve_stride(3.0)
    assert 2.7 < stride.own_mps < 2.9
    assert 0 < stride.changed < 15  # the knee early in stance
    assert 0.98 < stride.stretch < 1.0


@pytest.mark.parametrize("arms", ["behind_back", "across_chest", "on_head"])
@pytest.mark.parametrize("speed", [2.0, 4.5, 9.5])
def test_held_hands_lie_still_on_the_body_and_meet(arms, speed):
    rig, stride = read_rig(), solve_stride(speed, arms=arms)
    at = {name: index for index, name in enumerate(rig.joints)}
    base = "head" if arms == "on_head" else "lumbar"
    segment = rig.segments.index("skull" if arms == "on_head" else "thorax")
    places = []
    for phase in np.arange(0, 1, 0.05):
        pose = stride.frame(phase)
        joints = rig.joint_positions(pose)
        near, far = joints[at["wrist.near"]], joints[at["wrist.far"]]
        assert abs(near - far) < 1.0
        places.append((near - joints[at[base]]) * np.exp(-1j * np.radians(pose.angles[segment])))
        for side in ("near", "far"):
            fore, upper = (rig.segments.index(f"{s}.{side}") for s in ("forearm", "upperarm"))
            assert 5 < pose.angles[fore] - pose.angles[upper] < 175
    assert np.ptp(np.real(places)) < 1.0
    assert np.ptp(np.imag(places)) < 1.0


def test_held_arms_leave_the_legs_as_they_are():
    rig = read_rig()
    free, held = (solve_stride(3.3, arms=arms) for arms in ("normal", "behind_back"))
    for shape in rig.shapes:
        if shape.layer.startswith("leg"):
            a, b = (rig.pose(stride.frame(0.3)) for stride in (free, held))
            assert np.array_equal(a[shape.start : shape.stop], b[shape.start : shape.stop])
