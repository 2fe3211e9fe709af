from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study import playing
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.questions import cards
from tests.app.study.played import MIXED, a_round, all_given, give, leave, right_key, wrong_key
from tests.sweeps import few


def of_kind(kind, atlas):
    return [card.card for card in cards(atlas) if card.kind == kind]


def test_a_round_asks_no_card_twice_and_at_most_twenty(atlas):
    every = [card.card for card in cards(atlas)]
    played = a_round(atlas, *every, *every)
    asked = [question.card for question in played.questions]
    assert len(asked) == len(set(asked)) == playing.MOST
    assert set(asked) <= set(every[: playing.MOST])


def test_a_round_is_the_same_for_the_same_seed(atlas):
    assert a_round(atlas, seed=3) == a_round(atlas, seed=3)
    assert len({a_round(atlas, seed=seed).questions for seed in range(4)}) > 1


def test_a_right_answer_is_shown_until_it_is_rated(atlas):
    played = give(a_round(atlas), atlas)
    assert playing.is_shown(played)
    assert playing.open_question(played) is None
    assert playing.current(played) == played.questions[0]
    assert playing.go_on(played) == played
    assert played.given[0].rating is None
    rated = playing.rate(played, 4)
    assert rated.given[0].rating == 4
    assert playing.open_question(rated) == played.questions[1]


def test_a_wrong_answer_counts_at_once_and_is_shown_until_it_is_read(atlas):
    played = give(a_round(atlas), atlas, right=False)
    assert played.given[0].rating == 1
    assert playing.is_shown(played)
    assert playing.rate(played, 3) == played
    assert playing.open_question(playing.go_on(played)) == played.questions[1]


def test_in_practice_every_answer_is_read_and_none_is_rated(atlas):
    played = give(a_round(atlas, practice=True), atlas)
    assert played.given[0].rating == playing.SURE
    assert playing.rate(played, 2) == played
    assert playing.open_question(playing.go_on(played)) == played.questions[1]


@pytest.mark.parametrize("rating", [-1, 0, 1, 5, 3.5])
def test_a_right_answer_takes_no_other_rating(atlas, rating):
    played = give(a_round(atlas), atlas)
    assert playing.rate(played, rating) == played


def test_what_is_no_answer_changes_nothing(atlas):
    for card in ("find:soleus", "does:soleus", "when:soleus"):
        played = a_round(atlas, card)
        for key in ("", "no such key", "lower_legs"):
            assert playing.answer(played, key, 1.0, atlas) == played
    typed = a_round(atlas, "name:soleus", wish=Wish(typing=True))
    assert playing.answer(typed, "  ", 1.0, atlas) == typed


def test_a_word_that_nothing_is_called_is_asked_back_once(atlas):
    typed = a_round(atlas, "name:soleus", wish=Wish(typing=True))
    asked = playing.answer(typed, "2asdf", 1.0, atlas)
    assert (asked.given, asked.unclear) == ((), "2asdf")
    assert playing.answer(asked, "middle back", 1.0, atlas).given[0].verdict == "wrong"
    assert playing.answer(asked, "soleus", 1.0, atlas).given[0].verdict == "right"
    assert playing.answer(typed, "piriformis", 1.0, atlas).given[0].verdict == "wrong"
    unclear = playing.answer(
        a_round(atlas, "name:vasti", wish=Wish(typing=True)), "quads", 1, atlas
    )
    assert playing.answer(unclear, "2asdf", 1.0, atlas).unclear == "2asdf"


def test_a_round_that_is_set_aside_waits_with_what_nobody_rated_and_without_what_was_asked_since(
    atlas,
):
    left = playing.set_aside(give(a_round(atlas), atlas))
    assert (left.given[0].rating, playing.is_shown(left)) == (playing.SURE, False)
    first, second, *rest = (question.card for question in left.questions)
    back = playing.taken_up(left, {first, second})
    assert [question.card for question in back.questions] == [first, *rest]
    assert back.given == left.given


