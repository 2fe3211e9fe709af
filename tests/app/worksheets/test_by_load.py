from __future__ import annotations

import pytest

from bodymap.app.worksheets.by_load import step_of
from bodymap.app.worksheets.layout import number_leaders, number_zone
from bodymap.app.worksheets.leaders import covered, faults
from bodymap.app.worksheets.sheet import PAPERS
from bodymap.model.conditions import Conditions
from bodymap.model.load import load
from bodymap.model.scale import format_times

SPRINT = Conditions(speed_mps=8.0)


@pytest.mark.parametrize(
    ("value", "step"), [(0.7, 0), (0.9, 1), (1.104, 1), (1.106, 2), (1.5, 2), (2.5, 3), (2.51, 4)]
)
def test_a_value_has_the_step_in_which_it_is_written(value, step):
    assert step_of(value) == step


def test_every_number_has_one_dot_and_one_row_with_the_value_of_the_model(make, atlas):
    body = make(SPRINT, kind="load").pages[0].body
    labels = [one for figure in body.figures for one in figure.labels]
    assert sorted(one.number for one in labels) == [row.number for row in body.rows]
    found = load(SPRINT, atlas.tables).muscles
    for row in body.rows:
        label = next(one for one in labels if one.number == row.number)
        assert row.value == format_times(found[label.key].value)
        assert dict(body.fills)[label.key] == row.step


def test_muscles_that_are_not_estimated_stay_white(make):
    body = make(Conditions(arms="on_head"), kind="load").pages[0].body
    open_rows = [row for row in body.rows if row.step is None]
    assert {row.value for row in open_rows} == {"–"}
    assert len(body.fills) == len(body.rows) - len(open_rows)


def test_by_region_five_numbers_stand_on_both_figures_and_fill_all_muscles(make, atlas):
    body = make(SPRINT, kind="load", by="region", names="latin").pages[0].body
    assert [len(figure.labels) for figure in body.figures] == [5, 5]
    assert {muscle for muscle, _ in body.fills} == set(atlas.tables.muscles)
    assert body.rows[0].name in {name.latin for name in atlas.region_names.values()}


def test_a_region_alone_is_asked_for(make, atlas):
    body = make(kind="load", region="core").pages[0].body
    keys = {one.key for figure in body.figures for one in figure.labels}
    assert keys <= set(atlas.tables.regions["core"])
    assert len(make(kind="load", by="region", region="core").pages[0].body.rows) == 1


def test_the_steps_leave_no_gap(make):
    texts = [step.range_text for step in make(kind="load").pages[0].body.steps]
    assert texts == [
        "below ×0.90",
        "×0.90 to ×1.10",
        "×1.11 to ×1.50",
        "×1.51 to ×2.50",
        "×2.51 and more",
    ]


@pytest.mark.parametrize("by", ["muscle", "region"])
def test_no_leader_to_a_number_crosses_or_covers_another(make, by):
    for seed in (1, 2):
        for figure in make(kind="load", by=by, seed=seed).pages[0].body.figures:
            for paper in PAPERS:
                lines = number_leaders(figure, paper)
                assert faults(lines) == 0
                assert covered(lines, number_zone(figure, paper).around) == 0


@pytest.mark.parametrize("seed", [1, 2])
def test_the_numbers_run_down_the_front_then_the_back(make, seed):
    front, back = make(kind="load", seed=seed).pages[0].body.figures
    numbers = [[one.number for one in figure.labels] for figure in (front, back)]
    assert max(numbers[0]) < min(numbers[1])
    for figure in (front, back):
        for hand in ("left", "right"):
            mine = [line for line in number_leaders(figure, "a4") if line.hand == hand]
            assert [line.number for line in sorted(mine, key=lambda line: line.end_y)] == sorted(
                line.number for line in mine
            )


@pytest.mark.parametrize(
    ("run", "pace"),
    [
        (Conditions(), "3:30"),
        (Conditions(speed_mps=3.05, per="km"), "3:30"),
        (Conditions(speed_mps=1000 / 210, reference_speed_mps=1000 / 210), "3:30"),
        (Conditions(speed_mps=4.0), "4:10"),
        (Conditions(surface="dry_soft_sand"), "5:33"),
    ],
)
def test_where_all_muscles_would_have_one_colour_the_run_is_at_race_pace(make, run, pace):
    body = make(run, kind="load").pages[0].body
    assert pace in body.run
    assert len({row.step for row in body.rows}) > 1
