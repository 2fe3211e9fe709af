"""What keys and clicks do to a presentation: pure functions from State to State."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from bodymap.app.present.slides import Slide, is_answered, is_asked, slides_of
from bodymap.app.state import LARGEST_TEXT, SMALLEST_TEXT, Present

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Lesson

Toggle = Literal["blank", "spotlight", "frozen", "names", "numbers", "hide"]
Show = Literal["cover", "window", "lesson", "questions"]


def begin(state: State, show: Show = "cover", lesson: Lesson | None = None, seed: int = 0) -> State:
    """Present ``show`` from its beginning; the window's own run too, the whole body first.

    Args:
        state: what the window shows.
        show: what is presented.
        lesson: where that is a lesson.
        seed: of made questions.
    """
    present = Present(show=show, lesson=lesson, seed=seed, hide=show != "window")
    return replace(state, present=present)


def leave(state: State) -> State:
    """End presenting: all else is as it was."""
    return replace(state, present=None)


def take_up(state: State, left: Present) -> State:
    """Go on with what was ``left``, where it was left."""
    return _with(state, left._replace(blank=False))


def go_on(state: State, atlas: Atlas) -> State:
    """Show the next point or the answer, else the next step; after the last one the cover."""
    present, slides = state.present, slides_of(state, atlas)
    if present is None or present.show == "cover":
        return state
    if present.hide and present.shown < slides[present.step].reveals:
        # What the class has pointed at gives way to the answer of a made question.
        picked = "" if present.show == "questions" else present.region
        return _with(state, present._replace(shown=present.shown + 1, region=picked))
    if present.step + 1 < len(slides):
        return _at(state, present.step + 1, 0)
    return _with(state, present._replace(show="cover", ended=present.show))


def go_back(state: State, atlas: Atlas) -> State:
    """Take the last ``go_on`` back."""
    present = state.present
    if present is None:
        return state
    if present.show == "cover":
        ended = present.ended
        return state if not ended else _with(state, present._replace(show=ended, ended=""))
    if present.hide and present.shown > 0:
        return _with(state, present._replace(shown=present.shown - 1))
    if present.step == 0:
        return state
    before = present.step - 1
    return _at(state, before, slides_of(state, atlas)[before].reveals if present.hide else 0)


def go_to(state: State, step: int, atlas: Atlas) -> State:
    """Begin the step ``step``, from 0; beyond the last one the last."""
    slides = slides_of(state, atlas)
    if not slides:
        return state
    return _at(state, min(max(step, 0), len(slides) - 1), 0)


def go_to_last(state: State, atlas: Atlas) -> State:
    """Begin the last step."""
    return go_to(state, len(slides_of(state, atlas)), atlas)


def pick_region(state: State, number: int, atlas: Atlas) -> State:
    """Pick the region with the key ``number``, 1 to 5; the same one again: none is picked."""
    present, regions = state.present, tuple(atlas.region_names)
    if present is None or present.show == "cover" or not 1 <= number <= len(regions):
        return state
    if present.show == "window":
        return _at(state, 0 if present.step == number else number, 0)
    return pick(state, regions[number - 1])


def pick(state: State, subject: str) -> State:
    """Pick a region or a muscle (an id); the same one again: as the step says."""
    present = state.present
    if present is None or present.show == "cover":
        return state
    return _with(state, present._replace(region="" if present.region == subject else subject))


def vote(state: State, index: int, atlas: Atlas) -> State:
    """Mark the option ``index``, from 0, as the class's choice; again: no vote.

    Nothing happens where there is no such option, or the answer is shown.
    """
    present, slides = state.present, slides_of(state, atlas)
    if present is None or not slides:
        return state
    slide = slides[present.step]
    question = slide.step.question
    if question is None or not 0 <= index < len(question.options):
        return state
    if is_answered(present, slide) or not is_asked(present, slide):
        return state
    return _with(state, present._replace(vote=None if present.vote == index else index))


def toggle(state: State, name: Toggle) -> State:
    """Turn something over; to hide answers begins with what is on the screen now."""
    present = state.present
    if present is None or present.show == "cover":
        return state
    now = {
        "blank": present.blank,
        "spotlight": present.spotlight,
        "frozen": present.frozen,
        "names": present.names,
        "numbers": present.numbers,
        "hide": present.hide,
    }
    turned = Present(**(present._asdict() | {name: not now[name]}))
    return _with(state, turned._replace(shown=0) if name == "hide" else turned)


def size_text(state: State, scale: float) -> State:
    """Set the size of the text of presentations (0.8 to 2, to the nearest tenth)."""
    inside = min(max(round(scale, 1), SMALLEST_TEXT), LARGEST_TEXT)
    return replace(state, look=replace(state.look, present_scale=inside))


def with_lesson(state: State, lesson: Lesson) -> State:
    """Present ``lesson``, the same one as it stands in its file now, at the same step."""
    present = state.present
    if present is None:
        return state
    step = min(present.step, len(lesson.steps) - 1)
    reveals = Slide(lesson.steps[step]).reveals
    shown = min(present.shown, reveals) if step == present.step else 0
    return _with(state, present._replace(lesson=lesson, step=step, shown=shown, vote=None))


def _at(state: State, step: int, shown: int) -> State:
    present = state.present or Present()
    return _with(state, present._replace(step=step, shown=shown, vote=None, region=""))


def _with(state: State, present: Present) -> State:
    return replace(state, present=present)
