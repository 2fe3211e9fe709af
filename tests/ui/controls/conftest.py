"""Controls are tested in the program's own font and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.theme import palette, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Give the application in the light theme."""
    qapp.setStyle("Fusion")
    qapp.setKeyboardInputInterval(10_000)  # a slow machine types one word all the same
    qapp.setPalette(palette(theme("light")))
    return qapp


@pytest.fixture
def in_window(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Give a function that shows controls below one another in an active window."""
    windows = []  # qtbot keeps weak references only

    def show(*controls: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(20, 20, 20, 20)
        for control in controls:
            column.addWidget(control)
        column.addStretch(1)
        window.resize(500, 500)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    windows.clear()
