"""The plots of a run's chart: one picture, and over it the chosen part and the cursor.

All but the lines is painted with Qt alone; ``load_chart`` imports pyqtgraph for those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.background_import import BackgroundImport
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.runs.chart_overlay import RunOverlay
from bodymap.ui.draw.runs.chart_part import GRIP_PX
from bodymap.ui.draw.runs.chart_picture import RunChartPicture
from bodymap.ui.draw.runs.chart_words import part_words
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.runs.run_chart_grab import Part, Reach
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart import RunPlotPicture
    from bodymap.ui.theme import Theme

_GRIP_PX = GRIP_PX[0] / 2 + 2  # around an end of the part
_SNAP_PX, _LEAST_PX = 4.0, 3.0


class RunPlots(QWidget):
    """Pace, slope and load along a run, with a part and a cursor.

    Signals:
        loaded: the lines are drawn from now on.
    """

    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: RunChartPicture | None = None
        self.overlay: RunOverlay | None = None
        self.part: Part | None = None
        self.cursor_at: float | None = None
        self._reach = Reach(0, 0, 0, 0, 0)
        self._scene: RunChartScene | None = None
        self._theme = theme_named("light")
        self._choice = QSize(150, 32)
        self._plot: RunPlotPicture | None = None
        self._import: BackgroundImport | None = None
        self._failed = ""
        self._ringed = False  # the keyboard is on the cursor
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Pace and load along the run"))
        on_text_size(self._text_size_changed)

    def show_chart(self, scene: RunChartScene) -> None:
        """Show ``scene``; where only its part is another, only that is painted."""
        before, self._scene = self._scene, scene
        self._show_part(scene.part)
        if before is None or not _same_lines(before, scene):
            if before is None or before.at != scene.at:
                self.cursor_at = None
            self._redraw()
        self.setAccessibleDescription(scene.spoken)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self._redraw()

    def leave_room(self, choice: QSize) -> None:
        """Leave room at the right of the title for the choice of the axis."""
        if choice != self._choice:
            self._choice = choice
            self._redraw()

    def load_chart(self) -> None:
        """Begin to load what draws the lines; once."""
        if self._import is not None:
            return
        self._import = BackgroundImport("bodymap.ui.draw.runs.chart", self)
        self._import.finished.connect(self._finish)
        self._import.failed.connect(self._fail)
        self._import.start()

    def _finish(self) -> None:
        from bodymap.ui.draw.runs.chart import (  # noqa: PLC0415  # heavy; imported by now
            RunPlotPicture,
        )

        self._plot = RunPlotPicture()
        self._redraw()
        self.loaded.emit()

    def _fail(self, reason: str) -> None:
        self._failed = tr("The chart cannot be drawn: {reason}").format(reason=reason)
        self._redraw()

    def value_words(self) -> str:
        """Return the run at the cursor and the chosen part, for the screen reader."""
        if self.overlay is None or self._scene is None:
            return ""
        cursor = self.overlay.cursor
        now = "" if cursor is None else cursor.now.spoken()
        part = "" if self.part is None else part_words(self._scene, self.part)
        return ". ".join(words for words in (now, part) if words)

    def _redraw(self) -> None:
        """Make the picture anew; it is drawn by the next paint."""
        self.picture = self.overlay = None
        axis = None if self._scene is None else axis_of(self._scene)
        if self._scene is not None and axis is not None and not self.size().isEmpty():
            self.picture = RunChartPicture(
                self._scene, axis, self._theme, QSizeF(self.size()), self._choice, self._failed
            )
            self.overlay = RunOverlay(self.picture)
            self._reach = _reach_of(self.picture)
            if not self._failed:
                self.overlay.show_part(self.part)
                self.overlay.show_cursor(self.cursor_at)
            self.setAccessibleName(self._scene.title)
        self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._redraw()

    def _live(self) -> RunOverlay | None:
        """Return what mouse and keys move; None while there is nothing to choose from."""
        return None if self._failed else self.overlay

    def _show_part(self, part: Part | None) -> None:
        """Show the part of a new scene."""
        self._take_part(part)

    def _take_part(self, part: Part | None) -> None:
        self.part = part
        overlay = self._live()
        if overlay is not None:
            self._update(overlay.show_part(part))

    def _move_cursor(self, place: float | None) -> None:
        self.cursor_at = place
        overlay = self._live()
        if overlay is not None:
            self._update(overlay.show_cursor(place))

    def _update(self, areas: Iterable[QRect]) -> None:
        """Repaint one rectangle around ``areas``: blitting it is quicker than a ragged clip."""
        around = QRect()
        for area in areas:
            around = around.united(area)
        if not around.isEmpty():
            self.update(around)

    def sizeHint(self) -> QSize:
        """Return the size of the chart in a window of 1360 x 860."""
        return QSize(976, 312)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(360, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture where it must be, and part and cursor over it."""
        painter = QPainter(self)
        if self.picture is None or self.overlay is None:
            painter.fillRect(self.rect(), self._theme.surface)
            painter.end()
            return
        pixmap = self.picture.pixmap(self.devicePixelRatioF(), self._plot)
        self.overlay.paint(painter, event.rect(), pixmap, ringed=self._ringed)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again in the new size."""
        super().resizeEvent(event)
        self._redraw()


def _same_lines(one: RunChartScene, other: RunChartScene) -> bool:
    """Return whether two scenes differ in nothing but their part and the words about it."""
    bare = [scene._replace(part=None, spoken="") for scene in (one, other)]
    return bare[0] == bare[1]


def _reach_of(picture: RunChartPicture) -> Reach:
    frame = picture.frame
    grip, snap, least = map(frame.length_of, (_GRIP_PX, _SNAP_PX, _LEAST_PX))
    return Reach(frame.axis.low, frame.axis.high, grip, snap, least)
