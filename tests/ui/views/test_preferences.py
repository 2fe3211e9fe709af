from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bodymap.app.state import Look
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.preferences import Preferences


@pytest.fixture
def settings(qtbot):
    made = Preferences()
    qtbot.addWidget(made)
    made.show_look(Look(theme="dark", text_scale=1.2, units="min/mi", less_motion=True))
    made.show_menu_bar(shown=True)
    made.show_desktop(installed=False)
    made.show()
    return made


def click(qtbot, control) -> None:
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)


def part(segment, text):
    return next(
        each for each in segment.findChildren(object) if getattr(each, "text", str)() == text
    )


def test_the_settings_in_force_are_shown(settings):
    assert settings.theme.key() == "dark"
    assert settings.text_size.percent() == "120 %"
    assert settings.units.key() == "min/mi"
    assert settings.motion.key() == "less"
    assert settings.menu_bar.isChecked()
    assert not settings.desktop.isChecked()
    settings.show_look(replace(Look(), less_motion=False))
    assert settings.motion.key() == "full"
    assert settings.text_size.percent() == "100 %"


def test_a_click_on_a_theme_or_a_unit_tells_which(settings, qtbot):
    with qtbot.waitSignal(settings.theme_chosen) as told:
        click(qtbot, part(settings.theme, "High contrast"))
    assert told.args == ["contrast"]
    with qtbot.waitSignal(settings.units_chosen) as told:
        click(qtbot, part(settings.units, "mph"))
    assert told.args == ["mph"]


@pytest.mark.parametrize(("words", "value"), [("System", None), ("Less", True), ("Full", False)])
def test_motion_is_less_full_or_what_the_system_says(settings, qtbot, words, value):
    settings.show_look(Look(less_motion=not value))
    with qtbot.waitSignal(settings.motion_chosen) as told:
        click(qtbot, part(settings.motion, words))
    assert told.args == [value]


def test_the_text_grows_and_shrinks_by_a_tenth_within_its_limits(settings, qtbot):
    told: list[float] = []
    settings.text_scale_chosen.connect(told.append)
    click(qtbot, settings.text_size.larger)
    click(qtbot, settings.text_size.smaller)
    click(qtbot, settings.text_size.plain)
    assert told == [1.3, 1.1, 1.0]
    settings.show_look(Look(text_scale=2.0))
    assert not settings.text_size.larger.isEnabled()
    settings.show_look(Look(text_scale=0.8))
    assert not settings.text_size.smaller.isEnabled()
    settings.show_look(Look(text_scale=1.0))
    assert not settings.text_size.plain.isVisible()


def test_the_switches_tell_what_is_wanted(settings, qtbot):
    with qtbot.waitSignal(settings.menu_bar_toggled) as told:
        click(qtbot, settings.menu_bar)
    assert told.args == [False]
    with qtbot.waitSignal(settings.desktop_asked) as told:
        settings.desktop.setFocus()
        qtbot.keyClick(settings.desktop, Qt.Key.Key_Space)
    assert told.args == [True]


def test_what_the_system_has_not_is_not_offered(settings):
    settings.show_menu_bar(shown=None)
    settings.show_desktop(installed=None)
    assert not settings.menu_bar.isVisible()
    assert not settings.desktop.isVisible()


def test_everything_is_forgotten_only_after_a_question(settings, qtbot):
    told: list[None] = []
    settings.reset_asked.connect(lambda: told.append(None))
    click(qtbot, settings.anew.start)
    assert not settings.anew.start.isVisible()
    qtbot.keyClick(settings.anew.keep, Qt.Key.Key_Return)
    assert told == []
    assert settings.anew.start.isVisible()
    click(qtbot, settings.anew.start)
    click(qtbot, settings.anew.forget)
    assert told == [None]
    assert settings.anew.start.isVisible()


def test_larger_text_puts_the_controls_under_their_words(settings, qtbot):
    before = settings.theme.x()
    QApplication.setFont(application_font(2.0))
    qtbot.waitUntil(lambda: settings.theme.x() < before)
    assert settings.theme.geometry().right() <= settings.theme.parentWidget().width()


@pytest.mark.parametrize("way", [1, -1])
def test_the_buttons_of_the_text_size_stay_under_the_mouse(settings, qtbot, way):
    def take(scale):
        QApplication.setFont(application_font(scale))
        settings.show_look(Look(text_scale=scale))
        QApplication.processEvents()

    take(1.0 if way > 0 else 1.9)
    settings.text_size.scale_chosen.connect(take)
    size = settings.size()
    button = settings.text_size.larger if way > 0 else settings.text_size.smaller
    spot = button.mapTo(settings, button.rect().center())
    for _ in range(4):
        under = settings.childAt(spot)
        assert under is button
        qtbot.mouseClick(under, Qt.MouseButton.LeftButton)
    assert settings.size() == size


def test_every_control_has_a_name_for_the_screen_reader(settings):
    unnamed = []
    queue = [QAccessible.queryAccessibleInterface(settings)]
    while queue:
        item = queue.pop()
        children = [item.child(index) for index in range(item.childCount())]
        queue += [child for child in children if not child.state().invisible]
        focusable = item.state().focusable or item.role() == QAccessible.Role.StaticText
        if focusable and not item.text(QAccessible.Text.Name):
            unnamed.append((item.role(), item.object()))
    assert unnamed == []


def test_it_stands_on_the_surface_of_the_theme(settings):
    settings.setPalette(palette(theme("dark")))
    corner = settings.grab().toImage().pixelColor(3, 3)
    assert corner == theme("dark").surface
