"""What the place "Runs" shows."""

from __future__ import annotations

import numpy as np

from bodymap.app.resolve import resolve
from bodymap.app.runs.log import RunLog
from bodymap.app.runs.resolve import resolve_runs
from tests.app.runs.kept import keep, made_run, scene_of, state_of


def test_before_the_log_is_read_there_is_nothing(atlas):
    scene = resolve(state_of(), atlas).runs
    assert (scene.ready, scene.page, scene.log, len(scene.list.items)) == (False, None, None, 0)
    assert scene.list.line == ""


def test_the_newest_run_is_open_until_another_is_chosen(entry, example, atlas):
    newest = keep(made_run(np.full(60, 3.0)), atlas, number=4)
    scene = scene_of(atlas, newest, entries=(entry("2026-11-10", 2),))
    assert (scene.list.chosen, scene.page.run, scene.list.line) == (4, 4, "2 runs")
    other = scene_of(atlas, newest, example, run=0)
    assert (other.list.chosen, other.page.run) == (0, 0)


def test_a_run_that_is_not_open_yet_has_no_page(entry, log_of, atlas):
    scene = resolve_runs(state_of(), log_of(entry("2026-11-10", 2)), atlas)
    assert (scene.list.chosen, scene.page, scene.list.line) == (2, None, "1 run")


def test_the_example_is_no_run_of_the_persons(example, atlas):
    scene = scene_of(atlas, example)
    assert scene.list.line == "No run of yours yet"
    assert scene.list.items[0].name == "5 × 1 km, then hill"


def test_the_log_takes_the_place_of_the_page(example, atlas):
    scene = scene_of(atlas, example, view="log", other=3)
    assert scene.page is None
    assert scene.log is not None
    assert (scene.view, scene.list.other) == ("log", 3)


def test_the_same_state_and_log_give_an_equal_scene(example, atlas):
    log = RunLog((example.entry,), {0: example}, ready=True)
    state = state_of(part=(100.0, 200.0))
    assert resolve_runs(state, log, atlas) == resolve_runs(state, log, atlas)
