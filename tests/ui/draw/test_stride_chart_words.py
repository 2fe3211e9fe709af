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
    row_tag,
    row_tip,
    widest_tag,
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
    factor=1.09,
)
TIMED = ROW._replace(timing_only=True, grade="C")
FORCE = StridePlot(
    key="force",
    title="Ground force",
    unit="body weights",
    span=(-0.5, 3.5),
    lines=(PlotLine("upwards", BURST, BURST, BURST),),
    stretched=False,
    note="Mean of 25 runners.",
    longest_note="",
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


def test_in_the_colours_of_the_load_the_value_is_the_load_times_the_course():
    assert row_now(ROW, BURST, 0.2, load=True) == "×1.09"
    half = tuple(value / 2 for value in BURST)
    assert row_now(ROW._replace(factor=3.0), half, 0.2, load=True) == "×1.50"


def test_where_only_the_timing_is_known_no_number_is_given():
    assert [row_now(TIMED, BURST, phase, load=True) for phase in (0.2, 0.6)] == [
        "at work",
        "at rest",
    ]


def test_what_is_not_estimated_gets_its_reason_and_no_number():
    nothing = ROW._replace(percent=(0.0,) * 101, basis="The arms do not swing.", load="")
    assert row_now(nothing, nothing.percent, 0.2, load=True) == "not estimated"
    assert row_spoken(nothing, nothing.percent) == "The arms do not swing."
    tip = row_tip(nothing, nothing.percent, "not estimated", load=True)
    said = ["Calf, deep (soleus): not estimated", "The arms do not swing."]
    assert [line.words for line in tip] == said
    assert row_tag(nothing, "not estimated") == "–"
    assert row_tag(ROW, "86 %") == "86 %"


def test_the_screen_reader_hears_timing_basis_grade_and_sources():
    basis = "Muscle force from a simulation. Grade\u00a0{} · Fukuchi\u00a02017."
    assert row_spoken(ROW, BURST) == f"Works 6–33 % of the cycle. {basis.format('B')}"
    heard = "Only the timing is known, works 6–33 % of the cycle."
    assert row_spoken(TIMED, BURST) == f"{heard} {basis.format('C')}"


def test_the_tip_says_value_timing_basis_grade_and_sources():
    assert row_tip(ROW, BURST, "86 %", load=False) == (
        ("Calf, deep (soleus): now 86 %", "small_strong", False),
        ("Works 6–33 % of the cycle", "small", False),
        ("Muscle force from a simulation.", "caption", True),
        ("Grade\u00a0B · Fukuchi\u00a02017", "caption", True),
    )


def test_only_the_colours_of_the_load_need_the_load_explained():
    words = [line.words for line in row_tip(ROW, BURST, "×0.94", load=True)]
    assert words[2] == "Load at this pace ×1.09, times the muscle’s own time course."


def test_a_tag_has_room_for_whatever_it_can_say():
    assert {"100 %", "at work", "at rest"} < set(widest_tag())


def test_the_plot_says_its_values_and_what_it_rests_on():
    assert plot_now(FORCE, FORCE.lines, 0.2) == "upwards 100.00 BW"
    assert plot_note(FORCE) == "Mean of 25 runners. Source:\u00a0Fukuchi\u00a02017."
    assert plot_note(FORCE._replace(sources=())) == "Mean of 25 runners."
