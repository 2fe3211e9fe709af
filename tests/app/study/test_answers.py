from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.study.answers import is_same, last_review, with_answer, without_answer
from bodymap.app.study.log import StudyLog
from bodymap.app.study.playing import rate
from bodymap.study.schedule import memory_of
from tests.app.study.played import NOW, a_log, a_review, a_round, give
from tests.sweeps import few

EARLIER = a_review("find:soleus", 9), a_review("name:soleus", 8), a_review("find:soleus", 5, 1)


def test_an_answer_more_is_as_if_the_log_had_been_read_with_it():
    new = a_review("find:soleus", 0)
    told = with_answer(a_log(*EARLIER), new)
    whole = a_log(*EARLIER, new)
    assert told.reviews == whole.reviews
    assert told.memory == whole.memory
    assert told.now == whole.now


def test_an_answer_in_practice_leaves_the_schedule_alone():
    before = a_log(*EARLIER)
    told = with_answer(before, a_review("find:soleus", 0, practice=True))
    assert len(told.reviews) == len(before.reviews) + 1
    assert told.memory == before.memory


def test_an_answer_that_is_taken_back_is_as_if_it_had_never_been_given():
    new = a_review("find:soleus", 0)
    before = a_log(*EARLIER)
    numbered = new._replace(review=77)
    back = without_answer(with_answer(before, new), numbered)
    assert back.reviews == before.reviews
    assert back.memory == before.memory
    first = without_answer(a_log(new), new)
    assert not first.reviews
    assert not first.memory


_CLOCKS = st.sampled_from([*range(-3, 4), 3650, -20_000])  # days from ``NOW``
_CARDS = st.sampled_from(["find:soleus", "find:vasti", "name:soleus"])
_ANSWERS = st.lists(st.tuples(_CARDS, _CLOCKS, st.integers(1, 4), st.booleans()), max_size=8)


@settings(max_examples=few(60))
@given(_ANSWERS, st.integers(0, 7))
def test_whatever_the_clock_says_it_is_as_if_the_log_had_been_read(answers, which):
    log = StudyLog(now=NOW)
    for card, days, rating, practice in answers:
        new = a_review(card, -days - len(log.reviews) / 1000, rating, practice=practice)
        log = with_answer(log, new)
        assert log.memory == memory_of(log.reviews, new.when)
    if answers:
        gone = log.reviews[which % len(answers)]
        log = without_answer(replace(log, memory=memory_of(log.reviews, NOW)), gone)
        assert log.memory == memory_of(log.reviews, NOW)


def test_an_answer_is_the_same_one_under_whatever_number():
    one = a_review("find:soleus", 1)
    assert is_same(one, one._replace(review=5))
    assert not is_same(one, a_review("name:soleus", 1))
    assert not is_same(one, a_review("find:soleus", 2))


def test_an_answer_is_kept_once_it_has_a_rating(atlas):
    answered = give(a_round(atlas, "find:soleus"), atlas)
    assert last_review(answered, NOW, atlas, latin=False) is None
    review = last_review(rate(answered, 4), NOW, atlas, latin=True)
    assert (review.card, review.rating, review.given) == ("find:soleus", 4, "Soleus")
    assert review.when == NOW
    assert review.when.utcoffset().total_seconds() == 0
    assert not review.practice
