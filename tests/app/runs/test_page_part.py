"""The chosen part of a run, and its laps."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.app.state import Look
from bodymap.runs.footing import Footing
from bodymap.runs.run import Lap
from tests.app.runs.kept import keep, made_run, page_of

EASY = np.full(1201, 3.0)


def test_the_card_tells_of_the_whole_run_until_a_part_is_chosen(example, atlas):
    card = page_of(atlas, example, region="thighs_glutes").part
    assert (card.chosen, card.caption) == (False, "The whole run · 1:01:36 · 12.1 km")
    assert (card.value, card.value_line) == ("×1.04", "per km, thighs and glutes")
    assert card.line == "×1.11 in each step · 12.6 easy km in all"


@pytest.mark.parametrize("part", [None, (600.0, 1200.0)])
def test_card_map_and_bars_tell_one_load(part, example, atlas):
    page = page_of(atlas, example, region="thighs_glutes", part=part)
    assert page.map.callout.line.startswith(f"{page.part.value} ")
    bar = next(bar for bar in page.bars.bars if bar.subject == "thighs_glutes")
    assert f"{bar.value} easy km in all" in page.part.line
    assert page.bars.mark_text == f"{page.part.caption.rsplit(' · ', 1)[1]} run"


def test_the_card_tells_what_was_walked_and_is_not_counted(atlas):
    speed = np.concatenate((np.full(1000, 3.0), np.full(200, 1.5)))
    page = page_of(atlas, keep(made_run(speed), atlas))
    assert page.part.caption == "The whole run · 19:59 · 3.0 km run, 0.3 km walked"
    assert page.bars.mark_text == "3.0 km run"


def test_the_card_tells_where_the_part_is_and_what_it_asked(example, atlas):
    lap = example.run.laps[5]
    card = page_of(atlas, example, region="thighs_glutes", part=(lap.start_s, lap.end_s)).part
    assert (card.chosen, card.caption) == (True, "Selected part, 4.5 to 5.5 km · 3:59 · 1.0 km")
    assert card.line == "×1.30 in each step · 1.0 easy km in all"


def test_a_short_part_has_a_decimal_more(atlas):
    kept = keep(made_run(EASY), atlas)
    card = page_of(atlas, kept, part=(100.0, 160.0)).part
    assert card.caption == "Selected part, 0.30 to 0.48 km · 1:00 · 0.18 km"


def test_the_card_counts_in_miles_and_of_a_muscle(example, atlas):
    card = page_of(
        atlas, example, region="lower_legs", muscle="soleus", look=Look(units="mph")
    ).part
    assert card.value_line == "per mile, calf, deep"
    assert card.caption.endswith(" · 7.5 mi")
    assert card.line.endswith(" · 7.3 easy mi in all")


def test_with_nothing_chosen_the_card_tells_the_ground_impact(example, atlas):
    card = page_of(atlas, example, region=None).part
    assert (card.value_line, card.word) == ("ground impact per step", "ground_impact")
    assert card.value.startswith("×1.")
    assert card.line == "how hard the ground hits back, not what muscles do"
    assert page_of(atlas, example, region="feet").part.word == ""
    walked = keep(made_run(EASY / 2), atlas)
    assert page_of(atlas, walked, region=None).part.value == "nothing run"


def test_the_card_of_a_comparison_tells_the_ratio(example, atlas):
    card = page_of(atlas, example, region="thighs_glutes", if_surface="dry_soft_sand").part
    assert card.value == "×1.59"
    assert card.value_line == "per km, thighs and glutes"
    assert card.line == "19.9 easy km in all, was 12.6"
    impact = page_of(atlas, example, region=None, if_surface="dry_soft_sand").part
    assert impact.value.startswith("÷")
    held = keep(made_run(EASY), atlas, Footing(arms="on_head"))
    page = page_of(atlas, held, region="arms_shoulders", if_level=True)
    assert page.part.value == "not estimated"


def test_the_same_run_slower_takes_longer(atlas):
    kept = keep(made_run(EASY, laps=(Lap(0.0, 600.0, timer_s=600.0),)), atlas)
    page = page_of(atlas, kept, if_speed=0.8)
    assert page.part.caption == "The whole run · 25:00 · 3.6 km"
    assert page.laps[0].time == "12:30"


@pytest.mark.parametrize("region", ["core", "arms_shoulders"])
def test_what_is_not_estimated_or_not_run_is_said(region, atlas):
    walked = keep(made_run(EASY / 2), atlas, Footing(arms="on_head"))
    card = page_of(atlas, walked, region=region).part
    assert (card.value, card.line) == ("nothing run", "")
    assert card.caption == "The whole run · 20:00 · 1.8 km walked"


def test_pauses_are_left_out_of_the_time_of_a_part(atlas):
    kept = keep(made_run(EASY, pauses=(600,)), atlas)
    assert page_of(atlas, kept, part=(500.0, 760.0)).part.caption.endswith(" · 3:19 · 0.6 km")
    assert page_of(atlas, kept).part.caption.endswith(" · 20:00 · 3.6 km")


def test_a_lap_tells_pace_and_load_and_is_chosen_as_a_part(example, atlas):
    lap = example.run.laps[1]
    rows = page_of(atlas, example, part=(lap.start_s, lap.end_s), region="thighs_glutes").laps
    assert [row.number for row in rows if row.chosen] == ["2"]
    assert rows[1][1:5] == ("1.0 km", "4:01", "4:01 /km", "×0.98")
    assert rows[1].spoken == "Lap 2, 1.0 km, 4:01, 4:01 /km, Thighs and glutes ×0.98 per km"
    assert not any(row.chosen for row in page_of(atlas, example).laps)


def test_a_lap_without_totals_is_measured_along_the_run(atlas):
    laps = (Lap(0.0, 400.0), Lap(400.0, 1200.0, 2500.0, 790.0))
    rows = page_of(atlas, keep(made_run(EASY, laps=laps), atlas), region=None).laps
    assert [(row.distance, row.time, row.load) for row in rows] == [
        ("1.2 km", "6:40", ""),
        ("2.5 km", "13:10", ""),
    ]


def test_a_run_without_laps_has_no_rows(atlas):
    assert page_of(atlas, keep(made_run(EASY), atlas)).laps == ()


def test_a_part_beyond_the_run_holds_nothing(atlas):
    page = page_of(atlas, keep(made_run(EASY), atlas), part=(1e6, 2e6))
    assert page.part.caption.endswith(" · 0:00 · 0.00 km")
    assert page.bars.mark == 0.0
    assert {mark.value for mark in page.map.marks.values()} == {"not estimated"}
    assert page.sentence.startswith("Nothing of this was run")
