"""The stage of the place "Stride": the runner from the side, to watch, to drag and to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.paint import focus_ring
from bodymap.ui.controls.spoken import announce, let_sliders_speak
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.label import Words, paint_tip, tip_box
from bodymap.ui.theme import theme as theme_named
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.stride_scene import RasterRow, StrideScene
    from bodymap.ui.draw.stride_picture import StridePicture
    from bodymap.ui.theme import Theme

_DRAG_PX = 5.0  # nearer to where the button was pressed it is a click
_CYCLE_SHARE = 0.8  # of the stage's width is one cycle under a dragging hand
_NOTCH = 120  # of the wheel, eighths of a degree
_EMPTY_PX = 14.0  # a click as far as this from the body goes back
_FRAME_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_EVENT_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class StrideStage(QWidget):
    """The picture of one runner or two at one instant.

    Signals:
        muscle_chosen: a muscle was clicked: its id.
        muscle_hovered: the mouse came to this muscle; "" where it left.
        back_asked: out of the muscle, or out of the region.
        dragged: by so many cycles, forwards positive.
        play_asked: play, or pause.
        stepped: a frame on (1) or back (-1).
        event_stepped: an event on or back.
        contact_asked: to the contact that began the cycle.
        placed: the runners stand anew, as after a new size.
    """

    muscle_chosen = Signal(str)
    muscle_hovered = Signal(str)
    back_asked = Signal()
    dragged = Signal(float)
    play_asked = Signal()
    stepped = Signal(int)
    event_stepped = Signal(int)
    contact_asked = Signal()
    placed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme_named("light")
        self._scene: StrideScene | None = None
        self._picture: StridePicture | None = None
        self._rows: dict[str, RasterRow] = {}
        self._turns: tuple[float, ...] = (0.0,)
        self._percents: dict[str, int] = {}
        self._corner = 0.0, 0.0
        self._pointer: QPointF | None = None
        self._hovered: str | None = None
        self._outlined: str | None = None  # the mouse is on its name elsewhere
        self._wheel = 0
        self._pressed: tuple[QPointF, str | None] | None = None
        self._held_x: float | None = None
        self._spoken = ""
        self._ringed = self._by_key = False
        let_sliders_speak()
        self.setAccessibleName(tr("Runner from the side"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture(self) -> StridePicture | None:
        """The picture on the stage, None as long as there is nothing to show."""
        return self._picture

    @property
    def turns(self) -> tuple[float, ...]:
        """The cycles that each runner has run."""
        return self._turns

    def show_stride(self, scene: StrideScene) -> None:
        """Show ``scene``; the instant stays."""
        self._scene = scene
        self._rows = {row.muscle: row for row in scene.rows}
        if self._picture is None:
            from bodymap.ui.draw.stride_picture import StridePicture  # noqa: PLC0415 - numpy

            self._picture = StridePicture(scene, self._theme)
            self._fit()
        else:
            self._picture.show(scene, self._theme)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        if self._picture is not None and self._scene is not None:
            self._picture.show(self._scene, theme)
        self.update()

    def show_turns(self, turns: tuple[float, ...]) -> None:
        """Show the instant at which each runner has run ``turns`` cycles."""
        if turns != self._turns:
            self._turns = turns
            self.update()

    def show_hover(self, muscle: str) -> None:
        """Outline a muscle that the mouse is on elsewhere; "" outlines none."""
        self._outlined = muscle or None
        self.update()

    def say(self, name: str, spoken: str) -> None:
        """Tell a screen reader the phase: its ``name`` and sentence, and the value in short."""
        self._spoken = spoken
        if self.accessibleDescription() != name:
            self.setAccessibleDescription(name)
        if self._by_key:
            announce(self, spoken)
        self._by_key = False

    def spoken(self) -> str:
        """Return the value in words."""
        return self._spoken

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus here."""
        return self._ringed

    def keep_corner(self, wide: float, px: float) -> None:
        """Leave the top right corner free, ``wide`` and down to ``px``: buttons stand there."""
        self._corner = px, wide
        self._fit()

    @property
    def bare(self) -> bool:
        """Whether the runners are so low on room that the legend is left out."""
        return self._picture is not None and self._picture.bare

    @property
    def crowded(self) -> bool:
        """Whether two runners have room for no more than the legend above them."""
        return self._picture is not None and self._picture.crowded

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle at ``point`` (of the stage, px) or within 4 px of it."""
        return None if self._picture is None else self._picture.muscle_at(point)

    def _fit(self) -> None:
        if self._picture is not None:
            self._picture.fit(QSizeF(self.size()), *self._corner)
        self.update()

    def _hover(self, point: QPointF | None) -> None:
        self._pointer = point
        self._take_hovered(None if point is None else self.muscle_at(point))
        over = self._hovered is not None and self._held_x is None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.SizeHorCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        self.update()

    def _take_hovered(self, muscle: str | None) -> None:
        if muscle != self._hovered:
            self._hovered = muscle
            self.muscle_hovered.emit(muscle or "")

    def _tip(self, muscle: str) -> Words | None:
        row = self._rows.get(muscle)
        if row is None or self._scene is None or self._picture is None or self._pointer is None:
            return None
        index = self._picture.index_at(self._pointer)
        title = f"{row.plain}  {row.load}" if row.load and index == 0 else row.plain
        return Words(title, self._work(row, index), "small_strong", "caption")

    def _work(self, row: RasterRow, index: int) -> str:
        """Return how hard the muscle of ``row`` works now in the runner ``index``."""
        from bodymap.ui.draw.course_value import value_at  # noqa: PLC0415 - not at the start

        scene = self._scene
        if scene is None or row.muscle in scene.runners[index].unknown:
            return tr("not estimated")
        if row.timing_only:
            return tr("only the timing is known")
        if index and scene.colouring == "load":
            return row.latin
        phase = self._turns[index]
        share = value_at(scene.runners[index].courses[row.muscle], phase)
        percent = 100 * share if index else value_at(row.percent, phase)
        return tr("near side: {percent} % of its own peak").format(percent=round(percent))

    def _paint_tip(self, painter: QPainter) -> None:
        words = None if self._hovered is None else self._tip(self._hovered)
        if words is not None and self._pointer is not None:
            box = tip_box(words, self._pointer, QRectF(self.rect()))
            paint_tip(painter, words, box, self._theme)

    def _click(self, at: QPointF, muscle: str | None) -> None:
        if muscle is not None:
            self.muscle_chosen.emit(muscle)
        elif self._picture is not None and not self._picture.near_body(at, _EMPTY_PX):
            self.back_asked.emit()

    def sizeHint(self) -> QSize:
        """Return the size of the stage in a window of 1360 x 860."""
        return QSize(600, 640)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the runner is no longer readable."""
        return QSize(320, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the instant."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        if self._picture is None:
            painter.fillRect(self.rect(), self._theme.surface)
        else:
            self._picture.paint(painter, self._turns, self._hovered or self._outlined)
            if self._pointer is not None and self._held_x is None:
                # The body moves under the pointer.
                self._take_hovered(self.muscle_at(self._pointer))
            self._paint_tip(painter)
        if self._ringed:
            focus_ring(painter, QRectF(self.rect()).adjusted(7, 7, -7, -7), 8, self.palette())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._fit()
        self.placed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            if self._picture is not None:
                self._picture.restart()
            self.update()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; what is under the pointer now is what a click chooses."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._ringed = False
        self._pressed = event.position(), self.muscle_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag through the cycle, or name what is under the pointer."""
        at = event.position()
        if self._pressed is None:
            self._hover(at)
            return
        if self._held_x is None and abs(at.x() - self._pressed[0].x()) >= _DRAG_PX:
            self._held_x = self._pressed[0].x()
            self._hover(None)
        if self._held_x is not None:
            moved, self._held_x = at.x() - self._held_x, at.x()
            self.dragged.emit(moved / (_CYCLE_SHARE * max(self.width(), 1)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked, or let go."""
        if self._pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            pressed, dragging = self._pressed, self._held_x is not None
            self._pressed = self._held_x = None
            if not dragging:
                self._click(*pressed)
            self._hover(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step by one per cent with each notch: down is on."""
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / _NOTCH)
        self._wheel -= notches * _NOTCH
        if notches:
            self.stepped.emit(-notches)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing."""
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and pause, step by frame or event, go to contact, go back."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._by_key = True
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.play_asked.emit()
        elif key in _FRAME_KEYS:
            (self.event_stepped if control else self.stepped).emit(_FRAME_KEYS[key])
        elif key in _EVENT_KEYS:
            self.event_stepped.emit(_EVENT_KEYS[key])
        elif key == Qt.Key.Key_Home:
            self.contact_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            self._by_key = False
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ringed = by_keyboard(event.reason())
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ringed = False
        self.update()
        super().focusOutEvent(event)
