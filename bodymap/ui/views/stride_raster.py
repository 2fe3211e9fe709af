"""The raster and the plot of the place "Stride": one picture, a cursor over it, rows to choose.

All but the plot's lines is painted with Qt alone; ``load_chart`` imports pyqtgraph for those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.background_import import BackgroundImport
from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.stride_chart_picture import StrideChartPicture
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.stride_raster_access import RasterTree, make_accessible, tell_focus
from bodymap.ui.views.stride_raster_tip import RowTip
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.draw.stride_chart import StridePlotPicture
    from bodymap.ui.draw.stride_chart_cursor import CursorPlace
    from bodymap.ui.theme import Theme

_DRAG_PX = 3.0  # a shorter way with the button down is a click
_STEP = 0.01  # of the cycle, for each press of a key
_STEPS = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CHOOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HOVERED_PX = 1.25  # the frame of the row under the mouse
_TIP_UNDER_PX = 14  # the tip keeps this more from a mouse than from a row


class StrideRaster(QWidget):
    """When each muscle works, and a plot of force, angles or moments under it.

    Signals:
        phase_dragged: the cursor was moved to this phase of the near leg's cycle (0 to 1).
        muscle_chosen: a row was clicked, or chosen by key: the muscle's id.
        muscle_hovered: the mouse came to this muscle's row; "" where it left.
        loaded: the plot's lines are drawn from now on.
        placed: the parts stand in other places.
    """

    phase_dragged = Signal(float)
    muscle_chosen = Signal(str)
    muscle_hovered = Signal(str)
    loaded = Signal()
    placed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_accessible()
        self.picture: StrideChartPicture | None = None
        self.phase = 0.0
        self._phase_a: float | None = None
        self._scene: StrideScene | None = None
        self._theme = theme_named("light")
        self._controls = QSize(160, 32), QSize(260, 32)
        self._place: CursorPlace | None = None
        self._plot: StridePlotPicture | None = None
        self._import: BackgroundImport | None = None
        self._failed = ""
        self._tree: RasterTree | None = None
        self._tip = RowTip(self)
        self._current = 0
        self._hovered: int | None = None
        self._pointed: int | None = None  # to a muscle that the mouse is on elsewhere
        self._plot_alone = False
        self._pressed: QPointF | None = None
        self._dragged = self._ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("When each muscle works"))
        on_text_size(self._text_size_changed)

    def show_stride(self, scene: StrideScene) -> None:
        """Show the rows and the plot of ``scene``."""
        if scene is self._scene:
            return
        before, self._scene = self._scene, scene
        if before is None or before.muscle != scene.muscle:
            chosen = [i for i, row in enumerate(scene.rows) if row.muscle == scene.muscle]
            self._current = chosen[0] if chosen else min(self._current, len(scene.rows) - 1)
        self._redraw()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self._redraw()

    def show_phase(self, phase: float, phase_a: float | None = None) -> None:
        """Move the cursor to ``phase`` (0 to 1); only what it leaves and reaches is painted."""
        self.phase, self._phase_a = phase, phase_a
        before, self._place = self._place, None
        now = self._cursor_place()
        if before is None or now is None:
            self.update()
        else:
            for left, reached in zip(before.areas, now.areas, strict=True):
                self.update(left.united(reached))
        self._tip.follow()

    def show_hover(self, muscle: str) -> None:
        """Mark the row of a muscle that the mouse is on elsewhere; "" marks none."""
        scene = self._scene
        rows = () if scene is None else scene.rows
        found = next((i for i, row in enumerate(rows) if row.muscle == muscle), None)
        if found != self._pointed:
            self._update_rows(self._pointed, found)
            self._pointed = found

    def show_plot_alone(self, *, alone: bool) -> None:
        """Show the plot, or (not ``alone``) the rows, where there is no room for both."""
        if alone != self._plot_alone:
            self._plot_alone = alone
            self._redraw()

    def leave_room(self, switch: QSize, choice: QSize) -> None:
        """Leave room for the switch between the legs and for the choice of the plot."""
        if (switch, choice) != self._controls:
            self._controls = switch, choice
            self._redraw()

    def load_chart(self) -> None:
        """Begin to load what draws the plot's lines; once."""
        if self._import is not None:
            return
        self._import = BackgroundImport("bodymap.ui.draw.stride_chart", self)
        self._import.finished.connect(self._finish)
        self._import.failed.connect(self._fail)
        self._import.start()

    def _finish(self) -> None:
        from bodymap.ui.draw.stride_chart import (  # noqa: PLC0415  # heavy; imported by now
            StridePlotPicture,
        )

        self._plot = StridePlotPicture()
        self._redraw()
        self.loaded.emit()

    def _fail(self, reason: str) -> None:
        self._failed = tr("The plot cannot be drawn: {reason}").format(reason=reason)
        self._redraw()

    def accessible_tree(self) -> RasterTree:
        """Return the chart as the screen reader sees it."""
        if self._tree is None:
            self._tree = RasterTree(self)
            self.destroyed.connect(self._tree.forget)
        return self._tree

    @property
    def current(self) -> int:
        """The row that the keyboard is on."""
        return self._current

    def choose(self, row: int) -> None:
        """Choose the muscle of ``row``."""
        if self._scene is not None:
            self.muscle_chosen.emit(self._scene.rows[row].muscle)

    def row_at(self, point: QPointF) -> int | None:
        """Return the row at ``point`` of the widget, its name included."""
        if self.picture is None or point.x() > self.picture.frame.right:
            return None
        return self.picture.frame.row_at(point.y())

    def row_box(self, row: int) -> QRect:
        """Return the rectangle of a row with its name."""
        if self.picture is None or not self.picture.frame.rows:
            return QRect()
        return self.picture.frame.rows[row].adjusted(6 - self.picture.frame.left, 0, 0, 0).toRect()

    def _redraw(self) -> None:
        """Make the picture anew, at once: its places are asked for."""
        self._place = None
        if self._scene is not None and self._scene.rows and not self.size().isEmpty():
            size = QSizeF(self.size())
            self.picture = StrideChartPicture(
                self._scene,
                self._theme,
                size,
                self._controls,
                self._failed,
                plot_alone=self._plot_alone,
            )
            self.setAccessibleName(self.picture.title)
            self.placed.emit()
        self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._redraw()

    def _cursor_place(self) -> CursorPlace | None:
        if self._place is None and self.picture is not None:
            self._place = self.picture.cursor_place(self.phase, self._phase_a)
        return self._place

    def _over_time(self, point: QPointF) -> bool:
        """Return whether ``point`` is over the axis of the rows or of the plot."""
        if self.picture is None:
            return False
        frame = self.picture.frame
        last = frame.plot if frame.plot is not None else frame.raster
        within = frame.events.top() <= point.y() <= last.bottom() + 24
        return within and frame.left - 6 <= point.x() <= frame.right + 6

    def _drag(self, x: float) -> None:
        if self.picture is not None:
            self.phase_dragged.emit(self.picture.frame.phase_at(x))

    def _hover(self, point: QPointF | None) -> None:
        row = self.row_at(point) if point is not None else None
        if row != self._hovered:
            self._update_rows(self._hovered, row)
            self._hovered = row
            self._tip.leave()
            self.muscle_hovered.emit(self._muscle(row))
        shape = Qt.CursorShape.ArrowCursor
        if row is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif point is not None and self._over_time(point):
            shape = Qt.CursorShape.SizeHorCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _muscle(self, row: int | None) -> str:
        return "" if row is None or self._scene is None else self._scene.rows[row].muscle

    def _update_rows(self, *rows: int | None) -> None:
        for row in rows:
            if row is not None:
                self.update(self.row_box(row).adjusted(-4, -4, 4, 4))

    def _walk(self, rows: int) -> None:
        if self._scene is not None:
            self._current = min(max(self._current + rows, 0), len(self._scene.rows) - 1)
            self._ring(on=True)
            tell_focus(self)

    def _ring(self, *, on: bool) -> None:
        """Mark the row that the keyboard is on and show its tip, or take both away."""
        self._ringed = on
        self._tip.leave()
        box = self.row_box(self._current)
        if on and self.picture is not None and not box.isEmpty():
            left = QPoint(round(self.picture.frame.left), box.bottom() - _TIP_UNDER_PX)
            self._tip.show_row(self._current, self.mapToGlobal(left))
        self.update()

    def _paint_states(self, painter: QPainter, picture: StrideChartPicture) -> None:
        """Frame the row under the mouse here or elsewhere; mark the one the keyboard is on."""
        if not picture.frame.rows:
            return
        for row in {each for each in (self._hovered, self._pointed) if each is not None}:
            box = picture.frame.rows[row]
            painter.setPen(QPen(self._theme.ink, _HOVERED_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._ringed:
            picture.paint_focus(painter, self._current)

    def sizeHint(self) -> QSize:
        """Return the size of the chart in a window of 1360 x 860."""
        return QSize(680, 788)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(360, 400)

    def event(self, event: QEvent) -> bool:
        """Show the tip of the row that the mouse rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(QPointF(event.pos()))
            if row is not None:
                self._tip.show_row(row, event.globalPos())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture where it must be, and the cursor over it."""
        painter = QPainter(self)
        picture, place = self.picture, self._cursor_place()
        if picture is None or place is None:
            painter.fillRect(self.rect(), self._theme.surface)
            painter.end()
            return
        pixmap = picture.pixmap(self.devicePixelRatioF(), self._plot)
        ratio = pixmap.devicePixelRatio()
        # Each part by itself: all in one is far more, and clipped.
        for part in event.region():  # type: ignore[attr-defined]  # PySide6 does not type it
            box = QRectF(part)
            painter.drawPixmap(box, pixmap, QRectF(box.topLeft() * ratio, box.size() * ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture.paint_cursor(painter, place)
        self._paint_states(painter, picture)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the cursor where no row is; on a row wait whether it becomes a drag."""
        self._tip.leave()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if self._ringed:
            self._ring(on=False)
        point = event.position()
        if self._over_time(point) or self.row_at(point) is not None:
            self._pressed = point
            if self.row_at(point) is None:
                self._dragged = True
                self._drag(point.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the cursor along, or show what a click would choose."""
        point = event.position()
        if self._pressed is None:
            self._hover(point)
            return
        far = abs(point.x() - self._pressed.x()) >= _DRAG_PX
        self._dragged = self._dragged or (far and self._over_time(self._pressed))
        if self._dragged:
            self._drag(point.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked, or let go of the cursor."""
        pressed, self._pressed = self._pressed, None
        dragged, self._dragged = self._dragged, False
        if pressed is None or dragged:
            return
        row = self.row_at(event.position())
        if row is not None and row == self.row_at(pressed):
            self.choose(row)

    def leaveEvent(self, event: QEvent) -> None:
        """Frame no row."""
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row, Enter chooses; Left and Right move by 1 %."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.phase_dragged.emit((self.phase + _STEPS[key]) % 1)
        elif key in _MOVES:
            self._walk(_MOVES[key])
        elif key in _CHOOSES:
            self.choose(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the row where the keyboard came."""
        self._ring(on=by_keyboard(event.reason()))
        tell_focus(self)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring(on=False)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again in the new size."""
        super().resizeEvent(event)
        self._redraw()
