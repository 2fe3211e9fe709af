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


def test_what_is_near_a_tiny_muscle_in_its_region_is_right(atlas):
    question = ask(atlas, "tensor_fasciae_latae", latin=True)
    assert question.right == {
        "tensor_fasciae_latae", "vasti", "rectus_femoris", "gluteus_medius", "adductors",
        "iliopsoas",
    }  # fmt: skip
    assert "neighbourhood" in question.hint
    assert ask(atlas, "intrinsic_foot").right == {"intrinsic_foot"}


@pytest.mark.parametrize(
    ("muscle", "others"),
    [
        ("vasti", {"rectus_femoris"}),
        ("rectus_abdominis", {"obliques", "transversus_abdominis"}),
        ("iliopsoas", {"rectus_femoris", "tensor_fasciae_latae"}),
        ("trapezius", {"latissimus_dorsi"}),
        ("erector_spinae", {"multifidus"}),
        ("gluteus_maximus", {"gluteus_medius"}),
        ("hamstrings", set()),
    ],
)
def test_all_that_a_plain_name_stands_for_is_right_and_one_muscle_in_latin(atlas, muscle, others):
    assert ask(atlas, muscle).right == {muscle, *others}
    assert ask(atlas, muscle, latin=True).right == {muscle}


def test_a_deep_muscle_is_said_to_be_deep(atlas):
    assert "deep" in ask(atlas, "iliopsoas").hint
    assert "deep" in ask(atlas, "erector_spinae").hint  # its cords beside the upper spine do
    assert "deep" not in ask(atlas, "soleus").hint
