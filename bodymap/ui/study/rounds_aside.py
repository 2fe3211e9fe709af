"""The rounds that were left for another kind of question, each until its kind is chosen again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.playing import is_over, taken_up

if TYPE_CHECKING:
    from datetime import date

    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.round import Round
    from bodymap.ui.study.work import Answer


class Aside(NamedTuple):
    """A round that waits.

    Attributes:
        round: without an answer that is being shown.
        answers: those of it that are in the log.
        seed: of its questions.
        answered: how many answers the log had when it was left.
        day: on which that was.
    """

    round: Round
    answers: list[Answer]
    seed: int
    answered: int
    day: date


class RoundsAside:
    """At most one round of every kind; a new day begins anew."""

    def __init__(self) -> None:
        self._left: dict[str, Aside] = {}

    def put(
        self, played: Round, answers: list[Answer], seed: int, learnt: StudyLog, today: date
    ) -> None:
        """Keep a round; one of mistakes or without an answer need not be kept."""
        if played.given and not played.mistakes and not is_over(played):
            answered = len(learnt.reviews)
            self._left[played.kind] = Aside(played, answers, seed, answered, today)

    def take(self, kind: str, learnt: StudyLog, today: date, *, practice: bool) -> Aside | None:
        """Give the round of ``kind`` back, without what has been answered since; None for none.

        Where ``practice`` is wanted, one by the schedule stays away.
        """
        aside = self._left.pop(kind, None)
        if aside is None or aside.day != today or (practice and not aside.round.practice):
            return None
        since = {review.card for review in learnt.reviews[aside.answered :]}
        played = taken_up(aside.round, since)
        return None if is_over(played) else aside._replace(round=played)
