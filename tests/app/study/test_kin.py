from __future__ import annotations

from itertools import combinations

import pytest

from bodymap.app.study.kin import by_distance, is_near, same_group, work_together


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("rectus_femoris", "vasti", "a shared word of the names: front thigh"),
        ("gluteus_maximus", "gluteus_medius", "a runner's word for both: glutes"),
        ("hamstrings", "gluteus_maximus", "the one's prose names the other"),
    ],
)
def test_what_a_person_may_confuse_is_near(atlas, one, other, why):
    assert is_near(one, other, atlas), why
    assert is_near(other, one, atlas), why


def test_what_nothing_joins_is_not_near(atlas):
    assert not is_near("hamstrings", "pectoralis_major", atlas)
    assert not is_near("gastrocnemius", "trapezius", atlas)  # upper calf, upper back


def test_muscles_of_one_exercise_work_together(atlas):
    assert work_together("vasti", "gluteus_maximus", atlas)  # squats
    assert not work_together("forearms", "soleus", atlas)


def test_the_load_groups_of_the_model_are_known(atlas):
    assert same_group("gastrocnemius", "soleus", atlas)
    assert not same_group("gastrocnemius", "vasti", atlas)


def test_others_are_grouped_by_how_far_their_regions_lie_apart(atlas):
    muscles = atlas.tables.muscles
    groups = by_distance("soleus", muscles, atlas)
    regions = [{muscles[each].region for each in group} for group in groups]
    assert regions == [
        {"lower_legs"},
        {"feet", "thighs_glutes"},
        {"core"},
        {"arms_shoulders"},
        set(),
    ]


def test_being_near_goes_both_ways(atlas):
    for one, other in combinations(list(atlas.tables.muscles)[::2], 2):
        assert is_near(one, other, atlas) == is_near(other, one, atlas)
