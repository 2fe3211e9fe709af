"""The laps of the file: a row each, which chooses that part of the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import RING_ROOM_PX, rounded, state_fill
from bodymap.ui.controls.press import Row
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

    from bodymap.app.runs.scene import LapRow

_Role = QPalette.ColorRole
_ROW_PX = 28
_BLEED_PX = 8  # how far a row's hover reaches out of the column
_ENDS = (0.31, 0.55, 0.80, 1.0)  # where the columns behind the first one end, of the width
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _paint_cells(painter: QPainter, box: QRectF, texts: tuple[str, ...], role: str) -> None:
    """Paint ``texts`` in ``box``: the first at its left, the others to their column's end."""
    painter.setFont(type_font(role))
    first, *others = texts
    painter.drawText(box, _LEFT, first)
    for text, end in zip(others, _ENDS, strict=True):
        cell = QRectF(box.left(), box.top(), box.width() * end, box.height())
        painter.drawText(cell, _RIGHT, text)


class _Lap(Row):
    """One lap; pressed, it is the chosen part."""

    def __init__(self, table: LapTable) -> None:
        super().__init__(table)
        self.ring_radius(6, RING_ROOM_PX)  # the rows touch one another
        self.lap: LapRow | None = None

    def show_lap(self, lap: LapRow) -> None:
        """Show ``lap``."""
        if lap != self.lap:
            self.lap = lap
            self.setAccessibleName(lap.spoken)
            self.setChecked(lap.chosen)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self.lap is None:
            return
        painter, palette, lap = QPainter(self), self.palette(), self.lap
        fill = state_fill(self, palette.color(_Role.LinkVisited) if lap.chosen else None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 6, fill)
        painter.setPen(palette.color(_Role.WindowText))
        box = QRectF(self.rect()).adjusted(_BLEED_PX, 0, -_BLEED_PX, 0)
        texts = (lap.number, lap.distance, lap.time, lap.pace, lap.load)
        _paint_cells(painter, box, texts, "value" if lap.chosen else "value_plain")
        painter.end()


class LapTable(QWidget):
    """The laps one below the other; they share one tab stop.

    Signals:
        lap_chosen: from and to, seconds since the run's start.
    """

    lap_chosen = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._laps: list[_Lap] = []
        self._shown = 0
        self._unit = ""
        self._group = TabGroup()
        self.setAccessibleName(tr("Laps"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_text_size(self._text_size_changed)

    def show_laps(self, laps: tuple[LapRow, ...], unit: str) -> None:
        """Show ``laps``, whose load is told for one ``unit`` ("km" or "mile")."""
        if unit != self._unit:
            self._unit = unit
            self.update()
        while len(self._laps) < len(laps):
            row = _Lap(self)
            self._laps.append(row)
            self._group.add(row)
            row.clicked.connect(lambda _=False, row=row: self._chosen(row))
        for row, lap in zip(self._laps, laps, strict=False):
            row.show_lap(lap)
        if len(laps) != self._shown:
            self._shown = len(laps)
            for index, row in enumerate(self._laps):
                row.setVisible(index < self._shown)
            self._group.settle()
            self._place()
            self.updateGeometry()

    def _chosen(self, row: _Lap) -> None:
        if row.lap is not None:
            self.lap_chosen.emit(row.lap.start_s, row.lap.end_s)

    @staticmethod
    def _row_px() -> int:
        return max(_ROW_PX, QFontMetrics(type_font("value")).height() + 8)

    @staticmethod
    def _header_px() -> int:
        return QFontMetrics(type_font("caption")).height() + 6

    def _place(self) -> None:
        high, top = self._row_px(), self._header_px()
        for index, row in enumerate(self._laps[: self._shown]):
            row.setGeometry(0, top + index * high, self.width(), high)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(400, self._header_px() + self._shown * self._row_px())

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(260, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads of the columns."""
        if event.rect().top() > self._header_px():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        box = QRectF(_BLEED_PX, 0, self.width() - 2 * _BLEED_PX, self._header_px() - 2)
        load = tr("Load per {unit}").format(unit=self._unit)
        heads = (tr("Lap"), tr("Distance"), tr("Time"), tr("Pace"), load)
        _paint_cells(painter, box, heads, "caption")
        painter.end()
