from __future__ import annotations

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from bodymap.ui.draw.paths import place_view
from bodymap.ui.draw.room import Room, Target

FRAME = QRectF(0, 0, 600, 600)
SIZE = QSizeF(100, 30)
pytestmark = pytest.mark.usefixtures("qapp")


def test_a_label_stands_beside_its_point_on_the_side_asked_for():
    room = Room(FRAME, (), ())
    for leftward in (True, False):
        spot = room.find([Target.at(QPointF(300, 300), leftward=leftward)], SIZE)
        assert (spot.box.right() < 300) == leftward
        assert (spot.box.left() > 300) == (not leftward)
        assert spot.end == QPointF(300, 300)


def test_no_two_labels_share_their_place():
    room = Room(FRAME, (), ())
    boxes = []
    for _ in range(6):
        spot = room.find([Target(300, 300, leftward=False)], SIZE)
        assert not any(spot.box.intersects(box) for box in boxes)
        room.take(spot.box)
        boxes.append(spot.box)


def test_taking_in_a_copy_leaves_the_room_as_it_was():
    room = Room(FRAME, (), ())
    target = [Target(300, 300, leftward=False)]
    first = room.find(target, SIZE)
    assert room.with_taken(first.box).find(target, SIZE) != first
    assert room.find(target, SIZE) == first


def test_a_label_stays_off_the_body_and_what_is_kept_clear():
    body = place_view("back", 300, 20, 500)
    kept = QRectF(400, 0, 200, 600)
    spot = Room(FRAME, [body], [kept]).find(
        [Target.at(body.point(29, 790), leftward=side) for side in (True, False)], SIZE
    )
    assert not body.paths.silhouette.intersects(spot.box)
    assert not kept.intersects(spot.box)


def test_where_there_is_no_room_there_is_no_label():
    target = [Target(300, 300, leftward=False)]
    assert Room(FRAME, (), [FRAME]).find(target, SIZE) is None
    assert Room(FRAME, (), ()).find(target, SIZE, worst=0.0) is None
    assert Room(QRectF(4, 4, -7, -7), (), ()).find(target, SIZE) is None


def test_no_leader_crosses_another_one_or_its_label():
    room = Room(FRAME, [place_view("back", 300, 20, 500)], ())
    spots = []
    for x, y in ((250, 140), (230, 180), (260, 240), (275, 260), (270, 380)):
        spot = room.find([Target(x, y, leftward=True)], SIZE)
        for other in spots:
            leader, others = QLineF(spot.start, spot.end), QLineF(other.start, other.end)
            assert leader.intersects(others)[0] != QLineF.IntersectionType.BoundedIntersection
            assert not spot.box.intersects(other.box)
        room.take_spot(spot)
        spots.append(spot)
    assert len(spots) == 5
