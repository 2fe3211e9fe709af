"""The panel's list of muscles: a bar on the log axis, the value and the grade of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.model.scale import DIAL_TICKS, dial_position
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.bar_row import BLEED_PX, BarRow, Columns, row_px
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import MuscleRow

_HEADER_PX = 20
_EASE_MS = 180
_LABELS = ("½", "1", "2", "4", "8")


class MuscleBars(QWidget):
    """The rows under one header; the arrow keys move between them, Enter chooses.

    It reaches 8 px out of its column on both sides, for the hover of the rows.
    """

    muscle_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme("light")
        self._rows: list[BarRow] = []
        self._shown: tuple[MuscleRow, ...] = ()
        self._heading = tr("Muscle")
        self._ease: QVariantAnimation | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[MuscleRow, ...], *, ease: bool = False) -> None:
        """Show ``rows``; the dots of the same muscles glide for 180 ms where ``ease``."""
        if rows == self._shown:
            return
        before, self._shown = self._shown, rows
        while len(self._rows) < len(rows):
            self._rows.append(self._new_row())
        for widget, row in zip(self._rows, rows, strict=False):
            widget.show_row(row)
        self._glide(before if ease and _muscles(before) == _muscles(rows) else ())
        if len(rows) != len(before):
            for index, widget in enumerate(self._rows):
                widget.setVisible(index < len(rows))
            self._place()
            self.updateGeometry()

    def _glide(self, before: tuple[MuscleRow, ...]) -> None:
        if self._ease is not None:
            self._ease.stop()
        for index, widget in enumerate(self._rows):
            dial = before[index].dial if index < len(before) else None
            widget.glide_from(dial.position if dial else None)
        if not before or not self.isVisible():
            self._move_dots(1.0)
            return
        if self._ease is None:
            self._ease = QVariantAnimation(self)
            self._ease.setDuration(_EASE_MS)
            self._ease.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._ease.setStartValue(0.0)
            self._ease.setEndValue(1.0)
            self._ease.valueChanged.connect(self._move_dots)
        self._ease.start()

    def _move_dots(self, share: float) -> None:
        for widget in self._rows[: len(self._shown)]:
            widget.glide_to(share)

    def show_heading(self, text: str) -> None:
        """Name the first column."""
        if text != self._heading:
            self._heading = text
            self.update()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self._place()
        self.update()

    def _new_row(self) -> BarRow:
        row = BarRow(self)
        row.clicked.connect(lambda: self._chosen(row))
        row.moved.connect(lambda step: self._move(row, step))
        first = not self._rows
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)
        return row

    def _chosen(self, row: BarRow) -> None:
        if row.row is not None:
            self.muscle_chosen.emit(row.row.muscle)

    def _move(self, row: BarRow, step: int) -> None:
        target = min(max(self._rows.index(row) + step, 0), len(self._shown) - 1)
        self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        columns = Columns(self.width() - 2 * BLEED_PX)
        top, height = self._header_px(), row_px()
        for index, row in enumerate(self._rows):
            row.show_look(self._theme, columns)
            row.setGeometry(0, top + index * height, self.width(), height)

    @staticmethod
    def _header_px() -> int:
        return max(_HEADER_PX, QFontMetrics(type_font("caption")).height() + 2)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self._header_px() + len(self._shown) * row_px())

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(240, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self._place()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        if event.rect().top() >= self._header_px():
            return
        painter = QPainter(self)
        painter.translate(BLEED_PX, 0)
        columns, height = Columns(self.width() - 2 * BLEED_PX), self._header_px()
        painter.setFont(type_font("caption"))
        painter.setPen(self._theme.text2)
        middle = Qt.AlignmentFlag.AlignVCenter
        right = middle | Qt.AlignmentFlag.AlignRight
        if not columns.two_lines:  # else the axis stands where the heading would
            painter.drawText(QRect(0, 0, columns.right, height), middle, self._heading)
        painter.drawText(QRect(0, 0, columns.value_right, height), right, tr("Load"))
        painter.drawText(QRect(0, 0, columns.right, height), right, tr("Grade"))
        for value, label in zip(DIAL_TICKS, _LABELS, strict=True):
            box = QRectF(columns.at(dial_position(value)) - 20, 0, 40, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()


def _muscles(rows: tuple[MuscleRow, ...]) -> list[str]:
    return [row.muscle for row in rows]
