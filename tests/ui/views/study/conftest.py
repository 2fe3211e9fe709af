"""Scenes of the place Study made by hand, and the place with one of them in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.app.scene import Fact
from bodymap.app.study.scene import (
    DueDay,
    MistakeRow,
    Mistakes,
    OptionScene,
    PhaseScene,
    Progress,
    QuestionScene,
    RatingScene,
    RegionKnown,
    RoundEnd,
    StudyMap,
    StudyMark,
    StudyScene,
    StudyTab,
)
from bodymap.figure.anchors import body_anchors
from bodymap.ui.views.study.study_place import StudyPlace

MUSCLES = tuple(dict.fromkeys(anchor.muscle for anchor in body_anchors()))
KINDS = (
    StudyTab("", "Today", 12, "12 cards due"),
    StudyTab("find", "Find it", 4, "4 cards due"),
    StudyTab("does", "What does it do?", 8),
)
PAGES = (StudyTab("progress", "Progress"), StudyTab("mistakes", "Mistakes", 2))
RATINGS = (
    RatingScene(2, "Unsure", "tomorrow"),
    RatingScene(3, "Sure", "in 3 days"),
    RatingScene(4, "Easy", "in 8 days"),
)
ROW = MistakeRow("find:soleus", "Where is the soleus?", "you said: calf", "Soleus", "today", 2)


def study_map(states=None, callouts=(), *, answers=False, deep=False):
    marks = {
        muscle: StudyMark(muscle, (states or {}).get(muscle, "rest"), "", f"Place {n}")
        for n, muscle in enumerate(MUSCLES)
    }
    return StudyMap(marks, callouts, answers, deep)


def question(**changed):
    usual = QuestionScene(
        number=1,
        dots=("now", "open"),
        place="1 of 2",
        kind="find",
        kind_name="Find it",
        prompt="Where is the soleus?",
        hint="Click it.",
        how="figure",
        options=(),
        phases=None,
        verdict="",
        verdict_words="",
        why="",
        facts=(),
        ratings=(),
        ask_sure="",
        next_text="",
        can_undo=False,
        practice=False,
    )
    return usual._replace(**changed)


def answered(scene, verdict):
    shown = scene._replace(
        verdict=verdict,
        verdict_words="Right" if verdict == "right" else "Not quite",
        why="It lifts the heel.",
        facts=(Fact("Easy run", "×1.00"), Fact("400 m sprint", "×1.33")),
        can_undo=True,
    )
    if verdict == "right":
        return shown._replace(ratings=RATINGS, ask_sure="How sure were you?")
    return shown._replace(next_text="Next question")


def options(*states, exercise=""):
    return tuple(
        OptionScene(
            key, f"Answer {key}", "", state, exercise=exercise, start=n / 4, end=(n + 1) / 4
        )
        for n, (key, state) in enumerate(zip("abcd", states, strict=False))
    )


def scene(**changed):
    usual = StudyScene(
        page="round",
        kinds=KINDS,
        pages=PAGES,
        tab="find",
        line="12 cards due today",
        practice=False,
        typing=False,
        latin=False,
        trouble="",
        map=study_map(),
    )
    return usual._replace(**changed)


def asking(how="figure", **changed):
    choices = {} if how in {"figure", "typing"} else {"options": options(*["open"] * 4)}
    phases = {"phases": PhaseScene(0.36, ())} if how == "phases" else {}
    asked = question(how=how, **(choices | phases | changed))
    return scene(map=study_map(answers=how == "figure"), question=asked)


def known():
    regions = (
        RegionKnown("feet", "Feet", "0 of 1 known", ("learning",), "Feet: 0 of 1 known"),
        RegionKnown("lower_legs", "Lower legs", "1 of 2 known", ("firm", "new"), ""),
    )
    due = (DueDay("Today", 12, "", 10), DueDay("Mon", 0, ""))
    levels = (
        ("firm", "Firm", 9),
        ("known", "Known", 7),
        ("learning", "Learning", 4),
        ("new", "New", 6),
    )
    title, line = "What you know", "16 of 26 muscles"
    progress = Progress(
        title,
        line,
        regions,
        "Cards due",
        due,
        "Study 12 cards",
        "about 6 minutes",
        "2 mistakes",
    )
    return scene(page="progress", tab="progress", progress=progress, levels=levels)


def mistaken():
    listed = Mistakes("Mistakes", "The newest first.", (ROW,), "Practise this one")
    return scene(page="mistakes", tab="mistakes", mistakes=listed)


def ended():
    return scene(
        end=RoundEnd(
            ("right", "wrong"),
            "1 of 2 right",
            "Well.",
            (ROW,),
            "Study 4 more",
            "Practise the mistake",
        )
    )


class Made:
    """The scenes, for tests."""

    asking, answered, question, options = map(staticmethod, (asking, answered, question, options))
    scene, known, mistaken, ended, map = map(
        staticmethod, (scene, known, mistaken, ended, study_map)
    )


@pytest.fixture
def made():
    return Made


@pytest.fixture(scope="module")
def _kept(used):
    with used(StudyPlace) as made:
        yield made


@pytest.fixture
def place(_kept, qtbot):
    def prepare(view):
        view.question.guard_ms = view.question.double_ms = view.end.guard_ms = 0
        view.show_motion(less=True)
        view.show_study(scene(page="progress", tab="progress"))
        view.show_study(asking())
        view.resize(1280, 788)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()

    view = _kept.as_new(prepare)
    view.bar.stop_of_focus().setFocus(Qt.FocusReason.TabFocusReason)
    return view
