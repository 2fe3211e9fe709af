"""A choice of a few words side by side, of which one is always chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.button import control_height
from bodymap.ui.controls.paint import (
    CONTROL_PX,
    RADIUS,
    is_dark,
    mixed,
    pressed_colour,
    rounded,
)
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import type_font

_Role = QPalette.ColorRole
_INSET_PX = 3
_PADDING_PX = 13
_RADIUS_PX = 6
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class _Part(Press):
    """One word of a segment, a radio button to the screen reader."""

    stepped = Signal(int)

    def __init__(self, key: str, text: str, small: bool) -> None:
        super().__init__(text)
        self.key = key
        self._small = small
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Expanding)
        self.ring_radius(_RADIUS_PX)

    def _role(self) -> str:
        chosen = self.isChecked()
        if self._small:
            return "small_strong" if chosen else "small_medium"
        return "control_strong" if chosen else "control"

    def _fill(self) -> QColor | None:
        palette = self.palette()
        hover = palette.color(_Role.Midlight)
        if self.isChecked():
            return hover if is_dark(palette) else palette.color(_Role.Base)
        if self.isDown():
            return pressed_colour(hover)
        if not self.underMouse():
            return None
        return mixed(hover, palette.color(_Role.AlternateBase), 0.35) if is_dark(palette) else hover

    def sizeHint(self) -> QSize:
        strong = "small_strong" if self._small else "control_strong"
        return QSize(self.text_px(strong) + 2 * _PADDING_PX, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - 8, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        palette = self.palette()
        fill = self._fill() if self.isEnabled() else None
        chosen = self.isChecked()
        edge = palette.color(_Role.Dark if self.isEnabled() else _Role.Light) if chosen else None
        if fill is not None or edge is not None:
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, edge)
        live = _Role.ButtonText if chosen or not self.isEnabled() else _Role.PlaceholderText
        painter.setPen(palette.color(live))
        painter.setFont(type_font(self._role()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Segment(QWidget):
    """The words of ``items`` ((key, text), ...) as one control; arrow keys move the choice.

    Args:
        items: what can be chosen; the first is chosen at the start.
        name: what is chosen, for the screen reader.
        small: 32 px high and in small type, for the stage.
    """

    chosen = Signal(str)

    def __init__(
        self, items: tuple[tuple[str, str], ...], name: str, *, small: bool = False
    ) -> None:
        super().__init__()
        self._small = small
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET_PX, _INSET_PX, _INSET_PX, _INSET_PX)
        row.setSpacing(0)
        self._parts = {key: _Part(key, text, small) for key, text in items}
        for part in self._parts.values():
            row.addWidget(part)
            part.clicked.connect(self._part_clicked)
            part.stepped.connect(self._stepped)
        self.choose(items[0][0])

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen; no signal."""
        self._parts[key].setChecked(True)
        for part in self._parts.values():
            part.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if part.key == key else Qt.FocusPolicy.ClickFocus
            )

    def key(self) -> str:
        """Return the key of what is chosen."""
        return next(key for key, part in self._parts.items() if part.isChecked())

    def take_focus(self) -> None:
        """Give the focus to what is chosen, with the ring."""
        self._parts[self.key()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _part_clicked(self) -> None:
        self.choose(self.key())
        self.chosen.emit(self.key())

    def _stepped(self, step: int) -> None:
        keys = list(self._parts)
        key = keys[(keys.index(self.key()) + step) % len(keys)]
        self.choose(key)
        self._parts[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        lowest = 32 if self._small else CONTROL_PX
        height = control_height("small_medium" if self._small else "field")
        return QSize(super().sizeHint().width(), height - CONTROL_PX + lowest)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size or palette."""
        if is_text_size(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        raised = palette.color(_Role.AlternateBase)
        rounded(painter, QRectF(self.rect()), RADIUS, raised, palette.color(_Role.Mid))
        painter.end()
