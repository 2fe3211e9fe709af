"""A view that the tests of a file use one after the other; it is as new for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import delete, isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEPT = "kept_for_other_tests"


class Used:
    """Keeps a view, and makes another one where a test left something in it that can be seen."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        self._make = make
        self._view: QWidget | None = None
        self._new: list[object] = []
        self._focus: QWidget | None = None

    def as_new(self, prepare: Callable[[QWidget], None]) -> QWidget:
        """Return the view after ``prepare``, which shows it as each test expects it."""
        if self._view is not None:
            self._view.setUpdatesEnabled(False)  # painted once, as the test leaves it
            _let_go(self._view)
            prepare(self._view)
            self._give_focus_back(self._view)
            if _seen(self._view) == self._new:
                return self._view
            self.end()
        self._view = self._make()
        self._view.setProperty(KEPT, True)
        self._view.setUpdatesEnabled(False)
        prepare(self._view)
        self._new = _seen(self._view)
        self._focus = self._view.focusWidget()
        return self._view

    def _give_focus_back(self, view: QWidget) -> None:
        now = view.focusWidget()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        elif now is not None:
            now.clearFocus()

    def end(self) -> None:
        """Delete the view, and what it opened."""
        if self._view is not None:
            delete(self._view)
            self._view = None


def _let_go(view: QWidget) -> None:
    for window in QApplication.topLevelWidgets():
        if window is not view and view.isAncestorOf(window):
            window.close()
    for area in view.findChildren(QAbstractScrollArea):
        area.verticalScrollBar().setValue(0)
    view.setWindowState(Qt.WindowState.WindowNoState)


def _seen(view: QWidget) -> list[object]:
    QApplication.processEvents()  # the layouts settle
    QApplication.processEvents()
    return [view.size(), type(view.focusWidget()), *_parts(view)]


def _parts(view: QWidget) -> Iterator[object]:
    for part in view.findChildren(QWidget):
        if not part.isVisible():
            continue
        said = part.accessibleName(), part.accessibleDescription()
        yield type(part), part.geometry(), part.isEnabled(), said
        if isinstance(part, QAbstractButton):
            yield part.isChecked(), part.text()
        if isinstance(part, QAbstractScrollArea):
            yield part.verticalScrollBar().value(), part.horizontalScrollBar().value()


def paint_again() -> None:
    """Let all windows be painted from now on, as the test begins."""
    for window in QApplication.topLevelWidgets():
        if not window.updatesEnabled():
            window.setUpdatesEnabled(True)
