from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from bodymap.app.present.scene import TeacherScene
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme
from bodymap.ui.views.present.teacher_view import TeacherView, clock_text

SCENE = TeacherScene(
    title="Which ground?",
    time="Step 3 of 7 · minutes 4 to 6 of 15",
    notes="Ask first.\n\nThen show & tell.",
    answer="D: Dry sand.",
    next="From jog to sprint",
    sources=("Kelly et al. 2016",),
    about="Aim: see it.",
)


@pytest.fixture
def notes(qtbot):
    made = TeacherView()
    qtbot.addWidget(made)
    made.show_theme(theme("light"))
    made.resize(360, 400)
    made.show_teacher(SCENE)
    made.show()
    return made


def texts(notes) -> list[str]:
    return [each.words() for each in notes.findChildren(Words) if each.isVisibleTo(notes)]


def test_the_notes_hold_answer_next_step_sources_and_the_lessons_own(notes) -> None:
    found = texts(notes)
    for text in (
        SCENE.title,
        SCENE.time,
        SCENE.answer,
        SCENE.next,
        "Then show & tell.",
        "Aim: see it.",
    ):
        assert text in found
    assert SCENE.sources[0] in found


def test_another_step_begins_at_the_top_and_drops_what_is_gone(notes, qtbot) -> None:
    notes.show_teacher(SCENE._replace(notes="Long. " * 300))
    bar = notes._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    notes.show_teacher(TeacherScene("Another", "", "", "", "", (), ""))
    assert bar.value() == 0
    qtbot.waitUntil(lambda: "Another" in texts(notes))
    assert SCENE.answer not in texts(notes)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (65.9, "1:05"), (3605, "1:00:05"), (-3, "0:00")]
)
def test_the_clock_counts_minutes_and_from_an_hour_on_hours(seconds, text) -> None:
    assert clock_text(seconds) == text


def test_the_time_is_shown_and_named(notes) -> None:
    notes.show_time(125)
    assert notes._clock.words() == "2:05"
    assert notes._clock.accessibleName() == "Time: 2:05"


def test_buttons_ask_and_stay_in_sight_at_the_largest_text(notes, qtbot, qapp) -> None:
    qapp.setFont(application_font(2.0))
    qtbot.waitUntil(lambda: all(notes.rect().contains(box(notes, b)) for b in buttons(notes)))
    asked = notes.back_asked, notes.next_asked, notes.print_asked
    for button, signal in zip(buttons(notes), asked, strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def buttons(notes) -> list[QAbstractButton]:
    return notes.findChildren(QAbstractButton)


def box(notes, button: QWidget):
    return button.rect().translated(button.mapTo(notes, button.rect().topLeft()))
