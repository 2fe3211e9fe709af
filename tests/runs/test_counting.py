from __future__ import annotations

import numpy as np

from bodymap.content.science import read_tables
from bodymap.runs.counting import COUNTING_TEXTS, counting_notices
from bodymap.runs.example import example_run
from bodymap.runs.facts import facts_of
from bodymap.runs.notices import TEXTS, notice_text
from bodymap.runs.samples import samples_of
from tests.runs.tracks import run, track

TABLES = read_tables()


def _lines(speeds, **channels):
    distance = np.append(0.0, np.cumsum(speeds))
    made = run(track(range(len(distance)), distance_m=distance, **channels))
    notices = counting_notices(made, facts_of(made, samples_of(made, TABLES)))
    return [notice_text(notice) for notice in notices]


def test_nothing_needs_to_be_said_of_the_example():
    made = example_run()
    assert counting_notices(made, facts_of(made, samples_of(made, TABLES))) == ()


def test_walking_is_told_in_minutes_and_kilometres():
    (line,) = _lines([1.0] * 600 + [3.0] * 600)
    assert line == (
        "Walking and standing, slower than 1.8 m/s, count as no running load: 10.0 min, 0.60 km."
    )


def test_a_first_slow_step_is_no_walk():
    assert _lines([1.0] * 8 + [3.0] * 600) == []


def test_glitches_are_counted():
    one = _lines([3.0] * 100 + [40.0] + [3.0] * 100)
    two = _lines([3.0] * 100 + [40.0] * 2 + [3.0] * 100)
    assert one == ["1 point is faster than 12 m/s, a glitch of the device, and was left out."]
    assert two == ["2 points are faster than 12 m/s, glitches of the device, and were left out."]


def test_strides_that_are_doubled_are_told():
    assert _lines([3.0] * 60, cadence_spm=[84] * 61) == [
        "The file counts the steps of one foot: they are doubled."
    ]
    assert _lines([3.0] * 60, cadence_spm=[168] * 61) == []


def test_a_cadence_that_cannot_be_is_told():
    assert _lines([3.0] * 60, cadence_spm=[0] * 61) == [
        "Most of the file's cadence cannot be of running: the steps are the model's."
    ]


def test_a_walk_is_told_to_hold_no_run_and_nothing_of_its_steps():
    walked, nothing = _lines([1.0] * 60, cadence_spm=[50] * 61)
    assert walked.startswith("Walking")
    assert nothing == "Nothing of it was run: no load is counted."


def test_a_cadence_at_every_fifth_point_is_told_to_be_rare():
    told = [85 if second % 5 == 0 else None for second in range(61)]
    assert _lines([3.0] * 60, cadence_spm=told) == [
        "Less than half of the run has a cadence in the file: the other steps are the model's."
    ]


def test_every_text_is_known_to_who_shows_notices():
    assert set(COUNTING_TEXTS) <= set(TEXTS)
