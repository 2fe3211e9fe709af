"""What can be pressed beside the figure: the options of a question, and the regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen

from bodymap.app.present.scene import PresentLoad, PresentOption
from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.present.answers import option_tall, paint_option
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.lines import Block, Tall
from bodymap.ui.draw.present.load_line import load_tall, paint_load
from bodymap.ui.theme import theme as theme_named
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_PLATE_LEFT_PX, _NAME_GAP_PX = 10.0, 12.0  # beside the number; beside the name, at both sides
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
    """A region with the number key that picks it, and its load where all of them are shown.

    Signals:
        picked: the number, 1 to 5.
    """

    gap_px = 10.0
    picked = Signal(int)

    def __init__(
        self, parent: QWidget, number: int, name: str, load: PresentLoad | None = None
    ) -> None:
        super().__init__(name, parent)
        self._number = number
        self.load = load
        self.ring_radius(12)
        self.clicked.connect(lambda: self.picked.emit(number))

    def show_now(self, value: object) -> bool:
        """Take the load that it shows by now."""
        if isinstance(value, PresentLoad):
            self.load = value
            self.setAccessibleName(f"{value.name}: {value.value}")
            self.update()
        return super().show_now(value)

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its line."""
        if self.load is not None:
            return load_tall(self.load, board, width)
        high = Block(self.text(), "line").height(board, self._name_px(board, width))
        return Tall(high + board.px(6), high + board.px(20))

    def _name_px(self, board: Board, width: float) -> float:
        """Return the room for its name, px."""
        return width - board.line_px("line_strong") - board.px(_PLATE_LEFT_PX + 2 * _NAME_GAP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number on its plate, the name, and the load."""
        del event
        painter, theme = QPainter(self), self.board.theme
        if self.load is None:
            self._paint_name(painter)
        else:
            fill = self.fill(theme.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_load(painter, QRectF(self.rect()), self.load, self.board, fill)
        painter.end()

    def _paint_name(self, painter: QPainter) -> None:
        board, theme, room = self.board, self.board.theme, QRectF(self.rect())
        edge = QPen(theme.hairline, board.px(1.5)) if theme.contrast else None
        fill = self.fill(theme.raised)
        rounded(painter, room, board.px(10), fill, edge)
        side = board.line_px("line_strong")
        plate = QRectF(board.px(_PLATE_LEFT_PX), room.center().y() - side / 2, side, side)
        number = Block(str(self._number), "line_strong")
        number.paint(painter, board, plate, theme.text2, Qt.AlignmentFlag.AlignHCenter)
        words = Block(self.text(), "line")
        left, wide = plate.right() + board.px(_NAME_GAP_PX), self._name_px(board, room.width())
        high = words.height(board, wide)
        box = QRectF(left, room.center().y() - high / 2, wide, high)
        words.paint(painter, board, box, theme.text)
