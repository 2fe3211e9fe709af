from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from bodymap.ui.controls.button import Button, IconButton
from bodymap.ui.controls.tip import Tip, give_tip


def _rest_the_mouse_on(widget):
    spot = widget.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, widget.mapToGlobal(spot))
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.fixture
def button(in_window):
    made = IconButton("compare", "Keep as A")
    in_window(made)
    return made


def test_the_tip_shows_the_words_and_goes_with_a_press(qtbot, button):
    _rest_the_mouse_on(button)
    tip = button.window().findChild(Tip)
    assert tip.isVisible()
    assert tip.accessibleName() == "Keep as A"
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert not tip.isVisible()


def test_a_tip_given_twice_is_one_tip(button):
    give_tip(button, "Keep this run")
    _rest_the_mouse_on(button)
    assert [tip.accessibleName() for tip in button.window().findChildren(Tip)] == ["Keep this run"]


def test_a_tip_taken_away_is_not_shown(button):
    give_tip(button, "")
    _rest_the_mouse_on(button)
    assert button.window().findChild(Tip) is None


def test_a_long_tip_at_the_edge_stays_inside_the_window(qtbot, in_window):
    button = Button("Here")
    window = in_window(button)
    give_tip(button, "Many words about a single thing. " * 8)
    tip = Tip(window)
    for corner in (QPoint(499, 499), QPoint(0, 0), QPoint(499, 0)):
        tip.show_words(button.toolTip(), corner)
        assert window.rect().contains(tip.geometry())


@pytest.mark.parametrize("top", [0, 440])
def test_a_tip_under_a_widget_hides_nothing_of_it(in_window, top):
    button = Button("Here")
    window = in_window(button)
    button.move(0, top)
    give_tip(button, "Keep this run", under=True)
    _rest_the_mouse_on(button)
    tip = window.findChild(Tip)
    assert window.rect().contains(tip.geometry())
    assert not tip.geometry().intersects(button.geometry())
