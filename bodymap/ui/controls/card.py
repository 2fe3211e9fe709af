"""Cards: a raised frame around other widgets; ``Card`` is pressed as a whole, ``Tile`` is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press

_Role = QPalette.ColorRole
RADIUS_PX = 12


def _paint_card(card: QWidget, fill: QPalette.ColorRole, edge: QPalette.ColorRole) -> None:
    painter = QPainter(card)
    palette = card.palette()
    rest = palette.color(fill)
    shown = state_fill(card, rest) if isinstance(card, Card) else rest
    rounded(painter, QRectF(card.rect()), RADIUS_PX, shown, palette.color(edge))
    painter.end()


class Tile(QWidget):
    """A raised frame that is only looked at.

    Args:
        strong: on the surface with a control's edge: the tile that the others lead to.
    """

    def __init__(self, *, strong: bool = False) -> None:
        super().__init__()
        self._fill = _Role.Base if strong else _Role.AlternateBase
        self._edge = _Role.Dark if strong else _Role.Mid

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        _paint_card(self, self._fill, self._edge)


class Card(Press):
    """A raised frame that is pressed; lay widgets out in it, and let them ignore the mouse.

    Signals:
        entered, left: the mouse or the keyboard's focus came to the card or went.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.ring_radius(RADIUS_PX)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        layout = self.layout()
        return layout.sizeHint() if layout else QSize(120, 64)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        layout = self.layout()
        return layout.minimumSize() if layout else QSize(0, 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse came."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse went."""
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        _paint_card(self, _Role.AlternateBase, _Role.Mid)
