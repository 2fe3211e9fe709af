"""What a presentation goes through, one slide after the other, whatever is presented."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.state import Present, State
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Step

ROUND = 10  # made questions of a presentation
LETTERS = "ABCDE"  # of the options of a question


class Slide(NamedTuple):
    """A step with what no lesson's file can say.

    Attributes:
        step: its texts, figure, runs and question.
        lit: muscles that stand out as long as the answer is kept back; None: those of the subject.
        found: muscles that stand out with the answer, beside ``lit``.
        impact: the large figure is the ground impact.
        kept: the figure's load is kept back too, until it is asked for.
    """

    step: Step
    lit: frozenset[str] | None = None
    found: frozenset[str] = frozenset()
    impact: bool = False
    kept: bool = False

    @property
    def answers(self) -> bool:
        """Whether something is kept back besides the points: answer, verdict, loads of runs."""
        step = self.step
        told = step.question is not None and bool(
            step.question.answer or step.question.right is not None
        )
        return told or bool(step.runs or step.claim) or self.kept

    @property
    def nameless(self) -> bool:
        """Whether a muscle's name would tell the answer: of made questions."""
        return self.lit is not None

    @property
    def reveals(self) -> int:
        """How many times something more of it is shown."""
        return len(self.step.points) + self.answers


def slides_of(state: State, atlas: Atlas) -> tuple[Slide, ...]:
    """Return all slides of what is presented; none for the cover.

    Raises:
        ContentError: an asset that they need is missing or damaged.
    """
    present = state.present
    if present is None or present.show == "cover":
        return ()
    # The others are read only by who presents them.
    if present.show == "window":
        from bodymap.app.present.window_slides import window_slides  # noqa: PLC0415 - see above

        return window_slides(state, atlas)
    if present.show == "questions":
        from bodymap.app.present.question_slides import (  # noqa: PLC0415 - see above
            question_slides,
        )

        return question_slides(present.seed, atlas)
    return () if present.lesson is None else tuple(map(Slide, present.lesson.steps))


def shown_points(present: Present, slide: Slide) -> int:
    """Return how many points of ``slide`` are shown."""
    points = len(slide.step.points)
    return min(present.shown, points) if present.hide else points


def is_answered(present: Present, slide: Slide) -> bool:
    """Tell whether the answer of ``slide`` is shown; True where it has none to keep back."""
    return not slide.answers or not present.hide or present.shown >= slide.reveals
