"""Text in lines: broken to a width, measured and painted, the same way each time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from bodymap.ui.draw.present.board import face_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.ui.draw.present.board import Board

_SLACK_PX = 0.5  # a width that was measured in whole px holds its line


class Tall(NamedTuple):
    """How high something may be: no lower than ``least``, no higher than ``most``, px."""

    least: float
    most: float


class Block(NamedTuple):
    """A text in one role of the board's type."""

    text: str
    role: str

    def lines(self, board: Board, width: float) -> tuple[str, ...]:
        """Return the lines of the text at ``width`` px; none where there is no text."""
        return _broken(self.text, self.role, board.font_px(self.role), max(width, 1.0))

    def height(self, board: Board, width: float) -> float:
        """Return how high the text is at ``width`` px."""
        return len(self.lines(board, width)) * board.line_px(self.role)

    def width(self, board: Board) -> float:
        """Return how wide the text is in one line, px."""
        return QFontMetricsF(board.font(self.role)).horizontalAdvance(self.text)

    def bearing(self, board: Board) -> float:
        """Return how far from its left edge the first letter's ink begins, px."""
        return QFontMetricsF(board.font(self.role)).leftBearing(self.text[:1] or " ")

    def paint(
        self,
        painter: QPainter,
        board: Board,
        room: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Paint the text from the top of ``room`` and return where it ends, px from above."""
        found = self.lines(board, room.width())
        if not found:
            return room.top()
        font, tall = board.font(self.role), board.line_px(self.role)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(colour)
        drop = (tall - metrics.height()) / 2 + metrics.ascent()
        for index, line in enumerate(found):
            left = room.left() + _indent(align, room.width() - metrics.horizontalAdvance(line))
            painter.drawText(QPointF(left, room.top() + index * tall + drop), line)
        return room.top() + len(found) * tall


def _indent(align: Qt.AlignmentFlag, free: float) -> float:
    if align == Qt.AlignmentFlag.AlignRight:
        return free
    return free / 2 if align == Qt.AlignmentFlag.AlignHCenter else 0.0


@lru_cache(maxsize=2048)
def _broken(text: str, role: str, px: int, width: float) -> tuple[str, ...]:
    # A page is measured at several widths before it fits: the same words come again and again.
    layout = QTextLayout(text, face_font(role, px))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while text:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width + _SLACK_PX)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(found)
