"""The chart of a run's page."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from bodymap.app.state import Look
from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.run import Lap
from tests.app.runs.kept import keep, made_run, page_of

EASY = np.full(1201, 3.0)


def _chart(atlas, kept, **changes):
    return page_of(atlas, kept, **changes).chart


def test_all_series_have_a_value_for_each_place(example, atlas):
    chart = _chart(atlas, example)
    lengths = {len(chart.at), len(chart.at_s), len(chart.pace_s_per_km), len(chart.slope)}
    lengths |= {len(line.values) for line in chart.lines}
    assert lengths == {len(chart.at)}
    assert len(chart.at) <= 1210
    assert chart.at[-1] == pytest.approx(12.1)
    assert list(chart.at) == sorted(chart.at)


def test_the_example_looks_like_five_fast_kilometres_and_a_hill(example, atlas):
    chart = _chart(atlas, example)
    assert [tick.text for tick in chart.pace_ticks] == ["4:00", "5:00", "6:00"]
    assert [tick.text for tick in chart.slope_ticks] == ["−5\u00a0%", "0", "5\u00a0%"]
    assert (chart.pace_name, chart.slope_name) == ("Pace, min/km", "Slope")
    assert len(chart.laps) == 12
    assert chart.grounds == ((0.0, pytest.approx(12.1), "asphalt", "Asphalt"),)
    assert "12 laps." in chart.spoken
    assert "Grounds" not in chart.spoken  # one alone is the run's
    assert chart.spoken.startswith("Pace and load along 12.1 km. Pace from 3:51 /km to 6:18 /km.")


def test_the_chosen_region_or_its_muscle_is_the_last_line(example, atlas):
    chart = _chart(atlas, example, region="feet")
    assert (chart.chosen, chart.lines[-1].subject, len(chart.lines)) == ("feet", "feet", 5)
    muscle = _chart(atlas, example, region="feet", muscle="intrinsic_foot")
    assert [line.subject for line in muscle.lines[-2:]] == ["arms_shoulders", "intrinsic_foot"]
    assert "feet" not in {line.subject for line in muscle.lines}
    assert "Foot arch muscles in each step from ×" in muscle.spoken
    none = _chart(atlas, example, region=None)
    assert (none.chosen, none.lines[0].subject) == ("", "feet")


def test_choosing_a_part_draws_no_line_anew(example, atlas):
    whole, part = _chart(atlas, example), _chart(atlas, example, part=(600.0, 900.0))
    assert part.lines is whole.lines
    assert part.at is whole.at
    assert (whole.part, len(part.part)) == (None, 2)
    assert 1.6 < part.part[0] < part.part[1] < 4.0


def test_the_axis_is_distance_or_time(example, atlas):
    chart = _chart(atlas, example, axis="time", part=(600.0, 900.0))
    assert chart.part == (10.0, 15.0)
    assert chart.at[-1] == pytest.approx(chart.at_s[-1] / 60.0)
    assert chart.ticks[0].text == "0 min"


def test_the_words_follow_the_units_and_the_places_stay(example, atlas):
    mph, kmh = (_chart(atlas, example, look=Look(units=unit)) for unit in ("mph", "km/h"))
    assert mph.pace_name == "Speed, mph"
    assert mph.ticks[1].position == pytest.approx(1.609344)
    assert mph.at == kmh.at
    assert (kmh.units, mph.units) == ("km/h", "mph")


def test_a_pause_breaks_the_lines(atlas):
    chart = _chart(atlas, keep(made_run(EASY, pauses=(600,)), atlas), axis="time")
    gap = [place for place, pace in enumerate(chart.pace_s_per_km) if isnan(pace)]
    assert len(gap) == 1
    assert chart.at_s[gap[0] + 1] - chart.at_s[gap[0]] == pytest.approx(61.0)
    assert all(isnan(line.values[gap[0]]) for line in chart.lines)


def test_walking_is_shown_without_load_and_does_not_flatten_the_pace(atlas):
    speeds = np.concatenate([EASY, np.full(120, 0.02), np.full(300, 1.2), EASY])
    chart = _chart(atlas, keep(made_run(speeds), atlas))
    assert len(chart.walking) == 1
    start, end = chart.walking[0]
    assert (start, end) == pytest.approx((3.6, 3.96), abs=0.02)
    inside = [n for n, at in enumerate(chart.at) if start + 0.03 < at < end - 0.03]
    assert all(isnan(chart.lines[-1].values[n]) for n in inside)
    assert [tick.text for tick in chart.pace_ticks] == ["5:30"]


def test_a_walk_has_a_pace_and_no_load(atlas):
    chart = _chart(atlas, keep(made_run(EASY / 2), atlas), region="feet")
    assert chart.lines == ()
    assert chart.chosen == "feet"
    assert [tick.text for tick in chart.load_ticks] == ["×1", "×1.5", "×2"]
    walked = "Pace and load along 1.8 km. Pace from 11:07 /km to 11:07 /km. 1 part was walked."
    assert chart.spoken == walked


def test_without_altitude_or_supposed_level_there_is_no_slope(example, atlas):
    assert _chart(atlas, keep(made_run(EASY), atlas)).slope == ()
    assert _chart(atlas, example, if_level=True).slope == ()
    assert _chart(atlas, example, if_level=True).slope_ticks == ()


def test_the_grounds_fill_the_run_from_end_to_end(atlas):
    footing = Footing("asphalt", (GroundPart(400.0, 800.0, "woodchip"),))
    kept = keep(made_run(EASY), atlas, footing)
    grounds = _chart(atlas, kept).grounds
    assert [(span.surface, span.start, span.end) for span in grounds] == [
        ("asphalt", pytest.approx(0.0), pytest.approx(1.2)),
        ("woodchip", pytest.approx(1.2), pytest.approx(2.4)),
        ("asphalt", pytest.approx(2.4), pytest.approx(3.6)),
    ]
    assert "Grounds: Asphalt, Woodchip." in _chart(atlas, kept).spoken
    assert len(_chart(atlas, kept, if_surface="concrete").grounds) == 1


def test_one_lap_is_the_whole_run_and_no_mark(atlas):
    kept = keep(made_run(EASY, laps=(Lap(0.0, 1200.0),)), atlas)
    assert _chart(atlas, kept).laps == ()
