"""The table of contents beside a page: groups, and the pages under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
)

from bodymap.app.pages import group_name
from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from bodymap.app.pages import Page

_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole
_BESIDE_PX = 12 + 8 + 10 + 6  # what an entry has left and right of its words
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_HEAD = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class _Entries(QStyledItemDelegate):
    """Paints group names and pages."""

    def __init__(self, view: Contents) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return 34 px, 44 for a group's name, or what the text needs: a long one wraps."""
        del option
        metrics = QFontMetrics(type_font("control_strong"))
        if not index.data(_KEY):
            return QSize(100, max(44, metrics.height() + 24))
        room = QRect(0, 0, max(self._view.viewport().width() - _BESIDE_PX, 60), 10_000)
        high = metrics.boundingRect(room, _WRAPPED, index.data()).height()
        return QSize(100, max(34, high + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the entry of ``index``."""
        box, state = QRectF(option.rect).adjusted(12, 1, -8, -1), option.state
        colours, text = self._view.palette(), index.data()
        painter.save()
        if not index.data(_KEY):
            painter.setFont(type_font("caption_strong"))
            painter.setPen(colours.color(_Role.PlaceholderText))
            painter.drawText(box.adjusted(10, 0, 0, -7), _HEAD, text)
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hot:
            self._paint_ground(painter, box, chosen=chosen)
        painter.setFont(type_font("control_strong" if chosen else "control"))
        painter.setPen(colours.color(_Role.Link if chosen else _Role.WindowText))
        painter.drawText(box.adjusted(10, 0, -6, 0), _WRAPPED, text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        colours = self._view.palette()
        edge = None
        if chosen and self._view.ringed():
            edge = QPen(colours.color(_Role.Shadow), 2)
        elif chosen and is_contrast(colours):
            edge = QPen(colours.color(_Role.Highlight), 2)
        fill = colours.color(_Role.LinkVisited if chosen else _Role.Midlight)
        rounded(painter, box, RADIUS, fill, edge)


class Contents(QListWidget):
    """All pages in their groups; the arrows turn them.

    Signals:
        page_chosen: the key of a page.
    """

    page_chosen = Signal(str)

    def __init__(self, pages: tuple[Page, ...]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.viewport().setBackgroundRole(_Role.Window)
        self.setItemDelegate(_Entries(self))
        self._ringed = False
        self._items: dict[str, QListWidgetItem] = {}
        group = None
        for page in pages:
            if page.group != group:
                group = page.group
                self._add(group_name(group), "").setFlags(Qt.ItemFlag.NoItemFlags)
            self._items[page.key] = self._add(page.title, page.key)
        self.currentItemChanged.connect(self._chosen)
        on_text_size(self._text_size_changed)

    def show_page(self, key: str) -> None:
        """Mark the page ``key``; no signal."""
        blocked = self.blockSignals(True)
        self.setCurrentItem(self._items[key])
        self.blockSignals(blocked)
        self._reveal()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.scheduleDelayedItemsLayout()

    def _reveal(self) -> None:
        """Show what is chosen, and the heading over the first page with it."""
        if self.currentRow() <= 1:
            self.scrollToTop()
        elif self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def ringed(self) -> bool:
        """Return whether the chosen page has the ring of the keyboard's focus."""
        return self._ringed and self.hasFocus()

    def _add(self, text: str, key: str) -> QListWidgetItem:
        item = QListWidgetItem(text, self)
        item.setData(_KEY, key)
        item.setToolTip(text)
        return item

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self._reveal()
            self.page_chosen.emit(item.data(_KEY))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the chosen page once the rows have their heights."""
        super().showEvent(event)
        self.doItemsLayout()
        self._reveal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard came here."""
        self._ringed = by_keyboard(event.reason())
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose without a ring."""
        self._ringed = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages with the ring shown."""
        self._ringed = True
        super().keyPressEvent(event)
