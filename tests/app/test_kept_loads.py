"""Loads of runs that are asked for again and again."""

from __future__ import annotations

import pytest

from bodymap.app.kept_loads import IMPACT, figure_of, kept_load
from bodymap.model.conditions import Conditions


def test_muscles_regions_and_the_impact_are_found_by_id(atlas):
    found = kept_load(Conditions(speed_mps=4.0), atlas)
    assert figure_of(found, "soleus") == found.muscles["soleus"]
    assert figure_of(found, "feet") == found.regions["feet"]
    assert figure_of(found, IMPACT) == found.impact
    with pytest.raises(KeyError):
        figure_of(found, "tail")


def test_a_run_that_was_asked_for_is_not_worked_out_again(atlas):
    run = Conditions(speed_mps=4.0)
    assert kept_load(run, atlas) is kept_load(Conditions(speed_mps=4.0), atlas)
