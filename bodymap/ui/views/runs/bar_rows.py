"""Bars one below the other: the load of regions or muscles, each row to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import RING_ROOM_PX, rounded, state_fill
from bodymap.ui.controls.press import Row
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.grade import grade_sentence
from bodymap.ui.draw.runs.run_bar_row import BarAxis, BarColumns, bar_row_px, paint_bar_row
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QResizeEvent

    from bodymap.app.map_scene import Palette
    from bodymap.app.runs.scene import LoadBar
    from bodymap.model.figures import Grade
    from bodymap.ui.theme import Theme

BLEED_PX = 8  # how far a row's hover reaches out of the column
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class AxisWords(NamedTuple):
    """What stands over the axis: at its start, at the mark, at its end."""

    start: str
    mark: str
    end: str


_NO_WORDS = AxisWords("", "", "")


def _tip(bar: LoadBar) -> str:
    """Return the range of ``bar``, and what its grade stands for."""
    if not bar.grade:
        return ""
    grade = grade_sentence(cast("Grade", bar.grade))
    return tr("{range}. {grade}").format(range=bar.range_text, grade=grade)


class _Row(Row):
    """One region or muscle; pressed, it is chosen."""

    def __init__(self, rows: BarRows) -> None:
        super().__init__(rows)
        self.ring_radius(6, RING_ROOM_PX)  # the rows touch one another
        self._rows = rows
        self.bar: LoadBar | None = None

    def show_bar(self, bar: LoadBar) -> None:
        """Show ``bar``; only what differs is told to the screen reader and repainted."""
        if bar == self.bar:
            return
        self.bar = bar
        self.setAccessibleName(bar.spoken)
        self.setChecked(bar.chosen)
        give_tip(self, _tip(bar))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 6, fill)
        if self.bar is not None:
            painter.translate(BLEED_PX, 0)
            box = QRectF(0, 0, self.width() - 2 * BLEED_PX, self.height())
            look = self._rows.theme, self._rows.colour(self.bar)
            paint_bar_row(painter, box, self.bar, self._rows.columns, look, self._rows.axis)
        painter.end()


class BarRows(QWidget):
    """The rows, under the words of the axis where it is given any; they share one tab stop.

    Args:
        name: of the list, for the screen reader.

    Signals:
        subject_chosen: the id of a region or a muscle.
    """

    subject_chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.theme: Theme = theme("light")
        self.columns = BarColumns(400)
        self.axis = BarAxis(0.0, None)
        self._words = _NO_WORDS
        self._palette: Palette = "load"
        self._rows: list[_Row] = []
        self._places: tuple[bool, ...] = ()  # there is a header; of each row: it is a muscle's
        self._group = TabGroup()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_text_size(self._text_size_changed)

    def show_bars(
        self,
        bars: tuple[LoadBar, ...],
        axis: BarAxis,
        palette: Palette,
        words: AxisWords = _NO_WORDS,
    ) -> None:
        """Show ``bars`` in the colours of ``palette``, with ``words`` over the axis."""
        self.axis, self._words, self._palette = axis, words, palette
        while len(self._rows) < len(bars):
            row = _Row(self)
            self._rows.append(row)
            self._group.add(row)
            row.clicked.connect(lambda _=False, row=row: self._chosen(row))
        for row, bar in zip(self._rows, bars, strict=False):
            row.show_bar(bar)
            row.update()
        self.update()
        places = words != _NO_WORDS, *(bar.inner for bar in bars)
        if places == self._places:
            return
        self._places = places
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(bars))
        self._group.settle()
        self._place()
        self.updateGeometry()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self.theme = colours
        for row in self._rows:
            row.update()
        self.update()

    def colour(self, bar: LoadBar) -> QColor | None:
        """Return the colour that ``bar`` has on the map, or None."""
        if bar.position is None:
            return None
        difference = self._palette == "difference"
        named = self.theme.difference_colour if difference else self.theme.load_colour
        return named(bar.position)

    def rows_px(self) -> int:
        """Return the height of the rows alone."""
        return sum(self._heights())

    def _chosen(self, row: _Row) -> None:
        if row.bar is not None:
            self.subject_chosen.emit(row.bar.subject)

    def _header_px(self) -> int:
        if self._words == _NO_WORDS:
            return 0
        return QFontMetrics(type_font("caption")).height() + 5

    def _heights(self) -> list[int]:
        return [bar_row_px(inner=inner) for inner in self._places[1:]]

    def _place(self) -> None:
        self.columns = BarColumns(self.width() - 2 * BLEED_PX)
        top = self._header_px()
        for row, high in zip(self._rows, self._heights(), strict=False):
            row.setGeometry(0, top, self.width(), high)
            top += high

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(400, self._header_px() + sum(self._heights()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(260, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words over the axis, and the head of the grades."""
        if self._words == _NO_WORDS or event.rect().top() > self._header_px():
            return
        painter = QPainter(self)
        painter.translate(BLEED_PX, 0)
        painter.setPen(self.theme.text2)
        painter.setFont(type_font("caption"))
        grade, right = tr("Grade"), self.columns.right
        left, end = self.columns.at(0.0), self.columns.at(1.0)
        high = self._header_px() - 3
        at_left, at_right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, right, high), _MIDDLE | at_right, grade)
        painter.drawText(QRectF(left, 0, end - left, high), _MIDDLE | at_left, self._words.start)
        painter.drawText(QRectF(left, 0, end - left, high), _MIDDLE | at_right, self._words.end)
        if self.axis.mark is not None:
            painter.setFont(type_font("caption_medium"))
            wide = painter.fontMetrics().horizontalAdvance(self._words.mark) + 2
            free = right - painter.fontMetrics().horizontalAdvance(grade) - 10 - wide
            x = min(max(self.columns.at(self.axis.mark) - wide / 2, 0.0), free)
            box = QRectF(x, 0, wide, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words.mark)
        painter.end()
