from __future__ import annotations

import pytest

from bodymap.app.panel import Source
from bodymap.app.stride_scene import PlotLine, RasterRow, StridePlot
from bodymap.ui.draw.stride_chart_words import (
    at_work,
    plot_note,
    plot_now,
    row_now,
    row_spoken,
    row_tip,
    working_stretches,
    works_words,
)

FUKUCHI = Source("fukuchi2017", "Fukuchi 2017", "", None)
BURST = tuple(100.0 if 6 <= i <= 33 else 0.0 for i in range(101))
TWICE = tuple(100.0 if i <= 8 or i >= 82 else 10.0 for i in range(101))
ROW = RasterRow(
    muscle="soleus",
    region="lower_legs",
    plain="Calf, deep",
    latin="soleus",
    deep=False,
    timing_only=False,
    grade="B",
    basis="Muscle force from a simulation.",
    sources=(FUKUCHI,),
    percent=BURST,
    load="×1.09",
    chosen=True,
)
TIMED = ROW._replace(timing_only=True, grade="C")
FORCE = StridePlot(
    key="force",
    title="Ground force",
    unit="body weights",
    lines=(PlotLine("upwards", BURST, BURST, BURST),),
    stretched=False,
    note="Mean of 25 runners.",
    sources=(FUKUCHI,),
    spoken="",
)


@pytest.mark.parametrize(
    ("course", "words"),
    [
        (BURST, "works 6–33 % of the cycle"),
        (TWICE, "works 0–8 and 82–100 % of the cycle"),
        ((36.0,) * 101, "works all the time"),
    ],
)
def test_the_words_say_when_a_muscle_works(course, words):
    assert works_words(course) == words


def test_a_single_sample_is_no_stretch():
    spike = tuple(100.0 if i in {20, 40, 41} else 0.0 for i in range(101))
    assert working_stretches(spike) == ((40, 41),)


def test_a_muscle_works_from_a_third_of_its_range_on():
    course = (20.0, 60.0, 120.0)
    assert not at_work(course, 54)
    assert at_work(course, 55.1)


def test_the_value_now_is_a_percentage_of_its_own_peak():
    assert row_now(ROW, BURST, 0.2, load=False) == "100 %"
    assert row_now(ROW, BURST, 0.2, load=True) == "100 % of ×1.09"
    assert row_now(ROW._replace(load=""), BURST, 0.2, load=True) == "100 %"


def test_where_only_the_timing_is_known_no_number_is_given():
    assert [row_now(TIMED, BURST, phase, load=True) for phase in (0.2, 0.6)] == [
        "at work",
        "at rest",
    ]


def test_what_is_not_estimated_gets_its_reason_and_no_number():
    nothing = ROW._replace(percent=(0.0,) * 101, basis="The arms do not swing.", load="")
    assert row_now(nothing, nothing.percent, 0.2, load=True) == "not estimated"
    assert row_spoken(nothing, nothing.percent) == "The arms do not swing."
    tip = row_tip(nothing, nothing.percent, "not estimated")
    assert tip == "Calf, deep (soleus): not estimated\nThe arms do not swing."


def test_the_screen_reader_hears_timing_and_grade():
    assert row_spoken(ROW, BURST) == "works 6–33 % of the cycle, grade B"
    heard = "only the timing is known, works 6–33 % of the cycle, grade C"
    assert row_spoken(TIMED, BURST) == heard


def test_the_tip_says_value_timing_basis_grade_and_sources():
    assert row_tip(ROW, BURST, "86 %").split("\n") == [
        "Calf, deep (soleus): now 86 %",
        "Works 6–33 % of the cycle",
        "Muscle force from a simulation.",
        "Grade B · Fukuchi 2017",
    ]


def test_the_plot_says_its_values_and_what_it_rests_on():
    assert plot_now(FORCE, FORCE.lines, 0.2) == "upwards 100.00 BW"
    assert plot_note(FORCE) == "Mean of 25 runners. Source: Fukuchi 2017."
    assert plot_note(FORCE._replace(sources=())) == "Mean of 25 runners."
