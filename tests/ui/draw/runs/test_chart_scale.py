from __future__ import annotations

from math import nan

import pytest

from bodymap.app.runs.scene import ChartLine
from bodymap.ui.draw.runs.chart_scale import load_scale, pace_scale, slope_scale, value_near


def test_faster_is_higher(scene):
    scale = pace_scale(scene())
    assert 0 < scale.share_of(360) < scale.share_of(300) < scale.share_of(240) < 1


def test_standing_does_not_flatten_the_pace(scene):
    scale = pace_scale(scene(pace_s_per_km=(240.0, 345.0, 9000.0, nan, 30.0)))
    assert scale.bottom < 440
    assert scale.top > 160
    assert scale.share_of(240) - scale.share_of(360) > 0.4


@pytest.mark.parametrize("paces", [(300.0,) * 243, (nan,) * 243, ()])
def test_a_steady_pace_or_none_has_a_scale_all_the_same(scene, paces):
    scale = pace_scale(scene(pace_s_per_km=paces, pace_ticks=()))
    assert scale.bottom - scale.top >= 60
    assert 0 < scale.share_of(315) < 1


def test_level_is_in_the_middle_of_the_slopes(scene):
    for slopes in ((0.1, -0.02, nan), (0.0,) * 5):
        scale = slope_scale(scene(slope=slopes))
        assert scale.share_of(0) == pytest.approx(0.5)
        assert 0 < scale.share_of(-0.05) < scale.share_of(0.05) < 1


def test_equal_factors_of_load_are_equally_far_apart(scene):
    scale = load_scale(scene())
    gap = scale.share_of(1) - scale.share_of(0.5)
    assert scale.share_of(2) - scale.share_of(1) == pytest.approx(gap)


def test_the_easy_run_is_always_on_the_scale_of_the_loads(scene):
    high = (ChartLine("feet", "Feet", (3.0, 3.5, nan, 0.0)),)
    for lines in (high, ()):
        scale = load_scale(scene(lines=lines, load_ticks=()))
        assert 0 < scale.share_of(1) < 1


def test_where_nothing_is_known_there_is_no_value():
    assert value_near((1.0, nan), 0) == 1.0
    assert value_near((1.0, nan), 1) is None
    assert value_near((), 3) is None
