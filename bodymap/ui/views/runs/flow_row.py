"""Controls side by side, in as many rows as they need, each in the middle of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.text_size import on_text_size

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent


class FlowRow(QWidget):
    """Holds ``parts`` in their order; what is hidden takes no room.

    Args:
        parts: the controls.
        gap_px: between them, and between rows.
        name: of what they do, for the screen reader.
    """

    def __init__(self, parts: tuple[QWidget, ...], gap_px: int = 10, name: str = "") -> None:
        super().__init__()
        self._parts = parts
        self._gap_px = gap_px
        self.setAccessibleName(name)
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def refit(self) -> None:
        """Take the sizes that the parts want now."""
        self._place()
        self.updateGeometry()

    def needed_px(self) -> int:
        """Return the width at which all stand in one row."""
        shown = [part.sizeHint().width() for part in self._parts if not part.isHidden()]
        return sum(shown) + self._gap_px * max(len(shown) - 1, 0)

    def _rects(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Return a place for each part that is shown."""
        found: list[tuple[QWidget, QRect]] = []
        row: list[tuple[QWidget, int, QSize]] = []
        x = y = 0
        for part in (each for each in self._parts if not each.isHidden()):
            size = part.sizeHint()
            if row and x + size.width() > width:
                y += _settle(row, y, width, found) + self._gap_px
                row, x = [], 0
            row.append((part, x, size))
            x += size.width() + self._gap_px
        _settle(row, y, width, found)
        return found

    def _place(self) -> None:
        for part, rect in self._rects(self.width()):
            part.setGeometry(rect)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.refit()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        return max((rect.bottom() + 1 for _, rect in self._rects(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of one row."""
        return QSize(self.needed_px(), self.heightForWidth(self.width() or self.needed_px()))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part."""
        shown = (part.sizeHint().width() for part in self._parts if not part.isHidden())
        return QSize(max(shown, default=0), self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Follow parts that want another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().event(event)


def _settle(
    row: list[tuple[QWidget, int, QSize]],
    top: int,
    width: int,
    found: list[tuple[QWidget, QRect]],
) -> int:
    """Add the places of a ``row`` that starts at ``top`` to ``found``; return its height."""
    high = max((size.height() for _, _, size in row), default=0)
    for part, x, size in row:
        y = top + (high - size.height()) // 2
        found.append((part, QRect(x, y, min(size.width(), max(width, 1)), size.height())))
    return high
