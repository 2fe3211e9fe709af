"""The type that every test of the window has, and the real window, complete and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bodymap.ui.app import open_window
from bodymap.ui.draw.type import application_font, load_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def _type(qapp: QApplication, _fonts: None) -> Iterator[None]:
    """Give the bundled font at text size 1; put font and palette back afterwards."""
    font, palette = qapp.font(), qapp.palette()
    qapp.setFont(application_font())
    yield
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def window(qtbot):
    made = open_window(remember=False)
    qtbot.addWidget(made)
    made.show()
    made.complete()
    made.atlas.read_everything()
    made.store.refresh()
    assert made.later.commands
    return made
