from __future__ import annotations

import json

import pytest

from bodymap.content.science import read_tables
from bodymap.runs.example import example_run
from bodymap.runs.export import SAMPLE_COLUMNS, notice_lines, run_values, sample_rows
from bodymap.runs.facts import facts_of
from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.run import Notice
from bodymap.runs.run_load import run_load
from bodymap.runs.samples import samples_of
from tests.runs.tracks import run, samples, track

TABLES = read_tables()


def _values(made, footing):
    counted = samples_of(made, TABLES)
    return run_values(made, facts_of(made, counted), run_load(counted, footing, TABLES))


def test_a_run_becomes_plain_values():
    values = json.loads(json.dumps(_values(example_run(), Footing(arms="on_head"))))
    assert list(values) == [
        "start",
        "distance_m",
        "timer_s",
        "steps",
        "walking_s",
        "glitches",
        "impact",
        "muscles",
        "regions",
        "notices",
    ]
    assert values["start"] == "2026-11-17T18:04:00+01:00"
    assert values["distance_m"] == 12100.0
    assert set(values["muscles"]["soleus"]) == {"value", "low", "high", "grade", "evidence"}
    assert values["muscles"]["deltoids"] is None
    assert list(values["muscles"]) == list(TABLES.muscles)
    assert list(values["regions"]) == list(TABLES.regions)


def test_a_walk_without_a_clock_has_neither_start_nor_impact():
    values = _values(run(track(range(61), distance_m=range(61))), Footing())
    assert (values["start"], values["impact"], values["steps"]) == (None, None, 0.0)
    assert values["walking_s"] == 60.0


def test_every_sample_is_written_and_the_sum_comes_out_again():
    made = samples_of(example_run(), TABLES)
    rows = list(sample_rows(made, Footing()))
    assert len(rows) == len(made.steps)
    assert list(rows[0]) == list(SAMPLE_COLUMNS)
    total = sum(float(row["steps"]) for row in rows if row["counted"] == "1")
    assert total == pytest.approx(run_load(made, Footing(), TABLES).steps)


def test_a_sample_tells_its_own_ground_and_whether_it_counts():
    footing = Footing("woodchip", (GroundPart(1.0, 2.0, "natural_grass"),))
    rows = list(sample_rows(samples([1.0, 3.0, 3.0], [0.0, 0.01, 0.0]), footing))
    assert [(row["surface"], row["counted"]) for row in rows] == [
        ("woodchip", "0"),
        ("natural_grass", "1"),
        ("woodchip", "1"),
    ]
    assert rows[1]["slope"] == "0.01"


def test_a_notice_that_nobody_knows_is_left_out():
    made = run(track(range(61), distance_m=[3.0 * i for i in range(61)]), notices=(Notice("x"),))
    assert notice_lines(made, facts_of(made, samples_of(made, TABLES))) == ()