def test_a_round_waits_until_it_is_over_and_one_question_by_itself_never(atlas):
    assert playing.is_waiting(a_round(atlas))
    assert not playing.is_waiting(all_given(a_round(atlas), atlas))
    assert not playing.is_waiting(a_round(atlas, "find:soleus"))


def test_what_nobody_knew_has_a_mark_of_its_own(atlas):
    played = leave(give(leave(playing.give_up(a_round(atlas), 1.0)), atlas, right=False))
    assert playing.dots_of(played)[:3] == ("told", "wrong", "now")


def test_an_unclear_answer_leaves_the_question_open_and_is_forgotten_with_it(atlas):
    played = a_round(atlas, "name:vasti", "name:soleus", wish=Wish(typing=True))
    first = played.questions[0]
    said = {"vasti": "quads", "soleus": "calf"}[first.subject]
    unclear = playing.answer(played, said, 1.0, atlas)
    assert unclear == played._replace(unclear=said)
    assert playing.open_question(unclear) == first
    assert playing.answer(unclear, said, 1.0, atlas) == unclear
    for step in (
        playing.answer(unclear, first.subject, 1.0, atlas),
        playing.take_back(unclear),
        playing.stop(unclear),
        playing.ask_otherwise(unclear, Wish(), 1, atlas),
    ):
        assert step.unclear == ""
    assert playing.answer(unclear, first.subject, 1.0, atlas).given[0].verdict == "right"


@pytest.mark.parametrize(("seconds", "kept"), [(-1.0, 0.0), (7.5, 7.5), (1e9, 3600.0)])
def test_the_time_an_answer_took_stays_within_an_hour(atlas, seconds, kept):
    assert give(a_round(atlas), atlas, seconds=seconds).given[0].seconds == kept


def test_a_round_ends_after_its_last_answer_has_been_left(atlas):
    played = a_round(atlas, "find:soleus", "find:vasti")
    played = give(leave(give(played, atlas)), atlas, right=False)
    assert not playing.is_over(played)
    ended = playing.go_on(played)
    assert playing.is_over(ended)
    assert playing.current(ended) is None
    for key in ended.questions[-1].right:
        assert playing.answer(ended, key, 1.0, atlas) == ended
    assert playing.stop(ended) == ended


def test_a_round_without_questions_is_over():
    assert playing.is_over(playing.Round("", False, ()))


def test_stopping_ends_the_round_and_counts_an_unrated_answer_as_sure(atlas):
    shown = give(a_round(atlas), atlas)
    stopped = playing.stop(shown)
    assert playing.is_over(stopped)
    assert [given.rating for given in stopped.given] == [playing.SURE]
    wrong = playing.stop(give(a_round(atlas), atlas, right=False))
    assert [given.rating for given in wrong.given] == [1]
    assert not wrong.reading


def test_answers_are_taken_back_one_by_one_to_the_beginning_even_after_the_end(atlas):
    beginning = a_round(atlas)
    seen = [beginning]
    for number in range(len(beginning.questions)):
        seen.append(leave(give(seen[-1], atlas, right=number % 2 == 0)))
    back = seen.pop()
    while seen:
        back = playing.take_back(back)
        assert back == seen.pop()
    assert playing.take_back(back) == beginning
    assert playing.take_back(playing.stop(give(beginning, atlas))) == beginning


def test_asking_otherwise_leaves_what_was_answered(atlas):
    played = leave(give(a_round(atlas), atlas))
    typed = playing.ask_otherwise(played, Wish(typing=True, latin=True), 1, atlas)
    assert typed.questions[0] == played.questions[0]
    assert typed.given == played.given
    assert [each.card for each in typed.questions] == [each.card for each in played.questions]
    assert {each.how for each in typed.questions[1:] if each.kind == "name"} == {"typing"}
    assert playing.ask_otherwise(typed, Wish(), 1, atlas) == played


