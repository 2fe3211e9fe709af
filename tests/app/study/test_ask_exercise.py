from __future__ import annotations

from bodymap.app.study.ask_exercise import training
from bodymap.app.study.kin import is_near, same_group
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


def test_no_wrong_exercise_trains_the_muscle_or_its_like(atlas):
    for muscle in atlas.tables.muscles:
        for seed in (1, 2):
            question = question_of(f"exercise:{muscle}", Wish(), seed, atlas)
            for option in question.options:
                exercise = atlas.exercises[option.exercise]
                if option.key in question.right:
                    assert muscle in exercise.primary
                    continue
                for other in (*exercise.primary, *exercise.secondary):
                    assert not same_group(muscle, other, atlas)
                    assert not is_near(muscle, other, atlas)


def test_an_exercise_that_no_study_stands_behind_is_right_only_for_want_of_another(atlas):
    assert "jumping_jacks" not in training("gastrocnemius", atlas)
    assert training("forearms", atlas) == ["farmers_carry", "dead_hang"]


def test_the_muscle_comes_first_in_the_right_exercise_where_there_is_one(atlas):
    assert "quadruped_lift" in training("multifidus", atlas)
    assert training("erector_spinae", atlas) == ["hip_hinge_es"]
