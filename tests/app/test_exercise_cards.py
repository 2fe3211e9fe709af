"""Which exercises stand on the cards, and what they may say of evidence."""

from __future__ import annotations

import pytest

from bodymap.app.exercise_cards import card, cards_of


def test_a_regions_first_cards_train_different_muscles(atlas):
    shown = [each.exercise for each in cards_of("lower_legs", atlas)][:3]
    assert shown == ["bent_knee_calf_raise", "standing_calf_raise", "wall_toe_raise"]


def test_a_muscles_cards_have_it_as_primary_first(atlas):
    cards = cards_of("soleus", atlas)
    firsts = ["soleus" in each.primary for each in cards]
    assert firsts == sorted(firsts, reverse=True)
    assert all("soleus" in each.primary + each.secondary for each in cards)


def test_no_exercise_stands_twice_and_every_exercise_has_a_region(atlas):
    found = [each.exercise for region in atlas.tables.regions for each in cards_of(region, atlas)]
    assert set(found) == set(atlas.exercises)
    for region in atlas.tables.regions:
        cards = [each.exercise for each in cards_of(region, atlas)]
        assert len(cards) == len(set(cards))


@pytest.mark.parametrize(
    ("exercise", "evidence"),
    [
        ("wall_toe_raise", "From practice, no study found"),
        ("hops", "No EMG figure"),
        ("dead_bug", "No figure for this exercise"),
        ("band_eversion", "No figure for this exercise"),
        ("single_leg_squat", "82 (gluteus medius)"),
    ],
)
def test_a_figure_stands_only_beside_the_exercise_it_was_measured_in(atlas, exercise, evidence):
    assert card(exercise, atlas).evidence == evidence


def test_a_card_names_who_was_studied_and_the_safety_rule(atlas):
    plank = card("front_plank", atlas)
    assert plank.population == "people with back pain"
    assert plank.safety
    assert plank.primary_names == "Abs"
