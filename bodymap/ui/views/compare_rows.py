"""The table of a comparison: for every muscle how much more or less run B asks, and both loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import RING_ROOM_PX, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.bar_row import row_px
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPaintEvent, QResizeEvent

    from bodymap.app.scene import CompareRow

_Role = QPalette.ColorRole
_ROW_PX = 26
BLEED_PX = 12  # how far the table reaches out of its column: the rows' hover and focus ring
_HOVER_PX = 8  # how far a row reaches out of it
_END_PX = 4
_TICK_GAP_PX = 7  # between two words of the axis
_NAME_PX = 142  # below this the axis gives way
_SAME = 0.5
_AXIS = ((0.0, "÷4"), (0.25, "÷2"), (0.75, "×2"), (1.0, "×4"))
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CompareColumns:
    """The columns at one width: name, axis of 132 px, A and B (px from the left).

    With large text the name has a line of its own above the rest.
    """

    def __init__(self, width: int) -> None:
        scale = text_scale()
        value = round((50 if width > 340 else 43) * scale)
        self.two_lines = scale > LARGE_TEXT
        self.b_right = width
        self.a_right = width - value
        end = self.a_right - value
        name = 0 if self.two_lines else round(_NAME_PX * scale)
        self.axis_px = min(max(end - name, 60.0), 132.0 * max(scale, 1.0))
        self.axis_left = 0.0 if self.two_lines else end - self.axis_px

    def at(self, position: float) -> float:
        """Return the x of ``position``: 0 = ÷4, 1 = ×4."""
        return self.axis_left + _END_PX + position * (self.axis_px - 2 * _END_PX)


class CompareRowView(Press):
    """One muscle of the comparison; pressed, it chooses the muscle.

    Signals:
        came_to: the focus came to it.
    """

    came_to = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.ring_radius(6, RING_ROOM_PX)  # the rows touch one another
        self._row: CompareRow | None = None
        self._theme = theme("light")
        self._columns = CompareColumns(392)

    @property
    def row(self) -> CompareRow | None:
        """The muscle that is shown."""
        return self._row

    def show_row(self, row: CompareRow) -> None:
        """Show ``row``; nothing is repainted where it is the same."""
        if row != self._row:
            self._row = row
            self.setAccessibleName(row.spoken)
            self.setAccessibleDescription(tr("Chosen") if row.chosen else "")
            give_tip(self, row.spoken)
            self.update()

    def show_look(self, colours: Theme, columns: CompareColumns) -> None:
        """Take the colours and the columns of the whole table."""
        self._theme, self._columns = colours, columns
        self.update()

    def _paint_axis(self, painter: QPainter, y: float) -> None:
        columns, colours = self._columns, self._theme
        left, right = columns.axis_left, columns.axis_left + columns.axis_px
        painter.setPen(QPen(colours.track, 2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(left, y, right, y))
        painter.setPen(QPen(colours.control, 1.25))
        x = columns.at(_SAME)
        painter.drawLine(QLineF(x, y - 8, x, y + 8))

    def _paint_bar(self, painter: QPainter, y: float, row: CompareRow) -> None:
        if row.position is None:
            return
        columns, colours = self._columns, self._theme
        colour = colours.difference_colour(row.position)
        same, x = columns.at(_SAME), columns.at(row.position)
        painter.fillRect(QRectF(min(same, x), y - 4, abs(x - same), 8), colour)
        painter.setPen(QPen(colours.text2, 1.25))
        painter.drawLine(QLineF(columns.at(row.low), y, columns.at(row.high), y))
        painter.setPen(QPen(colours.ink, 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, y), 5, 5)

    def _paint_texts(self, painter: QPainter, row: CompareRow) -> None:
        columns, colours, height = self._columns, self._theme, self.height()
        top = height // 2 if columns.two_lines else 0
        painter.setPen(colours.text)
        painter.setFont(type_font("control_strong" if row.chosen else "text"))
        room = columns.b_right if columns.two_lines else round(columns.axis_left) - 8
        name = painter.fontMetrics().elidedText(row.plain, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(0, 0, room + 2, height - top), _MIDDLE, name)
        painter.setFont(type_font("value"))
        painter.drawText(QRect(0, top, columns.b_right, height - top), _RIGHT, row.b)
        painter.setFont(type_font("value_plain"))
        painter.setPen(colours.text2)
        painter.drawText(QRect(0, top, columns.a_right, height - top), _RIGHT, row.a)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the table, which lets Tab come back to this row."""
        super().focusInEvent(event)
        self.came_to.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave up and down to the table: a button would pass the focus on like Tab."""
        if event.key() in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint hover, axis, bar and texts."""
        del event
        painter = QPainter(self)
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 6, fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_HOVER_PX, 0)
        if self._row is not None:
            y = self.height() * (0.75 if self._columns.two_lines else 0.5)
            self._paint_axis(painter, y)
            self._paint_bar(painter, y, self._row)
            self._paint_texts(painter, self._row)
        painter.end()


