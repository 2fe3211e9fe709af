from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.exercise_book import read_book
from bodymap.figure.exercise_sole import fan, pose_soles

BIG_TIP, SECOND_TIP, LITTLE_TIP = 44 + 14j, 80 + 21j, 149 + 83j
HEEL = 70 + 350j
STILL = np.zeros(5), np.ones(5)


def test_toes_that_do_not_fan_stay_as_they_are_drawn():
    points = np.array([BIG_TIP, SECOND_TIP, LITTLE_TIP, HEEL])
    assert fan(points, *STILL) == pytest.approx(points)


def test_toes_fan_away_from_the_second_and_the_heel_stays():
    points = np.array([BIG_TIP, SECOND_TIP, LITTLE_TIP, HEEL])
    big, second, little, heel = fan(points, np.array([15, 0, 0, 0, 20]), np.ones(5)) - points
    assert big.real < -8
    assert second == 0
    assert little.real > 5
    assert heel == 0


def test_a_toe_that_is_seen_shorter_comes_back_towards_its_base():
    lengths = np.array([0.5, 1, 1, 1, 1])
    big, second = fan(np.array([BIG_TIP, SECOND_TIP]), np.zeros(5), lengths)
    assert big.imag > BIG_TIP.imag + 10
    assert second == SECOND_TIP


def test_both_feet_fan_alike():
    movement = read_book()["toe_spread"]
    parts = pose_soles(movement, movement.working_point)
    x = np.concatenate([line for part in parts for line in part.polylines])[:, 0]
    assert x.min() == pytest.approx(-x.max(), abs=0.1)
    assert {part.side for part in parts if part.muscle} == {"l", "r"}
