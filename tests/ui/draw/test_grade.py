from __future__ import annotations

from bodymap.model.figures import GRADES
from bodymap.ui.draw.grade import grade_sentence


def test_each_grade_says_its_letter_and_something_of_its_own() -> None:
    sentences = [grade_sentence(grade) for grade in GRADES]
    assert len(set(sentences)) == len(GRADES)
    for grade, sentence in zip(GRADES, sentences, strict=True):
        assert sentence.startswith(f"Grade {grade}: ")
        assert sentence.endswith(".")
