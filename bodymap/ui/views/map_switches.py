"""The switches over the map: what colours it, deep muscles, soles where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.switch import Switch
from bodymap.ui.draw.stage import buttons_in_a_row, is_narrow
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene
    from bodymap.ui.views.body_map import BodyMap

_PADDING_PX = 24
_TOP_PX = 16
_GAP_PX = 8
_BUTTON_PX = 36


class MapSwitches(QObject):
    """Controls that lie on the map, in its top right corner or, on a narrow map, where it is free.

    Signals:
        colouring_chosen: "load" or "role".
        deep_switched: whether the deep muscles show.
        soles_switched: whether the soles show on a narrow map.
    """

    colouring_chosen = Signal(str)
    deep_switched = Signal(bool)
    soles_switched = Signal(bool)

    def __init__(self, body_map: BodyMap) -> None:
        super().__init__(body_map)
        body_map.placed.connect(self.place)
        items = (("load", tr("Load")), ("role", tr("Role")))
        self._map = body_map
        self._colouring = Segment(items, tr("Colour the map by"), small=True)
        self._deep = Switch(tr("Deep muscles"), "deep")
        self._deep_button = IconButton("deep", tr("Deep muscles"), _BUTTON_PX)
        self._soles_button = IconButton("strike", tr("Soles of the feet"), _BUTTON_PX)
        self._colouring.chosen.connect(self.colouring_chosen)
        self._deep.clicked.connect(self.deep_switched)
        self._deep_button.clicked.connect(self.deep_switched)
        self._soles_button.clicked.connect(self.soles_switched)
        for button in (self._deep_button, self._soles_button):
            button.setCheckable(True)
        for control in (self._colouring, self._deep, self._deep_button, self._soles_button):
            control.setParent(body_map)
        self._colouring.show()

    def show_map(self, scene: MapScene) -> None:
        """Show which colouring is on and whether the deep muscles show."""
        self._colouring.choose("role" if scene.palette == "role" else "load")
        for control in (self._deep, self._deep_button):
            if control.isChecked() != scene.deep:
                control.setChecked(scene.deep)

    def corner_px(self) -> int:
        """Return the width that the controls take at the top right: none on a narrow map."""
        if is_narrow(self._map.width()):
            return 0
        return _PADDING_PX + self._colouring.sizeHint().width()

    def place(self) -> None:
        """Put every control into its place on a map of the present size."""
        width, height = self._map.width(), self._map.height()
        narrow = is_narrow(width)
        for control in (self._colouring, self._deep, self._deep_button, self._soles_button):
            control.resize(control.sizeHint())
        self._deep.setVisible(not narrow)
        self._deep_button.setVisible(narrow)
        self._soles_button.setVisible(narrow)
        bodies = self._map.picture.body.views[:2]
        if narrow and bodies:
            middle = round(sum(view.transform.dx() for view in bodies) / len(bodies))
            self._colouring.move(middle - self._colouring.width() // 2, _TOP_PX)
            self._place_buttons(height)
            return
        right = width - _PADDING_PX
        self._colouring.move(right - self._colouring.width(), _TOP_PX)
        below = _TOP_PX + self._colouring.height() + _GAP_PX
        self._deep.move(right - self._deep.width(), below)

    def _place_buttons(self, height: int) -> None:
        step = self._soles_button.height() + _GAP_PX
        top = height - _TOP_PX - self._soles_button.height()
        if buttons_in_a_row():
            self._deep_button.move(_TOP_PX, top)
            self._soles_button.move(_TOP_PX + step, top)
            return
        self._soles_button.move(_TOP_PX, top)
        self._deep_button.move(_TOP_PX, top - step)
