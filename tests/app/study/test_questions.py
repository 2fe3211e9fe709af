from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study.judge import judge
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.questions import cards, kind_name, question_of
from bodymap.content.atlas import Atlas
from tests.sweeps import few

ATLAS = Atlas()
CARDS = cards(ATLAS)
wishes = st.builds(Wish, typing=st.booleans(), latin=st.booleans())


def test_there_is_a_card_for_every_subject_of_every_kind(atlas):
    count = {kind: sum(card.kind == kind for card in CARDS) for kind in KINDS}
    muscles = len(atlas.tables.muscles)
    all_kinds = dict.fromkeys(("find", "name", "does", "which_run", "exercise"), muscles)
    assert count == {**all_kinds, "when": 9, "claim": 9}
    assert len({card.card for card in CARDS}) == len(CARDS)


def test_a_newcomer_finds_a_big_muscle_first_and_meets_every_kind_early():
    assert all(card.kind == "find" for card in CARDS[:2])
    order = [card.card for card in CARDS]
    assert order.index("find:hamstrings") < order.index("find:multifidus")
    for card in CARDS:
        if card.kind not in {"find", "claim"}:
            assert order.index(f"find:{card.subject}") < order.index(card.card)
    assert {card.kind for card in CARDS[:60]} == set(KINDS)


def test_every_kind_has_a_name():
    assert len({kind_name(kind) for kind in KINDS}) == len(KINDS)


def test_a_card_that_does_not_exist_is_refused(atlas):
    with pytest.raises(KeyError):
        question_of("find:tail", Wish(), 1, atlas)


def check(question):
    """Fail where a question has no right answer, two of them, or tells it."""
    texts = [option.text for option in question.options]
    assert len(set(texts)) == len(texts)
    assert question.prompt
    assert question.hint
    assert question.answer
    assert question.why
    assert question.sources or question.kind == "exercise"
    if question.how in {"options", "phases"}:
        right = [option for option in question.options if option.key in question.right]
        assert [option.text for option in right] == [question.answer]
        assert all(text not in question.prompt for text in texts)
    else:
        assert question.right
    if question.kind != "name":
        assert not question.lit  # where a muscle is answers another card


@given(st.sampled_from(CARDS), wishes, st.integers(0, 10_000))
@settings(max_examples=few(80))
def test_every_question_has_one_right_answer_and_keeps_it_to_itself(card, wish, seed):
    question = question_of(card.card, wish, seed, ATLAS)
    assert (question.card, question.kind) == (card.card, card.kind)
    assert (question.subject, question.muscles) == (card.subject, card.muscles)
    assert question == question_of(card.card, wish, seed, ATLAS)
    check(question)


@pytest.mark.parametrize("kind", KINDS)
def test_many_rounds_of_a_kind_ask_nothing_twice_and_take_one_answer(kind):
    mine = [card.card for card in CARDS if card.kind == kind]
    for seed in range(few(100)):
        start = seed * 7 % len(mine)
        asked = [*mine[start:], *mine[:start]][:10]
        questions = [question_of(card, Wish(), seed + n, ATLAS) for n, card in enumerate(asked)]
        assert len({question.prompt for question in questions} | set(asked)) >= len(asked)
        assert len({question.subject for question in questions}) == len(questions)
        for question in islice(questions, seed % 3, None, 3):
            check(question)
            keys = [option.key for option in question.options] or list(ATLAS.tables.muscles)
            right = [key for key in keys if judge(question, key, ATLAS) == "right"]
            assert set(right) == question.right


def test_other_seeds_ask_otherwise():
    for kind in ("name", "does", "which_run", "exercise"):
        card = f"{kind}:hamstrings"
        asked = {question_of(card, Wish(), seed, ATLAS) for seed in range(8)}
        assert len(asked) > 3, kind
