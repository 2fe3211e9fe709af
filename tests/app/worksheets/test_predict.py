from __future__ import annotations

import pytest

from bodymap.app.worksheets.predict import ROWS
from bodymap.model.conditions import Conditions

RUNS = [
    Conditions(),
    Conditions(speed_mps=9.5, slope=0.2, arms="on_head", surface="dry_soft_sand"),
    Conditions(speed_mps=1.8, slope=-0.1, strike="forefoot", shoe="minimal", surface="woodchip"),
]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("seed", [1, 2])
def test_an_arrow_is_asked_for_only_where_the_whole_range_lies_on_its_side(make, run, seed):
    body = make(run, kind="predict", seed=seed).pages[0].body
    assert ROWS - 3 <= len({name for name, _ in body.rows}) == len(body.rows) <= ROWS
    for _, cells in body.rows:
        for cell in cells:
            if cell.change:
                low, high = map(float, cell.range_text.split("–"))
                assert {
                    "up": low >= 1.02,
                    "down": high <= 0.98,
                    "same": low >= 0.97 and high <= 1.03,
                }[cell.change]
        assert sum(cell.change != "" for cell in cells) >= 2


def test_all_three_answers_occur(make):
    body = make(kind="predict").pages[0].body
    found = {cell.change for _, cells in body.rows for cell in cells}
    assert found == {"up", "down", "same", ""}


def test_what_is_not_told_apart_or_not_estimated_is_left_open(make):
    bodies = [make(kind="predict", seed=seed).pages[0].body for seed in range(12)]
    cells = {name: cells for body in bodies for name, cells in body.rows}
    assert not any("arms" in name.lower() or "hands" in name.lower() for name in cells)
    assert all(cell.value != "×1.00" or cell.change for cell in cells["Concrete"])


def test_a_muscle_that_the_model_does_not_estimate_is_left_open(make):
    rows = make(Conditions(arms="on_head"), kind="predict").pages[0].body.rows
    assert {(cells[-1].change, cells[-1].value) for _, cells in rows} == {("", "–")}


def test_a_region_alone_has_one_column(make):
    body = make(kind="predict", region="lower_legs", names="latin").pages[0].body
    assert body.columns == ("crus",)
    assert all(len(cells) == 1 and cells[0].change for _, cells in body.rows)
