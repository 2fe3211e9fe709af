"""What is shown when a round has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.due import due_today
from bodymap.app.study.mistakes import round_mistakes
from bodymap.app.study.playing import dots_of
from bodymap.app.study.progress import next_words
from bodymap.app.study.scene import RoundEnd
from bodymap.app.study.today import soon_again
from bodymap.app.study.ways_on import ways_on
from bodymap.app.study.words import cards_words
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.due import Due
    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.round import Round
    from bodymap.content.atlas import Atlas


def round_end(learnt: StudyLog, played: Round, atlas: Atlas, *, latin: bool) -> RoundEnd:
    """Return how ``played`` went, and what comes next."""
    due = due_today(learnt, "", atlas)
    first, second = (*(way.text for way in ways_on(learnt, played, atlas)), "", "")[:2]
    if not played.questions:
        nothing = tr("Nothing to study here today")
        return RoundEnd((), nothing, next_words(learnt, atlas), (), first, second)
    right = sum(given.verdict == "right" for given in played.given)
    return RoundEnd(
        dots=dots_of(played),
        title=tr("{right} of {n} right").format(right=right, n=len(played.given)),
        line=" ".join(part for part in _lines(learnt, played, due, atlas) if part),
        mistakes=round_mistakes(played, atlas, latin=latin),
        again_text=first,
        other_text=second,
    )


def _lines(learnt: StudyLog, played: Round, due: Due, atlas: Atlas) -> tuple[str, ...]:
    stopped = ""
    if len(played.given) < len(played.questions):
        text = tr("Stopped after {n} of {count}.")
        stopped = text.format(n=len(played.given), count=len(played.questions))
    return stopped, *_coming(learnt, played, due, atlas)


def _coming(learnt: StudyLog, played: Round, due: Due, atlas: Atlas) -> tuple[str, ...]:
    """Return what the round has changed, and what is left of today."""
    if played.practice:
        return _unchanged(played), _still_due(due)
    soon = soon_again(due, learnt.now) if learnt.now is not None else ""
    if due.cards:
        return _still_due(due), f"{soon}." if soon else ""
    if soon:
        return (tr("{cards}; then today is done.").format(cards=soon),)
    return (next_words(learnt, atlas),)


def _unchanged(played: Round) -> str:
    if any(given.verdict == "right" for given in played.given):
        return tr("Practice: the schedule is as it was; what was right is off your mistakes.")
    return tr("Practice: the schedule is as it was.")


def _still_due(due: Due) -> str:
    count = len(due.cards)
    return tr("{cards} still due today.").format(cards=cards_words(count)) if count else ""
