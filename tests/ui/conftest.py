"""The real window, complete and read, for the tests that use it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from bodymap.ui.app import open_window, start_application


@pytest.fixture
def window(qtbot):
    font, palette = QApplication.font(), QApplication.palette()
    start_application()
    made = open_window(remember=False)
    qtbot.addWidget(made)
    made.show()
    made.complete()
    made.atlas.read_everything()
    made.store.refresh()
    assert made.later.commands
    yield made
    QApplication.setFont(font)
    QApplication.setPalette(palette)
