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

_PAD_PX, _EDGE_PX = 32.0, 24.0
_ROW_GAP_PX, _ACROSS_PX = 10.0, 28.0
_SCRIM = 0.8  # of the page under the plate
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
    """The keys and what they do, in two columns on a plate; the page lies pale under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = Board(theme_named("light"))
        self._rows: tuple[tuple[str, str], ...] = ()
        self.plate = QRectF()
        speak_as(self, QAccessible.Role.StaticText)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show each key and what it does; none hides the plate."""
        self._rows = tuple(rows)
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in self._rows))
        self.setVisible(bool(self._rows))
        self.raise_()

    def fit(self, board: Board, page: QRect) -> None:
        """Lie over ``page``; the words are made smaller until all are on the plate."""
        edge = board.px(_EDGE_PX)
        wide, most = page.width() - 2 * edge, page.height() - 2 * edge
        while self._high(board, wide) > most and board.scale > _LEAST:
            board = board._replace(scale=board.scale * _SHRINK)
        self._board = board
        self.plate = QRectF(0, 0, wide, min(self._high(board, wide), most))
        self.plate.moveCenter(QRectF(0, 0, page.width(), page.height()).center())
        self.setGeometry(page)
        self.update()

    def _columns(self) -> tuple[Sequence[tuple[str, str]], ...]:
        half = -(-len(self._rows) // 2)
        return self._rows[:half], self._rows[half:]

    def _column_px(self, board: Board, wide: float) -> float:
        return (wide - board.px(2 * _PAD_PX + _ACROSS_PX)) / 2

    def _words_px(self, rows: Sequence[tuple[str, str]], board: Board, column: float) -> float:
        """Return the room for what the keys of ``rows`` do, beside the longest of them."""
        keys = max((Block(key, "line_strong").width(board) for key, _ in rows), default=0.0)
        return max(column - keys - board.px(_ACROSS_PX), 1.0)

    def _high(self, board: Board, wide: float) -> float:
        column = self._column_px(board, wide)
        tall = [
            sum(
                Block(words, "line").height(board, self._words_px(rows, board, column))
                + board.px(_ROW_GAP_PX)
                for _, words in rows
            )
            for rows in self._columns()
        ]
        return board.line_px("ask") + board.px(12) + max(tall) + board.px(2 * _PAD_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page pale, and the plate."""
        painter, board, theme = QPainter(self), self._board, self._board.theme
        scrim = QColor(theme.surface)
        scrim.setAlphaF(_SCRIM)
        painter.fillRect(event.rect(), scrim)
        pad = board.px(_PAD_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, self.plate, board.px(16), theme.surface, QPen(theme.control, board.px(2)))
        inside = self.plate.adjusted(pad, pad, -pad, -pad)
        top = Block(tr("Keys"), "ask").paint(painter, board, inside, theme.text) + board.px(12)
        column = QRectF(inside.left(), top, self._column_px(board, self.plate.width()), 1)
        for rows in self._columns():
            self._paint_column(painter, column, rows)
            column.translate(column.width() + board.px(_ACROSS_PX), 0)
        painter.end()

    def _paint_column(
        self, painter: QPainter, column: QRectF, rows: Sequence[tuple[str, str]]
    ) -> None:
        board, theme, top = self._board, self._board.theme, column.top()
        words_px = self._words_px(rows, board, column.width())
        for key, text in rows:
            box = QRectF(column.left(), top, column.width(), 1)
            Block(key, "line_strong").paint(painter, board, box, theme.text)
            box.setLeft(column.right() - words_px)
            end = Block(text, "line").paint(painter, board, box, theme.text2)
            top = end + board.px(_ROW_GAP_PX)
