from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.resolve import resolve
from bodymap.app.state import State, Train
from bodymap.app.train_equipment import KINDS, kinds
from bodymap.content.atlas import Atlas

ATLAS = Atlas()


def scene(**train):
    return resolve(replace(State(), train=Train(**train)), ATLAS).train


def ids(shown):
    return [card.exercise for group in shown.groups for card in group.cards]


def test_without_a_filter_every_exercise_stands_once_under_its_region():
    shown = scene()
    assert sorted(ids(shown)) == sorted(ATLAS.exercises)
    assert [group.key for group in shown.groups] == list(ATLAS.tables.regions)
    assert shown.line == f"{len(ATLAS.exercises)} exercises"
    assert not shown.filtered


def test_a_region_shows_first_what_trains_its_muscles_most_then_what_trains_them_too():
    most, too = scene(subject="lower_legs").groups
    own = set(ATLAS.tables.regions["lower_legs"])
    assert [most.title, too.title] == ["Trains it most", "Trains it too"]
    assert all(own & set(card.primary) for card in most.cards)
    assert all(own & set(card.secondary) and not own & set(card.primary) for card in too.cards)


def test_no_muscle_counts_more_exercises_than_its_region():
    choices = scene().subject.choices
    for choice in choices[1:]:
        if not choice.inner:
            region = choice
        assert choice.exercises <= region.exercises


def test_a_muscle_shows_first_what_trains_it_most_then_what_trains_it_too():
    most, too = scene(subject="soleus").groups
    assert all("soleus" in card.primary for card in most.cards)
    assert all("soleus" in card.secondary for card in too.cards)
    assert len(most.cards) + len(too.cards) == len(
        [each for each in ATLAS.exercises.values() if "soleus" in each.primary + each.secondary]
    )


def test_a_figure_that_belongs_to_another_exercise_does_not_count_as_measured():
    measured = ids(scene(evidence="measured"))
    assert "single_leg_squat" in measured
    assert not {"dead_bug", "hops", "dip_bench", "curl"} & set(measured)


def test_studied_means_that_a_source_is_named():
    studied = set(ids(scene(evidence="studied")))
    assert studied == {each.id for each in ATLAS.exercises.values() if each.sources}


@settings(max_examples=25)  # each looks at some twenty scenes
@given(
    st.sampled_from(["", "feet", "soleus", "hamstrings"]),
    st.sampled_from(["", *KINDS]),
    st.sampled_from(["", "studied", "measured"]),
)
def test_each_count_is_what_choosing_it_would_show(subject, equipment, evidence):
    now = {"subject": subject, "equipment": equipment, "evidence": evidence}
    shown = scene(**now)
    for name in now:
        for choice in getattr(shown, name).choices[:12]:
            assert len(ids(scene(**(now | {name: choice.key})))) == choice.exercises
    if equipment:
        assert all(equipment in kinds(ATLAS.exercises[each].equipment) for each in ids(shown))


def test_filters_that_nothing_passes_leave_no_group_and_say_zero():
    shown = scene(subject="feet", equipment="ball")
    assert shown.groups == ()
    assert shown.line.startswith("0 of ")
    assert shown.filtered


@pytest.mark.parametrize("unknown", [{"subject": "tail"}, {"equipment": "rocket"}])
def test_an_unknown_filter_is_none(unknown):
    shown = scene(**unknown)
    assert len(ids(shown)) == len(ATLAS.exercises)
    assert not shown.filtered


def test_the_sheet_keeps_its_order_and_leaves_out_what_no_longer_exists():
    shown = scene(sheet=("nordic", "gone", "squat"))
    assert [card.exercise for card in shown.sheet] == ["nordic", "squat"]


def test_a_card_names_each_muscle_and_the_first_rule_where_another_builds_on_it():
    (nordic, squat) = scene(sheet=("nordic", "squat")).sheet
    assert nordic.names[0] == ("hamstrings", "Hamstrings")
    assert [muscle for muscle, _ in nordic.names] == [*nordic.primary, *nordic.secondary]
    assert nordic.first_rule == squat.safety
    assert squat.first_rule == ""
