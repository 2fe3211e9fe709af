"""What moves over the picture of a run's chart: the chosen part, the cursor, what to do next.

Each change returns the rectangles that are to be repainted, and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.draw.runs.chart_part import blit
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from bodymap.ui.draw.runs.chart_cursor import RunCursorPlace
    from bodymap.ui.draw.runs.chart_part import PartPlace
    from bodymap.ui.draw.runs.chart_picture import RunChartPicture

_COVERED_PX = 4.0  # the cursor's line this near to an end of the part would cover it
_HINT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RunOverlay:
    """The part and the cursor over one picture."""

    def __init__(self, picture: RunChartPicture) -> None:
        self._picture = picture
        self._font = type_font("caption")
        self._hint_pen = QPen(picture.chart.theme.text2)
        self._hints = {part: picture.hint(part=part) for part in (False, True)}
        self._tint: tuple[QPixmap, QPixmap] | None = None
        self.part: PartPlace | None = None
        self.cursor: RunCursorPlace | None = None

    def show_part(self, part: tuple[float, float] | None) -> list[QRect]:
        """Move the part to these two places of the axis, or take it away."""
        before = self.part
        self.part = None if part is None else self._picture.band.place(part)
        areas = self._picture.band.areas(before, self.part)
        return areas if (before is None) == (part is None) else [*areas, self._hint_area()]

    def show_cursor(self, place: float | None) -> list[QRect]:
        """Move the cursor to a place of the axis, or take it away."""
        before = self.cursor
        self.cursor = None if place is None else self._picture.cursor.place(place)
        places = [each for each in (before, self.cursor) if each is not None]
        return [area for each in places for area in each.areas]

    def _tinted(self, under: QPixmap) -> QPixmap:
        """Return the picture of the part: ``under`` in the band's tint, made once."""
        if self._tint is None or self._tint[0] is not under:
            self._tint = under, self._picture.band.tinted(under)
        return self._tint[1]

    def _hint_area(self) -> QRect:
        around = QRect()
        for _, box in self._hints.values():
            around = around if box is None else around.united(box.toAlignedRect())
        return around

    def paint(self, painter: QPainter, area: QRect, under: QPixmap, *, ringed: bool) -> None:
        """Paint what lies in ``area``, over the picture ``under``.

        ``ringed``: the keyboard is on the cursor.
        """
        blit(painter, QRectF(area), under)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, box = self._hints[self.part is not None]
        if box is not None and box.intersects(area):
            painter.setFont(self._font)
            painter.setPen(self._hint_pen)
            painter.drawText(box, _HINT, words)
        if self.part is not None:
            self._picture.band.paint(painter, self.part, area, self._tinted(under))
        if self.cursor is not None:
            x, ends = self.cursor.x, () if self.part is None else self.part
            line = all(abs(x - end) > _COVERED_PX for end in ends)
            self._picture.cursor.paint(painter, self.cursor, ringed=ringed, line=line)
