"""The place of the list of all muscles: a heading, a way to close it, the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.muscle_list import MuscleList
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene

_WIDE_PX, _NARROW_PX = 296, 240


def list_px(*, wide: bool) -> int:
    """Return how wide the list is beside the map, in a wide or a narrow window."""
    return round((_WIDE_PX if wide else _NARROW_PX) * max(text_scale(), 1.0))


class ListSide(QWidget):
    """The list with its heading.

    Signals:
        subject_chosen: the id of a region or a muscle.
        closed: the person closed the list.
    """

    subject_chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = MuscleList()
        self._list.subject_chosen.connect(self.subject_chosen)
        self.setFocusProxy(self._list)
        close = IconButton("close", tr("Close the list"), 32)
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 4)
        head.addWidget(Words(tr("All muscles"), "heading"), 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_map(self, scene: MapScene) -> None:
        """Show the values and the choice of ``scene``."""
        self._list.show_map(scene)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self._list.setFocus()
