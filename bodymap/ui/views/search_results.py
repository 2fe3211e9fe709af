"""The results under the search field: a list that is moved in from the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate

from bodymap.app.search import Result, kind_name
from bodymap.ui.controls.paint import RADIUS, rounded
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_SIDE_PX = 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class _Rows(QStyledItemDelegate):
    """Paints a result: title, line, and what kind of thing it is at the right."""

    def __init__(self, view: Results) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of two lines of text."""
        del option, index
        high = QFontMetrics(type_font("control")).height()
        low = QFontMetrics(type_font("caption")).height()
        return QSize(200, high + low + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the result of ``index``."""
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        result, colours = self._view.result(index.row()), self._view.palette()
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, box, RADIUS, colours.color(_Role.Midlight))
        inside = box.adjusted(_SIDE_PX, 7, -_SIDE_PX, -7)
        painter.setFont(type_font("caption"))
        painter.setPen(colours.color(_Role.PlaceholderText))
        kind = kind_name(result.kind)
        painter.drawText(inside.adjusted(0, 2, 0, 0), _RIGHT, kind)
        low = painter.fontMetrics().height()
        line = QRectF(inside.left(), inside.bottom() - low, inside.width(), low)
        _draw(painter, line, result.line)
        painter.setPen(colours.color(_Role.WindowText))
        beside = painter.fontMetrics().horizontalAdvance(kind) + 12
        painter.setFont(type_font("control"))
        high = painter.fontMetrics().height()
        title = QRectF(inside.left(), inside.top(), inside.width() - beside, high)
        _draw(painter, title, result.title)
        painter.restore()


def _draw(painter: QPainter, box: QRectF, text: str) -> None:
    room = round(box.width())
    painter.drawText(
        box, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    )


class Results(QListView):
    """The results; the focus stays in the field."""

    def __init__(self) -> None:
        super().__init__()
        self._results: tuple[Result, ...] = ()
        self.setAccessibleName(tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Rows(self))
        self.entered.connect(self.setCurrentIndex)

    def show_results(self, results: tuple[Result, ...]) -> None:
        """Show ``results`` with the first as the current one."""
        self._results = results
        self._model.clear()
        for result in results:
            item = QStandardItem(result.title)
            spoken = tr("{title}, {kind}").format(title=result.title, kind=kind_name(result.kind))
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setData(result.line, Qt.ItemDataRole.AccessibleDescriptionRole)
            self._model.appendRow(item)
        if results:
            self.setCurrentIndex(self._model.index(0, 0))

    def result(self, row: int) -> Result:
        """Return the result of ``row``."""
        return self._results[row]

    def current(self) -> Result | None:
        """Return the result that Enter takes."""
        row = self.currentIndex().row()
        return self._results[row] if 0 <= row < len(self._results) else None

    def go(self, step: int) -> None:
        """Go ``step`` results on, and stay inside."""
        row = min(max(self.currentIndex().row() + step, 0), len(self._results) - 1)
        self.setCurrentIndex(self._model.index(row, 0))
