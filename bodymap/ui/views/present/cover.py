"""The cover: the list of what can be presented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.lines import Block
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.present.option_item import Pressed
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from bodymap.app.present.scene import CoverItem

EDGE_PX = 6.0  # around the rows, for the ring
_PAD_PX, _SIDE_PX = 14.0, 20.0
_GAP_PX = 12.0
_ACROSS_PX = 20.0  # between two columns
_TWO_FROM_PX = 760.0  # wide: then the rows stand in two columns,
_TWO_FROM_ROWS = 5  # if they are as many
_SHRINK, _LEAST = 0.95, 0.72  # of the text, before the list scrolls
_MOST_PX = 124.0  # high
_SIGN_PX = 28.0
_BAR_PX = 14.0  # beside the rows, where they scroll


class CoverRow(Pressed):
    """Something that can be presented, or the row that opens a file.

    Signals:
        moved: to another row by so many, or to the first (-1000) or last (1000).
        turned: to the column before (-1) or behind (1).
    """

    moved = Signal(int)
    turned = Signal(int)

    def __init__(self, parent: QWidget, item: CoverItem | None) -> None:
        super().__init__(item.title if item else tr("Open a lesson…"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._item = item
        self.ring_radius(12)
        line, about = (item.line, item.about) if item else (tr("A file of your own"), "")
        if item is not None and item.own:
            about = f"{tr('Your own')} · {about}" if about else tr("Your own")
        self._blocks = (
            (Block(self.text(), "strong"), False),
            (Block(line, "line"), True),
            (Block(about, "foot"), True),
        )
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(". ".join(part.rstrip(".") for part in (line, about) if part))

    @property
    def key(self) -> str | None:
        """The item's key; None: a file is opened."""
        return None if self._item is None else self._item.key

    def high(self, board: Board, width: float) -> float:
        """Return how high its words are at ``width`` px, px."""
        inside = width - board.px(2 * _SIDE_PX) - self._sign_px(board)
        words = sum(block.height(board, inside) for block, _ in self._blocks)
        return words + board.px(2 * _PAD_PX)

    def _sign_px(self, board: Board) -> float:
        return board.text_px(_SIGN_PX) + board.px(16) if self._item is None else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, board, theme = QPainter(self), self.board, self.board.theme
        room = QRectF(self.rect())
        edge = QPen(theme.control, board.px(1.5))
        if self._item is None:
            edge.setStyle(Qt.PenStyle.DashLine)
        rounded(painter, room, board.px(12), self.fill(theme.surface), edge)
        side = board.px(_SIDE_PX)
        inside = room.adjusted(side, 0, -side, 0)
        if self._item is None:
            px = board.text_px(_SIGN_PX)
            sign = QRectF(inside.left(), room.center().y() - px / 2, px, px)
            paint_icon(painter, sign, "plus", theme.text2)
            inside.setLeft(inside.left() + self._sign_px(board))
        high = sum(block.height(board, inside.width()) for block, _ in self._blocks)
        inside.setTop(room.center().y() - high / 2)
        for block, quiet in self._blocks:
            colour = theme.text2 if quiet else theme.text
            inside.setTop(block.paint(painter, board, inside, colour))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, whatever brought the keyboard: a clicker opens what is ringed."""
        super().focusInEvent(QFocusEvent(event.type(), Qt.FocusReason.ShortcutFocusReason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row, or open this one."""
        moves = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -1000,
            Qt.Key.Key_End: 1000,
        }
        turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in moves:
            self.moved.emit(moves[Qt.Key(event.key())])
        elif event.key() in turns:
            self.turned.emit(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class Cover(QWidget):
    """The rows, in one column or two; it scrolls where there are many.

    Signals:
        item_chosen: the key of the item.
        open_asked: a lesson's file.
        reached: a row has got the keyboard by a key: the row.
    """

    item_chosen = Signal(str)
    open_asked = Signal()
    reached = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[CoverRow] = []
        self._items: tuple[CoverItem, ...] | None = None
        self._board = Board(theme_named("light"))
        self._down = 1  # rows in a column
        self._last = 0  # the row that had the keyboard last
        self._seen = QSize()
        self.setAccessibleName(tr("What can be presented"))
        speak_as(self, QAccessible.Role.List)

    def show_items(self, items: tuple[CoverItem, ...]) -> None:
        """Show ``items``, and the row that opens a file."""
        if items == self._items:
            return
        self._items = items
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [CoverRow(self, item) for item in (*items, None)]
        for row in self._rows:
            row.clicked.connect(self._chosen)
            row.moved.connect(self._move)
            row.turned.connect(self._turn)
            row.show()
        self._lay_out()

    def focus_on(self, key: str) -> None:
        """Give the keyboard to the row with ``key``, or to the first."""
        self._go(next((at for at, row in enumerate(self._rows) if key and row.key == key), 0))

    def move_ring(self, by: int) -> None:
        """Give the keyboard to the row so many further on, or back."""
        self._move(by)

    def open_ringed(self) -> None:
        """Open what has the keyboard, or had it last."""
        self._rows[self._at()].click()

    def fit(self, board: Board, seen: QSize) -> None:
        """Paint for ``board``; so much of the list is seen at once, px."""
        self._board, self._seen = board, seen
        self._lay_out()

    def _across(self) -> int:
        many = len(self._rows) >= _TWO_FROM_ROWS
        return 2 if many and self._seen.width() >= self._board.px(_TWO_FROM_PX) else 1

    def _lay_out(self) -> None:
        if not self._rows or self._seen.isEmpty():
            return
        board, across = self._board, self._across()
        edge, gap = board.px(EDGE_PX), board.px(_GAP_PX)
        wide = (self._seen.width() - 2 * edge - (across - 1) * board.px(_ACROSS_PX)) / across
        self._down = -(-len(self._rows) // across)
        free = (self._seen.height() - 2 * edge + gap) / self._down - gap
        high = self._row_px(board, wide)
        least = min(self._board.scale * _LEAST, 1.0)
        while high > free and board.scale > least:
            board = board._replace(scale=board.scale * _SHRINK)
            high = self._row_px(board, wide)
        high = max(high, min(free, board.px(_MOST_PX)))
        if high > free:
            wide -= board.px(_BAR_PX) / across
        for index, row in enumerate(self._rows):
            left = edge + (index // self._down) * (wide + board.px(_ACROSS_PX))
            top = edge + (index % self._down) * (high + gap)
            row.show_board(board)
            row.setGeometry(QRect(round(left), round(top), round(wide), round(high)))
        self.setMinimumHeight(int(self._down * (high + gap) - gap + 2 * edge - 1))

    def _row_px(self, board: Board, wide: float) -> float:
        return max(row.high(board, wide) for row in self._rows)

    def _chosen(self) -> None:
        row = self.sender()
        if isinstance(row, CoverRow):
            if row.key is None:
                self.open_asked.emit()
            else:
                self.item_chosen.emit(row.key)

    def _at(self) -> int:
        found = (at for at, row in enumerate(self._rows) if row.hasFocus())
        return next(found, min(self._last, len(self._rows) - 1))

    def _move(self, by: int) -> None:
        self._go(self._at() + by)

    def _turn(self, by: int) -> None:
        at = self._at() + by * self._down
        if 0 <= at < len(self._rows) + self._down - 1:
            self._go(at)

    def _go(self, at: int) -> None:
        self._last = min(max(at, 0), len(self._rows) - 1)
        row = self._rows[self._last]
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reached.emit(row)

    def sizeHint(self) -> QSize:
        """Return the size that all rows take."""
        return QSize(400, self.minimumHeight())
