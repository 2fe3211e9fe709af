from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.body import read_body
from bodymap.figure.exercise_art import sampled
from tests.sweeps import is_whole


def dense(curve, times):
    """The cubics of ``curve`` at so many times each."""
    numbers = np.reshape(curve.points, (-1, 2))
    t = np.linspace(0, 1, times)[:, None]
    corners = zip(numbers[:-1:3], numbers[1::3], numbers[2::3], numbers[3::3], strict=True)
    return np.concatenate(
        [
            (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t**3 * d
            for a, b, c, d in corners
        ]
    )


def beside(places, line):
    """How far each of ``places`` is from the polyline ``line``."""
    start, way = line[:-1], np.diff(line, axis=0)
    length = np.maximum((way**2).sum(axis=1), 1e-12)
    along = ((places[:, None] - start) * way).sum(axis=2) / length
    nearest = start + np.clip(along, 0, 1)[..., None] * way
    return np.hypot(*np.moveaxis(places[:, None] - nearest, -1, 0)).min(axis=1)


@pytest.mark.parametrize("view", ["front", "back", "sole"])
def test_straight_pieces_stay_beside_the_drawn_curve_and_bend_with_a_joint(view):
    for outline in read_body()[view].outlines:
        for curve in outline.curves:
            line = sampled(curve)
            assert np.hypot(*np.diff(line, axis=0).T).max() < 15
            assert beside(dense(curve, 12 if is_whole() else 5), line).max() <= 0.15
            assert line[0] == pytest.approx(curve.points[:2])
            assert line[-1] == pytest.approx(curve.points[-2:])
