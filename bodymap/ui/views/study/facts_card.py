"""A few figures side by side on a card, one below the other where they have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy

from bodymap.ui.controls.card import Tile
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.scene import Fact

_Role = QPalette.ColorRole
_PADDING_PX, _UP_PX, _BETWEEN_PX = 16, 14, 8


class FactsCard(Tile):
    """The facts of a question."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._facts: tuple[Fact, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        speak_as(self, QAccessible.Role.StaticText)

    def show_facts(self, title: str, facts: tuple[Fact, ...]) -> None:
        """Show ``facts`` under their ``title``."""
        self._title, self._facts = title, facts
        parts = "; ".join(f"{fact.caption}: {fact.value}" for fact in facts)
        self.setAccessibleName(f"{title}: {parts}")
        self.updateGeometry()
        self.update()

    def _columns(self, width: int) -> list[float]:
        """Return how wide each column is, px: the last one ends at the edge; none without room."""
        caption, value = QFontMetrics(type_font("caption")), QFontMetrics(type_font("fact"))
        needed = [
            max(caption.horizontalAdvance(fact.caption), value.horizontalAdvance(fact.value)) + 2
            for fact in self._facts
        ]
        room, many = width - 2 * _PADDING_PX, max(len(needed), 1)
        gap = (room - sum(needed)) / max(many - 1, 1)
        return [own + gap for own in needed] if gap >= _BETWEEN_PX else []

    def _side_by_side(self, width: int) -> bool:
        return bool(self._columns(width))

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        caption, value = QFontMetrics(type_font("caption")), QFontMetrics(type_font("fact"))
        title = self._title_px(width)
        if self._side_by_side(width):
            return title + caption.height() + value.height() + 2 * _UP_PX - 4
        return title + len(self._facts) * (value.height() + 2) + 2 * _UP_PX - 6

    def _title_px(self, width: int) -> int:
        """Return the room that the title takes at ``width`` px."""
        room = QRect(0, 0, max(width - 2 * _PADDING_PX, 80), 400)
        words = QFontMetrics(type_font("caption_strong"))
        return words.boundingRect(room, Qt.TextFlag.TextWordWrap, self._title).height() + 4

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(280, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(120, 40)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its facts."""
        super().paintEvent(event)
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(_PADDING_PX, _UP_PX - 2, -_PADDING_PX, -_UP_PX + 2)
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.setFont(type_font("caption_strong"))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._title)
        room.setTop(room.top() + self._title_px(self.width()))
        if self._side_by_side(self.width()):
            left = room.left()
            for fact, wide in zip(self._facts, self._columns(self.width()), strict=True):
                column = QRectF(left, room.top(), wide, room.height())
                self._paint_fact(painter, column, fact, Qt.AlignmentFlag.AlignBottom)
                left += wide
        else:
            high = room.height() / len(self._facts)
            for index, fact in enumerate(self._facts):
                row = QRectF(room.left(), room.top() + index * high, room.width(), high)
                self._paint_fact(painter, row, fact, Qt.AlignmentFlag.AlignRight)
        painter.end()

    def _paint_fact(
        self, painter: QPainter, box: QRectF, fact: Fact, where: Qt.AlignmentFlag
    ) -> None:
        """Paint a fact: the value under its caption, or (``AlignRight``) at the end of its line."""
        in_row = where == Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        painter.setFont(type_font("caption"))
        painter.drawText(box, middle if in_row else Qt.AlignmentFlag.AlignTop, fact.caption)
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.setFont(type_font("fact"))
        painter.drawText(box, where | middle if in_row else where, fact.value)
