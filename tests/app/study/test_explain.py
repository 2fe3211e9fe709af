from __future__ import annotations

from bodymap.app.study.explain import sentences, usual_loads


def test_only_whole_sentences_are_told():
    text = "It is ×1.3 at 3.5 m/s. Is it? Yes! No more."
    assert sentences(text, 2) == "It is ×1.3 at 3.5 m/s. Is it?"
    assert sentences(text, 9) == text


def test_three_usual_runs_are_told_as_in_the_rest_of_the_program(atlas):
    assert [tuple(fact) for fact in usual_loads("hamstrings", atlas)] == [
        ("Easy run", "×1.00"),
        ("Race, 3:30 /km", "×1.49"),
        ("400 m sprint", "×2.32"),
    ]
