"""What the body of a run is coloured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.segment import Segment
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunPageScene


class RunColours(QWidget):
    """The mean, the whole run, and (where there are other runs) against the usual run.

    Signals:
        colouring_chosen: "per_km", "total" or "usual".
    """

    colouring_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        own = (("per_km", tr("Mean")), ("total", tr("Whole run")))
        name = tr("Colour the body by")
        self._few = Segment(own, name, small=True)
        self._all = Segment((*own, ("usual", tr("Against usual"))), name, small=True)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for segment in (self._few, self._all):
            segment.chosen.connect(self.colouring_chosen)
            row.addWidget(segment)
        self._all.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, scene: RunPageScene) -> None:
        """Show what ``scene`` is coloured by; a comparison that was asked for has its own."""
        usual = scene.usual_runs > 0
        self._few.setVisible(not usual)
        self._all.setVisible(usual)
        if scene.colouring in ("per_km", "total"):
            self._few.choose(scene.colouring)
        self._all.choose(scene.colouring)
        asked = scene.map.palette == "difference" and scene.colouring != "usual"
        self.setEnabled(not asked)
