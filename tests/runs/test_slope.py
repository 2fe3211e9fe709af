from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.slope import slopes_of, smooth_altitude
from tests.runs.tracks import track

SECONDS = np.arange(200.0)
METRES = SECONDS * 3.0


def test_an_even_slope_is_found_from_end_to_end():
    hill = track(SECONDS, altitude_m=100 + 0.05 * METRES)
    found = slopes_of(hill, METRES)
    assert found[30:-30].tolist() == pytest.approx([0.05] * 140)
    assert 0.0 < found[0] < 0.05  # the mean of 15 s is cut at the ends


def test_level_ground_after_a_hill_is_level_and_falls_by_no_hair():
    height = np.concatenate([57.1 + 0.37 * np.arange(100), np.full(100, 100.3)])
    assert set(slopes_of(track(SECONDS, altitude_m=height), METRES)[130:].tolist()) == {0.0}


def test_a_file_without_altitude_is_level():
    assert smooth_altitude(track(SECONDS)) is None
    assert set(slopes_of(track(SECONDS), METRES).tolist()) == {0.0}


def test_a_wall_is_as_steep_as_the_model_goes():
    found = slopes_of(track(SECONDS, altitude_m=METRES * 2.0), METRES)
    assert found[100] == 0.45
    assert slopes_of(track(SECONDS, altitude_m=METRES * -2.0), METRES)[100] == -0.45


def test_nobody_climbs_while_standing():
    standing = track(range(60), altitude_m=np.linspace(100, 140, 60))
    assert set(slopes_of(standing, np.full(60, 500.0)).tolist()) == {0.0}


def test_no_slope_reaches_across_a_pause():
    stretch = [0] * 100 + [1] * 100
    height = np.where(np.array(stretch) == 0, 100.0, 160.0)
    assert set(slopes_of(track(SECONDS, stretch, altitude_m=height), METRES).tolist()) == {0.0}


def test_a_stretch_without_altitude_is_level_and_its_neighbours_are_not():
    height = np.where(np.arange(200) < 100, np.nan, 0.1 * METRES)
    found = slopes_of(track(SECONDS, [0] * 100 + [1] * 100, altitude_m=height), METRES)
    assert set(found[:100].tolist()) == {0.0}
    assert found[150] == pytest.approx(0.1)
