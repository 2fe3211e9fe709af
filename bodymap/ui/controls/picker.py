"""A button that shows what is chosen and opens a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy

from bodymap.ui.controls.button import control_height, icon_px
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.paint import RADIUS, edge_pen, is_contrast, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.ui.controls.choices import ChoiceList
    from bodymap.ui.controls.popup import Popup

_Role = QPalette.ColorRole
_SWATCH_PX = (40, 25)
_LEFT_PX = 8
_GAP_PX = 10


class Picker(Press):
    """The chosen entry with its picture; a click, Down or Space opens the list.

    Args:
        name: what is picked, for the screen reader.
        wide_px: the width at text size 1.
    """

    chosen = Signal(str)

    def __init__(self, name: str, wide_px: int = 184) -> None:
        super().__init__()
        self._name = name
        self._wide_px = wide_px
        self._choices: tuple[Choice, ...] = ()
        self._key = ""
        self._marked = False
        self._popup: Popup | None = None
        self._list: ChoiceList | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)

    def show_choices(self, choices: tuple[Choice, ...], key: str) -> None:
        """Show ``choices`` with the one of ``key`` as chosen; no signal."""
        if (choices, key) == (self._choices, self._key):
            return
        self._choices, self._key = choices, key
        self.setText(self._chosen().text)
        self.setAccessibleName(f"{self._name}: {self._chosen().text}")
        if self._list is not None and self._list.isVisible():
            self._list.show_choices(choices, key)
        self.updateGeometry()
        self.update()

    def mark(self, *, marked: bool) -> None:
        """Look like the chosen one of several tabs, or not."""
        self._marked = marked
        self.update()

    def call(self, name: str) -> None:
        """Take another ``name`` for what is picked, for the screen reader."""
        if name == self._name:
            return
        self._name = name
        self.setAccessibleName(f"{name}: {self._chosen().text}")
        if self._list is not None:
            self._list.setAccessibleName(name)

    def needed_width(self, wide_px: int) -> int:
        """Return ``wide_px``, or what the chosen words need where that is more."""
        words = self.text_px("control", self._chosen().text or "0")
        return max(wide_px, _LEFT_PX + _SWATCH_PX[0] + _GAP_PX + words + icon_px(20) + 14)

    def swatch_width(self) -> int:
        """Return the width for the picture and the chevron alone, px."""
        return _LEFT_PX + _SWATCH_PX[0] + 4 + icon_px(20) + 9

    def key(self) -> str:
        """Return the key of the chosen entry."""
        return self._key

    def popup(self) -> Popup | None:
        """Return the list's frame, once it has been open."""
        return self._popup

    def open(self) -> None:
        """Open the list, or close it where it is open."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.close_up()
            return
        if self._list is None:
            self._make_list()
        if self._list is not None and self._popup is not None:
            self._list.show_choices(self._choices, self._key)
            self._popup.open(by_key=self.by_keyboard())

    def _make_list(self) -> None:
        from bodymap.ui.controls.choices import ChoiceList  # noqa: PLC0415 - 5 ms, not at the start
        from bodymap.ui.controls.popup import Popup  # noqa: PLC0415 - as above

        self._list = ChoiceList(self._name)
        self._list.chosen.connect(self._picked)
        self._popup = Popup(self, self._list)
        self._list.pressed.connect(self._popup.forget_keys)

    def _chosen(self) -> Choice:
        empty = Choice("", "")
        return next((one for one in self._choices if one.key == self._key), empty)

    def _picked(self, key: str) -> None:
        if self._popup is not None:
            self._popup.close_up()
        if key != self._key:
            self.chosen.emit(key)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(self.needed_width(self._wide_px), control_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the class names."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.open()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        fill = palette.color(_Role.LinkVisited if self._marked else _Role.Base)
        edge = edge_pen(palette, enabled=self.isEnabled())
        if self._marked:
            edge = QPen(palette.color(_Role.Highlight), 2 if is_contrast(palette) else 1)
        rounded(painter, QRectF(self.rect()), RADIUS, state_fill(self, fill), edge)
        x = 14.0
        picture = self._chosen().picture
        if picture is not None:
            wide, high = _SWATCH_PX
            picture(painter, QRectF(_LEFT_PX, (self.height() - high) / 2, wide, high))
            x = float(_LEFT_PX + wide + _GAP_PX)
        px = icon_px(20)
        ink = palette.color(_Role.Link if self._marked else _Role.ButtonText)
        chevron = QRectF(self.width() - px - 9, (self.height() - px) / 2, px, px)
        paint_icon(painter, chevron, "chevron", ink)
        painter.setPen(ink)
        painter.setFont(type_font("control"))
        words = QRectF(x, 0, chevron.left() + 2 - x, self.height())
        if words.width() < px:
            painter.end()
            return
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
