"""A presented screen with steps made by hand: what it shows is given, and nothing is resolved."""

from __future__ import annotations

import pytest

from bodymap.app.present.scene import (
    CoverItem,
    PresentFigure,
    PresentScene,
)
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.present.present_view import PresentView

STEP = PresentScene(
    kind="step",
    key="lesson:which_ground:2",
    title="Which ground?",
    text="Same pace, 5:33 /km. How hard does the upper calf work in each step?",
    points=(),
    figure=None,
    runs=(),
    value=None,
    claim=None,
    exercise=None,
    question=None,
    step=2,
    steps=7,
    place="3 of 7",
    foot="Thin line: range. An estimate, not medical advice.",
    next_text="Next",
    blank=False,
    names=False,
    numbers=False,
    spoken="Which ground?",
)
COVER = STEP._replace(
    kind="cover",
    key="cover",
    title="Present",
    cover=(
        CoverItem("window", "What the window shows", "This run, large.", "6 steps"),
        CoverItem("which_ground", "Which ground?", "Four grounds.", "7 steps · 10 minutes"),
        CoverItem("questions", "Questions for the class", "Made anew.", "10 questions"),
    ),
)


@pytest.fixture
def step() -> PresentScene:
    return STEP


@pytest.fixture
def cover() -> PresentScene:
    return COVER


@pytest.fixture(scope="session")
def figure(atlas) -> PresentFigure:
    """Give the back of the body, cut around the upper calf."""
    body = resolve(State(region="lower_legs", muscle="gastrocnemius"), atlas).map
    calf = frozenset({"gastrocnemius"})
    return PresentFigure("back", body, None, calf, frozenset(), None, 1, plain=False)


@pytest.fixture
def view(qtbot, qapp):
    qapp.setPalette(palette(theme("light")))
    made = PresentView()
    qtbot.addWidget(made)
    made.show_theme(theme("light"))
    made.show_motion(less=True)
    made.resize(1024, 768)
    made.show()
    return made
