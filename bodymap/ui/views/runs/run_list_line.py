"""One line of the list of runs, painted: swatch, name and day, distance and pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bodymap.ui.controls.paint import is_contrast, mixed, rounded
from bodymap.ui.draw.icons import paint_swatch
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font
from bodymap.ui.views.runs.name_field import PADDING_PX, NameField
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QColor

    from bodymap.app.runs.scene import RunItem
    from bodymap.ui.views.runs.run_list_view import RunListView

_Role = QPalette.ColorRole
_State = QStyle.StateFlag
_Index = QModelIndex | QPersistentModelIndex
LINE_PX = 60
BETWEEN_PX = 2
_LEFT_PX = 12  # as much as the scroll bar takes at the right
_RADIUS_PX = 10
_SWATCH_PX = 36
_ENOUGH_PX = 360  # at text size 1, for a long name beside its distance
_SIDE_PX = 8  # from the frame to what is in it
_GAP_PX = 12
_FIELD_INSET_PX = 6  # above and below the field for a name, which hides name and day
_LETTER_PX = 18
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class LineState(NamedTuple):
    """How a line is shown: it is open, one of several picked, compared with, has the ring."""

    chosen: bool = False
    picked: bool = False
    other: bool = False
    hovered: bool = False
    ringed: bool = False


def is_high(width: float) -> bool:
    """Return whether large text needs three lines for a run in a list ``width`` px wide."""
    return text_scale() > LARGE_TEXT and width < _ENOUGH_PX * text_scale()


def line_px(width: float) -> int:
    """Return the height of a run's line at the text size in force, px, ``width`` px wide."""
    name, line = _heights()
    more = line + 4 if is_high(width) else 0
    return max(LINE_PX, name + line + 2 + more + 20)


def _heights() -> tuple[int, int]:
    return (
        QFontMetrics(type_font("small_strong")).height(),
        QFontMetrics(type_font("caption")).height(),
    )


def paint_line(
    painter: QPainter, box: QRectF, item: RunItem, palette: QPalette, state: LineState
) -> None:
    """Paint ``item`` into ``box`` (px, the frame)."""
    _paint_frame(painter, box, palette, state)
    swatch = QRectF(0, 0, _SWATCH_PX, _SWATCH_PX)
    swatch.moveCenter(box.center())
    swatch.moveLeft(box.left() + _SIDE_PX)
    paint_swatch(painter, swatch, item.surface)
    if state.other:
        _paint_letter(painter, swatch, palette)
    words = box.adjusted(_SIDE_PX + _SWATCH_PX + _GAP_PX, 0, -_SIDE_PX, 0)
    quiet, ink = palette.color(_Role.PlaceholderText), palette.color(_Role.WindowText)
    name, line = _heights()
    large = is_high(box.width() + _LEFT_PX)
    top = box.center().y() - (name + line + 2 + (line + 4 if large else 0)) / 2
    upper = QRectF(words.left(), top, words.width(), name)
    lower = QRectF(words.left(), top + name + 2, words.width(), line)
    if large:
        _paint_pair(painter, upper, (item.name, "", "small_strong"), ink)
        _paint_pair(painter, lower, (item.line, "", "caption"), quiet)
        lowest = lower.translated(0, line + 4)
        _paint_pair(painter, lowest, (item.distance, item.pace, "caption_strong"), ink)
        return
    _paint_pair(painter, upper, (item.name, item.distance, "small_strong"), ink)
    _paint_pair(painter, lower, (item.line, item.pace, "caption"), quiet)


def _paint_frame(painter: QPainter, box: QRectF, palette: QPalette, state: LineState) -> None:
    fill: QColor | None = None
    edge: QPen | None = None
    if state.chosen:
        fill = palette.color(_Role.LinkVisited)
        edge = QPen(palette.color(_Role.Highlight), 2) if is_contrast(palette) else None
    if state.picked:
        fill, edge = palette.color(_Role.LinkVisited), QPen(palette.color(_Role.Highlight), 1.5)
    if state.hovered:
        hover = palette.color(_Role.Midlight)
        fill = hover if fill is None else mixed(fill, hover, 0.5)
    if state.ringed:
        edge = QPen(palette.color(_Role.Shadow), 2)
    if fill is not None or edge is not None:
        rounded(painter, box, _RADIUS_PX, fill, edge)


def _paint_letter(painter: QPainter, swatch: QRectF, palette: QPalette) -> None:
    """Paint the A of the run that is compared with over its swatch."""
    disc = QRectF(0, 0, _LETTER_PX, _LETTER_PX)
    disc.moveBottomRight(swatch.bottomRight())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(_Role.Base), 1.5))
    painter.setBrush(palette.color(_Role.Shadow))
    painter.drawEllipse(disc)
    painter.setPen(palette.color(_Role.Base))
    painter.setFont(type_font("caption_strong"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, tr("A"))


def _paint_pair(
    painter: QPainter, box: QRectF, texts: tuple[str, str, str], colour: QColor
) -> None:
    """Paint a text at the left, cut short where it must be, and one at the right, in a type."""
    left, right, role = texts
    painter.setFont(type_font(role))
    painter.setPen(colour)
    metrics = painter.fontMetrics()
    taken = metrics.horizontalAdvance(right) + _GAP_PX if right else 0
    room = int(box.width()) - taken
    painter.drawText(box, _MIDDLE, metrics.elidedText(left, Qt.TextElideMode.ElideRight, room))
    painter.drawText(box, _RIGHT, right)


class RunLines(QStyledItemDelegate):
    """Paints the lines of a list of runs, and lets a name be typed anew."""

    def __init__(self, view: RunListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of every line."""
        del option, index
        return QSize(100, line_px(self._view.viewport().width()) + BETWEEN_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the line of ``index``."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        paint_line(
            painter,
            QRectF(box.adjusted(_LEFT_PX, 0, 0, -BETWEEN_PX)),
            self._view.item(index.row()),
            self._view.palette(),
            self._view.line_state(index.row(), hovered=bool(state & _State.State_MouseOver)),
        )
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the line to type a name into."""
        del option, index
        return NameField(parent)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Put the present name into the line."""
        if isinstance(editor, QLineEdit):
            editor.setText(self._view.item(index.row()).name)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand the typed name on."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Put the line over the name, right of the swatch."""
        del index
        box: QRect = option.rect
        name = _LEFT_PX + _SIDE_PX + _SWATCH_PX + _GAP_PX  # where it begins
        inner = box.adjusted(name - PADDING_PX, 0, -_SIDE_PX, -BETWEEN_PX)
        high = max(editor.sizeHint().height(), inner.height() - 2 * _FIELD_INSET_PX)
        editor.setGeometry(inner.left(), inner.center().y() - high // 2 + 1, inner.width(), high)
