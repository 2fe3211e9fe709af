"""What the run asked of each region: bars in easy kilometres; a region opens into its muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import RING_ROOM_PX, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.grade import grade_sentence
from bodymap.ui.draw.runs.run_bar_row import BarColumns, bar_row_px, paint_bar_row
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QResizeEvent

    from bodymap.app.map_scene import Palette
    from bodymap.app.runs.scene import LoadBar, LoadBars
    from bodymap.model.figures import Grade
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
BLEED_PX = 8  # how far a row's hover reaches out of the column


def _tip(bar: LoadBar) -> str:
    """Return the range of ``bar``, and what its grade stands for."""
    if not bar.grade:
        return ""
    grade = grade_sentence(cast("Grade", bar.grade))
    return tr("{range}. {grade}").format(range=bar.range_text, grade=grade)


class _Row(Press):
    """One region or muscle; pressed, it is chosen."""

    def __init__(self, rows: _Rows) -> None:
        super().__init__("", rows)
        self.ring_radius(6, RING_ROOM_PX)  # the rows touch one another
        self._rows = rows
        self.bar: LoadBar | None = None

    def show_bar(self, bar: LoadBar) -> None:
        """Show ``bar``; only what differs is told to the screen reader and repainted."""
        if bar == self.bar:
            return
        self.bar = bar
        self.setAccessibleName(bar.spoken)
        self.setAccessibleDescription(tr("Chosen") if bar.chosen else "")
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
            paint_bar_row(painter, box, self.bar, self._rows.columns, look, self._rows.mark)
        painter.end()


class _Rows(QWidget):
    """The rows under the words of the mark; they share one tab stop."""

    subject_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = theme("light")
        self.columns = BarColumns(400)
        self.mark: float | None = None
        self._mark_text = ""
        self._palette: Palette = "load"
        self._rows: list[_Row] = []
        self._places: tuple[bool, ...] = ()  # there is a header; of each row: it is a muscle's
        self._group = TabGroup()
        self.setAccessibleName(tr("Load of each region"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_text_size(self._text_size_changed)

    def show_bars(self, bars: LoadBars, palette: Palette) -> None:
        """Show ``bars`` in the colours of ``palette``."""
        self.mark, self._mark_text, self._palette = bars.mark, bars.mark_text, palette
        while len(self._rows) < len(bars.bars):
            row = _Row(self)
            self._rows.append(row)
            self._group.add(row)
            row.clicked.connect(lambda _=False, row=row: self._chosen(row))
        for row, bar in zip(self._rows, bars.bars, strict=False):
            row.show_bar(bar)
            row.update()
        self.update()
        places = bool(bars.mark_text), *(bar.inner for bar in bars.bars)
        if places == self._places:
            return
        self._places = places
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(bars.bars))
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

    def _chosen(self, row: _Row) -> None:
        if row.bar is not None:
            self.subject_chosen.emit(row.bar.subject)

    def _header_px(self) -> int:
        return QFontMetrics(type_font("caption")).height() + 5 if self._mark_text else 0

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
        """Paint the words of the mark over it, and the head of the grades."""
        if not self._mark_text or event.rect().top() > self._header_px():
            return
        painter = QPainter(self)
        painter.setPen(self.theme.text2)
        painter.setFont(type_font("caption"))
        grade = tr("Grade")
        end = BLEED_PX + self.columns.right
        high = self._header_px() - 3
        grade_px = painter.fontMetrics().horizontalAdvance(grade) + 2
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, end, high), where, grade)
        if self.mark is not None:
            painter.setFont(type_font("caption_medium"))
            wide = painter.fontMetrics().horizontalAdvance(self._mark_text) + 2
            middle = BLEED_PX + self.columns.at(self.mark)
            left = min(max(middle - wide / 2, 0.0), end - grade_px - 8 - wide)
            box = QRectF(left, 0, wide, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._mark_text)
        painter.end()


class RunBars(QWidget):
    """A title, a line that says what the bars mean, and the bars.

    Signals:
        subject_chosen: the id of a region or a muscle.
    """

    subject_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Words("", "words", wrap=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._rows = _Rows()
        self._rows.subject_chosen.connect(self.subject_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words, below in ((self._title, 4), (self._line, 8)):
            words.setContentsMargins(BLEED_PX, 0, BLEED_PX, below)
            column.addWidget(words)
        column.addWidget(self._rows)

    def show_bars(self, bars: LoadBars, palette: Palette) -> None:
        """Show ``bars`` in the colours of ``palette``."""
        for words, text in ((self._title, bars.title), (self._line, bars.line)):
            if text != words.words():
                words.set_words(text)
                words.setVisible(bool(text))
        self._rows.show_bars(bars, palette)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._rows.show_theme(colours)
