"""What stands beside the figure: one widget for each point, run, option, value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.draw.present.board import Board
from bodymap.ui.theme import theme as theme_named

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent

    from bodymap.ui.draw.present.lines import Tall

_RISE_PX = 14.0  # how far below its place something that appears begins


class Item(Protocol):
    """What the column lays out.

    Attributes:
        gap_px: to what stands above it, px of the designed screen.
    """

    gap_px: float

    def tall(self, board: Board, width: float) -> Tall:
        """Return how high it may be at ``width`` px."""
        ...

    def show_board(self, board: Board) -> None:
        """Take the screen that it is painted for."""
        ...

    def show_come(self, share: float) -> None:
        """Show how far it has appeared, 0 to 1."""
        ...

    def show_now(self, value: object) -> bool:
        """Show what it has of ``value`` by now, None: nothing; return whether that is more."""
        ...

    def place(self, box: QRect) -> None:
        """Take the place ``box`` on the page."""
        ...


class Painted(QWidget):
    """Words or an item, painted and only looked at; what it says is its accessible name.

    Attributes:
        stays: it was there before, and only a part of it appears: ``draw`` looks at ``come``.
        comes: something of it is shown by now.
    """

    gap_px = 18.0
    stays = False

    def __init__(self, parent: QWidget, spoken: str) -> None:
        super().__init__(parent)
        self.board = Board(theme_named("light"))
        self.come = 1.0
        self.comes = False
        # The page follows the pointer, over words too.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.say(spoken)
        speak_as(self, QAccessible.Role.StaticText)

    def say(self, spoken: str) -> None:
        """Take the words that a screen reader hears."""
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def tall(self, board: Board, width: float) -> Tall:
        """Return how high it may be at ``width`` px."""
        raise NotImplementedError

    def show_board(self, board: Board) -> None:
        """Take the screen that it is painted for."""
        self.board = board
        self.update()

    def show_come(self, share: float) -> None:
        """Show how far it has appeared, 0 to 1."""
        if share != self.come:
            self.come = share
            self.update()

    def show_now(self, value: object) -> bool:
        """Be there, or not yet where ``value`` is None; return whether it has come just now."""
        came = value is not None and not self.comes
        self.comes = value is not None
        self.setVisible(self.comes)
        return came

    def place(self, box: QRect) -> None:
        """Take the place ``box`` on the page."""
        self.setGeometry(box)
        self.setVisible(self.comes)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as far as it has appeared."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.stays:
            painter.setOpacity(self.come)
            painter.translate(0, self.board.px(_RISE_PX) * (1 - self.come))
        self.draw(painter, QRectF(self.rect()))
        painter.end()
