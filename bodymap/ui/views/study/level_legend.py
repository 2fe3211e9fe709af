"""What the colours of the body say of what is known: a name and a number for each level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.study.levels import paint_level
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.study.review import Level
    from bodymap.ui.theme import Theme

_SWATCH_PX, _GAP_PX, _APART_PX, _RADIUS_PX = 14, 10, 24, 4
_ROW_GAP_PX, _ROW_APART_PX = 7, 12
_LINE_PX = 26


class LevelLegend(QWidget):
    """A column of levels, or a row where there is no room for a column."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: tuple[tuple[Level, str, int], ...] = ()
        self._in_row = False
        self._theme = theme("light")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        speak_as(self, QAccessible.Role.StaticText)

    def show_levels(self, levels: tuple[tuple[Level, str, int], ...]) -> None:
        """Show name and number of muscles of each level."""
        self._levels = levels
        self.setAccessibleName(", ".join(f"{name} {number}" for _, name, number in levels))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self.update()

    def lay_out(self, *, in_row: bool) -> None:
        """Stand side by side, or (else) one below the other."""
        self._in_row = in_row
        self.update()

    def column_size(self) -> QSize:
        """Return the size as a column."""
        words = QFontMetrics(type_font("text"))
        wide = max((words.horizontalAdvance(name) for _, name, _ in self._levels), default=0)
        wide = max(wide, round(64 * text_scale()))  # numbers stand where they stand in every place
        wide += icon_px(_SWATCH_PX) + _GAP_PX + _APART_PX + self._number_px()
        return QSize(wide, self._line_px() * len(self._levels))

    def row_height(self, width: int) -> int:
        """Return the height as a row in ``width`` px."""
        boxes = list(self._row_boxes(width))
        return int(boxes[-1].bottom()) + 8 if boxes else 0

    def _line_px(self) -> int:
        return max(_LINE_PX, QFontMetrics(type_font("text")).height() + 8)

    def _number_px(self) -> int:
        return QFontMetrics(type_font("value")).horizontalAdvance("26") + 2

    def _column_boxes(self) -> Iterator[QRectF]:
        line = self._line_px()
        for index in range(len(self._levels)):
            yield QRectF(0, index * line, self.width(), line)

    def _row_boxes(self, width: int) -> Iterator[QRectF]:
        """Yield the boxes of the levels, in rows that hold equally many."""
        words, line = QFontMetrics(type_font("text")), self._line_px()
        fixed = icon_px(_SWATCH_PX) + 2 * _ROW_GAP_PX + self._number_px()
        wide = [fixed + words.horizontalAdvance(name) for _, name, _ in self._levels]
        rows = max(-(-(sum(wide) + _ROW_APART_PX * (len(wide) - 1)) // max(width, 1)), 1)
        a_row = max(-(-len(wide) // rows), 1)
        for first in range(0, len(wide), a_row):
            x = 0.0
            for own in wide[first : first + a_row]:
                yield QRectF(x, first // a_row * line, own, line)
                x += own + _ROW_APART_PX

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the levels."""
        del event
        painter = QPainter(self)
        boxes = self._row_boxes(self.width()) if self._in_row else self._column_boxes()
        px = icon_px(_SWATCH_PX)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        for box, (level, name, number) in zip(boxes, self._levels, strict=True):
            top = box.center().y() - px / 2
            swatch = QRectF(box.left(), top, px, px)
            paint_level(painter, swatch, level, self._theme, _RADIUS_PX)
            painter.setPen(self._theme.text)
            painter.setFont(type_font("text"))
            gap = _ROW_GAP_PX if self._in_row else _GAP_PX
            words = box.adjusted(px + gap, 0, 0, 0)
            painter.drawText(words, middle, name)
            wide = painter.fontMetrics().horizontalAdvance(name)
            painter.setFont(type_font("value"))
            if self._in_row:
                painter.drawText(words.adjusted(wide + gap, 0, 0, 0), middle, str(number))
            else:
                painter.drawText(box, middle | right, str(number))
        painter.end()
