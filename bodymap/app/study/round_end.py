"""What is shown when a round has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.due import due_today
from bodymap.app.study.mistakes import round_mistakes
from bodymap.app.study.progress import next_words, study_words
from bodymap.app.study.scene import RoundEnd
from bodymap.app.study.words import cards_words
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.round import Round
    from bodymap.content.atlas import Atlas


def round_end(learnt: StudyLog, played: Round, atlas: Atlas, *, latin: bool) -> RoundEnd:
    """Return how ``played`` went, and what comes next."""
    right = sum(given.verdict == "right" for given in played.given)
    due = len(due_today(learnt, "", atlas).cards)
    mistakes = round_mistakes(played, atlas, latin=latin)
    return RoundEnd(
        title=tr("{right} of {n} right").format(right=right, n=len(played.given)),
        line=_line(learnt, played, due, atlas),
        mistakes=mistakes,
        again_text=tr("Practise again") if played.practice else study_words(due),
        mistakes_text=tr("Practise the mistakes") if mistakes else "",
    )


def _line(learnt: StudyLog, played: Round, due: int, atlas: Atlas) -> str:
    if played.practice:
        return tr("Practice: the schedule is as it was.")
    if due:
        return tr("{cards} still due today.").format(cards=cards_words(due))
    return next_words(learnt, atlas)
