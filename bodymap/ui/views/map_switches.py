"""The two switches over the map: what colours it, and whether the deep muscles show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.switch import Switch
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.scene import MapScene


class MapSwitches(QWidget):
    """Load or role, and deep muscles.

    Signals:
        colouring_chosen: "load" or "role".
        deep_switched: whether the deep muscles show.
    """

    colouring_chosen = Signal(str)
    deep_switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        items = (("load", tr("Load")), ("role", tr("Role")))
        self._colouring = Segment(items, tr("Colour the map by"), small=True)
        self._deep = Switch(tr("Deep muscles"), "deep")
        self._colouring.chosen.connect(self.colouring_chosen)
        self._deep.clicked.connect(self.deep_switched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for control in (self._colouring, self._deep):
            layout.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)

    def show_map(self, scene: MapScene) -> None:
        """Show which colouring is on and whether the deep muscles show."""
        self._colouring.choose("role" if scene.palette == "role" else "load")
        if self._deep.isChecked() != scene.deep:
            self._deep.setChecked(scene.deep)
