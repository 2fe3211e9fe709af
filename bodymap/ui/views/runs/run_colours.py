"""What the body of a run is coloured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.app.runs.measures import length_in
from bodymap.ui.controls.segment import Segment
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunPageScene

_Items = tuple[tuple[str, str], ...]


class RunColours(QWidget):
    """Per kilometre, in all, and (where there are other runs) against the usual run.

    Signals:
        colouring_chosen: "per_km", "total" or "usual".
    """

    colouring_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._items: _Items = ()
        self._segment: Segment | None = None
        self.setAccessibleName(tr("Colour the body by"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # else the body would grow with every comparison
        self.setSizePolicy(policy)

    def show_page(self, scene: RunPageScene) -> None:
        """Show what ``scene`` is coloured by; a comparison that was asked for has its own."""
        items = _items(scene)
        if self._segment is None or items != self._items:
            self._segment = self._new_segment(items)
        self._segment.choose(scene.colouring)
        asked = scene.map.palette == "difference" and scene.colouring != "usual"
        self.setVisible(not asked)

    def _new_segment(self, items: _Items) -> Segment:
        if self._segment is not None:
            self._segment.hide()
            self._segment.deleteLater()
        self._items = items
        segment = Segment(items, self.accessibleName(), small=True)
        segment.chosen.connect(self.colouring_chosen)
        self._row.addWidget(segment)
        segment.show()  # a layout shows what is added only in the next turn
        return segment


def _items(scene: RunPageScene) -> _Items:
    one = length_in(scene.chart.units).one
    own = ("per_km", tr("Per {unit}").format(unit=one)), ("total", tr("In all"))
    return (*own, ("usual", tr("Against usual"))) if scene.usual_runs else own
