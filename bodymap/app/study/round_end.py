"""What is shown when a round has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.due import due_today
from bodymap.app.study.mistakes import mistaken, practise_words, round_mistakes
from bodymap.app.study.playing import dots_of
from bodymap.app.study.progress import next_words
from bodymap.app.study.scene import RoundEnd
from bodymap.app.study.today import soon_again, study_words
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
    if not played.questions:
        return _nothing(learnt, atlas)
    right = sum(given.verdict == "right" for given in played.given)
    mistakes = round_mistakes(played, atlas, latin=latin)
    return RoundEnd(
        dots=dots_of(played),
        title=tr("{right} of {n} right").format(right=right, n=len(played.given)),
        line=" ".join(part for part in _lines(learnt, played, due, atlas) if part),
        mistakes=mistakes,
        again_text=_again(learnt, played, due, atlas),
        mistakes_text="" if played.mistakes else practise_words(len(mistakes)),
    )


def _nothing(learnt: StudyLog, atlas: Atlas) -> RoundEnd:
    """Return what is shown where a round was asked for and there is no card for it."""
    return RoundEnd(
        dots=(),
        title=tr("Nothing to study here today"),
        line=next_words(learnt, atlas),
        mistakes=(),
        again_text=tr("Practise all the same"),
        mistakes_text="",
    )


def _again(learnt: StudyLog, played: Round, due: Due, atlas: Atlas) -> str:
    if played.mistakes:
        return practise_words(len(mistaken(learnt, atlas)))
    return tr("Practise again") if played.practice else study_words(due)


def _lines(learnt: StudyLog, played: Round, due: Due, atlas: Atlas) -> tuple[str, ...]:
    stopped = ""
    if len(played.given) < len(played.questions):
        text = tr("Stopped after {n} of {count}.")
        stopped = text.format(n=len(played.given), count=len(played.questions))
    return stopped, *_coming(learnt, played, due, atlas)


def _coming(learnt: StudyLog, played: Round, due: Due, atlas: Atlas) -> tuple[str, ...]:
    """Return what the round has changed, and what is left of today."""
    if played.practice:
        told = tr("Practice: the schedule is as it was; what was right is off your mistakes.")
        return (told,)
    soon = soon_again(due, learnt.now) if learnt.now is not None else ""
    if due.cards:
        more = tr("{cards} still due today.").format(cards=cards_words(len(due.cards)))
        return more, f"{soon}." if soon else ""
    if soon:
        return (tr("{cards}; then today is done.").format(cards=soon),)
    return (next_words(learnt, atlas),)
