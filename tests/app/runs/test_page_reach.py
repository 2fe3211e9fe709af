"""How far a run's numbers reach."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.footing import Footing, GroundPart
from tests.app.runs.kept import keep, made_run, page_of

DOWNHILL = "Downhill parts can make thighs sore, even where the load reads low."


def _sentence(atlas, speeds, footing=None, slopes=None, **changes):
    return page_of(atlas, keep(made_run(speeds, slopes=slopes), atlas, footing), **changes).sentence


def test_a_run_like_those_that_were_measured_needs_no_sentence(example, atlas):
    assert _sentence(atlas, np.full(600, 3.0)) == ""
    assert page_of(atlas, example).sentence == DOWNHILL


@pytest.mark.parametrize(
    ("speed", "footing", "part"),
    [
        (2.0, None, "slower than"),
        (6.0, None, "one sprinter"),
        (6.0, Footing("natural_grass"), "Outside: faster than"),
        (5.0, Footing("asphalt", shoe="barefoot"), "strike, shoes and arms"),
        (3.0, Footing("concrete", (GroundPart(0.0, 100.0, "natural_grass"),)), ""),
    ],
)
def test_it_says_why_it_goes_beyond_what_was_measured(atlas, speed, footing, part):
    text = _sentence(atlas, np.full(600, speed), footing)
    assert part in text
    assert bool(text) == bool(part)


def test_the_reason_that_holds_for_most_of_the_run_is_told(atlas):
    speeds = np.concatenate([np.full(100, 6.0), np.full(500, 2.0)])
    assert "slower than" in _sentence(atlas, speeds)
    assert "one sprinter" in _sentence(atlas, np.concatenate([speeds[:100]] * 6 + [speeds[100:]]))


def test_the_reason_is_one_of_the_part_that_is_shown(atlas):
    run = keep(made_run(np.concatenate([np.full(100, 6.0), np.full(500, 2.0)])), atlas)
    said = [page_of(atlas, run, part=part).sentence for part in ((0.0, 90.0), (200.0, 400.0))]
    assert ["one sprinter" in text for text in said] == [True, False]
    assert ["slower than" in text for text in said] == [False, True]


def test_bursts_that_no_place_shows_are_told_all_the_same(atlas):
    # Five seconds too slow in every ten: each place of the run is on the whole measured.
    slow, fast = np.full(5, 1.9), np.full(5, 2.9)
    speeds = np.tile(np.concatenate([fast, slow]), 1200)
    assert _sentence(atlas, speeds) == (
        "Stretched: many steps go beyond most of what was measured."
    )


def test_steep_slopes_are_a_reason_and_long_descents_make_sore(atlas):
    climb = _sentence(atlas, np.full(600, 2.5), slopes=np.full(600, 0.3))
    assert climb.startswith("Stretched: slopes beyond 20 %")
    down = np.full(600, -0.08)
    assert _sentence(atlas, np.full(600, 3.0), slopes=down) == DOWNHILL
    assert _sentence(atlas, np.full(600, 3.0), slopes=down, if_level=True) == ""


def test_a_part_makes_sore_only_where_it_goes_downhill_itself(atlas):
    slopes = np.concatenate([np.zeros(600), np.full(600, -0.08)])
    level, down, short = (0.0, 400.0), (700.0, 1100.0), (700.0, 720.0)
    run = keep(made_run(np.full(1200, 3.0), slopes=slopes), atlas)
    said = [page_of(atlas, run, part=part).sentence for part in (level, down, short)]
    assert said == ["", DOWNHILL, ""]


def test_a_walk_is_not_counted_and_arms_held_still_are_not_estimated(atlas):
    assert "walking is shown and not counted" in _sentence(atlas, np.full(600, 1.2))
    held = _sentence(atlas, np.full(600, 3.0), Footing(arms="on_head"), region="arms_shoulders")
    assert held.startswith("Not estimated")
