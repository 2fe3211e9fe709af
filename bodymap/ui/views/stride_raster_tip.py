"""The tip of a row of the raster: its value now, when the muscle works, what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette

from bodymap.ui.controls.paint import mixed
from bodymap.ui.controls.tip import Tip
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.draw.stride_chart_words import TipLine
    from bodymap.ui.views.stride_raster import StrideRaster

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
_GAP_PX = 3
_QUIET = 0.3  # of the words in the ground of the tip


class RowTip:
    """Shows the tip of one row at a time; its value follows the cursor."""

    def __init__(self, raster: StrideRaster) -> None:
        self._raster = raster
        self._tip: _LinesTip | None = None
        self._row = 0
        self._at: QPoint | None = None

    def show_row(self, row: int, at: QPoint) -> None:
        """Show the tip of ``row`` below ``at`` (of the screen), or above."""
        window = self._raster.window()
        if self._tip is None or self._tip.parent() is not window:
            self._tip = _LinesTip(window)
            self._raster.destroyed.connect(self._tip.deleteLater)
        self._row, self._at = row, window.mapFromGlobal(at)
        self.follow()

    def follow(self) -> None:
        """Show the value of now where a tip is shown."""
        picture = self._raster.picture
        if self._tip is None or self._at is None or picture is None:
            return
        lines = picture.row_tip(self._row, self._raster.phase)
        if not self._tip.isVisible() or lines != self._tip.lines:
            self._tip.show_lines(lines, self._at)

    def leave(self) -> None:
        """Take the tip away."""
        self._at = None
        if self._tip is not None:
            self._tip.hide()


class _LinesTip(Tip):
    """A tip whose first line stands out, and whose last ones stand back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.lines: tuple[TipLine, ...] = ()

    def show_lines(self, lines: tuple[TipLine, ...], at: QPoint) -> None:
        """Show ``lines`` below ``at`` (of the window), or above."""
        self.lines = lines
        self.setAccessibleName("\n".join(line.words for line in lines))
        boxes = self._boxes(QPoint(), self.room_px())
        wide = max((box.width() for box in boxes), default=0)
        self.show_sized(QSize(wide, boxes[-1].bottom() + 1 if boxes else 0), at)
        self.update()

    def _boxes(self, corner: QPoint, wide: int) -> list[QRect]:
        """Return the box of each line, the first at ``corner``."""
        boxes, y = [], corner.y()
        for line in self.lines:
            metrics = QFontMetrics(type_font(line.role))
            size = metrics.boundingRect(0, 0, wide, 2000, _WRAPPED, line.words).size()
            boxes.append(QRect(QPoint(corner.x(), y), size))
            y += size.height() + _GAP_PX
        return boxes

    def paint_words(self, painter: QPainter, room: QRect) -> None:
        """Paint each line in its own type."""
        surface = self.palette().color(QPalette.ColorRole.Base)
        ink = self.palette().color(QPalette.ColorRole.Shadow)
        for line, box in zip(self.lines, self._boxes(room.topLeft(), room.width()), strict=True):
            painter.setFont(type_font(line.role))
            painter.setPen(mixed(surface, ink, _QUIET) if line.quiet else surface)
            painter.drawText(box.adjusted(0, 0, 2, 0), _WRAPPED, line.words)
