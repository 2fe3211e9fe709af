from __future__ import annotations

from bodymap.model.figures import worst_evidence, worst_grade


def test_the_worst_of_several_grades_and_words_is_found():
    assert worst_grade("A", "C", "B") == "C"
    assert worst_evidence("measured", "outside", "stretched") == "outside"
