"""The type that every test of the window has, and the real window, complete and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bodymap.app.state import State
from bodymap.ui.draw.type import application_font, load_fonts
from bodymap.ui.store import Store
from bodymap.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()
    qapp.setFont(application_font())


@pytest.fixture(autouse=True)
def _type(qapp: QApplication, _fonts: None) -> Iterator[None]:
    """Give the bundled font at text size 1; put font and palette back where a test changed them."""
    font, palette = qapp.font(), qapp.palette()
    yield
    if qapp.font() != font:
        qapp.setFont(font)
    if qapp.palette() != palette:
        qapp.setPalette(palette)


@pytest.fixture
def window(qtbot, atlas):
    store = Store(State(), atlas)
    made = Window(store, atlas)
    store.setParent(made)  # else what listens to it keeps the window alive
    qtbot.addWidget(made)
    made.show()
    made.complete()
    assert made.later.commands
    return made
