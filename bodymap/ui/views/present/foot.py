"""The foot of the presented screen: back, where we are, what the figures are, next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.lines import Block
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.present.page_button import PageButton
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from bodymap.app.present.scene import PresentScene

HIGH_PX = 76.0
_MARGIN_PX = 40.0
_GAP_PX = 16.0
_DOT_PX, _APART_PX = 12.0, 22.0
_PILL_PX = 32.0  # wide, the present step's dot
_MOST_DOTS = 12
_BAR_PX = (180.0, 8.0)
_MOST_LINES = 2
_LARGEST = 1.5  # times the text
_SHRINK, _EVEN_STEP = 0.93, 0.95
_LEAST = 0.6  # of the text's size, in words that have little room


class Foot(QWidget):
    """The foot.

    Signals:
        next_asked, back_asked: one step on, one step back.
    """

    next_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = Board(theme_named("light"))
        self._words, self._place, self._step, self._steps = "", "", 0, 0
        self.back = PageButton(self, "", "left")
        self.back.setAccessibleName(tr("Back"))
        self.next = PageButton(self, tr("Next"), "right", "primary")
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)

    def show_step(self, scene: PresentScene) -> None:
        """Show where we are, and what the button goes on to."""
        self._words, self._place = scene.foot, scene.place
        self._step, self._steps = scene.step, scene.steps
        self.setAccessibleName(" · ".join(filter(None, (scene.place, scene.foot))))
        self.next.show_text(scene.next_text or tr("Next"))
        self._lay_out()

    def show_board(self, board: Board) -> None:
        """Take the screen that it is painted for."""
        self._board = board = _modest(board)
        for button in (self.back, self.next):
            button.show_board(board)
        self._lay_out()

    def high(self, board: Board) -> float:
        """Return how high it is, px."""
        board = _modest(board)
        return max(board.px(HIGH_PX), board.line_px("line_strong") + board.px(44))

    def _lay_out(self) -> None:
        margin, middle = self._board.px(_MARGIN_PX), (self.height() + 1) / 2
        size = self.back.wanted()
        top = round(middle - size.height() / 2)
        self.back.setGeometry(QRect(round(margin), top, size.width(), size.height()))
        size = self.next.wanted()
        left = round(self.width() - margin - size.width())
        self.next.setGeometry(QRect(left, top, size.width(), size.height()))
        self.update()

    def _dots_px(self) -> float:
        board = self._board
        if self._steps > _MOST_DOTS:
            return board.px(_BAR_PX[0])
        wide = (self._steps - 1) * _APART_PX + _PILL_PX
        return board.px(wide) if self._steps else 0.0

    def _most_px(self) -> float:
        """Return how wide the button is with its longest words: the line beside it never moves."""
        texts = (self.next.text(), tr("Show the answer"), tr("Show the values"))
        return max(self.next.wanted_px(text) for text in texts)

    def _plan(self) -> tuple[bool, Board, QRectF]:
        """Return whether there are dots, and the board and the room of the words."""
        board, gap = self._board, self._board.px(_GAP_PX)
        left = self.back.geometry().right() + gap
        place = Block(self._place, "place").width(board) + 1.5 * gap if self._place else 0.0
        right = self.width() - board.px(_MARGIN_PX) - self._most_px() - gap
        words = Block(self._words, "foot")
        for dots in (True, False):
            start = left + place + (self._dots_px() + 1.5 * gap if dots else 0.0)
            room = QRectF(start, 0, max(right - start, 1.0), self.height())
            if len(words.lines(board, room.width())) <= _MOST_LINES and room.width() > gap:
                return dots, board, room
        while len(words.lines(board, room.width())) > _MOST_LINES and board.scale > _LEAST:
            board = board._replace(scale=board.scale * _SHRINK)
        return False, board, room

    def _paint_dots(self, painter: QPainter, left: float) -> None:
        board, theme = self._board, self._board.theme
        y = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if self._steps > _MOST_DOTS:
            wide, high = map(board.px, _BAR_PX)
            rounded(painter, QRectF(left, y - high / 2, wide, high), high / 2, theme.track)
            done = max(wide * (self._step + 1) / self._steps, high)
            rounded(painter, QRectF(left, y - high / 2, done, high), high / 2, theme.accent)
            return
        high, apart, pill = (board.px(px) for px in (_DOT_PX, _APART_PX, _PILL_PX))
        for step in range(self._steps):
            wide = pill if step == self._step else high
            box = QRectF(left, y - high / 2, wide, high)
            colour = theme.accent if step == self._step else theme.control
            rounded(painter, box, high / 2, colour)
            left += wide + apart - high

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line, dots, place and words."""
        del event
        painter, board, theme = QPainter(self), self._board, self._board.theme
        painter.setPen(QPen(theme.hairline, max(board.px(1.0), 1.0)))
        painter.drawLine(QLineF(QPointF(0, 0.5), QPointF(self.width(), 0.5)))
        dots, small, room = self._plan()
        left = self.back.geometry().right() + board.px(_GAP_PX)
        if dots:
            self._paint_dots(painter, left)
            left += self._dots_px() + board.px(1.5 * _GAP_PX)
        line = board.line_px("place")
        place = Block(self._place, "place")
        box = QRectF(left, (self.height() - line) / 2, place.width(board) + 1, line)
        place.paint(painter, board, box, theme.text2)
        words = Block(self._words, "foot")
        high = words.height(small, room.width())
        room.setTop((self.height() - high) / 2)
        room.setLeft(room.right() - _even_px(words, small, room.width()))
        words.paint(painter, small, room, theme.text2, Qt.AlignmentFlag.AlignRight)
        painter.end()


def _modest(board: Board) -> Board:
    """Return ``board`` with text that leaves room for what is presented."""
    return board._replace(scale=min(board.scale, _LARGEST))


def _even_px(words: Block, board: Board, wide: float) -> float:
    """Return the width, at most ``wide`` px, at which the lines are about equally long."""
    lines = len(words.lines(board, wide))
    even = wide
    while lines > 1 and even > wide / 2 and len(words.lines(board, even * _EVEN_STEP)) == lines:
        even *= _EVEN_STEP
    return even
