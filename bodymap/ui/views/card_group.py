"""Cards that share one tab stop; the arrow keys move among them as the eye does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from bodymap.ui.controls.tab_group import TabGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.controls.press import Press

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class CardGroup(TabGroup):
    """Cards in rows, under one heading or several.

    Args:
        ground: what they all stand on.
    """

    def __init__(self, ground: QWidget) -> None:
        super().__init__()
        self._ground = ground

    def shown(self) -> list[Press]:
        """Return the cards that can be reached, in reading order."""
        found = [button for button in self._buttons if button.isVisibleTo(self._ground)]
        return sorted(found, key=self._spot)

    def takes(self, key: Qt.Key, button: Press) -> bool:
        """Move the focus from ``button`` where ``key`` says so; return whether it does."""
        shown = self.shown()
        if button not in shown:  # hidden or going, it may have the focus still
            return False
        if key in _ENDS:
            to = shown[_ENDS[key]]
        elif key in _STEPS:
            at = shown.index(button) + _STEPS[key]
            to = shown[min(max(at, 0), len(shown) - 1)]
        elif key in _ROWS:
            to = self._next_row(shown, button, _ROWS[key])
        else:
            return False
        to.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _next_row(self, shown: list[Press], button: Press, step: int) -> Press:
        """Return the card that stands nearest in the row below or above, else ``button``."""
        y, x = self._spot(button)
        beyond = [each for each in shown if (self._spot(each)[0] - y) * step > 0]
        if not beyond:
            return button
        row = min(abs(self._spot(each)[0] - y) for each in beyond)
        near = [each for each in beyond if abs(self._spot(each)[0] - y) == row]
        return min(near, key=lambda each: abs(self._spot(each)[1] - x))

    def _spot(self, button: Press) -> tuple[int, int]:
        corner = button.mapTo(self._ground, QPoint(0, 0))
        return corner.y(), corner.x()
