from __future__ import annotations

import csv
import io
import json

import pytest

from bodymap.runs import saved
from bodymap.runs.entry import KeptRun
from bodymap.runs.example import example_footing, example_run
from bodymap.runs.export import SAMPLE_COLUMNS
from bodymap.runs.run_load import run_load
from bodymap.runs.samples import samples_of


@pytest.fixture(scope="module")
def kept(atlas):
    run = example_run()
    return KeptRun(None, run, samples_of(run, atlas.tables), example_footing())


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_json_holds_the_one_run_with_every_muscle(kept, atlas):
    (run,) = json.loads(saved.json_text(kept, atlas.tables, 3.0))["runs"]
    assert set(run["muscles"]) == set(atlas.tables.muscles)
    assert run["distance_m"] == pytest.approx(12_100)


def test_the_csv_holds_the_same_loads_in_the_easy_kilometres_asked_for(kept, atlas):
    rows = {row["id"]: row for row in rows_of(saved.loads_text(kept, atlas.tables, 3.5))}
    load = run_load(kept.samples, kept.footing, atlas.tables, 3.5)
    assert list(rows) == ["impact", *atlas.tables.muscles, *atlas.tables.regions]
    soleus = load.muscles["soleus"]
    assert float(rows["soleus"]["value"]) == pytest.approx(soleus.value, rel=1e-5)
    assert rows["soleus"]["grade"] == soleus.grade


def test_what_is_not_estimated_stays_empty(kept, atlas):
    still = KeptRun(None, kept.run, kept.samples, kept.footing._replace(arms="on_head"))
    rows = {row["id"]: row for row in rows_of(saved.loads_text(still, atlas.tables, 3.0))}
    assert {row["value"] == "" for row in rows.values()} == {True, False}


def test_every_sample_is_a_row(kept):
    rows = rows_of(saved.samples_text(kept))
    assert len(rows) == len(kept.samples.time_s)
    assert tuple(rows[0]) == SAMPLE_COLUMNS
