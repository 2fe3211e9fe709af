from __future__ import annotations

from bodymap.app.study.run_pool import LEAST_RATIO, has_pair, pairs, runs
from bodymap.model.load import load


def test_runs_are_told_apart_by_key_and_name(atlas):
    found = runs(atlas)
    assert len({run.key for run in found}) == len({run.name for run in found}) == len(found)
    names = {run.key: run.name for run in found}
    assert names["easy"] == "Easy run"
    assert names["tempo surface natural_grass"] == "Tempo run, grass"
    assert names["race slope 0.05"] == "Race pace, 5 % uphill"


def test_every_muscle_has_pairs_that_differ_in_one_thing_and_in_two(atlas):
    for muscle in atlas.tables.muscles:
        assert has_pair(muscle, atlas)
        assert {"pace", "surface", "mixed"} <= pairs(muscle, atlas).keys()


def test_the_model_itself_is_sure_of_every_pair(atlas):
    for muscle in ("soleus", "deltoids"):
        for found in pairs(muscle, atlas).values():
            for pair in found[::40]:
                less, more = (
                    load(each.run.conditions, atlas.tables).muscles[muscle]
                    for each in (pair.less, pair.more)
                )
                assert less.high < more.low
                assert more.value >= LEAST_RATIO * less.value
                assert "outside" not in {less.evidence, more.evidence}


def test_arms_that_do_not_swing_are_never_asked_about(atlas):
    kinds = {
        each.run.kind
        for found in pairs("deltoids", atlas).values()
        for pair in found
        for each in (pair.less, pair.more)
    }
    assert "arms" not in kinds


def test_a_pair_says_in_what_it_differs(atlas):
    for differs, found in pairs("hamstrings", atlas).items():
        for pair in found[::40]:
            a, b = pair.less.run, pair.more.run
            changed = {a.pace != b.pace, (a.kind, a.level) != (b.kind, b.level)}
            if differs == "pace":
                assert (a.kind, a.level) == (b.kind, b.level)
            elif differs != "mixed":
                assert a.pace == b.pace
                assert {a.kind, b.kind} <= {differs, ""}
            assert True in changed
