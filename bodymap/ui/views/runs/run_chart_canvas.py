"""Mouse and keys over the plots of a run's chart: they move the cursor and choose a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal

from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.spoken import announce
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.views.runs.run_chart_access import make_accessible
from bodymap.ui.views.runs.run_chart_grab import Grab, Part, grab_at, pulled
from bodymap.ui.views.runs.run_chart_keys import taken_along, target
from bodymap.ui.views.runs.run_chart_plots import RunPlots
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.draw.runs.chart_labels import EndLabel
    from bodymap.ui.draw.runs.chart_picture import RunChartPicture

_DRAG_PX = 3.0  # a shorter way with the button down is a click
_OVER_PX = 8.0  # how far beside the plots a drag can begin
_SHAPES = {
    "new": Qt.CursorShape.CrossCursor,
    "move": Qt.CursorShape.OpenHandCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
}


class RunCanvas(RunPlots):
    """Pace, slope and load along a run; a part of it is chosen with mouse or keys.

    Signals:
        part_pulled: the chosen part became this one: two places of the axis.
        part_let_go: the part stays as it was pulled last.
        part_cleared: the whole run is wanted.
        subject_chosen: the id of the region whose name was clicked.
    """

    part_pulled = Signal(float, float)
    part_let_go = Signal()
    part_cleared = Signal()
    subject_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_accessible()
        self._grab: Grab | None = None
        self._answer: Part | None = None  # the part of the last scene
        self._pressed: QPointF | None = None
        self._name: EndLabel | None = None  # under the mouse
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus here."""
        return self._ringed

    def _show_part(self, part: Part | None) -> None:
        """Take the part of a new scene; what is being pulled stays under the mouse."""
        self._answer = part
        if self._grab is None:
            self._take_part(part)

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
        self._show_name(None if self.picture is None else self.picture.name_at(point))
        if self._name is not None:
            shape = Qt.CursorShape.PointingHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _show_name(self, name: EndLabel | None) -> None:
        """Tell what a click on a region's name does, while the mouse is on it."""
        if name != self._name:
            self._name = name
            give_tip(self, "" if name is None else tr("Choose {name}").format(name=name.name))

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the region whose name it is; take what may become a drag."""
        point, left = event.position(), event.button() == Qt.MouseButton.LeftButton
        name = self.picture.name_at(point) if left and self.picture is not None else None
        if name is not None:
            self.subject_chosen.emit(name.subject)
            return
        if not left or not self._over_plots(point):
            super().mousePressEvent(event)
            return
        self._ringed = False
        self._pressed = point

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
