"""The type that every test of the window has, and the real window, complete and read."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import delete

from bodymap.app.state import State
from bodymap.ui.draw.type import application_font, load_fonts
from bodymap.ui.message import Message
from bodymap.ui.store import Store
from bodymap.ui.window import Window
from tests.ui.used import KEPT, Used, paint_again

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from PySide6.QtWidgets import QWidget

    from bodymap.content.atlas import Atlas

    OneWindow = Callable[[], AbstractContextManager[Window]]


def pytest_runtest_call() -> None:
    if QApplication.instance() is not None:
        paint_again()


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


def _window(atlas: Atlas) -> Window:
    store = Store(State(), atlas)
    made = Window(store, atlas)
    store.setParent(made)  # else what listens to it keeps the window alive
    return made


def _complete(window: Window) -> None:
    window.show()
    window.complete()
    assert window.later.commands


@pytest.fixture
def window(qtbot, atlas):
    made = _window(atlas)
    made.setUpdatesEnabled(False)  # painted once, as the test leaves it
    qtbot.addWidget(made)
    _complete(made)
    return made


@pytest.fixture(scope="session")
def one_window(qapp: QApplication, _fonts: None, atlas: Atlas) -> OneWindow:
    """Give what makes a window that several tests share, where nothing is left in it by them."""

    @contextmanager
    def made() -> Iterator[Window]:
        palette = qapp.palette()
        window = _window(atlas)
        window.setProperty(KEPT, True)
        try:
            _complete(window)
            yield window
        finally:
            window.close()
            delete(window)
            qapp.setPalette(palette)

    return made


@pytest.fixture(scope="module")
def _one_window(one_window: OneWindow) -> Iterator[Window]:
    with one_window() as made:
        yield made


@pytest.fixture
def used_window(_one_window: Window) -> Iterator[Window]:
    """Give the window of all tests of the file: it shows what a new one does.

    What was made on demand stays: a test of what is not there at first takes ``window``.
    """
    _one_window.activateWindow()
    _one_window.views.map.setFocus()
    yield _one_window
    _put_back(_one_window)


def _put_back(window: Window) -> None:
    window.setUpdatesEnabled(False)  # painted once, as the next test leaves it
    for kind in (Message, QDialog):
        for each in window.findChildren(kind):
            each.close()
    window._gesture.stop()
    window.store.end_gesture()
    window.store.become(State())
    window.store._past.clear()
    window.store._future.clear()
    window.store._tell_history()
    window.views.edit_run(shown=False)
    window.show_notice("")
    window.views.passing.hide()
    window.menuBar().hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1360, 860)


@pytest.fixture(scope="session")
def used(_fonts: None) -> Callable[[Callable[[], QWidget]], AbstractContextManager[Used]]:
    """Give what makes a view for the tests of a file: ``used(kind)``, then ``as_new``."""

    @contextmanager
    def made(make: Callable[[], QWidget]) -> Iterator[Used]:
        view = Used(make)
        yield view
        view.end()

    return made
