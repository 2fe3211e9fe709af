"""Rounds, answers and logs to try things with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from bodymap.app.study.log import StudyLog
from bodymap.app.study.playing import answer, begin, go_on, open_question, rate
from bodymap.app.study.question import Wish
from bodymap.study.review import Review
from bodymap.study.schedule import memory_of

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=timezone(timedelta(hours=1)))  # a Sunday
MIXED = ("find:soleus", "name:hamstrings", "does:gluteus_maximus", "find:vasti", "name:trapezius")


def a_round(atlas, *cards, kind="", practice=False, wish=Wish(), seed=1):  # noqa: B008 - a value
    """Begin a round of ``cards``."""
    return begin(cards or MIXED, kind, practice, wish, seed, atlas)


def right_key(question):
    """Return an answer that is right."""
    return min(question.right)


def wrong_key(question, atlas):
    """Return an answer that is wrong."""
    if question.how == "typing":
        return "trapezius" if question.subject == "soleus" else "soleus"
    keys = [option.key for option in question.options] or atlas.tables.muscles
    return min(set(keys) - question.right)


def give(played, atlas, *, right=True, seconds=4.0):
    """Answer the open question."""
    question = open_question(played)
    key = right_key(question) if right else wrong_key(question, atlas)
    return answer(played, key, seconds, atlas)


def leave(played, rating=3):
    """Leave an answer that is shown, in whichever way it is left."""
    return go_on(rate(played, rating))


def all_given(played, atlas, wrong=()):
    """Answer the whole round; ``wrong``: the numbers of the questions answered wrongly."""
    for number in range(len(played.questions)):
        played = leave(give(played, atlas, right=number not in wrong))
    return played


def a_review(card, days_ago=0.0, rating=3, **more):
    """Return an answer that was given so many days before ``NOW``."""
    when = (NOW - timedelta(days=days_ago)).astimezone(UTC)
    return Review(1, card, when, rating, **({"given": "", "seconds": 5.0} | more))


def a_log(*reviews, now=NOW):
    """Return what is known after ``reviews``, in the order in which they were given."""
    by_time = sorted(reviews, key=lambda each: each.when)
    ordered = tuple(each._replace(review=number) for number, each in enumerate(by_time, 1))
    return StudyLog(ordered, memory_of(ordered), now)
