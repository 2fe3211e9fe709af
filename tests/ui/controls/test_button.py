from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFocusFrame

from bodymap.ui.controls.button import Button, IconButton, Link, control_height
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_a_button(qtbot, in_window, key):
    button = Button("Keep as A", "compare")
    in_window(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_disabled_button_is_not_pressed(qtbot, in_window):
    button = Button("Start", primary=True)
    in_window(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_focus_ring_is_there_for_the_keyboard_only(in_window):
    first, second = Button("One"), Button("Two")
    window = in_window(first, second)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not second.by_keyboard()
    assert window.findChildren(QFocusFrame) == []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.by_keyboard()
    ring = window.findChild(QFocusFrame)
    assert ring.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first.by_keyboard()


def test_the_ring_is_ink_two_pixels_away(in_window, application):
    button = Button("Two")
    window = in_window(Button("One"), button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    picture = window.grab().toImage()
    box = button.geometry()
    colours = theme("light")
    beside = [picture.pixelColor(box.left() - gap, box.center().y()).name() for gap in (4, 3, 1)]
    assert beside[:2] == [colours.ink.name()] * 2
    assert beside[2] == colours.ground.name()


def test_an_icon_button_has_its_name_as_tool_tip(qtbot):
    button = IconButton("compare", "Keep as A")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Keep as A"
    assert button.toolTip() == "Keep as A"
    assert button.sizeHint().width() == 40


def test_a_badge_makes_room_for_itself(qtbot):
    button = Button("More")
    qtbot.addWidget(button)
    plain = button.sizeHint().width()
    button.show_count(2)
    assert button.sizeHint().width() > plain + 20
    button.show_count(0)
    assert button.sizeHint().width() == plain


def test_controls_grow_with_the_text(qtbot, application):
    button, link = Button("Keep as A"), Link("All exercises")
    qtbot.addWidget(button)
    qtbot.addWidget(link)
    before = button.sizeHint(), link.sizeHint()
    application.setFont(application_font(2.0))
    assert control_height() > 40
    assert button.sizeHint().width() > 1.5 * before[0].width()
    assert link.sizeHint().width() > 1.5 * before[1].width()


@pytest.mark.parametrize("name", ["light", "dark", "contrast_light", "contrast_dark"])
def test_a_button_takes_the_colours_of_the_theme(in_window, application, name):
    button = Button("Keep as A", primary=True)
    in_window(button)
    application.setPalette(palette(theme(name)))
    application.processEvents()
    picture = button.grab().toImage()
    assert picture.pixelColor(4, 20).name() == theme(name).accent.name()
