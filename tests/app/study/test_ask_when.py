from __future__ import annotations

from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of
from bodymap.app.study.windows import TOE_OFF


def test_the_options_are_the_parts_of_one_stride_in_their_order(atlas):
    seen = set()
    for seed in range(12):
        question = question_of("when:vasti", Wish(), seed, atlas)
        assert question.how == "phases"
        assert [option.start for option in question.options][1:] == [
            option.end for option in question.options
        ][:-1]
        assert TOE_OFF in {option.end for option in question.options}
        seen.add((len(question.options), *question.right))
    assert seen == {(4, "early_stance"), (3, "stance")}  # so that the number tells nothing


def test_the_prompt_and_the_reason_are_the_atlas_s_own(atlas):
    question = question_of("when:fibularis", Wish(), 1, atlas)
    assert question.prompt == "When are the outer shin muscles at work?"
    alone = question_of("when:intrinsic_foot", Wish(latin=True), 1, atlas)
    assert alone.prompt.startswith("When are the ")
    chest = question_of("when:pectoralis_major", Wish(), 1, atlas)
    assert chest.prompt == "When is the chest at work?"
    assert "EMG of 30 runners" in question.note
    assert question.sources == ("mileti2020",)
    latin = question_of("when:soleus", Wish(latin=True), 1, atlas)
    assert latin.prompt == "When does the soleus work hardest?"


def test_where_only_the_times_are_known_the_longest_part_of_the_stride_is_the_answer(atlas):
    asked = [question_of("when:fibularis", Wish(), seed, atlas) for seed in range(8)]
    assert {each.answer for each in asked} == {"Stance: the foot is on the ground"}


def test_it_is_asked_when_one_muscle_does_and_when_several_do(atlas):
    assert question_of("when:gluteus_medius", Wish(), 1, atlas).prompt.startswith("When does ")
    latin = question_of("when:vasti", Wish(latin=True), 1, atlas)
    assert latin.prompt.startswith("When do the vastus medialis")
