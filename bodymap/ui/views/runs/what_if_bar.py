"""What if: the same run on another ground, slower or faster, without its hills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.button import IconButton, Link
from bodymap.ui.controls.focus import hand_on, reason_from
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.switch import Switch
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.runs.flow_row import FlowRow
from bodymap.ui.views.runs.grounds import ground_choices
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.runs.scene import WhatIfScene
    from bodymap.app.scene import SurfaceItem

_PERCENT = 15  # as far as the speed is changed, both ways


class SpeedStepper(QWidget):
    """Slower and faster, with words between the two buttons.

    Signals:
        stepped: one percent of the speed less (-1) or more (1).
    """

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.slower = IconButton("minus", tr("One percent slower"))
        self.faster = IconButton("plus", tr("One percent faster"))
        self._words = Words("", "control")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(tr("Speed"))
        for widget in (self.slower, self._words, self.faster):
            widget.setParent(self)
        self.slower.clicked.connect(lambda: self.stepped.emit(-1))
        self.faster.clicked.connect(lambda: self.stepped.emit(1))
        for button in (self.slower, self.faster):
            button.setAutoRepeat(True)

    def show_speed(self, percent: int, text: str) -> None:
        """Show ``text``: ``percent`` faster than it was."""
        self._words.set_words(text)
        for button in (self.slower, self.faster):
            button.setAccessibleDescription(text)
        self.slower.setEnabled(percent > -_PERCENT)
        self.faster.setEnabled(percent < _PERCENT)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        words = QFontMetrics(type_font("control")).horizontalAdvance(tr("15 % slower")) + 20
        side = self.slower.sizeHint()
        return QSize(2 * side.width() + words, side.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons and the words."""
        super().resizeEvent(event)
        side = self.slower.sizeHint().width()
        self.slower.setGeometry(0, 0, side, self.height())
        self._words.setGeometry(side, 0, self.width() - 2 * side, self.height())
        self.faster.setGeometry(self.width() - side, 0, side, self.height())


class WhatIfBar(QWidget):
    """The controls in one row, where it has room.

    Signals:
        supposed: the surface ("" as it was), the speed (1 as it was), and whether it is level.
        suppose_cleared: show the run as it was.
        closed: put the bar away.
    """

    supposed = Signal(str, float, bool)
    suppose_cleared = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene: WhatIfScene | None = None
        self._surface, self._percent, self._level_on = "", 0, False
        self.setAccessibleName(tr("What if"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ground = Picker(tr("Another ground"), 168)
        self.speed = SpeedStepper()
        self.level = Switch(tr("Level"), "slope")
        self._reset = Link(tr("Reset"), strong=True)
        self._close = IconButton("close", tr("Put “What if” away"))
        self._close.quiet()
        title = Words(tr("What if"), "heading")
        parts = (title, self._ground, self.speed, self.level, self._reset)
        self._row = FlowRow(parts, 12, tr("What if"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 8)
        whole.addWidget(self._row, 1)
        whole.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._connect()

    def show_what_if(self, scene: WhatIfScene, surfaces: tuple[SurfaceItem, ...]) -> None:
        """Show ``scene``."""
        if scene == self._scene:
            return
        self._scene = scene
        self._surface, self._level_on = scene.surface, scene.level
        self._percent = round((scene.speed - 1) * 100)
        choices = ground_choices(surfaces, tr("As it was"), tr("The ground it was run on"))
        self._ground.show_choices(choices, scene.surface)
        self.speed.show_speed(self._percent, scene.speed_text)
        self.level.setChecked(scene.level)
        if not scene.active:
            hand_on(self._reset, self._ground)
        self._reset.setVisible(scene.active)
        self.setAccessibleDescription(scene.line)
        self._row.refit()

    def take_focus(self) -> None:
        """Give the keyboard to the first choice, with a ring only where keys led here."""
        self._ground.setFocus(reason_from(self.window().focusWidget()))

    def _connect(self) -> None:
        self._ground.chosen.connect(self._choose_ground)
        self.speed.stepped.connect(self._step)
        self.level.clicked.connect(self._switch)
        self._reset.clicked.connect(self.suppose_cleared)
        self._close.clicked.connect(self.closed)

    def _choose_ground(self, surface: str) -> None:
        self.supposed.emit(surface, 1 + self._percent / 100, self._level_on)

    def _step(self, step: int) -> None:
        percent = min(max(self._percent + step, -_PERCENT), _PERCENT)
        self.supposed.emit(self._surface, 1 + percent / 100, self._level_on)

    def _switch(self) -> None:
        speed = 1 + self._percent / 100
        self.supposed.emit(self._surface, speed, self.level.isChecked())
