"""What a presentation goes through, one slide after the other, whatever is presented."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.state import Present, State
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Step

ROUND = 10  # made questions of a presentation
LETTERS = "ABCDE"  # of the options of a question
KEPT = "?"  # stands for what is kept back


class Slide(NamedTuple):
    """A step with what no lesson's file can say.

    Attributes:
        step: its texts, figure, runs and question.
        lit: muscles that stand out as long as the answer is kept back; None: those of the subject.
        found: muscles that stand out with the answer, beside ``lit``.
        regions: it shows the loads of all five regions, and the ground impact.
        kept: the figure's load is kept back too, until it is asked for.
    """

    step: Step
    lit: frozenset[str] | None = None
    found: frozenset[str] = frozenset()
    regions: bool = False
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
    def asks_last(self) -> bool:
        """Whether its question waits until all points are shown."""
        return self.step.question is not None and bool(self.step.points)

    @property
    def reveals(self) -> int:
        """How many times something more of it is shown; the first point comes with the step."""
        return self.to_ask + self.answers

    @property
    def to_ask(self) -> int:
        """How many times something more is shown until its question stands there."""
        return max(len(self.step.points) - 1, 0) + self.asks_last


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


def subject_of(state: State, slide: Slide) -> str:
    """Return the region or muscle that a slide is about now (an id), or ""."""
    picked = state.present.region if state.present is not None else ""
    return picked or slide.step.subject


def picked_name(present: Present, slide: Slide, atlas: Atlas) -> str:
    """Return the name of what was picked on the figure; "" where the title names it."""
    picked = present.region
    if not picked or picked == slide.step.subject:
        return ""
    names = atlas.region_names if picked in atlas.region_names else atlas.tables.muscles
    return names[picked].plain


def shown_points(present: Present, slide: Slide) -> int:
    """Return how many points of ``slide`` are shown."""
    points = len(slide.step.points)
    return min(present.shown + 1, points) if present.hide else points


def is_asked(present: Present, slide: Slide) -> bool:
    """Tell whether the question of ``slide`` stands there; True where it has none."""
    return not present.hide or present.shown >= slide.to_ask


def is_answered(present: Present, slide: Slide) -> bool:
    """Tell whether the answer of ``slide`` is shown; True where it has none to keep back."""
    return not slide.answers or not present.hide or present.shown >= slide.reveals
