"""How the window was before a presentation, and how it becomes so again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDialog, QFrame, QWidget
from shiboken6 import isValid

from bodymap.ui.controls.focus import reason_from

if TYPE_CHECKING:
    from bodymap.ui.window import Window


@runtime_checkable
class _Closing(Protocol):
    """A frame over the window, such as the search."""

    def close_up(self) -> None:
        """Close it and give the focus back."""


class Before(NamedTuple):
    """What a presentation changes of the window.

    Attributes:
        state: normal, maximised or full screen.
        frame: the window's place and size on the screen, px.
        menu_bar: it was shown.
        focus: what had the keyboard, or None.
        reason: how it had come there: only keys bring a ring back.
    """

    state: Qt.WindowState
    frame: QRect
    menu_bar: bool
    focus: QWidget | None
    reason: Qt.FocusReason


def close_others(window: Window) -> None:
    """Close what is open over and beside ``window``: lists, search, help, settings.

    What waits for an answer stays, and stays above.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for frame in window.findChildren(QFrame, options=direct):
        if frame.isVisible() and isinstance(frame, _Closing):
            frame.close_up()
    for dialog in window.findChildren(QDialog, options=direct):
        if dialog.isVisible() and not dialog.isModal():
            dialog.close()


def before(window: Window) -> Before:
    """Return how ``window`` is now."""
    focus = window.focusWidget()
    return Before(
        state=window.windowState(),
        frame=window.geometry(),
        menu_bar=window.menuBar().isVisible(),
        focus=focus,
        reason=reason_from(focus),
    )


def restore(window: Window, was: Before) -> None:
    """Let ``window`` be as it was."""
    window.menuBar().setVisible(was.menu_bar)
    window.views.show()
    if window.windowState() != was.state:
        window.setWindowState(was.state)
    if was.state == Qt.WindowState.WindowNoState:
        window.setGeometry(was.frame)
    if was.focus is not None and isValid(was.focus) and was.focus.isVisibleTo(window):
        was.focus.setFocus(was.reason)
    else:
        window.views.map.setFocus(Qt.FocusReason.OtherFocusReason)
