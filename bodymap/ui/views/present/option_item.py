"""What can be pressed beside the figure: the options of a question, and the regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter

from bodymap.app.present.scene import PresentLoad, PresentOption
from bodymap.ui.controls.paint import state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.present.answers import option_tall, paint_option
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.load_line import load_tall, paint_load
from bodymap.ui.theme import theme as theme_named
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.draw.present.lines import Tall

REST_MS = 3000  # that the pointer has not been moved: then the window hides it


class Pressed(Press):
    """An item that is pressed; the mouse leaves the keyboard where it is."""

    gap_px = 10.0

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.board = Board(theme_named("light"))
        self.comes = False
        self._rests = QTimer(self, singleShot=True, interval=REST_MS)
        self._rests.timeout.connect(self.update)

    def show_board(self, board: Board) -> None:
        """Take the screen that it is painted for."""
        self.board = board
        self.update()

    def show_come(self, share: float) -> None:
        """Leave it: what can be pressed is there at once."""

    def show_now(self, value: object) -> bool:
        """Be there, or not yet where ``value`` is None; nothing of it appears slowly."""
        self.comes = value is not None
        self.setVisible(self.comes)
        return False

    def place(self, box: QRect) -> None:
        """Take the place ``box`` on the page."""
        self.setGeometry(box)
        self.setVisible(self.comes)

    def fill(self, rest: QColor) -> QColor:
        """Return the fill: ``rest``, or that of the pointer from its move until it has rested."""
        if self.underMouse() and not (self._rests.isActive() or self.isDown()):
            return rest
        return state_fill(self, rest) or rest

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer; one that lies where this comes was not moved here."""
        super().mouseMoveEvent(event)
        if not self._rests.isActive():
            self.update()
        self._rests.start()


class OptionItem(Pressed):
    """An option; pressing it votes for it."""

    def __init__(self, parent: QWidget, option: PresentOption) -> None:
        super().__init__("", parent)
        self.show_option(option)
        self.ring_radius(12)

    def show_now(self, value: object) -> bool:
        """Take the state that it has by now."""
        if isinstance(value, PresentOption):
            self.show_option(value)
        return super().show_now(value)

    def show_option(self, option: PresentOption) -> None:
        """Take what it shows now."""
        self.option = option
        told = {"right": tr("right"), "voted": tr("chosen")}.get(option.state, "")
        self.setAccessibleName(f"{option.letter}: {option.text}")
        self.setAccessibleDescription(told)
        self.update()

    def tall(self, board: Board, width: float) -> Tall:
        """Return its height."""
        return option_tall(self.option, board, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.board.theme
        fill = self.fill(theme.surface)
        paint_option(painter, QRectF(self.rect()), self.option, self.board, fill)
        painter.end()


class RegionItem(Pressed):
    """A region with the number key that picks it, and its load.

    Signals:
        picked: the number, 1 to 5.
    """

    gap_px = 10.0
    picked = Signal(int)

    def __init__(self, parent: QWidget, load: PresentLoad) -> None:
        super().__init__(load.name, parent)
        self.load = load
        self.ring_radius(12)
        self.clicked.connect(lambda: self.picked.emit(load.region))

    def show_now(self, value: object) -> bool:
        """Take the load that it shows by now."""
        if isinstance(value, PresentLoad):
            self.load = value
            self.setAccessibleName(f"{value.name}: {value.value}")
            self.update()
        return super().show_now(value)

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its line."""
        return load_tall(self.load, board, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number on its plate, the name, and the load."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = self.fill(self.board.theme.surface)
        paint_load(painter, QRectF(self.rect()), self.load, self.board, fill)
        painter.end()
