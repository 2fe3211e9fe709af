from __future__ import annotations

import re

import pytest

from bodymap.app.runs.left_out import left_out
from bodymap.app.runs.log_exercises import exercises_for

ALWAYS = {
    "obliques", "latissimus_dorsi", "pectoralis_major", "rectus_abdominis", "deltoids",
    "trapezius", "triceps_brachii", "biceps_brachii", "forearms",
}  # fmt: skip
SLOW = {"gluteus_maximus", "adductors", "iliopsoas", "rectus_femoris"}


def named(recent, atlas):
    return {one.muscle: one for one in left_out(recent, atlas).items}


def test_without_runs_only_what_no_running_trains_is_named(atlas):
    assert set(named([], atlas)) == ALWAYS


def test_easy_running_on_even_ground_leaves_more_out(entry, atlas):
    found = named([entry("2026-11-17"), entry("2026-11-18")], atlas)
    assert set(found) == ALWAYS | SLOW | {"fibularis"}
    assert found["gluteus_maximus"].reason.startswith(
        "In these four weeks each kilometre asked ×1.00 of it, like an easy run. "
    )
    assert found["fibularis"].reason.startswith("In these four weeks you ran on even ground only.")
    assert found["gluteus_maximus"].source_line == "Fukuchi 2017, Dorn 2012"


def test_fast_running_and_trails_take_muscles_off_the_list(entry, atlas):
    fast = entry("2026-11-17", times=dict.fromkeys(SLOW, 1.2), surface="forest_trail_uneven")
    assert set(named([fast], atlas)) == ALWAYS


def test_a_part_on_uneven_ground_is_uneven_ground(entry, atlas):
    painted = entry("2026-11-17")._replace(part_surfaces=("concrete", "off_trail_rough"))
    assert "fibularis" not in named([painted], atlas)


def test_the_kilometres_are_those_that_were_counted(entry, atlas):
    walked = entry("2026-11-17", counted_m=5000.0)
    assert set(named([walked], atlas)) == ALWAYS | {"fibularis"}


def test_a_muscle_that_is_not_estimated_is_not_judged_by_the_runs(entry, atlas):
    run = entry("2026-11-17")
    muscles = tuple(
        None if muscle == "iliopsoas" else value
        for muscle, value in zip(atlas.tables.muscles, run.muscles, strict=True)
    )
    assert "iliopsoas" not in named([run._replace(muscles=muscles)], atlas)


def test_a_run_of_no_length_says_nothing(entry, atlas):
    assert set(named([entry("2026-11-17", km=0.0)], atlas)) == ALWAYS


def test_every_muscle_has_two_exercises_that_train_it(atlas):
    for muscle in atlas.tables.muscles:
        cards = exercises_for(muscle, atlas)
        assert len({card.exercise for card in cards}) == 2
        assert all(muscle in (*card.primary, *card.secondary) for card in cards)
        assert muscle in cards[0].primary


@pytest.mark.parametrize(
    ("muscle", "first"),
    [("obliques", "side_plank"), ("pectoralis_major", "push_up"), ("adductors", "side_lunge")],
)
def test_measured_exercises_that_need_nothing_come_first(atlas, muscle, first):
    assert exercises_for(muscle, atlas)[0].exercise == first


def test_no_reason_speaks_of_injury_or_recovery(atlas):
    words = " ".join(one.reason for one in atlas.left_out)
    assert not re.search(r"injur|risk|recover|overload|too much|danger", words, re.IGNORECASE)
