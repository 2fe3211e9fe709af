"""The plots of a run's chart: one picture, and over it the chosen part and the cursor.

All but the lines is painted with Qt alone; ``load_chart`` imports pyqtgraph for those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.background_import import BackgroundImport
from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.spoken import announce
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.runs.chart_overlay import RunOverlay
from bodymap.ui.draw.runs.chart_part import GRIP_PX
from bodymap.ui.draw.runs.chart_picture import RunChartPicture
from bodymap.ui.draw.runs.chart_words import part_words
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.runs.run_chart_access import make_accessible
from bodymap.ui.views.runs.run_chart_grab import Grab, Part, Reach, grab_at, pulled
from bodymap.ui.views.runs.run_chart_keys import taken_along, target
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart import RunPlotPicture
    from bodymap.ui.theme import Theme

_DRAG_PX = 3.0  # a shorter way with the button down is a click
_GRIP_PX = GRIP_PX[0] / 2 + 2  # around an end of the part
_SNAP_PX, _LEAST_PX = 4.0, 3.0
_OVER_PX = 8.0  # how far beside the plots a drag can begin
_SHAPES = {
    "new": Qt.CursorShape.CrossCursor,
    "move": Qt.CursorShape.OpenHandCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
}


class RunCanvas(QWidget):
    """Pace, slope and load along a run; a part of it is chosen with mouse or keys.

    Signals:
        part_pulled: the chosen part became this one: two places of the axis.
        part_let_go: the part stays as it was pulled last.
        part_cleared: the whole run is wanted.
        loaded: the lines are drawn from now on.
    """

    part_pulled = Signal(float, float)
    part_let_go = Signal()
    part_cleared = Signal()
    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_accessible()
        self.picture: RunChartPicture | None = None
        self.overlay: RunOverlay | None = None
        self.part: Part | None = None
        self._reach = Reach(0, 0, 0, 0, 0)
        self.cursor_at: float | None = None
        self._scene: RunChartScene | None = None
        self._theme = theme_named("light")
        self._choice = QSize(150, 32)
        self._plot: RunPlotPicture | None = None
        self._import: BackgroundImport | None = None
        self._failed = ""
        self._grab: Grab | None = None
        self._answer: Part | None = None  # the part of the last scene
        self._pressed: QPointF | None = None
        self._ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Pace and load along the run"))
        on_text_size(self._text_size_changed)

    def show_chart(self, scene: RunChartScene) -> None:
        """Show ``scene``; where only its part is another, only that is painted."""
        before, self._scene = self._scene, scene
        self._answer = scene.part
        if self._grab is None:
            self._take_part(scene.part)
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

    def _pull(self, part: Part) -> None:
        """Show ``part`` at once, and tell of it."""
        if part != self.part:
            self._take_part(part)
            self.part_pulled.emit(*part)

    def _clear(self) -> None:
        self._take_part(None)
        self.part_cleared.emit()

    def _over_plots(self, point: QPointF) -> bool:
        if self.picture is None or self._failed:
            return False
        plots, strip = self.picture.frame.plots, self.picture.frame.strip
        return plots.united(strip).adjusted(-_OVER_PX, 0, _OVER_PX, 0).contains(point)

    def _hover(self, point: QPointF) -> None:
        """Bring the cursor to the mouse and show what a drag would do."""
        shape = Qt.CursorShape.ArrowCursor
        if self.picture is not None and self._over_plots(point):
            place = self.picture.frame.place_at(point.x())
            shape = _SHAPES[grab_at(place, self.part, self._reach).kind]
            self._move_cursor(place)
        elif not self._ringed:
            self._move_cursor(None)
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _drag(self, picture: RunChartPicture, grab: Grab, x: float) -> None:
        place = picture.frame.place_at(x)
        laps = () if self._scene is None else self._scene.laps
        part = pulled(grab, place, laps, self._reach)
        self._pull(part)
        if grab.kind != "move":
            place = min(part, key=lambda end: abs(end - place))
            self._move_cursor(place)
        else:
            self._move_cursor(None)

    def _walk(self, key: Qt.Key, *, shift: bool) -> bool:
        """Do what ``key`` does; return whether it is one of the chart's."""
        if self._live() is None:
            return False
        reach = self._reach
        before = self.cursor_at
        if before is None:
            before = self.part[0] if self.part else reach.low
        laps = () if self._scene is None else self._scene.laps
        place = target(key, before, laps, reach)
        if place is None:
            return False
        self._move_cursor(place)
        if shift:
            self._pull(taken_along(self.part, before, place, reach))
            self.part_let_go.emit()
        announce(self, self.value_words())
        return True

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is under the mouse, should it become a drag."""
        if event.button() != Qt.MouseButton.LeftButton or not self._over_plots(event.position()):
            super().mousePressEvent(event)
            return
        self._ringed = False
        self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the part, or bring the cursor along."""
        point = event.position()
        if self._pressed is None or self.picture is None:
            self._hover(point)
            return
        if self._grab is None and abs(point.x() - self._pressed.x()) >= _DRAG_PX:
            place = self.picture.frame.place_at(self._pressed.x())
            self._grab = grab_at(place, self.part, self._reach)
            if self._grab.kind == "move":
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._grab is not None:
            self._drag(self.picture, self._grab, point.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the part."""
        dragged, self._grab, self._pressed = self._grab is not None, None, None
        if dragged:
            self.part_let_go.emit()
            self._take_part(self._answer or self.part)
        self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole run again."""
        if self.part is not None and self._over_plots(event.position()):
            self._clear()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the mouse's cursor away."""
        if not self._ringed:
            self._move_cursor(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor; with Shift the part goes with it. Esc shows the whole run."""
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape and self.part is not None:
            self._grab = self._pressed = None
            self._clear()
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held in (Qt.KeyboardModifier.NoModifier, shift)
        if not plain or not self._walk(key, shift=held == shift):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor with its ring where the keyboard came."""
        self._ringed = by_keyboard(event.reason())
        overlay = self._live()
        if self._ringed and overlay is not None and self._scene is not None:
            start = self._scene.at[0] if self.part is None else self.part[0]
            self._move_cursor(start if self.cursor_at is None else self.cursor_at)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and the cursor with it."""
        if self._ringed:
            self._ringed = False
            self._move_cursor(None)
        super().focusOutEvent(event)

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
