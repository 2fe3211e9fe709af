"""Buttons that share one tab stop, as those of a tool bar do; the arrow keys move among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from bodymap.ui.controls.press import Press

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TabGroup:
    """The buttons of one view in their order; Tab comes back to the one that had the focus."""

    def __init__(self) -> None:
        self._buttons: list[Press] = []
        self._stop: Press | None = None

    def add(self, button: Press) -> None:
        """Add ``button`` behind the others."""
        self._buttons.append(button)
        button.join(self)
        self.settle()

    def shown(self) -> list[Press]:
        """Return the buttons that can be reached, in their order."""
        return [button for button in self._buttons if not button.isHidden()]

    def settle(self) -> None:
        """Choose another button as the stop where the last one was hidden."""
        shown = self.shown()
        stop = self._stop if self._stop in shown else None
        self._stop = stop or (shown[0] if shown else None)
        for button in self._buttons:
            own = button is self._stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own else Qt.FocusPolicy.ClickFocus)

    def came_to(self, button: Press) -> None:
        """Take ``button``, which has the focus now, as the stop."""
        self._stop = button
        self.settle()

    def takes(self, key: Qt.Key, button: Press) -> bool:
        """Move the focus from ``button`` where ``key`` says so; return whether it does."""
        shown = self.shown()
        if button not in shown:  # hidden or going, it may have the focus still
            return False
        if key in _ENDS:
            at = _ENDS[key]
        elif key in _STEPS:
            at = min(max(shown.index(button) + _STEPS[key], 0), len(shown) - 1)
        else:
            return False
        shown[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True
