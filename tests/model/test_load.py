from __future__ import annotations

import json
from dataclasses import replace
from math import exp, log, sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.ask import as_json
from bodymap.content.science import read_tables
from bodymap.model.conditions import ARMS, PERS, SHOES, STRIKES, Conditions, ConditionsError
from bodymap.model.load import load, shared_grade

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.json"))
TABLES = read_tables()


@st.composite
def conditions(draw):
    return Conditions(
        draw(st.floats(1.8, 9.5)),
        draw(st.sampled_from(list(TABLES.surfaces))),
        draw(st.floats(-0.45, 0.45)),
        draw(st.sampled_from(STRIKES)),
        draw(st.sampled_from(SHOES)),
        draw(st.sampled_from(ARMS)),
        draw(st.sampled_from(PERS)),
        draw(st.floats(1.8, 9.5)),
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_worked_examples_are_reproduced_to_the_last_digit(path):
    kept = json.loads(path.read_text(encoding="utf-8"))
    asked = {key: value for key, value in kept["conditions"].items() if key != "pace_s_per_km"}
    answer = as_json(load(Conditions(**asked), TABLES))
    assert json.dumps(answer) == json.dumps(kept)


def test_there_are_eight_worked_examples():
    assert len(EXAMPLES) == 8


def test_the_reference_run_is_one_for_everything_and_has_no_range(tables):
    answer = load(Conditions(), tables)
    for figure in (answer.impact, *answer.muscles.values(), *answer.regions.values()):
        assert (figure.value, figure.low, figure.high) == (1.0, 1.0, 1.0)


@given(conditions())
def test_a_value_is_the_product_of_its_factors_and_lies_in_its_range(asked):
    answer = load(asked, TABLES)
    for figure in (answer.impact, *answer.muscles.values()):
        if figure is None:
            continue
        value = 1.0
        for factor in figure.factors:
            value *= factor.value
        up = sqrt(sum(log(factor.high / factor.value) ** 2 for factor in figure.factors))
        assert figure.value == pytest.approx(value)
        assert figure.high == pytest.approx(value * exp(up))
        assert 0 < figure.low <= figure.value <= figure.high


@given(conditions())
def test_the_whole_run_has_one_word_for_its_evidence(asked):
    answer = load(asked, TABLES)
    figures = (answer.impact, *answer.muscles.values(), *answer.regions.values())
    assert len({figure.evidence for figure in figures if figure is not None}) == 1


def test_a_region_lies_between_its_lightest_and_its_heaviest_muscle(tables):
    answer = load(Conditions(speed_mps=6.0), tables)
    for region, muscles in tables.regions.items():
        values = [answer.muscles[muscle].value for muscle in muscles]
        assert min(values) <= answer.regions[region].value <= max(values)


def test_arms_that_do_not_swing_are_not_estimated(tables):
    answer = load(Conditions(arms="on_head"), tables)
    assert answer.regions["arms_shoulders"] is None
    assert {answer.muscles[key] for key in tables.regions["arms_shoulders"]} == {None}
    assert answer.muscles["soleus"].factors[-1].name == "arms"


def test_soft_ground_asks_more_of_the_muscles_and_hits_back_less(tables):
    answer = load(Conditions(surface="dry_soft_sand"), tables)
    assert answer.regions["thighs_glutes"].value > 1.3
    assert answer.impact.value < 1.0


def test_a_soft_shoe_changes_the_ground_impact_only(tables):
    answer = load(Conditions(shoe="maximalist"), tables)
    assert [factor.name for factor in answer.impact.factors] == ["speed", "shoe"]
    assert answer.regions["lower_legs"].value == 1.0


def test_faster_is_more_per_step_but_less_per_kilometre_for_the_soleus(tables):
    run = Conditions(speed_mps=7.0)
    assert load(run, tables).muscles["soleus"].value > 1.3
    per_km = load(replace(run, per="km"), tables).muscles
    assert per_km["soleus"].value == pytest.approx(0.74, abs=0.01)
    assert per_km["iliopsoas"].value == pytest.approx(1.9, abs=0.1)


def test_above_five_metres_a_second_every_speed_grade_is_one_step_worse(tables):
    slow = load(Conditions(speed_mps=5.0), tables).muscles
    fast = load(Conditions(speed_mps=5.1), tables).muscles
    worse = {"A": "B", "B": "C", "C": "D", "D": "D"}
    assert [figure.grade for figure in fast.values()] == [
        worse[figure.grade] for figure in slow.values()
    ]


def test_the_impact_of_speeds_above_those_of_the_large_study_is_graded_lower(tables):
    assert load(Conditions(speed_mps=4.5), tables).impact.grade == "B"
    assert load(Conditions(speed_mps=4.6), tables).impact.grade == "C"


def test_an_unknown_surface_is_answered_with_the_nearest_names(tables):
    with pytest.raises(ConditionsError, match="natural_grass") as found:
        load(Conditions(surface="grass"), tables)
    assert found.value.option == "surface"


def test_a_surface_unlike_any_other_is_answered_with_all_names(tables):
    with pytest.raises(ConditionsError, match=r"asphalt, concrete, .*dry_soft_sand"):
        load(Conditions(surface="xyzzy"), tables)


@pytest.mark.parametrize(
    ("parts", "grade"),
    [
        ([("D", 1.0), ("B", 2.0)], "D"),
        ([("D", 0.9), ("B", 2.0)], "B"),
        ([("D", 0.5), ("C", 0.5), ("A", 2.0)], "C"),
        ([("B", 0.1), ("A", 2.0)], "A"),
        ([("A", 1.0)], "A"),
    ],
)
def test_a_grade_is_shared_when_it_or_worse_carries_a_third(parts, grade):
    assert shared_grade(parts) == grade
