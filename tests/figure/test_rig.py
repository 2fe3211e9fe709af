from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import numpy as np
import pytest

from bodymap.figure.rig import Pose, Rig, read_rig
from bodymap.figure.rig_file import read_rig_file

SKETCH = Path(__file__).parent / "kept" / "sketch_rig.json"


@pytest.fixture(scope="module")
def sketch():
    return Rig(read_rig_file(SKETCH))


def standing(rig, **angles):
    """Return the rest pose with some segments turned (``thigh_near=90``)."""
    turned = np.zeros(len(rig.segments))
    for name, value in angles.items():
        turned[rig.segments.index(name.replace("_", "."))] = value
    return Pose(turned, np.array([0.0, 530.0]), np.zeros(len(rig.joints), complex))


def test_the_rest_pose_is_the_drawing():
    rig = read_rig()
    assert np.abs(rig.pose(standing(rig)) - rig.rest).max() < 1e-3
    assert rig.rest.shape == (rig.n, 2)
    assert np.abs(rig.joint_positions(standing(rig)) - rig.skeleton.rest).max() < 1e-9


def test_the_rig_is_read_once():
    assert read_rig() is read_rig()


def test_without_fibres_the_outlines_are_the_same():
    rig = read_rig()
    pose = standing(rig, thigh_near=70, shank_near=-40, forearm_far=100)
    assert np.array_equal(rig.pose(pose, fibres=False), rig.pose(pose)[: rig.n_outline])


def test_shapes_lie_one_after_another_and_their_fibres_behind_all_of_them():
    rig = read_rig()
    spans = [(shape.start, shape.stop) for shape in rig.shapes]
    spans += [span for shape in rig.shapes for span in shape.fibres]
    assert spans[0][0] == 0
    assert spans[-1][1] == rig.n
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert rig.shapes[-1].stop == rig.n_outline


def test_layers_are_drawn_from_the_back_to_the_front():
    layers = list(dict.fromkeys(shape.layer for shape in read_rig().shapes))
    assert layers == ["arm_far", "leg_far", "trunk", "leg_near", "arm_near"]


def test_a_turned_segment_carries_what_hangs_on_it():
    rig = read_rig()
    bent = standing(rig, thigh_near=90, shank_near=90, foot_near=90, toes_near=90)
    ankle = rig.joint_positions(bent)[rig.joints.index("ankle.near")]
    hip, rest = rig.skeleton.at_rest("hip.near"), rig.skeleton.at_rest("ankle.near")
    assert ankle == pytest.approx(hip + (rest - hip) * 1j)
    shoe, still = rig.shape("shoe_sole"), rig.shape("shoe_sole", "far")
    posed = rig.pose(bent)
    assert posed[shoe.start : shoe.stop, 0].min() > 400
    assert np.allclose(posed[still.start : still.stop], rig.rest[still.start : still.stop])


def test_an_offset_shifts_a_joint_and_its_limb():
    rig = read_rig()
    pose = standing(rig)
    pose.offset[rig.joints.index("shoulder.near")] = 7 - 3j
    moved = rig.joint_positions(pose) - rig.skeleton.rest
    shifted = {name for name, by in zip(rig.joints, moved, strict=True) if abs(by) > 1e-9}
    assert shifted == {"shoulder.near", "elbow.near", "wrist.near"}
    assert moved[rig.joints.index("wrist.near")] == pytest.approx(7 - 3j)


def test_a_push_grows_with_flexion_and_turns_with_the_segment(tmp_path):
    data = msgspec.json.decode(SKETCH.read_bytes())
    shape = next(s for s in data["shapes"] if s["id"] == "patella")
    knee = next(i for i, joint in enumerate(data["joints"]) if joint["name"] == "knee")
    shape["joint"], shape["w"] = [knee] * len(shape["w"]), [1] * len(shape["w"])
    plain = rig_of(tmp_path, data)
    shape["push"] = [4, 0] * len(shape["w"])
    pushed = rig_of(tmp_path, data)
    rows = slice(plain.shape("patella").start, plain.shape("patella").stop)
    for flexion, share in ((0, 0), (60, 0.5), (120, 1), (150, 1), (-30, 0)):
        pose = standing(plain, shank_near=-flexion)
        by = (pushed.pose(pose) - plain.pose(pose))[rows]
        turned = 4 * share * np.exp(-1j * np.radians(flexion))
        assert np.allclose(by, [turned.real, turned.imag], atol=1e-3)
        assert np.array_equal(pushed.pose(pose, fibres=False), pushed.pose(pose)[: plain.n_outline])


def test_a_hand_says_with_which_hand_it_is_drawn(tmp_path):
    data = msgspec.json.decode(SKETCH.read_bytes())
    next(s for s in data["shapes"] if s["id"] == "thumb")["hand"] = "open"
    rig = rig_of(tmp_path, data)
    assert rig.shape("thumb").hand == "open"
    assert rig.shape("head").hand == ""


def test_an_unknown_shape_is_refused():
    with pytest.raises(ValueError, match="no shape 'tail' on the far side"):
        read_rig().shape("tail", "far")


def test_every_muscle_of_the_model_is_drawn_from_the_side():
    from bodymap.content.science import read_tables  # noqa: PLC0415  (only this test reads tables)

    drawn = {shape.id for shape in read_rig().shapes if shape.kind in {"muscle", "deep"}}
    assert drawn == set(read_tables().muscles)


def test_what_the_drawing_left_as_it_was_moves_as_in_the_sketch(sketch):
    rig = read_rig()
    pose = standing(rig, thigh_near=60, shank_near=-30, foot_near=-50, upperarm_far=40)
    posed, kept = rig.pose(pose), sketch.pose(pose)
    assert np.abs(rig.joint_positions(pose) - sketch.joint_positions(pose)).max() < 1e-9
    for ours, theirs in [*alike(rig, sketch), *soles(rig, sketch)]:
        assert np.abs(posed[ours] - kept[theirs]).max() < 0.1


def soles(rig, sketch):
    """Yield the vertices that meet the ground: they must not change at all."""
    for name in ("leg", "shoe_sole"):
        yield tuple(
            r.shape(name).start
            + np.flatnonzero(r.rest[r.shape(name).start : r.shape(name).stop, 1] < 20)
            for r in (rig, sketch)
        )


def alike(rig, sketch):
    """Yield the vertices of the shapes that are as they were in the sketch, on joints that are."""
    kept = (rig.skeleton.crease == sketch.skeleton.crease).all(axis=1)
    kept &= rig.skeleton.flexion == sketch.skeleton.flexion
    for ours in rig.shapes:
        for theirs in sketch.shapes:
            a, b = (np.arange(s.start, s.stop) for s in (ours, theirs))
            if (ours.id, ours.layer, len(a)) != (theirs.id, theirs.layer, len(b)):
                continue
            joint, weight = rig.hangs_on(a)
            same = np.array_equal(rig.rest[a], sketch.rest[b])
            same &= all(map(np.array_equal, (joint, weight), sketch.hangs_on(b)))
            if same and kept[joint].all() and not np.isin(a, rig._skin.pushed).any():
                yield a, b


def rig_of(tmp_path, data):
    file = tmp_path / "rig.json"
    file.write_bytes(msgspec.json.encode(data))
    return Rig(read_rig_file(file))
