"""A run's page as plain text and as tables."""

from __future__ import annotations

import numpy as np

from bodymap.app.runs.report import lap_table, load_table, run_report
from tests.app.runs.kept import keep, made_run, page_of


def test_the_report_says_all_that_the_page_says_in_numbers(example, atlas):
    page = page_of(atlas, example, region="thighs_glutes")
    text = run_report(page)
    assert text.startswith("Bodymap: 5 × 1 km, then hill\nTuesday 17 November 2026, 18:04")
    for part in (
        "Ground: Asphalt",
        "Distance: 12.10 km (from the file)",
        "Time: 1:01:36 (without pauses)",
        "×1.04 per km, thighs and glutes · ×1.11 in each step",
        "10.6 to 12.8\tD",
        "not a confidence interval",
        "Estimated from published studies.",
    ):
        assert part in text
    assert all(bar.value in text for bar in page.bars.muscles)


def test_the_table_holds_every_region_and_muscle_whatever_is_chosen(example, atlas):
    for region in ("feet", None):
        table = load_table(page_of(atlas, example, region=region))
        assert len(table.rows) == 5 + 26
        assert {len(row) for row in table.rows} == {len(table.heads)}
        assert table.rows[0] == ("Feet", "pes", "11.6", "10.6 to 12.8", "D")


def test_with_nothing_chosen_the_report_tells_the_ground_impact(example, atlas):
    assert "ground impact per step · how hard" in run_report(page_of(atlas, example, region=None))


def test_laps_are_a_table_of_their_own(example, atlas):
    page = page_of(atlas, example, region="thighs_glutes")
    assert lap_table(page).rows[1] == ("2", "1.0 km", "4:01", "4:01 /km", "×0.98")
    plain = run_report(page_of(atlas, keep(made_run(np.full(60, 3.0)), atlas)))
    assert "\nLap" not in plain


def test_a_comparison_says_what_its_numbers_are(example, atlas):
    text = run_report(page_of(atlas, example, if_surface="dry_soft_sand"))
    assert "This run, on dry sand, against the run as it was." in text
    assert "how many times the load of a kilometre" in text