class CompareRows(QWidget):
    """The rows under one header; arrows move between them, Enter chooses.

    It reaches ``BLEED_PX`` out of its column on both sides, for hover and focus ring of the rows.
    """

    muscle_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme("light")
        self._heading = ""
        self._rows: list[CompareRowView] = []
        self._shown: tuple[CompareRow, ...] = ()
        on_text_size(self._text_size_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, heading: str, rows: tuple[CompareRow, ...]) -> None:
        """Show ``rows``; the row widgets are kept from one comparison to the next."""
        if heading != self._heading:
            self._heading = heading
            self.setAccessibleName(heading)
            self.update()
        if rows == self._shown:
            return
        before, self._shown = len(self._shown), rows
        while len(self._rows) < len(rows):
            self._rows.append(self._new_row())
        for widget, row in zip(self._rows, rows, strict=False):
            widget.show_row(row)
        if len(rows) != before:
            for index, widget in enumerate(self._rows):
                widget.setVisible(index < len(rows))
            self._place()
            self.updateGeometry()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self._place()
        self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._place()
        self.updateGeometry()
        self.update()

    def _new_row(self) -> CompareRowView:
        row = CompareRowView(self)
        row.clicked.connect(lambda: self._chosen(row))
        row.came_to.connect(lambda: self._tab_to(row))
        first = not self._rows
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)
        return row

    def _tab_to(self, chosen: CompareRowView) -> None:
        for row in self._rows:
            own = row is chosen
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own else Qt.FocusPolicy.ClickFocus)

    def _chosen(self, row: CompareRowView) -> None:
        if row.row is not None:
            self.muscle_chosen.emit(row.row.muscle)

    def _place(self) -> None:
        columns = CompareColumns(self.width() - 2 * BLEED_PX)
        top, height = self._header_px(), self._row_px()
        left, width = BLEED_PX - _HOVER_PX, self.width() - 2 * (BLEED_PX - _HOVER_PX)
        for index, row in enumerate(self._rows):
            row.show_look(self._theme, columns)
            row.setGeometry(left, top + index * height, width, height)

    @staticmethod
    def _row_px() -> int:
        return row_px(_ROW_PX)

    @staticmethod
    def _header_px() -> int:
        return QFontMetrics(type_font("caption")).height() + 6

    def sizeHint(self) -> QSize:
        """Return the size of header and rows."""
        return QSize(320, self._header_px() + len(self._shown) * self._row_px() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and the height of all rows."""
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the rows with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        now = next((i for i, row in enumerate(self._rows) if row.hasFocus()), None)
        if not step or now is None:
            super().keyPressEvent(event)
            return
        target = min(max(now + step, 0), len(self._shown) - 1)
        self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows their columns."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the header."""
        if event.rect().top() >= self._header_px():
            return
        painter = QPainter(self)
        painter.translate(BLEED_PX, 0)
        columns, height = CompareColumns(self.width() - 2 * BLEED_PX), self._header_px() - 4
        painter.setFont(type_font("caption"))
        painter.setPen(self._theme.text2)
        if not columns.two_lines:
            room = QRect(0, 0, round(columns.axis_left) - 8, height)
            painter.drawText(room, _MIDDLE, self._heading)
        painter.drawText(QRect(0, 0, columns.a_right, height), _RIGHT, "A")
        painter.drawText(QRect(0, 0, columns.b_right, height), _RIGHT, "B")
        self._paint_scale(painter, columns, height)
        painter.end()

    @staticmethod
    def _paint_scale(painter: QPainter, columns: CompareColumns, height: int) -> None:
        metrics = QFontMetrics(type_font("caption"))
        same, ends = tr("same"), [text for at, text in _AXIS if at in {0.0, 1.0}]
        if _wide(metrics, [same, *ends]) > columns.axis_px:
            same = "="  # the word would run into ÷4 and ×4
        every = _wide(metrics, [same, *(text for _, text in _AXIS)]) <= columns.axis_px
        painter.drawText(_box(columns.at(_SAME), height), Qt.AlignmentFlag.AlignCenter, same)
        for position, text in _AXIS:
            if every or text in ends:
                half = metrics.horizontalAdvance(text) / 2
                # ×4 and ÷4 would run over the ends.
                x = max(columns.at(position), columns.axis_left + half)
                x = min(x, columns.at(1.0) + _END_PX - half)
                painter.drawText(_box(x, height), Qt.AlignmentFlag.AlignCenter, text)


def _wide(metrics: QFontMetrics, texts: list[str]) -> int:
    """Return the width of ``texts`` with gaps between them, px."""
    return sum(metrics.horizontalAdvance(text) + _TICK_GAP_PX for text in texts) - _TICK_GAP_PX


def _box(x: float, height: int) -> QRectF:
    return QRectF(x - 30, 0, 60, height)
