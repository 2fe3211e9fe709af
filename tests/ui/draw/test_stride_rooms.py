from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from bodymap.figure.rig import read_rig
from bodymap.figure.stride import solve_stride
from bodymap.ui.draw.stride_rooms import Reach, place_runners, reach

SIZES = st.builds(QSizeF, st.floats(400, 1400), st.floats(200, 1000))
SPEEDS = st.floats(1.8, 9.5)


def reach_at(speed_mps):
    return reach(speed_mps, 600 + 210 * speed_mps)


@pytest.mark.parametrize("speed_mps", [2.0, 3.0, 4.5, 7.0, 9.5])
def test_a_runner_reaches_no_further_than_is_said(speed_mps):
    stride, rig = solve_stride(speed_mps), read_rig()
    said = reach(speed_mps, stride.travel)
    for step in range(40):
        xy = rig.pose(stride.frame(step / 40), fibres=False)
        assert -said.back <= xy[:, 0].min()
        assert xy[:, 0].max() <= said.front


@given(SIZES, SPEEDS, SPEEDS, st.booleans(), st.booleans(), st.booleans())
def test_every_runner_stands_in_its_room_with_both_arms_and_feet(
    size, speed_mps, other_mps, two, strobe, maps
):
    reaches: list[Reach] = [reach_at(speed_mps)] + ([reach_at(other_mps)] if two else [])
    stage = place_runners(size, reaches, strobe=strobe, maps=maps)
    for room, each in zip(stage.rooms, reaches, strict=True):
        right = each.front + (each.stride if strobe else 0.0)
        assert room.box.left() <= room.at.x - each.back * room.at.scale + 0.01
        assert room.at.x + right * room.at.scale <= room.box.right() + 0.01
        assert room.box.top() < room.at.y < room.box.bottom()
        assert room.ground.bottom() <= size.height() + 0.01


@given(SIZES, SPEEDS, SPEEDS, st.booleans())
def test_two_runners_have_one_scale_and_do_not_share_their_rooms(
    size, speed_mps, other_mps, strobe
):
    reaches = [reach_at(speed_mps), reach_at(other_mps)]
    now, before = place_runners(size, reaches, strobe=strobe).rooms
    assert now.at.scale == before.at.scale
    assert not now.box.adjusted(0.1, 0.1, -0.1, -0.1).intersects(before.box)


def test_the_runner_of_the_usual_window_is_as_tall_as_in_the_mock_up():
    (room,) = place_runners(QSizeF(600, 640), [reach_at(3.0)]).rooms
    assert 560 < room.tall < 600
