"""The place of the load-against-pace chart: there at the first frame, its lines come after it.

Title, frame and cursor are painted here with Qt alone. ``load_chart`` imports pyqtgraph in a
worker thread; its lines are drawn once into a picture that the cursor moves over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from bodymap.app.scene import CurveScene
from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS
from bodymap.ui.background_import import BackgroundImport
from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.spoken import let_sliders_speak
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw import chart_paint
from bodymap.ui.draw.chart_cursor import Cursor, CursorPlace
from bodymap.ui.draw.chart_frame import ChartFrame, frame_for
from bodymap.ui.draw.chart_key import line_px
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from bodymap.ui.draw.chart import Chart
    from bodymap.ui.draw.chart_key import Key
    from bodymap.ui.theme import Theme

_NOTHING = CurveScene(curves=None, speed_mps=3.0, value=None, tag="", empty="")
_KEYS_S_PER_KM = {
    Qt.Key.Key_Left: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_Home: 10_000,
    Qt.Key.Key_End: -10_000,
}


def title_px() -> int:
    """Return the height of a chart that shows its title only, px."""
    return round(20 + 22 * text_scale())


class ChartPlace(QWidget):
    """Load against pace for all surfaces, with a cursor that can be dragged.

    Signals:
        speed_chosen: the cursor was moved to this speed (m/s).
        loaded: the lines can be drawn from now on.
    """

    speed_chosen = Signal(float)
    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = _NOTHING
        self._frame: ChartFrame | None = None
        self._picture: QPixmap | None = None
        self._cursor: Cursor | None = None
        self._cursor_place: CursorPlace | None = None
        self._chart: Chart | None = None
        self._import: BackgroundImport | None = None
        self._failed = ""
        self._dragged = self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Load against pace"))
        let_sliders_speak()
        on_text_size(self._text_size_changed)

    def spoken(self) -> str:
        """Return the cursor's pace and load, for the screen reader."""
        return self._scene.tag or self._scene.empty.replace("\n", " ")

    def show_curve(self, scene: CurveScene) -> None:
        """Show ``scene``; while only the cursor moves, only the cursor is painted."""
        before, self._scene = self._scene, scene
        same = scene.curves is before.curves or scene.curves == before.curves
        if not same or scene.empty != before.empty or bool(scene.tag) != bool(before.tag):
            self._name()
            self._redraw()
        elif scene != before:
            self._move_cursor()

    def show_theme(self, colours: Theme) -> None:
        """Take the new palette, which ``colours`` came with."""
        del colours  # every colour here is a palette role
        self._redraw()

    def load_chart(self) -> None:
        """Begin to load the lines; once."""
        if self._import is not None:
            return
        self._import = BackgroundImport("bodymap.ui.draw.chart", self)
        self._import.finished.connect(self._make)
        self._import.failed.connect(self._fail)
        self._import.start()

    def _make(self) -> None:
        """Make the chart now and draw it in a later turn, so that neither step is long."""
        from bodymap.ui.draw.chart import Chart  # noqa: PLC0415  # heavy; imported by now

        self._chart = Chart()
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        self._redraw()
        self.loaded.emit()

    def _fail(self, reason: str) -> None:
        self._failed = tr("The chart cannot be drawn: {reason}").format(reason=reason)
        self._redraw()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._redraw()

    def _name(self) -> None:
        curves = self._scene.curves
        self.setAccessibleName(curves.title if curves else tr("Load against pace"))
        self.setAccessibleDescription(curves.spoken if curves else "")

    def _redraw(self) -> None:
        self._frame = self._picture = self._cursor = self._cursor_place = None
        self.update()

    def _place(self) -> ChartFrame:
        if self._frame is None:
            curves, size = self._scene.curves, QSizeF(self.size())
            wide = chart_paint.label_width(curves)
            key = self._key()
            under = line_px() if key is not None and key.below else 0.0
            self._frame = frame_for(size, curves, wide, text_scale(), under)
        return self._frame

    def _key(self) -> Key | None:
        """Return the key of the lines, None where there are none."""
        if self._scene.curves is None or self._failed:
            return None
        return chart_paint.header_key(self.width(), self.accessibleName())

    def _cursor_now(self) -> tuple[Cursor, CursorPlace] | None:
        """Return the cursor and where it stands, or None where there is nothing to point at."""
        curves = self._scene.curves
        if curves is None or self._failed or not self._scene.tag or self._folded():
            return None
        if self._cursor is None:
            self._cursor = Cursor(self._place(), curves, self.palette(), self.width())
        if self._cursor_place is None:
            self._cursor_place = self._cursor.place(self._scene)
        return self._cursor, self._cursor_place

    def _move_cursor(self) -> None:
        """Repaint what the cursor leaves and where it comes to: one rectangle blits fastest."""
        before, self._cursor_place = self._cursor_place, None
        now = self._cursor_now()
        if before is None or now is None:
            self.update()
        else:
            self.update(before.area.united(now[1].area))

    def _drawn(self) -> QPixmap:
        """Return all but the cursor as a picture, drawn again only when something changed."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self.palette().color(QPalette.ColorRole.Base))
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw(painter)
        return self._picture

    def _draw(self, painter: QPainter) -> None:
        frame, curves, colours = self._place(), self._scene.curves, self.palette()
        key = None if self._folded() else self._key()
        chart_paint.paint_header(painter, self.width(), self.accessibleName(), colours, key)
        if self._folded():
            return
        if curves is None or self._failed:
            words = self._failed or self._scene.empty
            room = QRectF(0, frame.plot.top() - 4, self.width(), 0)
            room.setBottom(self.height() - 12)
            chart_paint.paint_empty(painter, room, words, colours)
        elif self._chart is None:
            chart_paint.paint_axis(painter, frame, colours)
        else:
            self._chart.paint(painter, frame, curves, colours, type_font("caption"))
            chart_paint.paint_end_labels(painter, frame, curves, colours, self.width())

    def _folded(self) -> bool:
        """Tell whether there is room for the title only."""
        return self.height() <= title_px()

    def _drag(self, x: float) -> None:
        if self._scene.curves is not None and not self._folded():
            self.speed_chosen.emit(self._place().speed_at(x))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture and the cursor over it."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn())
        now = self._cursor_now()
        if now is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            now[0].paint(painter, self._scene, now[1], ringed=self._ringed)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the cursor to the mouse."""
        plot = self._place().plot
        x = event.position().x()
        self._dragged = (
            event.button() == Qt.MouseButton.LeftButton
            and plot.left() - 12 <= x <= plot.right() + 12
            and event.position().y() > plot.top() - 8
        )
        if self._dragged:
            self._drag(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the cursor along, or show that it can be taken."""
        if self._dragged:
            self._drag(event.position().x())
            return
        inside = self._place().plot.adjusted(-12, -8, 12, 40).contains(event.position())
        over = inside and self._scene.curves is not None and not self._folded()
        shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the cursor."""
        del event
        self._dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left is slower and right is faster by 1 s/km; Page Up and Page Down by 10 s/km."""
        seconds = _KEYS_S_PER_KM.get(Qt.Key(event.key()))
        if seconds is None or self._scene.curves is None:
            super().keyPressEvent(event)
            return
        pace_s_per_km = 1000 / self._scene.speed_mps + seconds
        speed = 1000 / max(pace_s_per_km, 1.0)
        self.speed_chosen.emit(min(max(speed, SLOWEST_MPS), FASTEST_MPS))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard brought the focus."""
        self._ringed = by_keyboard(event.reason())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        del event
        self._ringed = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again in the new size; a chart without a cursor takes no keys."""
        del event
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.NoFocus if self._folded() else policies.StrongFocus)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again with new colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()
        super().changeEvent(event)
