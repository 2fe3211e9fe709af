from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.rig import read_rig
from bodymap.figure.side_places import side_view
from bodymap.figure.stride import solve_stride


@pytest.mark.parametrize("phase", [0.0, 0.7])
def test_every_place_lies_in_its_muscle_with_its_room_and_nothing_over_it(phase):
    rig, view = read_rig(), side_view(3.0, phase)
    posed = rig.pose(solve_stride(3.0).frame(phase), fibres=False)
    filled = [
        shape
        for shape in rig.shapes
        if shape.closed
        and shape.kind in {"body", "muscle", "other", "detail"}
        and shape.hand in {"", "fist"}
    ]
    assert len(view.places) > 20
    for place in view.places:
        holding = [
            shape
            for shape in filled
            if _winds(posed[shape.start : shape.stop] - (place.x, place.y))
        ]
        assert (holding[-1].id, holding[-1].side) == (place.muscle, "near")
        assert 0 < place.room < 60


def test_the_box_holds_the_body_and_stands_on_the_ground():
    view = side_view(3.0, 0.7)
    assert view.left < 0 < view.right
    assert 900 < view.top < 1000


def _winds(around):
    """Tell whether a closed line winds around the origin."""
    angles = np.unwrap(np.arctan2(*np.vstack([around, around[:1]]).T))
    return round(abs(angles[-1] - angles[0]) / (2 * np.pi)) > 0
