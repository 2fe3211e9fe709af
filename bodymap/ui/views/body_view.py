"""What every picture of the body can that is looked at, clicked and walked over by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.paint import focus_ring
from bodymap.ui.theme import theme as theme_named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QFocusEvent, QPainter, QRegion

    from bodymap.ui.draw.body import BodyDrawing
    from bodymap.ui.views.body_map_keys import Move

_TOLERANCE_PX = 4.0  # so that thin muscles can be hit
MOVES: dict[int, Move] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}


class BodyView(QWidget):
    """A widget filled by the body; it has a ring while the keyboard is in it.

    Args:
        name: for the screen reader.
        parent: of the widget.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme_named("light")
        self._ringed = False
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def body(self) -> BodyDrawing:
        """The body as it is placed."""
        raise NotImplementedError

    @property
    def marks(self) -> Collection[str]:
        """The ids of the muscles that can be chosen."""
        raise NotImplementedError

    def box_of(self, muscles: Iterable[str]) -> QRect:
        """Return the rectangle of the widget that ``muscles`` fill, for the screen reader."""
        box = QRectF()
        for part in self.body.bounds(muscles):
            box |= part
        return box.toAlignedRect() & self.rect()

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle at ``point`` (of the widget, px) or within 4 px of it."""
        found = self.body.muscle_at(point, _TOLERANCE_PX)
        return found if found in self.marks else None

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus here."""
        return self._ringed

    def _update_around(self, muscles: Iterable[str]) -> None:
        """Paint ``muscles`` anew, with room for a ring."""
        for box in self.body.bounds(muscles):
            self.update(box.toAlignedRect())

    def _update_what_differs(self, dirty: QRegion | None) -> None:
        """Paint ``dirty`` anew, px; None: everything."""
        if dirty is None:
            self.update()
        else:
            self.update(dirty)

    def _paint_ring(self, painter: QPainter) -> None:
        if self._ringed:
            focus_ring(painter, QRectF(self.rect()).adjusted(7, 7, -7, -7), 8, self.palette())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ringed = by_keyboard(event.reason())
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ringed = False
        self.update()
        super().focusOutEvent(event)
