from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.science import read_tables
from bodymap.model.compare import difference
from bodymap.model.conditions import Conditions
from bodymap.model.load import load

EASY = Conditions()
TABLES = read_tables()


def test_a_run_against_itself_is_the_same_without_doubt(tables):
    run = Conditions(speed_mps=4.0, surface="natural_grass", strike="forefoot")
    same = difference(run, run, tables)
    for figure in (same.impact, *same.muscles.values(), *same.regions.values()):
        assert (figure.value, figure.low, figure.high) == (1.0, 1.0, 1.0)
        assert figure.factors == ()


@given(st.floats(1.8, 9.5), st.floats(1.8, 9.5), st.sampled_from(list(TABLES.surfaces)))
def test_a_ratio_is_the_value_of_b_over_that_of_a(slow, fast, surface):
    a = Conditions(speed_mps=slow, per="km")
    b = Conditions(speed_mps=fast, surface=surface, slope=0.05, per="km")
    ratios = difference(a, b, TABLES)
    before, after = load(a, TABLES), load(b, TABLES)
    for found, one, other in (
        (ratios.impact, before.impact, after.impact),
        (ratios.muscles["vasti"], before.muscles["vasti"], after.muscles["vasti"]),
        (ratios.regions["core"], before.regions["core"], after.regions["core"]),
    ):
        assert found.value == pytest.approx(other.value / one.value)
        assert found.low <= found.value <= found.high


def test_what_is_the_same_in_both_runs_adds_no_doubt(tables):
    a = Conditions(surface="dry_soft_sand")
    b = replace(a, speed_mps=4.0)
    ratio = difference(a, b, tables).muscles["soleus"]
    alone = difference(EASY, replace(EASY, speed_mps=4.0), tables).muscles["soleus"]
    assert ratio == alone
    assert [factor.name for factor in ratio.factors] == ["speed"]


def test_the_doubt_of_different_grounds_adds_up(tables):
    a = Conditions(surface="natural_grass")
    b = Conditions(surface="dry_soft_sand")
    ratio = difference(a, b, tables).muscles["gluteus_maximus"]
    against_asphalt = difference(EASY, b, tables).muscles["gluteus_maximus"]
    assert ratio.high / ratio.value > against_asphalt.high / against_asphalt.value
    assert ratio.factors[0].sources == ("sassi2011", "lejeune1998")


def test_swapping_the_runs_turns_ratio_and_range_round(tables):
    a, b = EASY, Conditions(speed_mps=4.5, surface="woodchip", arms="on_head")
    there = difference(a, b, tables).muscles["soleus"]
    back = difference(b, a, tables).muscles["soleus"]
    assert there.value == pytest.approx(1 / back.value)
    assert there.high == pytest.approx(1 / back.low)


def test_a_strike_against_a_shoe_is_called_technique(tables):
    a, b = Conditions(strike="forefoot"), Conditions(shoe="barefoot")
    assert difference(a, b, tables).muscles["soleus"].factors[0].name == "technique"


def test_both_runs_are_counted_as_run_b_is(tables):
    a = Conditions(per="min", reference_speed_mps=2.5)
    b = Conditions(speed_mps=4.0, per="km")
    assert difference(a, b, tables) == difference(EASY, b, tables)


def test_arms_held_in_one_run_cannot_be_compared(tables):
    for a, b in ((EASY, Conditions(arms="on_head")), (Conditions(arms="on_head"), EASY)):
        found = difference(a, b, tables)
        assert found.regions["arms_shoulders"] is None
        assert found.muscles["deltoids"] is None
        assert found.muscles["soleus"] is not None


def test_the_word_for_the_evidence_is_the_worse_of_both_runs(tables):
    fast = Conditions(speed_mps=6.0)
    assert difference(fast, EASY, tables).impact.evidence == "stretched"
    assert difference(fast, EASY, tables).muscles["vasti"].grade == "C"
