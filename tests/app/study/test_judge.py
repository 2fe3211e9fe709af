from __future__ import annotations

import pytest

from bodymap.app.study.judge import Judged, judge, judged, what_else
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


@pytest.mark.parametrize(
    ("card", "typing", "given", "found"),
    [
        ("find:soleus", False, "soleus", ("right", "deep calf")),
        ("find:soleus", False, "gastrocnemius", ("wrong", "upper calf")),
        ("find:soleus", False, "tail", ("wrong", "")),
        ("find:tensor_fasciae_latae", False, "vasti", ("right", "front thigh")),
        ("find:tensor_fasciae_latae", False, "gluteus_maximus", ("wrong", "buttock")),
        ("name:soleus", False, "soleus", ("right", "deep calf")),
        ("name:soleus", False, "fibularis", ("wrong", "outer shin muscles")),
        ("name:soleus", True, "Soelus", ("right", "deep calf")),
        ("name:soleus", True, "gastrocnemius", ("wrong", "upper calf")),
        ("name:soleus", True, "xyz", ("wrong", "")),
        ("name:gluteus_medius", True, "glutes", ("wrong", "buttock or side of the hip")),
        ("name:gluteus_maximus", True, "gluteus minimus", ("wrong", "")),
        ("name:obliques", True, "belly", ("wrong", "abs, side abs or deep abs")),
        ("claim:running_costs_muscle", False, "myth", ("right", "Myth: studies contradict it")),
        (
            "claim:running_costs_muscle",
            False,
            "partly",
            ("wrong", "Partly true: something is in it, with a limit"),
        ),
        ("claim:running_costs_muscle", False, "", ("wrong", "")),
    ],
)
def test_an_answer_is_judged_and_what_was_meant_is_told(atlas, card, typing, given, found):
    question = question_of(card, Wish(typing=typing), 1, atlas)
    assert judged(question, given, atlas) == Judged(*found)
    assert judge(question, given, atlas) == found[0]


@pytest.mark.parametrize(
    ("card", "latin", "given", "asked"),
    [
        ("name:vasti", False, "quads", "“quads” stands for more than one muscle here."),
        ("name:obliques", False, " abs", "“abs” stands for more than one muscle here."),
        ("name:gastrocnemius", True, "calf", "“calf” stands for more than one muscle here."),
        ("name:hamstrings", True, "hamstrings", "That is a plain name. What is it in Latin?"),
        ("name:hamstrings", True, "biceps femoris", ""),
        ("name:hamstrings", False, "hamstrings", ""),
        ("name:soleus", False, "quads", ""),  # simply wrong
        ("name:soleus", False, "soles", ""),
        ("name:adductors", False, "gluteus minimus", ""),
        ("name:soleus", False, "2asdf", "No muscle is called “2asdf” here."),
        ("name:soleus", False, " ", ""),
    ],
)
def test_what_is_neither_right_nor_wrong_is_asked_back(atlas, card, latin, given, asked):
    question = question_of(card, Wish(typing=True, latin=latin), 1, atlas)
    found = what_else(question, given, atlas)
    assert found.startswith(asked) if asked else found == ""


def test_only_what_is_typed_is_asked_back(atlas):
    for card in ("find:vasti", "name:vasti"):
        question = question_of(card, Wish(), 1, atlas)
        assert what_else(question, "quads", atlas) == ""
