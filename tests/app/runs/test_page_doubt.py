"""How sure it is what a run would have asked otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.app.runs.page_doubt import surer
from bodymap.app.runs.page_loads import AS_IT_WAS, Basis, load_of, per_km, ratios
from bodymap.model.compare import difference
from bodymap.model.conditions import Conditions
from bodymap.runs.footing import Footing, WhatIf
from tests.app.runs.kept import keep, made_run


def _ratios(kept, atlas, what_if):
    basis = Basis(kept, what_if, 3.0, atlas.tables)
    before = per_km(load_of(basis._replace(what_if=AS_IT_WAS), None))
    return surer(ratios(per_km(load_of(basis, None)), before), basis)


@pytest.mark.parametrize("what_if", [WhatIf("dry_soft_sand"), WhatIf("", 0.9)])
def test_an_even_run_has_the_range_of_the_same_two_runs_of_the_map(atlas, what_if):
    kept = keep(made_run(np.full(600, 4.0)), atlas)
    found = _ratios(kept, atlas, what_if)
    before = Conditions(speed_mps=4.0, per="km")
    after = Conditions(
        speed_mps=4.0 * what_if.speed, surface=what_if.surface or "asphalt", per="km"
    )
    true = difference(before, after, atlas.tables)
    for key, figure in true.muscles.items():
        ours = found.muscles[key]
        assert (ours.value, ours.low, ours.high) == pytest.approx(
            (figure.value, figure.low, figure.high), rel=5e-3
        )
        assert ours.grade == figure.grade
    width = found.impact.high / found.impact.low  # of a step; the other is of a kilometre
    assert width == pytest.approx(true.impact.high / true.impact.low, rel=5e-3)


def test_what_is_not_estimated_stays_so(atlas):
    kept = keep(made_run(np.full(600, 4.0)), atlas, Footing(arms="on_head"))
    found = _ratios(kept, atlas, WhatIf("natural_grass"))
    assert found.regions["arms_shoulders"] is None
    assert found.regions["feet"] is not None


def test_where_nothing_was_run_there_is_nothing_to_tell(atlas):
    kept = keep(made_run(np.full(60, 1.0)), atlas)
    assert set(_ratios(kept, atlas, WhatIf("natural_grass")).muscles.values()) == {None}
