"""The time chart of the place "Stride" with its two choices: which leg, and which plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.segment import Segment
from bodymap.ui.views.stride_raster import StrideRaster
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.theme import Theme


_ROWS = "rows"


class StrideChart(QWidget):
    """When each muscle works; force, angles or moments below; the cursor is the figure's instant.

    Signals:
        phase_dragged: the cursor was moved to this phase of the near leg's cycle (0 to 1).
        muscle_chosen: a row was chosen: the muscle's id.
        muscle_hovered: the mouse came to this muscle's row; "" where it left.
        far_leg_switched: the far leg is wanted, or the near one.
        graph_chosen: "force", "angles" or "moments".
        loaded: the plot's lines are drawn from now on.
    """

    phase_dragged = Signal(float)
    muscle_chosen = Signal(str)
    muscle_hovered = Signal(str)
    far_leg_switched = Signal(bool)
    graph_chosen = Signal(str)
    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        legs = (("near", tr("Near leg")), ("far", tr("Far leg")))
        graphs = ("force", tr("Force")), ("angles", tr("Joint angles")), ("moments", tr("Moments"))
        self._raster = StrideRaster(self)
        self._legs = Segment(legs, tr("Leg that the rows show"), small=True)
        self._graphs = Segment(graphs, tr("Plot"), small=True)
        views = ((_ROWS, tr("Muscles")), *graphs)
        self._views = Segment(views, tr("Muscles or plot"), small=True)
        self._graph = ""
        for control in (self._legs, self._graphs, self._views):
            control.setParent(self)
        self._raster.placed.connect(self._put)
        self._raster.loaded.connect(self.loaded)
        self._raster.phase_dragged.connect(self.phase_dragged)
        self._raster.muscle_chosen.connect(self.muscle_chosen)
        self._legs.chosen.connect(self._leg_chosen)
        self._raster.muscle_hovered.connect(self.muscle_hovered)
        self._graphs.chosen.connect(self.graph_chosen)
        self._views.chosen.connect(self._view_chosen)

    def show_stride(self, scene: StrideScene) -> None:
        """Show the rows and the plot of ``scene``."""
        self._legs.choose("far" if scene.far_leg else "near")
        self._graphs.choose(scene.plot.key)
        self._raster.show_stride(scene)
        if self._graph not in {"", scene.plot.key}:
            self._show_alone(scene.plot.key)
        self._graph = scene.plot.key

    def show_hover(self, muscle: str) -> None:
        """Mark the row of a muscle that the mouse is on elsewhere; "" marks none."""
        self._raster.show_hover(muscle)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._raster.show_theme(theme)

    def show_phase(self, phase: float, phase_a: float | None = None) -> None:
        """Move the cursor to ``phase`` of the near leg's cycle; run A's dot to ``phase_a``."""
        self._raster.show_phase(phase, phase_a)

    def load_chart(self) -> None:
        """Begin to load what draws the plot's lines; once."""
        self._raster.load_chart()

    def _leg_chosen(self, key: str) -> None:
        self.far_leg_switched.emit(key == "far")

    def _view_chosen(self, key: str) -> None:
        self._show_alone(key)
        if key not in {_ROWS, self._graph}:
            self.graph_chosen.emit(key)

    def _show_alone(self, key: str) -> None:
        """Show the rows or a plot where there is no room for both."""
        self._views.choose(key)
        self._raster.show_plot_alone(alone=key != _ROWS)

    def _put(self) -> None:
        """Put the choices where the picture leaves room for them."""
        picture = self._raster.picture
        if picture is None:
            return
        frame = picture.frame
        line = frame.switch.toRect()
        line.setLeft(max(line.right() + 1 - self._legs.sizeHint().width(), line.left()))
        self._legs.setGeometry(line)
        self._graphs.setVisible(not frame.alone)
        self._views.setVisible(frame.alone)
        choice = frame.choice.toRect()
        self._graphs.setGeometry(choice)
        choice.setWidth(min(self._views.sizeHint().width(), frame.title.toRect().width()))
        self._views.setGeometry(choice)

    def _fit(self) -> None:
        self._raster.leave_room(self._legs.sizeHint(), self._graphs.sizeHint())
        self._raster.setGeometry(self.rect())
        self._put()

    def sizeHint(self) -> QSize:
        """Return the size of the chart in a window of 1360 x 860."""
        return self._raster.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return self._raster.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Leave the choices the room that they ask for, as after a new text size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self._fit()
