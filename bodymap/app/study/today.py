"""What is left of today, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.playing import MOST
from bodymap.app.study.words import cards_words, due_words, soon_words
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from datetime import datetime

    from bodymap.app.study.due import Due


def today_words(due: Due, now: datetime) -> str:
    """Return what is to be asked today: "12 cards due today, 10 of them new"."""
    if not due.cards:
        return soon_again(due, now) or tr("Nothing due today")
    if not due.back:
        text = trn("{n} new card today", "{n} new cards today", len(due.new))
        return text.format(n=len(due.new))
    text = due_words(len(due.cards))
    return tr("{due}, {n} of them new").format(due=text, n=len(due.new)) if due.new else text


def soon_again(due: Due, now: datetime) -> str:
    """Return when what was wrong or unsure comes back: "2 cards come back in 10 minutes"."""
    if due.soon_by is None:
        return ""
    text = trn("{n} card comes back {soon}", "{n} cards come back {soon}", len(due.soon))
    return text.format(n=len(due.soon), soon=soon_words(due.soon_by, now))


def study_words(due: Due) -> str:
    """Return the text of the button that begins a round of what is ``due``.

    Where the day is done it offers new cards ahead of time; it is "" where there are none left.
    """
    count = len(due.cards)
    if not count:
        return _early_words(due)
    if count > MOST:
        return tr("Study {n} of {cards}").format(n=MOST, cards=cards_words(count))
    return tr("Study {cards}").format(cards=cards_words(count))


def _early_words(due: Due) -> str:
    """Return what can be asked where nothing is due: what waits for its minutes, or new cards."""
    if due.soon:
        return tr("Ask {cards} again now").format(cards=cards_words(len(due.soon)))
    count = len(due.early)
    text = trn("{n} new card now", "{n} new cards now", count)
    return text.format(n=count) if count else ""
