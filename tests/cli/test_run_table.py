from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bodymap.app.runs.ask import count
from bodymap.cli.run_table import run_table
from bodymap.model.conditions import Conditions
from bodymap.runs.example import example_run
from bodymap.runs.run import Notice
from tests.runs.tracks import run, track


def _table(atlas, made, asked=None):
    asked = asked or Conditions()
    return run_table("evening.fit", count(made, asked), asked, atlas)


def test_a_run_is_told_with_its_facts_its_ground_and_every_muscle(atlas):
    text = _table(atlas, example_run())
    lines = text.splitlines()
    assert lines[0] == "5 × 1 km, then hill · 2026-11-17 18:04 · evening.fit"
    assert lines[1].startswith("12.10 km · 1:01:")
    assert "76 m climb" in lines[1]
    assert lines[2] == "Asphalt"
    assert lines[3].startswith("So many kilometres at 5:33 /km on level asphalt")
    assert all(muscle.plain in text for muscle in atlas.tables.muscles.values())
    assert "Ground impact, mean of the steps" in text
    assert "not estimated" not in text


def test_of_a_walk_nothing_was_run(atlas):
    points = track(range(601), distance_m=[1.2 * second for second in range(601)])
    text = _table(atlas, run(points, distance_m=720.0, timer_s=600.0))
    assert text.count("nothing run") == len(atlas.tables.muscles) + len(atlas.tables.regions)
    assert "Nothing of it was run" in text


def test_what_is_not_as_usual_is_told(atlas):
    asked = Conditions(surface="woodchip", shoe="barefoot", arms="on_head", reference_speed_mps=2.5)
    text = _table(atlas, example_run(), asked)
    assert "Woodchip · barefoot · hands on the head" in text
    assert "So many kilometres at 6:40 /km" in text
    assert text.count("not estimated") == 1 + len(atlas.tables.regions["arms_shoulders"])


@pytest.mark.parametrize(("speed", "word"), [(6.0, "Stretched: "), (3.0, "")])
def test_a_run_beyond_what_was_measured_says_so(atlas, speed, word):
    time = np.arange(121.0)
    text = _table(atlas, run(track(time, distance_m=speed * time), distance_m=speed * 120))
    assert ("Stretched: " in text) == bool(word)


def test_a_run_where_no_study_measured_says_so(atlas):
    time = np.arange(121.0)
    made = run(track(time, distance_m=6.0 * time), distance_m=720.0)
    assert "Outside: " in _table(atlas, made, Conditions(surface="woodchip"))


def test_a_walk_has_no_ground_impact_and_says_why(atlas):
    text = _table(atlas, run(track(range(121), distance_m=range(121)), distance_m=120.0))
    assert "Ground impact" not in text
    assert "Walking and standing" in text


def test_no_name_from_a_file_steers_the_terminal(atlas):
    text = _table(
        atlas,
        replace(
            example_run(), name="\x1b[31mred", notices=(Notice("left_out", ("\x1b[2Jswimming",)),)
        ),
    )
    assert "\x1b" not in text
    assert "swimming" in text
