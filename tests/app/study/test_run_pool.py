from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bodymap.app.study.choosing import dice
from bodymap.app.study.run_pool import LEAST_RATIO, draw_pair, has_pair, pairs, runs
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


def drawn(muscle, atlas):
    return [draw_pair(muscle, dice(muscle, seed), atlas) for seed in range(80)]


def test_the_faster_run_is_right_no_oftener_than_the_slower_one(atlas):
    for muscle in ("soleus", "hamstrings", "vasti"):
        paces = Counter(pair.paces for pair in drawn(muscle, atlas))
        assert min(paces["slower"], paces["faster"]) > 10
        assert paces["equal"] > 25


def test_where_the_slower_run_hardly_ever_asks_more_most_pairs_have_one_pace(atlas):
    paces = Counter(pair.paces for pair in drawn("deltoids", atlas))
    assert paces["slower"] == 0
    assert paces["equal"] > 50


def test_where_the_paces_differ_the_slower_run_is_the_harder_one_in_something_else(atlas):
    for pair in drawn("soleus", atlas):
        slow, fast = sorted(
            (pair.less.run.conditions, pair.more.run.conditions), key=lambda run: run.speed_mps
        )
        if slow.speed_mps < fast.speed_mps:
            assert pair.against_pace > 1.0
            assert replace(slow, speed_mps=fast.speed_mps) != fast


def test_the_same_few_pairs_are_not_drawn_again_and_again(atlas):
    for muscle in ("adductors", "forearms"):
        assert len(set(drawn(muscle, atlas))) > 40
