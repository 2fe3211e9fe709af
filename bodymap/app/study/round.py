"""A round of questions: which, what was answered, where it stands. Pure functions make the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.study.question import Question, QuestionKind
    from bodymap.study.review import Rating

Verdict = Literal["right", "wrong"]


class Given(NamedTuple):
    """An answer.

    Attributes:
        key: the muscle, the option's key or the typed text; "" where the learner did not know.
        verdict: what it was worth.
        seconds: it took.
        rating: how sure the learner was; None until that has been said. 1 where it was wrong.
    """

    key: str
    verdict: Verdict
    seconds: float
    rating: Rating | None = None


class Round(NamedTuple):
    """A round.

    Attributes:
        kind: of its questions, or "" for all kinds.
        practice: outside the schedule.
        questions: no card twice.
        given: the answers so far: to the first ``len(given)`` questions. The last of them is being
            shown, with its answer, as long as its rating is None or ``reading`` is set.
        reading: the last answer was wrong, or this is practice, and its explanation is still shown.
        stopped: ended before the last question.
        mistakes: made of mistakes; such a round is practice.
        unclear: what was typed last, where it names no single muscle: the question is still open.
    """

    kind: QuestionKind | Literal[""]
    practice: bool
    questions: tuple[Question, ...]
    given: tuple[Given, ...] = ()
    reading: bool = False
    stopped: bool = False
    mistakes: bool = False
    unclear: str = ""
