from __future__ import annotations

import pytest

from bodymap.model.conditions import Conditions
from bodymap.model.evidence import evidence_rule


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ({"speed_mps": 2.2}, "measured"),
        ({"speed_mps": 5.0}, "measured"),
        ({"speed_mps": 2.1}, "stretched"),
        ({"speed_mps": 9.5}, "stretched"),
        ({"speed_mps": 2.1, "surface": "woodchip"}, "stretched"),
        ({"speed_mps": 5.1, "surface": "woodchip"}, "outside"),
        ({"slope": 0.20}, "measured"),
        ({"slope": -0.21}, "stretched"),
        ({"speed_mps": 4.5, "strike": "forefoot"}, "measured"),
        ({"speed_mps": 4.6, "strike": "forefoot"}, "stretched"),
        ({"speed_mps": 2.4, "shoe": "barefoot"}, "stretched"),
        ({"speed_mps": 2.4, "arms": "on_head"}, "stretched"),
        ({"speed_mps": 5.0, "slope": 0.3}, "outside"),
    ],
)
def test_a_run_is_as_well_known_as_its_least_known_part(asked, word):
    run = Conditions(**asked)
    assert evidence_rule(run, 1.0).at(run.speed_mps) == word


def test_hard_ground_that_costs_too_much_power_is_outside():
    rule = evidence_rule(Conditions(), 1.55)
    assert rule.at(7.5) == "stretched"
    assert rule.at(7.6) == "outside"


def test_every_reason_is_named_and_the_measured_ones_are_not():
    run = Conditions(speed_mps=9.0, slope=0.3, strike="forefoot", surface="woodchip")
    assert evidence_rule(run, 1.05).reasons(9.0) == (
        ("energy", "outside"),
        ("speed", "outside"),
        ("slope", "stretched"),
        ("technique", "stretched"),
    )
    assert evidence_rule(Conditions(), 1.0).reasons(3.0) == ()
