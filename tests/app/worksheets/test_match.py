from __future__ import annotations

from itertools import pairwise

import pytest

from bodymap.figure.exercise_book import read_book


def _trained(exercise, atlas):
    known = atlas.exercises[exercise]
    return {*known.primary, *known.secondary}


@pytest.mark.parametrize("region", ["", "feet", "core"])
@pytest.mark.parametrize("names", ["plain", "latin"])
def test_each_exercise_trains_exactly_one_of_the_muscles_on_the_sheet(make, atlas, region, names):
    ids = {getattr(one, names): one.muscle for one in atlas.tables.muscles.values()}
    for seed in range(8):
        body = make(kind="match", seed=seed, region=region, names=names).pages[0].body
        listed = {ids[name] for name in body.names}
        assert len(body.names) == len(set(body.names)) == len(body.exercises) == 7
        assert sorted(body.right) == list(range(7))
        for (exercise, _), right in zip(body.exercises, body.right, strict=True):
            assert _trained(exercise, atlas) & listed == {ids[body.names[right]]}
            assert exercise in read_book()


@pytest.mark.parametrize("names", ["plain", "latin"])
def test_by_region_each_exercise_trains_one_region_alone(make, atlas, names):
    ids = {getattr(name, names): key for key, name in atlas.region_names.items()}
    for seed in range(8):
        body = make(kind="match", by="region", seed=seed, names=names).pages[0].body
        for (exercise, _), right in zip(body.exercises, body.right, strict=True):
            regions = {atlas.tables.muscles[one].region for one in _trained(exercise, atlas)}
            assert regions == {ids[body.names[right]]}
            assert body.right.count(right) <= 2


def test_the_name_of_an_exercise_does_not_tell_its_muscle(make):
    for seed in range(8):
        body = make(kind="match", seed=seed).pages[0].body
        for (_, name), right in zip(body.exercises, body.right, strict=True):
            assert body.names[right].casefold() not in name.casefold()


def test_no_pairs_stand_in_step_or_level_so_that_the_place_tells_them(make):
    for seed in range(8):
        right = make(kind="match", seed=seed).pages[0].body.right
        level = sum(at == other for at, other in enumerate(right))
        in_step = sum(after - before == 1 for before, after in pairwise(right))
        assert level + in_step <= 1


def test_those_of_the_chosen_region_come_first(make, atlas):
    body = make(kind="match", region="lower_legs").pages[0].body
    plain = {one.plain: one.region for one in atlas.tables.muscles.values()}
    assert [plain[name] for name in body.names].count("lower_legs") >= 2
