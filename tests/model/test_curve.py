from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.model.conditions import Conditions, ConditionsError
from bodymap.model.curve import curve
from bodymap.model.load import load

RUN = Conditions(surface="forest_trail_uneven", slope=0.04, per="km", reference_speed_mps=2.5)


@pytest.mark.parametrize("subject", ["thighs_glutes", "soleus"])
def test_a_curve_says_what_the_load_says_at_every_speed(tables, subject):
    speeds = (1.8, 3.0, 4.23, 9.5)
    line = curve(subject, RUN, tables, speeds)
    for i, speed in enumerate(speeds):
        answer = load(replace(RUN, speed_mps=speed), tables)
        figure = {**answer.muscles, **answer.regions}[subject]
        assert line.values[i] == pytest.approx(figure.value)
        assert line.lows[i] == pytest.approx(figure.low)
        assert line.highs[i] == pytest.approx(figure.high)
        assert line.evidence[i] == figure.evidence
    assert line.speeds_mps == speeds


def test_there_is_no_curve_of_arms_that_do_not_swing(tables):
    assert curve("arms_shoulders", replace(RUN, arms="on_head"), tables, (3.0,)) is None


def test_a_curve_of_nothing_known_is_refused(tables):
    with pytest.raises(KeyError):
        curve("tail", RUN, tables, (3.0,))
    with pytest.raises(ConditionsError):
        curve("soleus", replace(RUN, surface="lava"), tables, (3.0,))
