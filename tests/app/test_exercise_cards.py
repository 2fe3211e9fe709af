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
        ("rdl", "No EMG figure"),
        ("single_leg_squat", "82 % – side of the hip"),
    ],
)
def test_a_figure_stands_only_beside_the_exercise_it_was_measured_in(atlas, exercise, evidence):
    assert card(exercise, atlas).evidence == evidence


def test_a_card_names_who_was_studied_and_the_safety_rule(atlas):
    plank = card("front_plank", atlas)
    assert plank.population == "people with back pain"
    assert plank.safety
    assert plank.primary_names == "Abs"


def test_a_remark_is_a_whole_sentence_and_never_what_was_left_of_a_note(atlas):
    for exercise in atlas.exercises:
        note = card(exercise, atlas).evidence_note
        assert not note or (note[0].isupper() and note.endswith(".")), exercise
    for exercise in ("rdl", "minimal_walk", "inverted_ramp_walk", "foot_adduction_band"):
        assert card(exercise, atlas).evidence_note == "", exercise


def test_what_is_no_share_of_mvic_is_not_called_so(atlas):
    assert "(MVIC)" in card("single_leg_squat", atlas).evidence_note
    for exercise in ("short_foot", "toe_spread", "toe_yoga", "side_step_band", "nordic", "hops"):
        assert "(MVIC)" not in card(exercise, atlas).evidence_note, exercise
    assert "(MVIC)" in card("clam", atlas).evidence_note
    assert "index" in card("clam", atlas).evidence_note


@pytest.mark.parametrize("exercise", ["squat", "hip_thrust"])
def test_a_load_that_was_measured_and_is_not_drawn_is_said(atlas, exercise):
    shown = card(exercise, atlas)
    assert "barbell, 10RM" in shown.evidence
    assert shown.evidence_note.endswith("drawn without.")


def test_what_was_found_in_place_of_an_emg_figure_is_told_in_words(atlas):
    for exercise in atlas.exercises.values():
        told = exercise.figure_is_for_this and bool(exercise.measured.instead)
        assert bool(exercise.prose.instead) is told, exercise.id
