"""The list of all muscle groups and muscles: it does all that the picture does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
)

from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded, theme_of
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.typing_ahead import keep_letters
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from bodymap.app.map_scene import MapScene, Mark, RegionMark

_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_NAME, _VALUE = 0, 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ID = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_MORE = Qt.ItemDataRole.AccessibleDescriptionRole


class MuscleList(QTreeWidget):
    """Every region with its muscles and their values; choosing here chooses on the map.

    Signals:
        subject_chosen: the id of a region or a muscle.
    """

    subject_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._shown: MapScene | None = None
        self._ringed = False
        self.setAccessibleName(tr("All muscles"))
        self.setColumnCount(2)
        self.setBackgroundRole(_Role.Base)
        self.setAutoFillBackground(True)
        self.setHeaderLabels([tr("Muscle"), tr("Value")])
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setItemDelegate(_Heights(self))
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.Fixed)
        self._take_type()
        on_text_size(self._text_size_changed)
        self.currentItemChanged.connect(self._come_to)
        self.itemClicked.connect(self._tell)

    def show_map(self, scene: MapScene) -> None:
        """Show the values and the choice of ``scene``; only what differs is set."""
        if not self._items:
            self._make(scene)
        before, self._shown = self._shown, scene
        if before is None or (before.palette, before.greyed) != (scene.palette, scene.greyed):
            self.viewport().update()
        for region in scene.regions:
            _show(self._items[region.region], region)
            for muscle in region.muscles:
                _show(self._items[muscle], scene.marks[muscle])
        self._choose(scene.muscle or scene.region)

    def _make(self, scene: MapScene) -> None:
        for region in scene.regions:
            parent = QTreeWidgetItem(self)
            parent.setData(_NAME, _ID, region.region)
            self._items[region.region] = parent
            for muscle in region.muscles:
                child = QTreeWidgetItem(parent)
                child.setData(_NAME, _ID, muscle)
                self._items[muscle] = child
            parent.setExpanded(True)

    def _choose(self, subject: str | None) -> None:
        item = self._items.get(subject or "")
        if item is self.currentItem():
            return
        blocked = self.blockSignals(True)
        if item is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentItem(item)
        self.blockSignals(blocked)

    def _come_to(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self._tell(item)

    def _tell(self, item: QTreeWidgetItem) -> None:
        subject = item.data(_NAME, _ID)
        shown = self._shown
        if shown is None or subject != (shown.muscle or shown.region):
            self.subject_chosen.emit(subject)

    def _take_type(self) -> None:
        self.setFont(type_font("text"))
        self.header().resizeSection(_VALUE, round(104 * text_scale()))

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._take_type()
        self.scheduleDelayedItemsLayout()

    def _dot(self, subject: str) -> QColor | None:
        """Return the colour that ``subject`` has on the map; regions have none."""
        mark = self._shown.marks.get(subject) if self._shown else None
        if mark is None or self._shown is None:
            return None
        colours = theme_of(self.palette())
        if self._shown.palette == "role":
            return colours.role_colour(mark.role)
        if mark.position is None:
            return colours.body_neutral
        if self._shown.palette == "difference":
            return colours.difference_colour(mark.position)
        return colours.load_colour(mark.position)

    def _paint_ground(self, painter: QPainter, box: QRectF, *, chosen: bool, hot: bool) -> None:
        colours = self.palette()
        if not (chosen or hot):
            return
        edge = None
        if chosen and self._ringed and self.hasFocus():
            edge = QPen(colours.color(_Role.Shadow), 2)
        elif chosen and is_contrast(colours):
            edge = QPen(colours.color(_Role.Highlight), 2)
        fill = colours.color(_Role.LinkVisited if chosen else _Role.Midlight)
        rounded(painter, box, RADIUS, fill, edge)

    def sizeHint(self) -> QSize:
        """Return a width that shows the names and values."""
        metrics = QFontMetrics(type_font("text"))
        return QSize(metrics.averageCharWidth() * 34 + 40, 480)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row: ground, the map's colour, name, value."""
        item, box = self.itemFromIndex(index), QRectF(option.rect)
        chosen = item is self.currentItem()
        hot = box.contains(self.viewport().mapFromGlobal(QCursor.pos()).toPointF())
        ground = box.adjusted(8, 1, -8, -1)
        self._paint_ground(painter, ground, chosen=chosen, hot=hot and self.underMouse())
        colours, inside = self.palette(), ground.adjusted(10, 0, -10, 0)
        dot = self._dot(item.data(_NAME, _ID))
        strong = item.parent() is None
        if dot is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.color(_Role.Dark), 1))
            painter.setBrush(dot)
            painter.drawEllipse(QPointF(inside.left() + 5, inside.center().y()), 5, 5)
        painter.setPen(colours.color(_Role.Link if chosen else _Role.WindowText))
        painter.setFont(type_font("value" if strong else "value_plain"))
        painter.drawText(inside, _RIGHT, item.text(_VALUE))
        value = painter.fontMetrics().horizontalAdvance(item.text(_VALUE)) + 8
        room = inside.adjusted(0 if strong else 20, 0, -value, 0)
        painter.setFont(type_font("heading" if strong else "text"))
        words = painter.fontMetrics().elidedText(
            item.text(_NAME), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, _LEFT, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard came here."""
        self._ringed = by_keyboard(event.reason())
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose without a ring."""
        self._ringed = False
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep letters for the search by typing."""
        return keep_letters(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well; the rest is as in every tree."""
        self._ringed, item = True, self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._tell(item)
            return
        super().keyPressEvent(event)


class _Heights(QStyledItemDelegate):
    """The heights of the rows; the list itself paints them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return 30 px, 36 for a muscle group, or what the text needs."""
        del option
        line = QFontMetrics(type_font("text")).height()
        return QSize(100, max(30, line + 10) if index.parent().isValid() else max(36, line + 16))


def _show(item: QTreeWidgetItem, mark: Mark | RegionMark) -> None:
    if item.text(_VALUE) != mark.value or not item.text(_NAME):
        item.setText(_NAME, mark.plain)
        item.setText(_VALUE, mark.value)
        item.setToolTip(_NAME, mark.latin)
    if item.data(_NAME, _SPOKEN) != mark.spoken:
        item.setData(_NAME, _SPOKEN, mark.spoken)
        item.setData(_NAME, _MORE, mark.latin)
