"""Lessons of all kinds of steps, made here."""

from __future__ import annotations

import pytest

from bodymap.content.lesson import PLAIN, Lesson, LessonQuestion, LessonRun, Step
from bodymap.model.conditions import Conditions

GROUNDS = ("asphalt", "natural_grass", "forest_trail_uneven", "dry_soft_sand")


def make_step(title="A step", **changes):
    plain = Step(
        title=title,
        text="",
        points=(),
        notes="Say it.",
        minutes=1.0,
        subject="",
        view="none",
        zoom=False,
        conditions=PLAIN,
        colour="load",
        deep=False,
        phase=None,
        slow=1,
        runs=(),
        claim="",
        exercise="",
        question=None,
        sources=("judged",),
    )
    return plain._replace(**changes)


def make_lesson(*steps):
    return Lesson("mine", "Mine", "About it", "Aim.", steps, own=True)


@pytest.fixture(scope="session")
def step():
    return make_step


@pytest.fixture(scope="session")
def lesson():
    """Give a lesson that has a step of each kind."""
    grounds = tuple(LessonRun("", Conditions(surface=ground)) for ground in GROUNDS)
    return make_lesson(
        make_step("Points", points=("It takes {pace}.", "Two")),
        make_step("Grounds", subject="gastrocnemius", view="back", zoom=True, runs=grounds),
        make_step(
            "Vote",
            subject="lower_legs",
            view="both",
            conditions=Conditions(speed_mps=7.0),
            question=LessonQuestion("Which?", ("This", "That"), 1, "It is {load}."),
        ),
        make_step("Talk", question=LessonQuestion("What do you think?", (), None, "")),
        make_step("Myth", claim="squats_lunges"),
        make_step("Do it", exercise="squat"),
        make_step("Move", subject="soleus", view="stride", phase=0.2, slow=4, colour="role"),
    )
