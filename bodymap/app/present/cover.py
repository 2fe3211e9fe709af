"""What can be presented: the list that a presentation begins with."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from bodymap.app.present.scene import CoverItem, PresentScene
from bodymap.app.present.slides import ROUND
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.app.state import Present
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Lesson

GO_ON = "go_on"  # the key of the line that takes up what was left
_WINDOW_STEPS = 6  # the whole body and five regions


def resolve_cover(atlas: Atlas, present: Present) -> PresentScene:
    """Return the list of what can be presented; the person's own lessons are not known here.

    Raises:
        ContentError: a lesson that came with the program is missing or damaged.
    """
    items = (item_of("window"), *map(lesson_item, atlas.lessons), item_of("questions"))
    title = tr("Present")
    titles = ". ".join(item.title for item in items)
    return PresentScene(
        kind="cover",
        key="cover",
        title=title,
        text=tr("Choose what to show."),
        spoken=f"{title}. {titles}.",
        cover=items,
        ringed=_behind(present, items),
    )


def _behind(present: Present, items: tuple[CoverItem, ...]) -> str:
    """Return the key of what comes after what has just ended; "" where nothing has, or does."""
    lesson = present.lesson
    ended = lesson.id if present.ended == "lesson" and lesson is not None else present.ended
    keys = [item.key for item in items]
    after = keys[keys.index(ended) + 1 :] if ended in keys else []
    return after[0] if after else ""


def item_to_go_on(lesson: Lesson, step: int) -> CoverItem:
    """Return the line that goes on with ``lesson`` at ``step``, from 0, where it was left."""
    text = tr("At step {step} of {steps}, where you left it")
    line = text.format(step=step + 1, steps=len(lesson.steps))
    return CoverItem(GO_ON, tr("Go on: {title}").format(title=lesson.title), line, "")


def lesson_item(lesson: Lesson) -> CoverItem:
    """Return the line of a lesson."""
    about = about_steps(len(lesson.steps), lesson.minutes)
    line = lesson.line.removesuffix(".")  # none of the lines ends with a full stop
    return CoverItem(lesson.id, lesson.title, line, about, lesson.own)


def about_steps(steps: int, minutes: float) -> str:
    """Return "7 steps · 10 minutes", the minutes rounded up."""
    whole = max(ceil(minutes), 1)
    first = trn("{n} step", "{n} steps", steps).format(n=steps)
    return f"{first} · {trn('{n} minute', '{n} minutes', whole).format(n=whole)}"


def item_of(show: str) -> CoverItem:
    """Return the line of what is no lesson: "window" or "questions"."""
    if show == "window":
        line = tr("This run, large: the whole body and its five regions")
        about = trn("{n} step", "{n} steps", _WINDOW_STEPS).format(n=_WINDOW_STEPS)
        return CoverItem(show, tr("What the window shows"), line, about)
    line = tr("Made anew each time, easy ones first: look, vote, then the answer")
    about = trn("{n} question", "{n} questions", ROUND).format(n=ROUND)
    return CoverItem(show, tr("Questions for the class"), line, about)
