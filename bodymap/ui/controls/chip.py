"""Chips: small buttons with a few words, as many in a row as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.flow import flow
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont, QResizeEvent

_Role = QPalette.ColorRole
_PADDING_PX = 10
_DOT_PX = 5.0  # radius
_GAP_PX = 6


class Chip(Press):
    """A few words, with or without a dot of colour before them; it may be the chosen one.

    Args:
        dot: the colour that the words explain.
    """

    def __init__(self, text: str, dot: QColor | None = None) -> None:
        super().__init__(text)
        self._dot = dot
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_dot(self, dot: QColor) -> None:
        """Show another colour."""
        self._dot = dot
        self.update()

    def _dot_room(self) -> float:
        return 0.0 if self._dot is None else 2 * _DOT_PX + 7

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        role = "small_strong" if self.isCheckable() else "small_medium"
        high = max(28, QFontMetrics(type_font(role)).height() + 10)
        return QSize(round(self.text_px(role) + 2 * _PADDING_PX + self._dot_room()), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        chosen = self.isChecked()
        rest = palette.color(_Role.LinkVisited if chosen else _Role.AlternateBase)
        edge = QPen(palette.color(_Role.Highlight if chosen else _Role.Mid))
        if chosen and is_contrast(palette):
            edge.setWidthF(2.0)
        rounded(painter, QRectF(self.rect()), RADIUS, state_fill(self, rest), edge)
        x = float(_PADDING_PX)
        if self._dot is not None:
            painter.setPen(QPen(palette.color(_Role.Dark)))
            painter.setBrush(self._dot)
            painter.drawEllipse(QPointF(x + _DOT_PX, self.height() / 2), _DOT_PX, _DOT_PX)
            x += self._dot_room()
        painter.setPen(palette.color(_Role.Link if chosen else _Role.WindowText))
        painter.setFont(type_font("small_strong" if chosen else "small_medium"))
        words = QRectF(self.rect()).adjusted(x, 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class ChipRow(QWidget):
    """Chips side by side, in as many rows as they need; they share one tab stop.

    Args:
        name: what they are, for the screen reader.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._chips: list[Chip] = []
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def show_chips(self, chips: list[Chip]) -> None:
        """Show ``chips`` instead of the present ones."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = chips
        group = TabGroup()
        for chip in chips:
            chip.setParent(self)
            group.add(chip)
            chip.show()
        self._place()
        self.updateGeometry()

    def chips(self) -> tuple[Chip, ...]:
        """Return the chips that are shown."""
        return tuple(self._chips)

    def _rects(self, width: int) -> list[QRect]:
        return flow(self._chips, width, _GAP_PX)

    def _place(self) -> None:
        for chip, rect in zip(self._chips, self._rects(self.width()), strict=True):
            chip.setGeometry(rect)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        rects = self._rects(width)
        return rects[-1].bottom() + 1 if rects else 0

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(100, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips anew."""
        super().resizeEvent(event)
        self._place()
