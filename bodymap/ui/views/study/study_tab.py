"""A tab of the bar: a kind of question, or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import control_height
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded, state_fill
from bodymap.ui.controls.press import Row
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.study.scene import StudyTab

_Role = QPalette.ColorRole
PADDING_PX, TIGHT_PX = 14, 8  # beside its words
_COUNT_GAP_PX = 6


class TabButton(Row):
    """Words, in tint where it is the chosen one; with or without how many cards are due."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tab: StudyTab | None = None
        self._padding = PADDING_PX
        self._counts = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tab(self, tab: StudyTab, *, chosen: bool) -> None:
        """Show ``tab``."""
        self.tab = tab
        self.setText(tab.text)
        self.setChecked(chosen)
        self.setAccessibleName(tab.text)
        self.setAccessibleDescription(tab.told)
        self.updateGeometry()
        self.update()

    def show_tight(self, *, tight: bool, counts: bool) -> None:
        """Take less room, and leave the number out where not ``counts``."""
        self._padding, self._counts = TIGHT_PX if tight else PADDING_PX, counts
        self.updateGeometry()
        self.update()

    def is_first(self) -> bool:
        """Tell whether it stands for all kinds: its number stays whatever gives way."""
        return self.tab is not None and not self.tab.key

    def _count(self) -> str:
        return str(self.tab.due) if self.tab is not None and self.tab.due and self._counts else ""

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        wide = self.text_px("control_strong") + 2 * self._padding
        if self._count():
            wide += self.text_px("caption_medium", self._count()) + _COUNT_GAP_PX
        return QSize(wide, control_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette, chosen = QPainter(self), self.palette(), self.isChecked()
        fill = palette.color(_Role.LinkVisited) if chosen else state_fill(self, None)
        edge = QPen(palette.color(_Role.Highlight), 2) if chosen and is_contrast(palette) else None
        if fill is not None:
            rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        role = "control_strong" if chosen else "control"
        quiet = _Role.WindowText if self.underMouse() else _Role.PlaceholderText
        painter.setPen(palette.color(_Role.Link if chosen else quiet))
        painter.setFont(type_font(role))
        words = QFontMetrics(type_font(role)).horizontalAdvance(self.text())
        spare = self.text_px("control_strong") - words
        room = QRectF(self.rect()).adjusted(self._padding + spare / 2, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count():
            painter.setFont(type_font("caption_medium"))
            room = room.adjusted(words + _COUNT_GAP_PX, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._count())
        painter.end()
