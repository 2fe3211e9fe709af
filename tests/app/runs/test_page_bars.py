"""The bars of a run's page."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from bodymap.app.state import Look
from bodymap.model.conditions import Conditions
from bodymap.runs.footing import Footing
from tests.app.runs.kept import keep, made_run, page_of

EASY = np.full(1200, 3.0)
REGIONS = ["feet", "lower_legs", "thighs_glutes", "core", "arms_shoulders"]


def _bars(atlas, kept, *others, **changes):
    return page_of(atlas, kept, *others, **changes).bars


def test_the_muscles_of_the_chosen_region_follow_all_regions_the_highest_first(example, atlas):
    bars = _bars(atlas, example, region="lower_legs").bars
    outer = [bar.subject for bar in bars if not bar.inner]
    inner = [bar for bar in bars if bar.inner]
    assert outer == REGIONS
    assert {bar.subject for bar in inner} == set(atlas.tables.regions["lower_legs"])
    assert [bar.length for bar in inner] == sorted((bar.length for bar in inner), reverse=True)
    assert [bar.subject for bar in bars if bar.chosen] == ["lower_legs"]
    assert [bar.inner for bar in bars] == [False] * len(REGIONS) + [True] * len(inner)


def test_the_muscles_stand_under_a_heading(example, atlas):
    assert _bars(atlas, example, region="lower_legs").heading == "Lower legs, muscle by muscle"
    assert _bars(atlas, example, region=None).heading == "Muscle by muscle"


def test_the_axis_stays_whatever_is_chosen(example, atlas):
    lengths = {
        _bars(atlas, example, region=region).bars[0].length for region in (None, "core", "feet")
    }
    assert len(lengths) == 1


def test_the_chosen_muscle_is_the_chosen_bar(example, atlas):
    bars = _bars(atlas, example, region="lower_legs", muscle="soleus").bars
    assert [bar.subject for bar in bars if bar.chosen] == ["soleus"]


def test_without_a_region_all_muscles_follow_sorted(example, atlas):
    bars = _bars(atlas, example, region=None)
    inner = [bar for bar in bars.bars if bar.inner]
    assert len(inner) == 26
    assert inner == list(bars.muscles)
    assert not any(bar.chosen for bar in bars.bars)


def test_a_bar_starts_at_zero_and_the_mark_is_the_distance_run(example, atlas):
    bars = _bars(atlas, example)
    feet = bars.bars[0]
    assert bars.mark_text == "12.1 km run"
    assert feet.length / bars.mark == pytest.approx(11.62 / 12.1, rel=2e-3)
    assert feet.low < feet.length < feet.high
    assert (feet.value, feet.range_text, feet.grade) == ("11.6", "10.6 to 12.8", "D")
    assert feet.spoken == "Feet: 11.6 easy kilometres, range 10.6 to 12.8, grade D"
    assert bars.title == "This run in easy kilometres"
    assert "The line marks what you ran." in bars.line
    assert (bars.start, bars.ends) == (0.0, ("", ""))


def test_a_bar_has_its_colour_of_the_map(example, atlas):
    for colouring in ("per_km", "total"):
        page = page_of(atlas, example, colouring=colouring)
        for bar in page.bars.muscles:
            assert bar.position == pytest.approx(page.map.marks[bar.subject].position)
    other = keep(made_run(EASY), atlas, number=7)
    page = page_of(atlas, example, other, other=7)
    for bar in page.bars.muscles:
        assert bar.position == pytest.approx(page.map.marks[bar.subject].position)


def test_ranges_fit_on_the_axis_unless_they_are_far_beyond(example, atlas):
    for changes in ({}, {"if_surface": "dry_soft_sand"}):
        assert all(bar.high < 1.0 for bar in _bars(atlas, example, **changes).bars)


def test_who_runs_by_the_mile_reads_easy_miles(example, atlas):
    bars = _bars(atlas, example, look=Look(units="min/mi"))
    assert (bars.title, bars.mark_text) == ("This run in easy miles", "7.5 mi run")
    assert bars.bars[0].value == "7.2"
    assert bars.mark == pytest.approx(_bars(atlas, example).mark)
    held = keep(made_run(EASY), atlas, Footing(arms="on_head"))
    assert _bars(atlas, held, look=Look(units="mph")).bars[4].value == "not estimated"


def test_an_own_easy_pace_is_said_and_changes_the_loads(example, atlas):
    own = _bars(atlas, example, conditions=Conditions(reference_speed_mps=3.5))
    assert "at your own easy pace" in own.line
    assert own.bars[0].value != _bars(atlas, example).bars[0].value


def test_the_bars_of_a_part_say_so(example, atlas):
    bars = _bars(atlas, example, part=(600.0, 660.0))
    assert bars.title == "This part in easy kilometres"
    assert bars.mark_text == "0.25 km run"


def test_a_comparison_is_told_in_ratios_against_no_difference(example, atlas):
    bars = _bars(atlas, example, if_surface="dry_soft_sand")
    assert (bars.title, bars.mark_text) == ("Against the run as it was", "same")
    thighs = next(bar for bar in bars.bars if bar.subject == "thighs_glutes")
    assert thighs.value == "×1.59"
    assert thighs.length == pytest.approx(0.5 + log(1.59) / log(16.0), rel=5e-3)
    assert (bars.mark, bars.start, bars.ends) == (0.5, 0.5, ("÷4", "×4"))
    assert bars.line == "On dry sand: how many times the load per km."
    assert "×1.59, range" in thighs.spoken


def test_arms_held_still_and_walks_have_no_bar(atlas):
    held = keep(made_run(EASY), atlas, Footing(arms="on_head"))
    bar = _bars(atlas, held).bars[4]
    assert (bar.length, bar.value, bar.position) == (None, "not estimated", None)
    assert bar.spoken == "Arms and shoulders: not estimated"
    walked = keep(made_run(EASY / 2), atlas)
    bars = _bars(atlas, walked).bars
    assert {(bar.length, bar.value) for bar in bars} == {(None, "nothing run")}
    assert bars[0].spoken == f"{bars[0].plain}: nothing run"
    assert _bars(atlas, walked).mark == 0.0
