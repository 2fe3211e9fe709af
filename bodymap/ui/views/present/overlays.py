"""What can lie over a presentation: nothing but black, or the list of the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.lines import Block
from bodymap.ui.theme import theme as theme_named
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_PAD_PX = 32.0
_ROW_GAP_PX, _ACROSS_PX = 6.0, 24.0
_WIDE_PX = 820.0
_SHRINK, _LEAST = 0.95, 0.4


class Blank(QWidget):
    """Black, and no pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Blank screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it black."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("#000000"))
        painter.end()


class KeysPlate(QWidget):
    """The keys and what they do, on a plate in the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = Board(theme_named("light"))
        self._rows: tuple[tuple[str, str], ...] = ()
        speak_as(self, QAccessible.Role.StaticText)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show each key and what it does; none hides the plate."""
        self._rows = tuple(rows)
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in self._rows))
        self.setVisible(bool(self._rows))
        self.raise_()

    def fit(self, board: Board, page: QRect) -> None:
        """Stand in the middle of ``page``; the words are made smaller until all are on it."""
        wide = min(board.px(_WIDE_PX) * max(board.scale, 1.0), page.width() - board.px(_PAD_PX))
        high = self._high(board, wide)
        while high > page.height() - board.px(_PAD_PX) and board.scale > _LEAST:
            board = board._replace(scale=board.scale * _SHRINK)
            high = self._high(board, wide)
        self._board = board
        box = QRect(0, 0, round(wide), round(high))
        box.moveCenter(page.center())
        self.setGeometry(box)
        self.update()

    def _keys_px(self, board: Board) -> float:
        return max((Block(key, "line_strong").width(board) for key, _ in self._rows), default=0.0)

    def _words_px(self, board: Board, wide: float) -> float:
        return wide - self._keys_px(board) - board.px(2 * _PAD_PX + _ACROSS_PX)

    def _high(self, board: Board, wide: float) -> float:
        words_px = self._words_px(board, wide)
        title = board.line_px("ask") + board.px(12)
        rows = sum(
            Block(words, "line").height(board, words_px) + board.px(_ROW_GAP_PX)
            for _, words in self._rows
        )
        return title + rows + board.px(2 * _PAD_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate."""
        del event
        painter, board, theme = QPainter(self), self._board, self._board.theme
        room, pad = QRectF(self.rect()), board.px(_PAD_PX)
        rounded(painter, room, board.px(16), theme.surface, QPen(theme.control, board.px(2)))
        inside = room.adjusted(pad, pad, -pad, -pad)
        top = Block(tr("Keys"), "ask").paint(painter, board, inside, theme.text) + board.px(12)
        keys_px = self._keys_px(board)
        for key, text in self._rows:
            words = Block(text, "line")
            box = QRectF(inside.left(), top, keys_px + 1, 1)
            Block(key, "line_strong").paint(painter, board, box, theme.text)
            box = QRectF(box.right() + board.px(_ACROSS_PX), top, 0, 1)
            box.setWidth(self._words_px(board, room.width()))
            top = words.paint(painter, board, box, theme.text2) + board.px(_ROW_GAP_PX)
        painter.end()
