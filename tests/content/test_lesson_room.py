"""What has room on one screen, in lines; the view's own test holds that it has."""

from __future__ import annotations

import pytest

from bodymap.content.lesson import LessonQuestion, LessonRun
from bodymap.content.lesson_room import too_much
from bodymap.model.conditions import Conditions

SAID = {"arms": "Arms do nothing."}
LINE = "A line of about ninety letters, which is as long as one may be, and it is too long."
ASKED = LessonQuestion(LINE, ("One", "Two", "Three"), None, LINE * 2)
FAST = Conditions(speed_mps=6.0)
RUNS = tuple(LessonRun("", Conditions(surface=one)) for one in ("asphalt", "gravel", "grass"))


@pytest.fixture
def step(atlas):
    plain = atlas.lessons[0].steps[0]
    return plain._replace(
        points=(),
        question=None,
        runs=(),
        claim="",
        exercise="",
        view="both",
        text="",
        colour="load",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"points": (LINE,) * 5, "text": LINE * 2},
        {"question": ASKED},
        {"runs": RUNS, "points": ("One", "Two")},
        {"claim": "arms", "points": (LINE,)},
        {"exercise": "squat", "dose": "Five times"},
        {"conditions": FAST, "points": (LINE,)},
        {"conditions": FAST, "points": (LINE,) * 5, "colour": "role"},
    ],
)
def test_what_has_room_is_let_alone(step, changes):
    assert too_much(step._replace(**changes), SAID) == ""


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"points": (LINE,) * 5, "question": ASKED}, "5 points, a question, 3 options, the answer"),
        ({"points": (LINE,) * 4, "runs": RUNS}, "4 points, 3 runs"),
        ({"points": (LINE,) * 4, "claim": "arms"}, "4 points, a claim"),
        ({"points": (LINE,) * 3, "exercise": "squat"}, "3 points, an exercise"),
        ({"points": (LINE,) * 5, "conditions": FAST}, "5 points, a load"),
        ({"points": ("文" * 90,) * 5, "question": ASKED}, "5 points, a question"),
    ],
)
def test_what_has_no_room_is_told_in_lines_with_its_parts(step, changes, parts):
    told = too_much(step._replace(**changes), SAID)
    assert told.startswith("holds too much for one screen, about ")
    assert f"lines where 20 have room: {parts}" in told
    assert told.endswith("leave something out, or make two steps of it")


def test_without_a_figure_there_is_more_room(step):
    crowded = step._replace(points=(LINE,) * 3, question=ASKED)
    assert too_much(crowded, SAID)
    assert too_much(crowded._replace(view="none"), SAID) == ""
    shown = step._replace(exercise="squat", points=(LINE,) * 3)
    assert too_much(shown._replace(view="none"), SAID) == ""


def test_a_run_needs_a_line_for_what_is_not_the_same_in_all(step):
    told = {"strike": "forefoot", "shoe": "minimal", "arms": "on_head", "slope": 0.1}
    runs = tuple(
        LessonRun(f"Run {at}", Conditions(3 + at, **(told if at else {}))) for at in range(5)
    )
    assert too_much(step._replace(runs=runs[:3]), SAID) == ""
    assert "5 runs" in too_much(step._replace(runs=runs), SAID)


def test_signs_on_letters_take_no_room_and_long_words_are_broken(step):
    assert too_much(step._replace(points=("e" + "\u0301" * 89,) * 5), SAID) == ""
    assert too_much(step._replace(points=("W" * 90,) * 5, question=ASKED), SAID)