def test_who_does_not_know_is_shown_the_answer_and_it_counts_as_wrong(atlas):
    for practice in (False, True):
        played = playing.give_up(a_round(atlas, practice=practice), 1e9)
        assert tuple(played.given[0]) == ("", "wrong", 3600.0, 1)
        assert playing.is_shown(played)
        assert playing.give_up(played, 1.0) == played
        assert playing.open_question(playing.go_on(played)) == played.questions[1]
    stopped = playing.stop(a_round(atlas))
    assert playing.give_up(stopped, 1.0) == stopped


def test_the_number_of_a_question_stays_until_the_next_one(atlas):
    played = a_round(atlas)
    assert playing.number_of(played) == 1
    assert playing.number_of(give(played, atlas)) == 1
    assert playing.number_of(leave(give(played, atlas))) == 2


def test_a_newcomer_meets_the_cards_in_their_order(atlas):
    every = [card.card for card in cards(atlas)][:10]
    played = a_round(atlas, *every, wish=Wish(in_order=True), seed=5)
    assert [question.card for question in played.questions] == every
    assert {question.kind for question in played.questions[:3]} == {"find"}


STEPS = st.lists(
    st.sampled_from(["answer", "give up", "rate", "go on", "back", "stop", "nonsense"])
)


@settings(max_examples=few(60))
@given(STEPS, st.booleans(), st.randoms(use_true_random=False))
def test_however_fast_and_in_whatever_order_no_question_is_answered_twice_or_skipped(
    atlas, steps, practice, chance
):
    played = a_round(atlas, practice=practice)
    for step in steps:
        before, played = played, one_step(played, step, chance, atlas)
        grown = len(played.given) - len(before.given)
        assert grown in {"answer": (0, 1), "give up": (0, 1), "back": (-1, 0)}.get(step, (0,))
        if grown >= 0:
            keys = [given.key for given in before.given]
            assert [given.key for given in played.given[: len(keys)]] == keys
        assert played.questions == before.questions
        left = [given.rating for given in played.given[: -1 if playing.is_shown(played) else None]]
        assert None not in left
        assert playing.is_over(played) == (playing.current(played) is None)


def one_step(played, step, chance, atlas):
    question = playing.current(played) or played.questions[0]
    keys = sorted(atlas.tables.muscles) if question.how == "figure" else []
    keys += [option.key for option in question.options]
    return {
        "answer": lambda: playing.answer(played, chance.choice(keys), 1.0, atlas),
        "give up": lambda: playing.give_up(played, 1.0),
        "rate": lambda: playing.rate(played, chance.randint(1, 5)),
        "go on": lambda: playing.go_on(played),
        "back": lambda: playing.take_back(played),
        "stop": lambda: playing.stop(played) if chance.random() < 0.2 else played,
        "nonsense": lambda: playing.answer(played, "nothing", 1.0, atlas),
    }[step]()


@pytest.mark.parametrize("kind", KINDS)
def test_many_rounds_of_chance_haste_and_wrong_answers_end_with_every_answer_counted(kind, atlas):
    chance = Random(kind)  # noqa: S311 - a test
    every = of_kind(kind, atlas)
    for seed in range(few(100)):
        drawn = chance.sample(every, min(3, len(every)))
        played = a_round(atlas, *drawn, kind=kind, practice=seed % 3 == 0, seed=seed)
        asked = len(played.questions)
        right = 0
        while (question := playing.open_question(played)) is not None:
            wanted = chance.choice((right_key(question), wrong_key(question, atlas)))
            once = playing.answer(played, wanted, 0.0, atlas)
            assert playing.answer(once, right_key(question), 0.0, atlas) == once  # a second press
            right += once.given[-1].verdict == "right"
            assert (once.given[-1].verdict == "right") == (wanted in question.right)
            played = leave(once, chance.choice((2, 3, 4)))
        assert playing.is_over(played)
        assert len(played.given) == asked == len({each.card for each in played.questions})
        assert sum(given.rating > 1 for given in played.given) == right


def test_all_of_a_round_can_be_right(atlas):
    ended = all_given(a_round(atlas), atlas)
    assert [given.verdict for given in ended.given] == ["right"] * len(MIXED)
