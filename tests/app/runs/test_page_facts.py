"""The facts of a run's page."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bodymap.app.state import Look
from bodymap.runs.run import Notice, Track
from tests.app.runs.kept import keep, made_run, page_of

EASY = np.full(1201, 3.0)


def _facts(atlas, kept, **changes):
    return {fact.caption: fact for fact in page_of(atlas, kept, **changes).facts}


def _with_channel(run, **channels):
    track = run.track
    return replace(run, track=Track(track.time_s, track.stretch, {**track.channels, **channels}))


def test_the_example_tells_its_numbers_and_where_they_come_from(example, atlas):
    facts = _facts(atlas, example)
    assert {name: f"{fact.value} {fact.unit}".strip() for name, fact in facts.items()} == {
        "Distance": "12.10 km",
        "Time": "1:01:36",
        "Pace": "5:05 /km",
        "Climb": "76 m",
        "Cadence": "169 /min",
        "Steps": "10\u202f411",
        "Heart rate": "147 /min",
    }
    assert facts["Steps"].note == "from the file's cadence, both feet"
    assert facts["Climb"].note == "added up from the file's altitude"


def test_facts_follow_the_units(example, atlas):
    facts = _facts(atlas, example, look=Look(units="mph"))
    assert (facts["Distance"].value, facts["Distance"].unit) == ("7.52", "mi")
    assert (facts["Pace"].value, facts["Pace"].unit) == ("7.3", "mph")
    assert (facts["Climb"].value, facts["Climb"].unit) == ("250", "ft")


def test_what_the_file_does_not_hold_is_the_models_or_missing(atlas):
    facts = _facts(atlas, keep(made_run(EASY), atlas))
    assert facts["Cadence"].note == "from the model: the file holds no usable cadence"
    assert (facts["Climb"].value, facts["Climb"].unit) == ("–", "")
    assert "Heart rate" not in facts


def test_a_device_that_wrote_the_climb_is_believed(atlas):
    facts = _facts(atlas, keep(made_run(EASY, ascent_m=123.4), atlas))
    assert (facts["Climb"].value, facts["Climb"].note) == ("123", "from the file")


@pytest.mark.parametrize(
    ("notice", "note"),
    [
        ("distance_from_gps", "measured along the GPS points"),
        ("distance_unusable", "measured along the GPS points"),
        ("distance_from_speed", "summed from the file's speed"),
    ],
)
def test_a_distance_that_the_file_does_not_hold_is_not_called_the_files(notice, note, atlas):
    kept = keep(made_run(EASY, notices=(Notice(notice),)), atlas)
    assert _facts(atlas, kept)["Distance"].note == note


def test_what_if_tells_the_supposed_run_beside_what_it_was(example, atlas):
    facts = _facts(atlas, example, if_speed=0.95, if_level=True)
    told = {name: (fact.value, fact.was) for name, fact in facts.items()}
    assert told["Distance"] == ("12.10", "")
    assert told["Time"] == ("1:04:51", "was 1:01:36")
    assert told["Pace"] == ("5:22", "was 5:05")
    assert told["Climb"] == ("0", "was 76")
    assert told["Heart rate"] == ("–", "was 147")
    assert told["Steps"][1] == "was 10\u202f411"
    assert facts["Climb"].note == "supposed; as it was 76 m, added up from the file's altitude"


def test_on_another_ground_only_what_a_sensor_measured_is_unknown(example, atlas):
    facts = _facts(atlas, example, if_surface="natural_grass")
    assert [name for name, fact in facts.items() if fact.was] == ["Heart rate"]


def test_what_if_leaves_an_unknown_climb_unknown(atlas):
    assert _facts(atlas, keep(made_run(EASY), atlas), if_level=True)["Climb"].value == "–"


def test_power_and_contact_time_are_told_where_the_file_has_them(atlas):
    full = np.ones(len(EASY))
    run = _with_channel(made_run(EASY), power_w=250.0 * full, stance_time_ms=240.0 * full)
    facts = _facts(atlas, keep(run, atlas))
    assert (facts["Power"].value, facts["Power"].unit) == ("250", "W")
    assert (facts["Contact time"].value, facts["Contact time"].unit) == ("240", "ms")


def test_walking_is_told_beside_the_time(atlas):
    kept = keep(made_run(np.concatenate([EASY, EASY[:301] / 3])), atlas)
    facts, notices = _facts(atlas, kept), page_of(atlas, kept).notices
    assert facts["Time"].note == "without pauses; 5:00 of it walking or standing"
    assert any("alking" in notice for notice in notices)


def test_distance_and_pace_leave_out_the_way_in_the_pauses_of_a_file_without_a_timer(atlas):
    run = made_run(EASY, pauses=(600,), has_timer=False)
    way = run.track.channels["distance_m"] + np.where(run.track.stretch, 500.0, 0.0)
    run = replace(_with_channel(run, distance_m=way), distance_m=float(way[-1]))
    kept = keep(replace(run, timer_s=1199.0), atlas)
    facts = _facts(atlas, kept)
    assert facts["Distance"].value == "3.60"
    assert facts["Distance"].note == "from the file, without its pauses"
    assert facts["Pace"].value == "5:33"
    assert page_of(atlas, kept).part.caption == "The whole run · 19:59 · 3.6 km"


def test_a_walk_has_no_cadence(atlas):
    assert _facts(atlas, keep(made_run(EASY / 2), atlas))["Cadence"].value == "–"


def test_what_the_reader_says_is_not_said_twice(atlas):
    twice = (Notice("no_cadence"), Notice("no_cadence"), Notice("?"))
    notices = page_of(atlas, keep(made_run(EASY, notices=twice), atlas)).notices
    assert notices == ("No cadence in the file: the steps are the model's.",)
