from __future__ import annotations

from bodymap.app.study.answers import is_same, last_review, with_answer, without_answer
from bodymap.app.study.playing import rate
from tests.app.study.played import NOW, a_log, a_review, a_round, give

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


def test_an_answer_is_the_same_one_under_whatever_number():
    one = a_review("find:soleus", 1)
    assert is_same(one, one._replace(review=5))
    assert not is_same(one, a_review("name:soleus", 1))
    assert not is_same(one, a_review("find:soleus", 2))


def test_an_answer_is_kept_once_it_has_a_rating(atlas):
    given = give(a_round(atlas, "find:soleus"), atlas)
    assert last_review(given, NOW, atlas, latin=False) is None
    review = last_review(rate(given, 4), NOW, atlas, latin=True)
    assert (review.card, review.rating, review.given) == ("find:soleus", 4, "Soleus")
    assert review.when == NOW
    assert review.when.utcoffset().total_seconds() == 0
    assert not review.practice
