"""What the reader of lessons lets through can be read from the back row, and all of it is there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect

from bodymap.app.present.resolve import resolve_present
from bodymap.app.state import Present, State
from bodymap.content.lesson import Lesson, LessonQuestion, LessonRun
from bodymap.content.lesson_room import too_much
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.present.board import FLOOR_PX

WORDS = "what a muscle does as it gives way under every push, Many times more than MIMOSAS would "
FAST, SAND = Conditions(speed_mps=6.0), "dry_soft_sand"
RUNS = (
    LessonRun("Road", Conditions(shoe="minimal")),
    LessonRun("", Conditions(3.2, SAND, 0.1, "forefoot")),
    LessonRun("A long name of a run", Conditions(4.1, arms="behind_back")),
)
PLAIN = {"points": (), "runs": (), "claim": "", "exercise": "", "question": None, "lights": ()}
EDGES = {
    "points": {"conditions": FAST},
    "runs": {"runs": RUNS},
    "claim": {"claim": "arms_balance"},
    "exercise": {"exercise": "nordic", "dose": "W" * 30},
    "question": {"question": LessonQuestion(WORDS, ("A " + WORDS, "B", "C"), 0, WORDS * 2)},
    "alone": {"question": LessonQuestion("Why?", tuple("ABCDE"), 0, WORDS * 2), "view": "none"},
}


@pytest.fixture
def shown(view, atlas):
    """Return a function that shows a step in full and gives the column's items."""

    def show(step):
        lesson = Lesson(step.title + str(len(step.points)), "Mine", "", "", (step,), own=True)
        present = Present(show="lesson", lesson=lesson, hide=False)
        view.show_present(resolve_present(State(present=present), atlas))
        return view._column.items

    return show


def _edge(step, claims):
    """Add words to ``step`` until no more has room, and return the last that has."""
    words = (WORDS * 5).split()
    last = step
    for many in range(1, 75):
        lines = [" ".join(words[at : min(at + 15, many)])[:90] for at in range(0, many, 15)]
        fuller = step._replace(points=tuple(lines))
        if too_much(fuller, claims):
            break
        last = fuller
    return last


@pytest.mark.parametrize("kind", EDGES)
def test_what_just_has_room_is_large_enough_to_be_read(shown, view, atlas, kind):
    claims = {claim.id: claim.claim for claim in atlas.claims}
    plain = atlas.lessons[0].steps[0]._replace(title=kind, text=WORDS * 2, **PLAIN)
    step = plain._replace(subject="soleus", view="both", colour="load")._replace(**EDGES[kind])
    assert too_much(step, claims) == ""
    for item in shown(_edge(step, claims)):
        assert item.board.unit == 1.0
        assert item.board.font_px("text") >= FLOOR_PX


@pytest.mark.parametrize("size", [(1024, 768), (700, 480)])
def test_far_too_much_is_small_but_whole_and_never_over_the_foot(shown, view, atlas, size):
    view.resize(*size)
    asked = LessonQuestion(WORDS, tuple(f"{at} {WORDS}"[:80] for at in range(5)), 0, WORDS * 2)
    plain = atlas.lessons[0].steps[0]._replace(title="Full", text=WORDS * 2, **PLAIN)
    items = shown(plain._replace(points=(WORDS,) * 5, runs=RUNS, question=asked, view="both"))
    page = QRect(0, 0, view.width(), view._foot.y())
    places = [item.geometry() for item in items]
    assert len(places) == 15
    assert all(page.contains(place) for place in places)
    assert all(one.bottom() < two.top() for one, two in pairwise(places))
