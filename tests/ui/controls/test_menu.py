"""Menus have the window's look in every theme, and do what Qt's own do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from bodymap.ui.controls.field import Field
from bodymap.ui.controls.menu import dress_menu_bar
from bodymap.ui.theme import palette, theme

# The offscreen platform says so whenever a menu opens.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    menu = made.menuBar().addMenu("&View")
    for text, key in (("Names", "N"), ("Numbers", "")):
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setShortcut(key)
    menu.addSeparator()
    menu.addAction("Quit")
    dress_menu_bar(made.menuBar())
    made.resize(400, 300)
    made.show()
    return made


def _menu(window):
    return window.menuBar().actions()[0].menu()


def _strongest(image, box, ground):
    """Return the greatest difference in lightness to ``ground`` in ``box`` of ``image``."""
    return max(
        abs(image.pixelColor(x, y).lightness() - ground.lightness())
        for x in range(box.left(), box.left() + 26)
        for y in range(box.top() + 2, box.bottom() - 1)
    )


@pytest.mark.parametrize("name", ["light", "dark", "contrast_light", "contrast_dark"])
def test_a_check_mark_is_seen_in_every_theme_and_only_where_it_belongs(window, name):
    QApplication.setPalette(palette(theme(name)))
    QApplication.processEvents()
    menu = _menu(window)
    first, second = menu.actions()[:2]
    first.setChecked(True)
    menu.resize(menu.sizeHint())
    image, ground = menu.grab().toImage(), QColor(theme(name).surface)
    assert _strongest(image, menu.actionGeometry(first).adjusted(8, 0, 0, 0), ground) > 100
    assert _strongest(image, menu.actionGeometry(second).adjusted(8, 0, 0, 0), ground) == 0


def test_rows_are_32_high_and_keys_stand_at_the_right(window):
    menu = _menu(window)
    heights = [menu.actionGeometry(action).height() for action in menu.actions()]
    assert heights == [32, 32, 9, 32]
    assert menu.sizeHint().width() > menu.fontMetrics().horizontalAdvance("NumbersN") + 60


def test_the_row_under_the_pointer_is_marked_and_a_click_does_it(window, qtbot):
    menu = _menu(window)
    menu.popup(window.mapToGlobal(QPoint(20, 40)))
    names = menu.actions()[0]
    box = menu.actionGeometry(names)
    qtbot.mouseMove(menu, box.center() - QPoint(1, 0))
    qtbot.mouseMove(menu, box.center())
    menu.setActiveAction(names)
    hover = menu.grab().toImage().pixelColor(box.center().x() + 20, box.top() + 4)
    assert hover == QColor(theme("light").hover)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=box.center())
    assert names.isChecked()


def test_a_field_opens_its_menu_in_the_same_look(qtbot, window):
    field = Field("Pace")
    qtbot.addWidget(field)
    field.show()
    line = field.line()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(50, 50))
    QApplication.sendEvent(line, event)
    menu = next(child for child in line.findChildren(QMenu) if child.isVisible())
    words = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
    assert {"Copy", "Paste"} <= set(words)
    assert menu.actionGeometry(menu.actions()[0]).height() == 32
    menu.close()
