"""Which ways lead on from the end of a round: to what is due, to practice, or to the mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.app.study.due import due_today
from bodymap.app.study.mistakes import mistaken, practise_words, wrong_in
from bodymap.app.study.today import study_words
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.due import Due
    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.round import Round
    from bodymap.content.atlas import Atlas


class Way(NamedTuple):
    """A way on, and what its button says.

    ``what`` is to study by the schedule, to practise more of the same kind, or to practise the
    mistakes: those of the round, or what is left of the list after a round of mistakes.
    """

    what: Literal["study", "practise", "mistakes"]
    text: str


def ways_on(learnt: StudyLog, played: Round, atlas: Atlas) -> tuple[Way, ...]:
    """Return at most two ways on from the end of ``played``, the better one first.

    No two of them ask the same cards: what was wrong by the schedule and comes back in minutes is
    not offered as practice, too.
    """
    due = due_today(learnt, "", atlas)
    if played.practice:
        found = _after_practice(learnt, played, due, atlas)
    elif not played.questions:
        practise = Way("practise", tr("Practise all the same"))
        found = (practise, _study(due)) if played.kind else (_study(due), practise)
    elif wrong_in(played) and (due.cards or not due.soon):
        found = (_study(due), _mistakes(len(wrong_in(played))))
    elif due.cards:
        found = (_study(due),)
    else:
        found = (_study(due), Way("practise", tr("Just practise")))
    return tuple(way for way in found if way.text)[:2]


def _after_practice(learnt: StudyLog, played: Round, due: Due, atlas: Atlas) -> tuple[Way, ...]:
    """Return what is due and more practice; without anything due the practice stands first."""
    left = len(mistaken(learnt, atlas) if played.mistakes else wrong_in(played))
    again = _mistakes(left)
    if not left and not played.mistakes:
        again = Way("practise", tr("Practise again"))
    return (_study(due), again) if due.cards else (again, _study(due))


def _study(due: Due) -> Way:
    return Way("study", study_words(due))


def _mistakes(count: int) -> Way:
    return Way("mistakes", practise_words(count))
