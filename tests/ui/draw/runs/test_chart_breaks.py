"""Lines break where nobody runs, and do not fall to the floor before."""

from __future__ import annotations

from math import isnan, nan

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bodymap.app.runs.scene import ChartLine
from bodymap.ui.draw.runs.chart_breaks import with_breaks

EASY = 330.0


def run_of(scene, paces, **changes):
    """Return the chart of a run of one value a second, 10 m apart."""
    count = len(paces)
    line = ChartLine("feet", "Feet", (1.0,) * count)
    at, at_s = tuple(0.01 * n for n in range(count)), tuple(map(float, range(count)))
    made = scene(at=at, at_s=at_s, pace_s_per_km=tuple(paces), lines=(line,), laps=())
    return made._replace(**changes)


def broken(shown):
    return [n for n, pace in enumerate(shown.pace_s_per_km) if isnan(pace)]


def test_what_was_walked_is_not_drawn_but_stays_in_the_scene(scene):
    made = run_of(scene, [EASY] * 100 + [700.0] * 50 + [EASY] * 100, walking=((1.0, 1.49),))
    shown = with_breaks(made)
    assert broken(shown) == list(range(100, 150))
    assert all(isnan(shown.lines[0].values[n]) for n in range(100, 150))
    assert broken(made) == []


def test_a_pace_that_falls_into_a_stop_and_rises_from_it_is_left_out(scene):
    falling = [EASY + 30 * n for n in range(1, 9)]
    paces = [EASY] * 100 + falling + [nan] + falling[::-1] + [EASY] * 100
    assert broken(with_breaks(run_of(scene, paces))) == list(range(100, 117))


def test_a_slow_hill_before_a_stop_is_drawn(scene):
    hill = [400.0] * 60
    paces = [EASY] * 100 + hill + [nan] + [EASY] * 100
    assert broken(with_breaks(run_of(scene, paces))) == [160]


def test_a_short_stretch_between_two_stops_is_drawn_as_it_is(scene):
    paces = [EASY] * 100 + [nan] + [360.0, 350.0, 345.0] + [nan] + [EASY] * 100
    assert broken(with_breaks(run_of(scene, paces))) == [100, 104]


def test_a_run_that_was_all_walked_keeps_its_pace(scene):
    made = run_of(scene, [700.0] * 100, walking=((0.0, 1.0),))
    assert with_breaks(made) == made


def test_loads_are_drawn_where_no_pace_is_told(scene):
    made = run_of(scene, [EASY] * 100, pace_s_per_km=())
    assert with_breaks(made) == made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it makes new scenes
@given(
    paces=st.lists(st.one_of(st.floats(120, 9000), st.just(nan)), max_size=80),
    walk=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_nothing_is_drawn_that_was_not_there(scene, paces, walk):
    made = run_of(scene, paces, walking=(walk,))
    shown = with_breaks(made)
    for before, after in zip(made.pace_s_per_km, shown.pace_s_per_km, strict=True):
        assert isnan(after) or after == before
