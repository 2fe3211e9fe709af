"""A list to choose one entry from, as it stands in popups: picture, words, a line, a check mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.controls.typing_ahead import keep_letters
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from bodymap.ui.controls.choice import Choice

_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
PICTURE_PX = 36
_PADDING_PX = 10
_GAP_PX = 12
_INNER_PX = 16  # how much further in an entry stands that belongs to the one above it
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Rows(QStyledItemDelegate):
    """Paints the entries."""

    def __init__(self, view: ChoiceList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        choice = self._view.choice(index.row())
        words = QFontMetrics(type_font("control_strong"))
        line = QFontMetrics(type_font("caption"))
        wide = max(words.horizontalAdvance(choice.text), line.horizontalAdvance(choice.line))
        high = words.height() + (line.height() + 2 if choice.line else 0) + 14
        wide += _INNER_PX if choice.inner else 0
        if choice.beside:
            wide += line.horizontalAdvance(choice.beside) + _GAP_PX
        if choice.picture:
            wide += PICTURE_PX + _GAP_PX
            high = max(high, PICTURE_PX + 12)
        return QSize(wide + 2 * _PADDING_PX + _GAP_PX + icon_px(20), max(high, 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette = self._view.palette()
        choice = self._view.choice(index.row())
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = choice.key == self._view.key()
        painter.save()
        self._paint_ground(painter, QRectF(box), state, chosen=chosen)
        x = float(box.left() + _PADDING_PX + (_INNER_PX if choice.inner else 0))
        if choice.picture:
            top = box.top() + (box.height() - PICTURE_PX) / 2
            choice.picture(painter, QRectF(x, top, PICTURE_PX, PICTURE_PX))
            x += PICTURE_PX + _GAP_PX
        if chosen:
            px = icon_px(20)
            mark = QRectF(box.right() - _PADDING_PX - px, box.center().y() - px / 2, px, px)
            paint_icon(painter, mark, "check", palette.color(_Role.Link))
        self._paint_beside(painter, QRectF(box), choice)
        self._paint_words(painter, QRectF(x, box.top(), box.width(), box.height()), choice, chosen)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, chosen: bool
    ) -> None:
        palette = self._view.palette()
        current = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        if current or chosen:
            fill = palette.color(_Role.Midlight if current else _Role.LinkVisited)
            outlined = current and is_contrast(palette)
            edge = QPen(palette.color(_Role.Shadow), 2) if outlined else None
            rounded(painter, box, RADIUS, fill, edge)

    def _paint_beside(self, painter: QPainter, box: QRectF, choice: Choice) -> None:
        """Paint what stands at the right, before the check mark's room."""
        painter.setPen(self._view.palette().color(_Role.PlaceholderText))
        painter.setFont(type_font("caption"))
        room = box.adjusted(0, 0, -(_PADDING_PX + icon_px(20) + 6), 0)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, where, choice.beside)

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        choice: Choice,
        chosen: bool,
    ) -> None:
        palette = self._view.palette()
        strong = type_font("control_strong" if chosen else "control")
        words, line = QFontMetrics(strong).height(), QFontMetrics(type_font("caption")).height()
        whole = words + (line + 2 if choice.line else 0)
        top = box.top() + (box.height() - whole) / 2
        painter.setPen(palette.color(_Role.Link if chosen else _Role.WindowText))
        painter.setFont(strong)
        painter.drawText(QRectF(box.left(), top, box.width(), words), 0, choice.text)
        if choice.line:
            painter.setPen(palette.color(_Role.PlaceholderText))
            painter.setFont(type_font("caption"))
            under = QRectF(box.left(), top + words + 2, box.width(), line)
            painter.drawText(under, 0, choice.line)


class ChoiceList(QListView):
    """The entries of ``show_choices``; arrows and first letters move, Enter and a click choose."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        self._key = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(_Rows(self))
        self.clicked.connect(self._picked)
        self.entered.connect(self.setCurrentIndex)

    def show_choices(self, choices: tuple[Choice, ...], key: str) -> None:
        """Show ``choices`` with the one of ``key`` as chosen."""
        self._choices, self._key = choices, key
        model = QStandardItemModel(self)
        for choice in choices:
            item = QStandardItem(choice.text)
            if choice.beside:
                spoken = f"{choice.text}, {choice.beside}"
                item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setData(choice.line, Qt.ItemDataRole.AccessibleDescriptionRole)
            model.appendRow(item)
        self.setModel(model)
        for row, choice in enumerate(choices):
            if choice.key == key:
                self.setCurrentIndex(model.index(row, 0))
        self.updateGeometry()

    def show_key(self, key: str) -> None:
        """Show another entry as chosen."""
        if key != self._key:
            self._key = key
            self.viewport().update()

    def choice(self, row: int) -> Choice:
        """Return the entry of ``row``."""
        return self._choices[row]

    def key(self) -> str:
        """Return the key of the entry that is chosen."""
        return self._key

    def _picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._key = self._choices[index.row()].key
            self.chosen.emit(self._key)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        count = len(self._choices)
        high = sum(self.sizeHintForRow(row) for row in range(count))
        return QSize(max(self.sizeHintForColumn(0), 120) + 2, high)

    def event(self, event: QEvent) -> bool:
        """Keep letters for the search by typing."""
        return keep_letters(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the class names."""
        if event.key() in _KEYS:
            self._picked(self.currentIndex())
            return
        super().keyPressEvent(event)
