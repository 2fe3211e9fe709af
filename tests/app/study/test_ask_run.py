from __future__ import annotations

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
            assert f"{fact.caption}: {fact.value}" in question.why
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
    assert any("Easy run: ×1.00." in question.why for question in asked)  # itself, without a range


def test_the_reason_says_what_each_thing_that_is_not_usual_does(atlas):
    asked = [question_of("which_run:soleus", Wish(), seed, atlas) for seed in range(60)]
    assert any("(pace ×" in question.why and ", ground ×" in question.why for question in asked)


def test_it_is_said_that_a_step_counts(atlas):
    assert "step" in question_of("which_run:vasti", Wish(), 1, atlas).hint
