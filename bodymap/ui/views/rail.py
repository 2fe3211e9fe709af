"""The rail on the left: the places of the program; present, find, help and settings below."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import is_contrast, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

_Role = QPalette.ColorRole
_ITEM_PX = (64, 56)
_RADIUS_PX = 10
_MARGIN_PX = 12
WIDE_PX = 80
NARROW_PX = 72


class RailItem(NamedTuple):
    """An entry of the rail: its key, its icon in assets/icon, its words."""

    key: str
    icon: str
    text: str


def places() -> tuple[RailItem, ...]:
    """Return the places that exist."""
    return (
        RailItem("explore", "explore", tr("Explore")),
        RailItem("stride", "stride", tr("Stride")),
        RailItem("runs", "runs", tr("Runs")),
        RailItem("train", "train", tr("Train")),
        RailItem("study", "study", tr("Study")),
    )


def tools() -> tuple[RailItem, ...]:
    """Return what stands at the foot of the rail."""
    return (
        RailItem("present", "present", tr("Present")),
        RailItem("find", "search", tr("Find")),
        RailItem("help", "info", tr("Help")),
        RailItem("settings", "settings", tr("Settings")),
    )


class _Item(Press):
    """An entry: the icon with its words below."""

    def __init__(self, item: RailItem) -> None:
        super().__init__(item.text)
        self._icon = item.icon
        self.ring_radius(_RADIUS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _font(self) -> QFont:
        """Return the font of the words, smaller where the rail is too narrow for them."""
        font = type_font("caption_strong" if self.isChecked() else "caption_medium")
        need = QFontMetrics(font).horizontalAdvance(self.text())
        if need > self.width() - 4:
            font.setPixelSize(max(font.pixelSize() * (self.width() - 4) // need, 9))
        return font

    def minimumSizeHint(self) -> QSize:
        return QSize(_ITEM_PX[0], self.sizeHint().height())

    def sizeHint(self) -> QSize:
        wide, high = _ITEM_PX
        words = QFontMetrics(type_font("caption_strong")).height()
        grown = 2 * 9 + icon_px(24) + words
        return QSize(max(wide, self.text_px("caption_strong") + 8), max(high, grown))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        palette = self.palette()
        chosen = self.isChecked()
        fill = palette.color(_Role.LinkVisited) if chosen else state_fill(self, None)
        if fill is not None:
            edge = QPen(palette.color(_Role.Highlight), 2) if self._edged() else None
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, edge)
        live = _Role.WindowText if self.underMouse() else _Role.PlaceholderText
        ink = palette.color(_Role.Link if chosen else live)
        px = icon_px(24)
        words = QFontMetrics(type_font("caption")).height()
        top = (self.height() - px - words - 2) / 2
        paint_icon(painter, QRectF((self.width() - px) / 2, top, px, px), self._icon, ink)
        painter.setFont(self._font())
        painter.setPen(ink)
        under = QRectF(0, top + px + 2, self.width(), words)
        painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, self.text())
        painter.end()

    def _edged(self) -> bool:
        return self.isChecked() and is_contrast(self.palette())


class Rail(QWidget):
    """The places as a column of buttons.

    Signals:
        place_chosen: the key of the place.
        present_asked, find_asked, help_asked, settings_asked: a button of the foot was pressed.
    """

    place_chosen = Signal(str)
    present_asked = Signal()
    find_asked = Signal()
    help_asked = Signal()
    settings_asked = Signal()

    def __init__(self, items: tuple[RailItem, ...] | None = None) -> None:
        super().__init__()
        self._narrow = False
        self.setAccessibleName(tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _MARGIN_PX, 0, _MARGIN_PX)
        column.setSpacing(4)
        self._items: dict[str, _Item] = {}
        for item in items if items is not None else places():
            self._add_place(item)
        column.addStretch(1)
        asked = (self.present_asked, self.find_asked, self.help_asked, self.settings_asked)
        self._tools = {tool.key: _Item(tool) for tool in tools()}
        for tool, signal in zip(self._tools.values(), asked, strict=True):
            tool.clicked.connect(signal)
            column.addWidget(tool, 0, Qt.AlignmentFlag.AlignHCenter)
        self._group = TabGroup()
        for button in (*self._items.values(), *self._tools.values()):
            self._group.add(button)

    def show_place(self, key: str) -> None:
        """Mark the place ``key`` as the one that is open."""
        for name, item in self._items.items():
            item.setChecked(name == key)
        self._group.came_to(self._items[key])

    def show_narrow(self, narrow: bool) -> None:
        """Take the narrow width of small windows, or the wide one."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()

    def item(self, key: str) -> Press:
        """Return the button of the place or tool ``key``."""
        return (self._items | self._tools)[key]

    def _add_place(self, place: RailItem) -> None:
        item = _Item(place)
        item.setCheckable(True)
        item.setAutoExclusive(True)
        item.clicked.connect(lambda: self.place_chosen.emit(place.key))
        self._items[place.key] = item
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)

    def sizeHint(self) -> QSize:
        """Return the rail's width: 80 px, 72 where narrow, more for large text."""
        items = [*self._items.values(), *self._tools.values()]
        need = max(item.sizeHint().width() for item in items) + 8
        return QSize(max(NARROW_PX if self._narrow else WIDE_PX, need), 200)

    def minimumSizeHint(self) -> QSize:
        """Return the same width as ``sizeHint``."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(_Role.Window))
        painter.end()
