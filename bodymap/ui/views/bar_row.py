"""One row of the panel's list of muscles: name, bar on the log axis, value and grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen

from bodymap.model.scale import dial_position
from bodymap.ui.controls.paint import RING_ROOM_PX, mixed, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font
from bodymap.ui.theme import Theme, theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.app.panel import MuscleRow

_ROW_PX = 28
BLEED_PX = 8  # how far a row's hover reaches out of the column
_AXIS_PX, _AXIS_LEAST_PX = 136, 60
_NAME_PX = 140  # below this the axis gives way
_END_PX = 4  # of the axis, on both sides


def row_px(least_px: int = _ROW_PX) -> int:
    """Return the height of a row at the text size in force, ``least_px`` or more."""
    line = QFontMetrics(type_font("text")).height()
    return max(least_px, 2 * line + 8 if text_scale() > LARGE_TEXT else line + 8)


class Columns:
    """The columns of the list at one width: name, axis, value, grade (px, from the left).

    With large text the name has a line of its own above the rest.
    """

    def __init__(self, width: int) -> None:
        wide, scale = width > 340, text_scale()
        caption = QFontMetrics(type_font("caption"))
        self.two_lines = scale > LARGE_TEXT
        self.right = width
        self.value_right = width - caption.horizontalAdvance(tr("Grade")) - (15 if wide else 8)
        end = self.value_right - round((62 if wide else 52) * scale)
        name = 0 if self.two_lines else round(_NAME_PX * scale)
        self.axis_px = min(max(end - name, _AXIS_LEAST_PX), _AXIS_PX * max(scale, 1.0))
        self.axis_left = name if self.two_lines else end - self.axis_px

    def at(self, position: float) -> float:
        """Return the x of ``position`` (0 to 1) on the axis."""
        return self.axis_left + _END_PX + position * (self.axis_px - 2 * _END_PX)


class BarRow(Press):
    """One muscle: name, bar, value and grade; pressed, it chooses the muscle."""

    moved = Signal(int)  # an arrow key: one row up (-1) or down (1)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.ring_radius(6, RING_ROOM_PX)  # the rows touch one another
        self._list = parent
        self._row: MuscleRow | None = None
        self._theme = theme("light")
        self._columns = Columns(392)
        self._glide = (0.0, 1.0)  # where the dot glides from, and how far it has come, 0 to 1

    @property
    def row(self) -> MuscleRow | None:
        """The muscle that is shown."""
        return self._row

    def show_row(self, row: MuscleRow) -> None:
        """Show ``row``; only what differs is told to the screen reader and repainted."""
        if row == self._row:
            return
        self._row = row
        spoken = row.dial.spoken if row.dial else tr("{name}: not estimated").format(name=row.plain)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(tr("Chosen") if row.chosen else row.latin)
        give_tip(self, row.latin)
        self.update()

    def glide_from(self, position: float | None) -> None:
        """Let the dot start at ``position``; ``glide_to`` moves it to where it belongs."""
        self._glide = (position, 0.0) if position is not None else (0.0, 1.0)

    def glide_to(self, share: float) -> None:
        """Move the dot to ``share`` (0 to 1) of its way."""
        if share != self._glide[1]:
            self._glide = (self._glide[0], share)
            self.update()

    def _position(self, end: float) -> float:
        start, share = self._glide
        return start + (end - start) * share

    def show_look(self, colours: Theme, columns: Columns) -> None:
        """Take the colours and the columns of the whole list."""
        self._theme, self._columns = colours, columns
        self.update()

    def _paint_axis(self, painter: QPainter, y: float) -> None:
        colours, columns = self._theme, self._columns
        left, right = columns.axis_left, columns.axis_left + columns.axis_px
        painter.setPen(QPen(colours.track, 2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(left, y, right, y))
        painter.setPen(QPen(colours.text2, 1.25))
        x = columns.at(dial_position(1.0))
        painter.drawLine(QLineF(x, y - 6, x, y + 6))

    def _paint_bar(self, painter: QPainter, y: float) -> None:
        row, colours, columns = self._row, self._theme, self._columns
        if row is None or row.dial is None or row.colour is None:
            return
        colour, dial = colours.load_colour(row.colour), row.dial
        if dial.evidence == "outside":
            colour = mixed(colour, colours.surface, 0.6)
        if dial.high > dial.low:
            paler = mixed(colour, colours.surface, 0.35)
            painter.setPen(QPen(paler, 8, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QLineF(columns.at(dial.low), y, columns.at(dial.high), y))
        painter.setPen(QPen(colours.disabled if dial.evidence == "outside" else colours.ink, 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(columns.at(self._position(dial.position)), y), 5, 5)

    def _paint_texts(self, painter: QPainter, row: MuscleRow) -> None:
        columns, middle = self._columns, Qt.AlignmentFlag.AlignVCenter
        right, height = middle | Qt.AlignmentFlag.AlignRight, self.height()
        top = height // 2 if columns.two_lines else 0
        painter.setFont(type_font("control_strong" if row.chosen else "text"))
        painter.setPen(self._theme.text)
        room = columns.right if columns.two_lines else round(columns.axis_left) - 8
        name = painter.fontMetrics().elidedText(row.plain, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(0, 0, room + 2, height - top), middle, name)
        outside = row.dial is None or row.dial.evidence == "outside"
        painter.setPen(self._theme.text2 if outside else self._theme.text)
        painter.setFont(type_font("value"))
        painter.drawText(QRect(0, top, columns.value_right, height - top), right, row.value)
        if row.dial and row.dial.grade:
            painter.setPen(self._theme.text2)
            painter.setFont(type_font("text"))
            painter.drawText(QRect(0, top, columns.right, height - top), right, row.dial.grade)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys; a button of Qt would leave the list with them."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the row to which Tab comes back."""
        super().focusInEvent(event)
        for row in self._list.findChildren(BarRow):
            own = row is self
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 6, fill)
        painter.translate(BLEED_PX, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._row is not None:
            y = self.height() * (0.75 if self._columns.two_lines else 0.5)
            self._paint_axis(painter, y)
            self._paint_bar(painter, y)
            self._paint_texts(painter, self._row)
        painter.end()
