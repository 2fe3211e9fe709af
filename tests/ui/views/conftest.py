"""The pictures of the exercises, read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from bodymap.ui.views.reel import Reel


@pytest.fixture
def reel(qtbot):
    owner = QObject()
    made = Reel(owner)
    with qtbot.waitSignal(made.loaded):
        made.load()
    yield made
    del owner
