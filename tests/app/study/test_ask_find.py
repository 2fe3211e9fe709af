from __future__ import annotations

import pytest

from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


def ask(atlas, muscle, *, latin=False):
    return question_of(f"find:{muscle}", Wish(latin=latin), 1, atlas)


@pytest.mark.parametrize(
    ("muscle", "latin", "prompt"),
    [
        ("hamstrings", False, "Where are the hamstrings?"),
        ("gastrocnemius", False, "Where is the upper calf?"),
        ("vasti", True, "Where are the vastus medialis, lateralis and intermedius?"),
        ("soleus", True, "Where is the soleus?"),
    ],
)
def test_the_prompt_names_the_muscle_and_nothing_is_lit(atlas, muscle, latin, prompt):
    question = ask(atlas, muscle, latin=latin)
    assert question.prompt == prompt
    assert (question.how, question.lit, question.options) == ("figure", frozenset(), ())


def test_only_the_muscle_itself_is_right_where_it_can_be_hit(atlas):
    assert ask(atlas, "soleus").right == {"soleus"}


def test_the_whole_region_is_right_where_the_muscle_is_tiny(atlas):
    question = ask(atlas, "tensor_fasciae_latae")
    assert question.right == set(atlas.tables.regions["thighs_glutes"])
    assert "neighbourhood" in question.hint


def test_a_deep_muscle_is_said_to_be_deep(atlas):
    assert "deep" in ask(atlas, "iliopsoas").hint
    assert "deep" not in ask(atlas, "soleus").hint
