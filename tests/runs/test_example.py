from __future__ import annotations

import numpy as np
import pytest

from bodymap.content.science import read_tables
from bodymap.runs.example import example_footing, example_run
from bodymap.runs.run_load import run_load
from bodymap.runs.samples import samples_of


def test_the_example_is_the_same_every_time():
    one, other = example_run(), example_run()
    for name, values in one.track.channels.items():
        assert (values == other.track.channels[name]).all()
    assert one.laps == other.laps


def test_it_is_run_every_second_without_a_pause_or_a_walk():
    run = example_run()
    assert set(np.diff(run.track.time_s).tolist()) == {1.0}
    samples = samples_of(run, read_tables())
    assert samples.counted.all()
    assert samples.step_source == "file"


def test_its_laps_are_five_fast_kilometres_between_slow_ones_and_a_hill():
    laps = example_run().laps
    paces = [lap.distance_m / lap.timer_s for lap in laps]
    assert [round(lap.distance_m) for lap in laps[1:11:2]] == [1000] * 5
    assert all(pace > 4.0 for pace in paces[1:11:2])
    assert all(pace < 3.1 for pace in (paces[0], *paces[2:11:2], paces[11]))
    assert sum(lap.distance_m for lap in laps) == pytest.approx(12_100)
    assert laps[-1].end_s == example_run().timer_s


def test_it_climbs_one_hill_and_comes_down_again():
    tables = read_tables()
    samples = samples_of(example_run(), tables)
    hill = samples.distance_m > 9050
    assert abs(samples.slope[~hill]).max() < 0.01
    assert samples.slope.max() == pytest.approx(0.055, abs=0.005)
    assert samples.slope.min() == pytest.approx(-0.05, abs=0.005)


def test_it_asks_a_little_more_than_the_same_distance_run_easily():
    tables = read_tables()
    load = run_load(samples_of(example_run(), tables), example_footing(), tables)
    assert load.km == pytest.approx(12.1, abs=0.01)
    assert 11 < load.regions["feet"].value < load.km < load.regions["thighs_glutes"].value < 13
