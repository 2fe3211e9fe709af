"""One window for all tests of a file: it is as new before each of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from bodymap.app.state import State
from bodymap.ui.message import Message
from bodymap.ui.store import Store
from bodymap.ui.window import Window


@pytest.fixture(scope="module")
def _one_window(qapp, atlas):
    made = Window(Store(State(), atlas), atlas)
    made.show()
    made.complete()
    assert made.later.commands
    made.menuBar().show()  # makes windows of its own, which stay, and so do the settings
    made.menuBar().hide()
    made.later.dialogs.open_settings()
    made.later.dialogs._preferences.close()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(_one_window, qtbot):
    QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Bodymap", "Lessons").clear()
    _one_window.setUpdatesEnabled(False)  # painted once, as the test leaves it
    _one_window.store.become(State())
    _one_window.store._past.clear()
    _one_window.views.map.setFocus()
    yield _one_window
    _one_window.setUpdatesEnabled(False)
    for box in _one_window.findChildren(Message):
        box.close()
    _one_window.later.present.leave()
    _one_window.later.present._left = None


@pytest.fixture
def mode(window):
    return window.later.present


@pytest.fixture
def press(window):
    """Press a key as the window system does, so that shortcuts and filters see it."""

    def pressed(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(window.windowHandle(), key, modifiers)

    return pressed
