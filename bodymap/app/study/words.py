"""The words of the place "Study" that more than one of its parts needs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bodymap.app.runs.log_dates import short_date
from bodymap.app.study.naming import name_of
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from datetime import datetime

    from bodymap.app.study.question import Question, QuestionKind
    from bodymap.content.atlas import Atlas
    from bodymap.study.review import Level

_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
_DAYS_BY_NUMBER = 60  # later the month says more
_DAYS_A_MONTH = 30.4
# Kinds whose right answer is another one in another round.
_OFTEN = ("when", "which_run", "exercise")
_RIGHT_WAS = " → "


def level_name(level: Level) -> str:
    """Return "Firm"."""
    names = {
        "new": tr("Not right yet"),
        "learning": tr("Learning"),
        "known": tr("Known"),
        "firm": tr("Firm"),
    }
    return names[level]


def tab_name(kind: QuestionKind) -> str:
    """Return what a kind of question is called where there is little room."""
    names = {
        "find": tr("Find it"),
        "name": tr("Name it"),
        "does": tr("What does it do?"),
        "when": tr("When?"),
        "which_run": tr("Which run?"),
        "claim": tr("Myth or fact"),
        "exercise": tr("Exercises"),
    }
    return names[kind]


def muscle_name(muscle: str, atlas: Atlas, *, latin: bool) -> str:
    """Return the name of a muscle, plain or Latin."""
    return name_of(atlas.tables.muscles[muscle], latin=latin)


def cards_words(n: int) -> str:
    """Return "12 cards"."""
    return trn("{n} card", "{n} cards", n).format(n=n)


def due_words(n: int) -> str:
    """Return "12 cards due today"."""
    return trn("{n} card due today", "{n} cards due today", n).format(n=n)


def mistakes_words(n: int) -> str:
    """Return "3 mistakes to look at"; "" for none."""
    return trn("{n} mistake to look at", "{n} mistakes to look at", n).format(n=n) if n else ""


def soon_words(due: datetime, now: datetime) -> str:
    """Return when a card comes back: "in 10 minutes", "tomorrow", "in 3 days"."""
    days = (due.astimezone(now.tzinfo).date() - now.date()).days
    if due - now < _HOUR:
        minutes = max(round((due - now) / _MINUTE), 1)
        return trn("in {n} minute", "in {n} minutes", minutes).format(n=minutes)
    if days < 1:
        return tr("later today")
    if days == 1:
        return tr("tomorrow")
    if days < _DAYS_BY_NUMBER:
        return tr("in {n} days").format(n=days)
    return tr("in {n} months").format(n=round(days / _DAYS_A_MONTH))


def day_words(when: datetime, now: datetime) -> str:
    """Return the day of an answer: "today", "yesterday", "Tue 17 Nov"."""
    day, today = when.astimezone(now.tzinfo).date(), now.date()
    if day == today:
        return tr("today")
    return tr("yesterday") if (today - day).days == 1 else short_date(day, today.year)


def given_words(question: Question, key: str, atlas: Atlas, *, latin: bool) -> str:
    """Return an answer to ``question`` in words: a muscle's name, an option, what was typed.

    It is "" where the learner did not know.
    """
    if not key:
        return ""
    if question.how == "figure":
        return muscle_name(key, atlas, latin=latin)
    if question.how == "typing":
        return key
    return next(option.text for option in question.options if option.key == key)


def logged_words(question: Question, key: str, atlas: Atlas, *, latin: bool) -> str:
    """Return an answer as the log keeps it.

    Where another round has another right answer, that follows behind an arrow.
    """
    given = given_words(question, key, atlas, latin=latin)
    return f"{given}{_RIGHT_WAS}{question.answer}" if question.kind in _OFTEN else given


def said_and_right(logged: str, question: Question) -> tuple[str, str]:
    """Return what the log says was answered, and the right answer; "" where it is not known.

    Args:
        logged: as ``logged_words`` made it.
        question: of the same card, from any round.
    """
    said, _, right = logged.partition(_RIGHT_WAS)
    return said, right if question.kind in _OFTEN else question.answer
