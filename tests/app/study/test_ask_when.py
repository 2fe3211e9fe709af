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
    assert question.prompt == "When do the outer shin muscles work hardest?"
    assert "EMG of 30 runners" in question.note
    assert question.sources == ("mileti2020",)
    latin = question_of("when:soleus", Wish(latin=True), 1, atlas)
    assert latin.prompt == "When does the soleus work hardest?"
