from __future__ import annotations

import pytest

from bodymap.app.study.windows import DIVISIONS, MARGIN, SHARE, TOE_OFF, answers
from bodymap.model.stance_match import matched_phase
from bodymap.model.time_course import EMG_DUTY, is_on


def test_a_division_covers_the_cycle_once():
    for windows in DIVISIONS:
        ends = [0.0, *(window.end for window in windows)]
        assert [window.start for window in windows] == ends[:-1]
        assert ends[-1] == 1.0


def test_the_answers_are_these(atlas):
    found = {
        muscle: [window.key for _, window in answers(muscle, atlas)]
        for muscle in atlas.tables.muscles
    }
    assert {muscle: keys for muscle, keys in found.items() if keys} == {
        "intrinsic_foot": ["stance"],
        "fibularis": ["early_stance", "stance"],
        "gastrocnemius": ["stance"],
        "soleus": ["stance"],
        "tibialis_posterior": ["late_stance", "stance"],
        "vasti": ["early_stance", "stance"],
        "gluteus_medius": ["early_stance", "stance"],
        "iliopsoas": ["early_swing", "early_swing"],
        "pectoralis_major": ["late_swing", "late_swing"],
    }


@pytest.mark.parametrize(
    "muscle",
    [
        "tibialis_anterior",
        "rectus_femoris",
        "hamstrings",
        "gluteus_maximus",
        "forearms",
        "obliques",
    ],
)
def test_what_is_disputed_always_on_or_on_twice_has_no_answer(atlas, muscle):
    assert answers(muscle, atlas) == ()


def test_every_row_of_the_tables_agrees_with_the_answer(atlas):
    for muscle in atlas.tables.muscles:
        for _, window in answers(muscle, atlas):
            course = atlas.time_courses[muscle]
            peak = course.values.index(max(course.values)) / 50
            assert window.start + MARGIN <= peak <= window.end - MARGIN
            on = [n / 50 for n in range(50) if is_on(course, n / 50, TOE_OFF)]
            inside = [phase for phase in on if window.start <= phase < window.end]
            assert len(inside) >= SHARE * len(on)
            for row in (each for each in atlas.timings if each.muscle == muscle):
                duty = EMG_DUTY if row.sources == ("mileti2020",) else TOE_OFF
                assert window.start < matched_phase(row.peak, duty, TOE_OFF) < window.end


def test_no_answer_rests_on_the_course_alone(atlas):
    assert {row.muscle for row in atlas.timings} == atlas.tables.muscles.keys()
