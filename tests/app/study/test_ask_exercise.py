from __future__ import annotations

import pytest

from bodymap.app.study.ask_exercise import training
from bodymap.app.study.kin import by_distance, is_near, same_group, words_of
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


def test_no_wrong_exercise_trains_the_muscle_or_its_like(atlas):
    for muscle in atlas.tables.muscles:
        for seed in (1, 2):
            question = question_of(f"exercise:{muscle}", Wish(), seed, atlas)
            for option in question.options:
                exercise = atlas.exercises[option.key]
                if option.key in question.right:
                    assert muscle in exercise.primary
                    continue
                for other in (*exercise.primary, *exercise.secondary):
                    assert not same_group(muscle, other, atlas)
                    assert not is_near(muscle, other, atlas)


def test_no_wrong_exercise_is_for_the_same_part_of_the_body_or_one_beside_it(atlas):
    for muscle in atlas.tables.muscles:
        far = {
            each for part in by_distance(muscle, atlas.tables.muscles, atlas)[2:] for each in part
        }
        for seed in range(4):
            question = question_of(f"exercise:{muscle}", Wish(), seed, atlas)
            for option in question.options:
                exercise = atlas.exercises[option.key]
                if option.key not in question.right:
                    assert {*exercise.primary, *exercise.secondary} <= far


@pytest.mark.parametrize("latin", [False, True])
def test_no_right_exercise_is_told_by_the_name_in_the_prompt(atlas, latin):
    for muscle in atlas.tables.muscles:
        for seed in range(6):
            question = question_of(f"exercise:{muscle}", Wish(latin=latin), seed, atlas)
            said = question.answer.lower()
            assert not any(word in said for word in words_of(question.prompt) if len(word) > 3)


def test_where_every_right_exercise_has_the_plain_name_the_latin_one_is_asked(atlas):
    question = question_of("exercise:soleus", Wish(), 1, atlas)
    assert question.prompt == "Which of these trains the soleus?"
    assert "Named in Latin" in question.hint
    other = question_of("exercise:biceps_brachii", Wish(latin=True), 1, atlas)
    assert other.prompt == "Which of these trains the front upper arm?"
    assert "Named plainly" in other.hint
    assert "Named" not in question_of("exercise:vasti", Wish(), 1, atlas).hint


def test_all_exercises_have_a_picture_or_none_has(atlas):
    for seed in range(12):
        options = question_of("exercise:intrinsic_foot", Wish(), seed, atlas).options
        assert len({bool(option.exercise) for option in options}) == 1
    drawn = {
        bool(question_of("exercise:intrinsic_foot", Wish(), seed, atlas).options[0].exercise)
        for seed in range(12)
    }
    assert drawn == {True, False}


def test_an_exercise_that_is_only_talked_of_is_not_right(atlas):
    assert "jumping_jacks" not in training("gastrocnemius", atlas)


def test_all_exercises_that_train_it_on_purpose_are_known(atlas):
    assert training("deltoids", atlas) == [
        "suspension_push_up",
        "overhead_press",
        "arm_swing_drill",
    ]
    assert training("biceps_brachii", atlas) == ["chin_up", "curl"]


def test_the_muscle_comes_first_in_the_right_exercise_where_there_is_one(atlas):
    def right(muscle):
        asked = (question_of(f"exercise:{muscle}", Wish(), seed, atlas) for seed in range(20))
        return {key for question in asked for key in question.right}

    assert right("deltoids") == {"overhead_press", "arm_swing_drill"}
    assert right("biceps_brachii") == {"curl"}
    assert right("multifidus") == {"quadruped_lift"}
