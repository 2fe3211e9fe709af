"""The ready-made runs as buttons, as many in a row as fit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.flow import flow
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont, QResizeEvent

    from bodymap.app.scene import Preset

_GAP_PX = 8


class PresetChips(QWidget):
    """A button for each ready-made run; they share one tab stop.

    Signals:
        preset_chosen: a run's key.
    """

    preset_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Preset, ...] = ()
        self._buttons: list[Button] = []
        self.setAccessibleName(tr("Ready-made runs"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def show_presets(self, presets: tuple[Preset, ...]) -> None:
        """Show ``presets``, each with its conditions as the tool tip."""
        if presets == self._shown:
            return
        self._shown = presets
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(preset) for preset in presets]
        group = TabGroup()
        for button in self._buttons:
            group.add(button)
        self._place()
        self.updateGeometry()

    def _button(self, preset: Preset) -> Button:
        button = Button(preset.name)
        button.setParent(self)
        button.setAccessibleDescription(preset.line)
        give_tip(button, preset.line)
        button.clicked.connect(partial(self.preset_chosen.emit, preset.preset))
        button.show()
        return button

    def _rects(self, width: int) -> list[QRect]:
        return flow(self._buttons, width, _GAP_PX)

    def _place(self) -> None:
        for button, rect in zip(self._buttons, self._rects(self.width()), strict=True):
            button.setGeometry(rect)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at ``width`` px."""
        rects = self._rects(width)
        return rects[-1].bottom() + 1 if rects else 0

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._place()
