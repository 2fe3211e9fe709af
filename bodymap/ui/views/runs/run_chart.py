"""The chart of the place "Runs": pace, slope and load along a run, over distance or time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.runs.chart_frame import HEAD_TOP_PX, PADDING_PX
from bodymap.ui.views.runs.run_chart_canvas import RunCanvas
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.runs.run_chart_grab import Part

_FRAME_MS = 16  # a part that is pulled is told at most so often


class RunChart(QWidget):
    """Pace, slope and load along a run; a drag over it chooses a part of the run.

    Signals:
        part_chosen: the part from one moment to another is wanted, seconds since the run's start;
            told with every frame of a drag.
        part_cleared: the whole run is wanted.
        axis_chosen: "distance" or "time".
        subject_chosen: the id of the region whose name was clicked.
        loaded: the lines are drawn from now on.
    """

    part_chosen = Signal(float, float)
    part_cleared = Signal()
    axis_chosen = Signal(str)
    subject_chosen = Signal(str)
    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: RunChartScene | None = None
        self._pending: Part | None = None
        self._canvas = RunCanvas(self)
        self.setFocusProxy(self._canvas)
        axes = ("distance", tr("Distance")), ("time", tr("Time"))
        self._axes = Segment(axes, tr("Along the chart"), small=True)
        self._axes.setParent(self)
        self._frame = QTimer(self, interval=_FRAME_MS, singleShot=True)
        self._frame.timeout.connect(self._tell)
        self._axes.chosen.connect(self.axis_chosen)
        self._canvas.subject_chosen.connect(self.subject_chosen)
        self._canvas.loaded.connect(self.loaded)
        self._canvas.part_pulled.connect(self._pulled)
        self._canvas.part_let_go.connect(self._tell)
        self._canvas.part_cleared.connect(self._cleared)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        on_text_size(self._text_size_changed)

    def show_chart(self, scene: RunChartScene) -> None:
        """Show the chart of a run; a part that is being pulled stays under the mouse."""
        self._scene = scene
        self._axes.choose(scene.axis)
        self._canvas.show_chart(scene)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._canvas.show_theme(theme)

    def load_chart(self) -> None:
        """Begin to load what draws the lines; once."""
        self._canvas.load_chart()

    def _pulled(self, start: float, end: float) -> None:
        """Tell of the first part at once, of later ones once a frame."""
        self._pending = start, end
        if not self._frame.isActive():
            self._tell()
            self._frame.start()

    def _tell(self) -> None:
        part, self._pending = self._pending, None
        axis = None if self._scene is None else axis_of(self._scene)
        if part is not None and axis is not None:
            self.part_chosen.emit(*axis.span_s(*part))

    def _cleared(self) -> None:
        self._pending = None
        self.part_cleared.emit()

    def _text_size_changed(self, font: QFont) -> None:
        """Leave the choice the room that it asks for now."""
        del font
        self._fit()

    def _fit(self) -> None:
        """Put the choice of the axis at the right of the title."""
        self._canvas.setGeometry(self.rect())
        size = self._axes.sizeHint()
        self._canvas.leave_room(size)
        left = self.width() - round(PADDING_PX) - size.width()
        self._axes.setGeometry(QRect(QPoint(left, round(HEAD_TOP_PX)), size))

    def sizeHint(self) -> QSize:
        """Return the size of the chart in a window of 1360 x 860."""
        return self._canvas.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return self._canvas.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self._fit()
