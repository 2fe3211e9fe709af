"""The list of all muscle groups and muscles: it does all that the picture does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent

    from bodymap.app.scene import MapScene, Mark, RegionMark

_Role = QPalette.ColorRole
_NAME, _VALUE = 0, 1
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
        self.setAccessibleName(tr("All muscles"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Muscle"), tr("Load")])
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setRootIsDecorated(True)
        self.setIndentation(16)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        self._take_type()
        on_text_size(self._text_size_changed)
        self.currentItemChanged.connect(self._come_to)
        self.itemClicked.connect(self._tell)

    def show_map(self, scene: MapScene) -> None:
        """Show the values and the choice of ``scene``; only what differs is set."""
        if not self._items:
            self._make(scene)
        before, self._shown = self._shown, scene
        title = scene.legend.title
        if before is None or before.legend.title != title:
            self.headerItem().setText(_VALUE, title)
        for region in scene.regions:
            _show(self._items[region.region], region)
            for muscle in region.muscles:
                _show(self._items[muscle], scene.marks[muscle])
        self._choose(scene.muscle or scene.region)

    def _make(self, scene: MapScene) -> None:
        for region in scene.regions:
            parent = QTreeWidgetItem(self)
            parent.setData(_NAME, _ID, region.region)
            parent.setFont(_NAME, type_font("control_strong"))
            self._items[region.region] = parent
            for muscle in region.muscles:
                child = QTreeWidgetItem(parent)
                child.setData(_NAME, _ID, muscle)
                self._items[muscle] = child
            parent.setExpanded(True)
        for item in self._items.values():
            item.setTextAlignment(_VALUE, Qt.AlignmentFlag.AlignRight)

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
        self.header().setFont(type_font("caption"))
        for item in self._items.values():
            if item.parent() is None:
                item.setFont(_NAME, type_font("control_strong"))

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._take_type()

    def sizeHint(self) -> QSize:
        """Return a width that shows the names and values."""
        metrics = QFontMetrics(type_font("text"))
        return QSize(metrics.averageCharWidth() * 34 + 40, 480)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well; the rest is as in every tree."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._tell(item)
            return
        super().keyPressEvent(event)


def _show(item: QTreeWidgetItem, mark: Mark | RegionMark) -> None:
    if item.text(_VALUE) != mark.value or not item.text(_NAME):
        item.setText(_NAME, mark.plain)
        item.setText(_VALUE, mark.value)
        item.setToolTip(_NAME, mark.latin)
    if item.data(_NAME, _SPOKEN) != mark.spoken:
        item.setData(_NAME, _SPOKEN, mark.spoken)
        item.setData(_NAME, _MORE, mark.latin)
