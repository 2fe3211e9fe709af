"""Boxes in the window's own look: what they say, which button has the keyboard, how large."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bodymap.ui.message import Message, warn


@pytest.fixture
def below(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def asked(below):
    box = Message(below, "Delete this run?", "Long run · 30 km", "That can't be undone.")
    done = []
    box.add("Cancel")
    box.add("Delete", lambda: done.append(True), primary=True)
    box.open()
    return box, done


def test_enter_presses_the_button_that_came_first(asked, qtbot):
    box, done = asked
    assert box.focusWidget() is box.button()
    qtbot.keyClick(box.button(), Qt.Key.Key_Return)
    assert not done
    assert not box.isVisible()


def test_the_primary_button_stands_at_the_right_and_does_what_it_says(asked):
    box, done = asked
    assert box.button("Delete").x() > box.button("Cancel").x()
    box.button("Delete").click()
    assert done == [True]


def test_esc_does_nothing_but_close(asked, qtbot):
    box, done = asked
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not done
    assert not box.isVisible()


def test_a_screen_reader_hears_the_sentence_and_what_follows(asked):
    box, _ = asked
    assert box.accessibleName() == "Delete this run?"
    assert box.accessibleDescription() == "Long run · 30 km That can't be undone."


def test_more_words_make_it_higher_and_never_higher_than_the_screen(below):
    short, long = (Message(below, "What happened", "Words. " * count) for count in (1, 4000))
    for box in (short, long):
        box.add("Close", primary=True)
        box.show()
    assert short.height() < long.height() <= below.screen().availableSize().height()
    assert long.button().isVisible()


def test_a_warning_has_a_sign_that_is_named(below):
    warn(below, "Nothing was saved.", "Choose another folder.")
    (box,) = below.findChildren(Message)
    assert "Warning" in {each.accessibleName() for each in box.findChildren(QWidget)}
    box.grab()
