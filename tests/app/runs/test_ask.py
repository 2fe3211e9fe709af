from __future__ import annotations

from dataclasses import replace

import pytest

import bodymap
from bodymap.app.runs.ask import count
from bodymap.model.conditions import Conditions, ConditionsError
from bodymap.runs.example import example_run
from tests.runs.files import jog, tcx_text


def test_the_public_functions_read_a_file_and_tell_its_load(tmp_path):
    path = tmp_path / "jog.tcx"
    path.write_text(tcx_text(jog(600)), encoding="utf-8")
    (run,) = bodymap.read_run(str(path))
    load = bodymap.run_load(run, surface="dry_soft_sand", shoe="barefoot")
    assert load.muscles["soleus"].value > 1.4 * load.km


def test_a_file_that_holds_no_run_is_refused(tmp_path):
    path = tmp_path / "jog.tcx"
    path.write_text("hello", encoding="utf-8")
    with pytest.raises(bodymap.RunFileError):
        bodymap.read_run(path)


def test_the_ground_is_what_is_asked_else_what_the_file_says_else_asphalt():
    run = replace(example_run(), surface_hint="natural_grass")
    told = bodymap.run_load(run)
    assert told == bodymap.run_load(example_run(), surface="natural_grass")
    assert bodymap.run_load(run, surface="asphalt") == bodymap.run_load(example_run())


def test_an_own_easy_pace_counts_as_one():
    slow = bodymap.run_load(example_run(), reference_pace="6:30/km")
    usual = bodymap.run_load(example_run())
    # For each kilometre a slower run asks less of the hip flexors and more of the thighs.
    assert slow.muscles["iliopsoas"].value > usual.muscles["iliopsoas"].value
    assert slow.muscles["vasti"].value < usual.muscles["vasti"].value


def test_an_impossible_condition_is_refused():
    with pytest.raises(ConditionsError):
        bodymap.run_load(example_run(), surface="lava")
    with pytest.raises(ConditionsError):
        bodymap.run_load(example_run(), strike="sideways")


def test_counting_keeps_all_that_it_was_worked_out_of():
    counted = count(example_run(), Conditions(surface="woodchip", arms="on_head"))
    assert (counted.footing.surface, counted.footing.arms) == ("woodchip", "on_head")
    assert counted.facts.steps == pytest.approx(counted.samples.steps.sum())
    assert counted.load.regions["arms_shoulders"] is None
