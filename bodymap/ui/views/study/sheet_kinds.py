"""The kinds of worksheets as rows, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded, state_fill
from bodymap.ui.controls.press import Row
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from bodymap.app.study.sheet_scene import SheetKindRow

_Role = QPalette.ColorRole
_PADDING_PX, _BETWEEN_PX, _ABOVE_PX = 12, 2, 8
_WRAP = Qt.TextFlag.TextWordWrap.value
_GAP_PX = 4  # between rows: a ring has room


class KindRow(Row):
    """A kind: its name, and under it what it is."""

    def __init__(self, shown: SheetKindRow) -> None:
        super().__init__()
        self.kind, self._line = shown.kind, shown.line
        self.setText(shown.text)
        self.setAccessibleName(shown.text)
        self.setAccessibleDescription(shown.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _heights(self, width: int) -> tuple[int, int]:
        """Return the heights of the name and of the line in a row of ``width`` px."""
        room = QRect(0, 0, max(width - 2 * _PADDING_PX, 1), 1000)
        found = (
            QFontMetrics(type_font(role)).boundingRect(room, _WRAP, text).height()
            for role, text in (("control_strong", self.text()), ("caption", self._line))
        )
        name, line = found
        return name, line

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that its words need."""
        return sum(self._heights(width)) + _BETWEEN_PX + 2 * _ABOVE_PX

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        wide = max(self.width(), 160)
        return QSize(160, self.heightForWidth(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette, chosen = QPainter(self), self.palette(), self.isChecked()
        fill = palette.color(_Role.LinkVisited) if chosen else state_fill(self, None)
        edge = QPen(palette.color(_Role.Highlight), 2) if chosen and is_contrast(palette) else None
        if fill is not None:
            rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        name, line = self._heights(self.width())
        wide = self.width() - 2 * _PADDING_PX
        painter.setFont(type_font("control_strong" if chosen else "control"))
        painter.setPen(palette.color(_Role.Link if chosen else _Role.WindowText))
        painter.drawText(QRect(_PADDING_PX, _ABOVE_PX, wide, name), _WRAP, self.text())
        painter.setFont(type_font("caption"))
        painter.setPen(palette.color(_Role.PlaceholderText))
        under = _ABOVE_PX + name + _BETWEEN_PX
        painter.drawText(QRect(_PADDING_PX, under, wide, line), _WRAP, self._line)
        painter.end()


class KindList(QWidget):
    """The rows; they share one tab stop.

    Signals:
        chosen: the key of another kind.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Kind of sheet"))
        self._group = TabGroup()
        self.rows: dict[str, KindRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)

    def show_kinds(self, kinds: tuple[SheetKindRow, ...], chosen: str) -> None:
        """Show ``kinds`` with the one of the key ``chosen`` as chosen."""
        for shown in kinds:
            if shown.kind not in self.rows:
                self._add(shown)
        for kind, row in self.rows.items():
            row.setChecked(kind == chosen)

    def _add(self, shown: SheetKindRow) -> None:
        row = KindRow(shown)
        self.rows[shown.kind] = row
        self._group.add(row)
        self._column.addWidget(row)
        row.clicked.connect(lambda: self.chosen.emit(row.kind))
