from __future__ import annotations

import pytest

from bodymap.app.study.judge import Judged, judge, judged
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


@pytest.mark.parametrize(
    ("card", "typing", "given", "found"),
    [
        ("find:soleus", False, "soleus", ("right", "deep calf")),
        ("find:soleus", False, "gastrocnemius", ("wrong", "upper calf")),
        ("find:soleus", False, "tail", ("wrong", "")),
        ("find:tensor_fasciae_latae", False, "vasti", ("right", "front thigh")),
        ("name:soleus", False, "soleus", ("right", "deep calf")),
        ("name:soleus", False, "fibularis", ("wrong", "outer shin muscles")),
        ("name:soleus", True, "Soelus", ("right", "deep calf")),
        ("name:soleus", True, "gastrocnemius", ("wrong", "upper calf")),
        ("name:soleus", True, "xyz", ("wrong", "")),
        ("name:gluteus_medius", True, "glutes", ("wrong", "buttock or side of the hip")),
        ("name:obliques", True, "belly", ("wrong", "abs, side abs or deep abs")),
        ("claim:running_costs_muscle", False, "myth", ("right", "No, studies say the opposite")),
        ("claim:running_costs_muscle", False, "partly", ("wrong", "Partly")),
        ("claim:running_costs_muscle", False, "", ("wrong", "")),
    ],
)
def test_an_answer_is_judged_and_what_was_meant_is_told(atlas, card, typing, given, found):
    question = question_of(card, Wish(typing=typing), 1, atlas)
    assert judged(question, given, atlas) == Judged(*found)
    assert judge(question, given, atlas) == found[0]
