"""The words above: the step's title, and one or two sentences under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.draw.present.lines import Block, Tall
from bodymap.ui.views.present.item import Painted

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.draw.present.board import Board


class HeadLine(Painted):
    """The title, or the text under it.

    Args:
        parent: the page.
        role: of the board's type.
        quiet: in the colour of captions.
    """

    def __init__(self, parent: QWidget, role: str, *, quiet: bool = False) -> None:
        super().__init__(parent, "")
        self._quiet = quiet
        self._block = Block("", role)

    def show_text(self, text: str) -> None:
        """Show ``text``; nothing where there is none."""
        self._block = self._block._replace(text=text)
        self.say(text)
        self.setVisible(bool(text))
        self.update()

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its lines."""
        high = self._block.height(board, width)
        return Tall(high, high)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the words."""
        theme = self.board.theme
        self._block.paint(painter, self.board, room, theme.text2 if self._quiet else theme.text)
