from __future__ import annotations

from bodymap.app.study.kin import words_of, work_together
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of
from bodymap.app.study.spelling import names_of


def test_no_task_gives_its_muscle_away_by_a_word_of_its_names(atlas):
    for muscle, prose in atlas.muscles.items():
        names = frozenset(word for name in names_of(muscle, atlas) for word in words_of(name))
        assert words_of(prose.task).isdisjoint(names), muscle


def test_tasks_are_told_apart_and_stand_in_one_form(atlas):
    tasks = [prose.task for prose in atlas.muscles.values()]
    assert len(set(tasks)) == len(tasks)
    assert not any(task.endswith(".") or task.split()[0].endswith("s") for task in tasks)


def test_no_wrong_task_is_one_of_the_muscle_s_own_kind(atlas):
    muscles = atlas.tables.muscles
    for muscle, named in muscles.items():
        question = question_of(f"does:{muscle}", Wish(), 5, atlas)
        for option in question.options:
            if option.key == muscle:
                assert option.text == question.answer
                continue
            other = muscles[option.key]
            assert (other.region, other.role) != (named.region, named.role)
            assert not work_together(muscle, option.key, atlas)


def test_a_task_that_is_told_of_the_muscle_too_is_no_wrong_answer(atlas):
    for seed in range(30):
        question = question_of("does:tensor_fasciae_latae", Wish(), seed, atlas)
        assert "adductors" not in {option.key for option in question.options}
