from __future__ import annotations

from dataclasses import replace

from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of
from bodymap.model.load import load


def test_the_right_run_is_the_one_with_the_higher_load(atlas):
    sides = set()
    for seed in range(12):
        question = question_of("which_run:soleus", Wish(), seed, atlas)
        loads = [
            load(option.conditions, atlas.tables).muscles["soleus"] for option in question.options
        ]
        more = max(range(2), key=lambda side: loads[side].value)
        assert question.right == {question.options[more].key}
        assert loads[1 - more].high < loads[more].low
        assert question.options[more].text == question.answer == question.facts[1].caption
        sides.add(more)
    assert sides == {0, 1}


def test_the_reason_tells_both_loads_and_what_is_stretched(atlas):
    asked = [question_of("which_run:soleus", Wish(), seed, atlas) for seed in range(60)]
    beyond = set()
    for question in asked:
        for fact in question.facts:
            assert f"{fact.caption}: {fact.value}" in question.note
        stretched = [
            option.text
            for option in question.options
            if load(option.conditions, atlas.tables).muscles["soleus"].evidence == "stretched"
        ]
        beyond.add(len(stretched))
        if len(stretched) == 1:
            assert f"“{stretched[0]}” lies beyond what was measured." in question.why
        assert ("Both lie beyond" in question.why) == (len(stretched) == 2)
    assert beyond == {0, 1, 2}
    assert any("Easy run: ×1.00." in question.note for question in asked)  # itself, without a range


def test_the_reason_says_what_each_thing_that_is_not_usual_does(atlas):
    asked = [question_of("which_run:soleus", Wish(), seed, atlas) for seed in range(60)]
    assert any("(pace ×" in question.note and ", ground ×" in question.note for question in asked)


def test_the_explanation_begins_with_what_makes_most_of_the_difference(atlas):
    asked = [question_of("which_run:soleus", Wish(), seed, atlas) for seed in range(60)]
    for question in asked:
        runs = [option.conditions for option in question.options]
        if replace(runs[0], speed_mps=runs[1].speed_mps) == runs[1]:
            assert question.why.startswith("Most of the difference is the pace: ")
    ground = next(
        each for each in asked if each.why.startswith("Most of the difference is the ground. ")
    )
    names = [surface.name for surface in atlas.tables.surfaces.values()]
    assert ground.why.removeprefix("Most of the difference is the ground. ").startswith(
        tuple(names)
    )
    told = {question.why.partition(":")[0] for question in asked}
    assert {"Most of the difference is the pace", "Most of the difference is the slope"} <= told


def test_it_is_said_that_a_step_counts(atlas):
    assert "step" in question_of("which_run:vasti", Wish(), 1, atlas).hint
