"""The figure on the presented screen: the body from front, back or below, or the runner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.body_sheet import BodySheet
from bodymap.ui.draw.present.figure_key import key_height, key_of, paint_key
from bodymap.ui.draw.present.lines import Block
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.stride_clock import StrideClock
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QShowEvent

    from bodymap.app.present.scene import PresentFigure
    from bodymap.ui.draw.present.figure_key import KeyEntry
    from bodymap.ui.draw.present.runner_sheet import RunnerSheet

_RADIUS_PX = 16.0
_TIP_PAD_PX = (16.0, 8.0)
_TIP_OFF_PX = 22.0  # from the pointer


class FigureTile(QWidget):
    """The tile with the figure.

    Signals:
        muscle_chosen: a muscle was clicked: its id.
    """

    muscle_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = Board(theme_named("light"))
        self._figure: PresentFigure | None = None
        self._key: tuple[KeyEntry, ...] = ()
        self._marked = False, False
        self._body: BodySheet | None = None
        self._runner: RunnerSheet | None = None
        self._less_motion = self._blank = False
        self._hovered: str | None = None
        self._pointer = QPointF()
        self._clock = StrideClock(self)
        self._clock.moved.connect(self.update)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        speak_as(self, QAccessible.Role.Graphic)

    def show_figure(self, figure: PresentFigure, *, names: bool, numbers: bool) -> None:
        """Take what the tile shows; ``names`` and ``numbers`` of the muscles too, or not."""
        self._figure, self._marked = figure, (names, numbers)
        self._key = key_of(figure)
        self._hovered = None
        self.setAccessibleName(_spoken(figure))
        self._clock.set_speed(1 / max(figure.slow, 1))
        self._refresh()

    def show_board(self, board: Board) -> None:
        """Take the screen that it is painted for; the tile has its size by then."""
        self._board = board
        self._refresh()

    def show_motion(self, *, less: bool) -> None:
        """Let the runner move, or stand."""
        self._less_motion = less
        self._run()

    def show_blank(self, *, blank: bool) -> None:
        """Let no time pass while nothing is seen."""
        self._blank = blank
        self._run()

    @property
    def running(self) -> bool:
        """Whether the runner moves."""
        return self._clock.playing

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle at ``point`` (of the tile, px), or near it."""
        sheet = self._runner if self._is_runner() else self._body
        return None if sheet is None else sheet.muscle_at(point)

    def _sheet_size(self) -> QSizeF:
        """Return what the figure has of the tile, px: what the key of its colours leaves."""
        tall = self.height() - key_height(self._key, self._board, self.width())
        return QSizeF(self.width(), tall)

    def _is_runner(self) -> bool:
        return self._figure is not None and self._figure.stride is not None

    def _refresh(self) -> None:
        figure, size = self._figure, self._sheet_size()
        if figure is None or size.width() < 2 or size.height() < 2:
            return
        if figure.stride is None:
            self._body = self._body or BodySheet(figure, self._board)
            names, numbers = self._marked
            self._body.show(figure, self._board, size, names=names, numbers=numbers)
        else:
            if self._runner is None:
                # The runner needs numpy: only a step that shows it reads it.
                from bodymap.ui.draw.present.runner_sheet import RunnerSheet  # noqa: PLC0415

                self._runner = RunnerSheet(figure, self._board)
            self._runner.show(figure, self._board, size)
            self._clock.show_periods((self._runner.period_s,), "phase")
        self._run()
        self.update()

    def _run(self) -> None:
        """Let the runner move, or stand: at the step's phase, or frozen where it is."""
        figure = self._figure
        if figure is None:
            return
        moves = figure.stride is not None and figure.phase is None and not figure.frozen
        if figure.phase is not None:
            self._clock.go_to(figure.phase)
        self._clock.play(on=moves and not self._less_motion)
        self._clock.show_seen(seen=moves and self.isVisible() and not self._blank)

    def _hover(self, muscle: str | None, at: QPointF) -> None:
        if muscle is None and self._hovered is None:
            return
        self._hovered, self._pointer = muscle, at
        shape = Qt.CursorShape.PointingHandCursor if muscle else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        self.update()

    def _paint_corners(self, painter: QPainter) -> None:
        board, room = self._board, QRectF(self.rect())
        corners = QPainterPath()
        corners.addRect(room)
        corners.addRoundedRect(room, board.px(_RADIUS_PX), board.px(_RADIUS_PX))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(corners, board.theme.surface)
        if board.theme.contrast:
            edge = QPen(board.theme.hairline, board.px(2))
            rounded(painter, room, board.px(_RADIUS_PX), None, edge)

    def _paint_tip(self, painter: QPainter) -> None:
        """Paint the name of the muscle under the pointer, as large as the text."""
        board, figure = self._board, self._figure
        mark = None if figure is None else figure.map.marks.get(self._hovered or "")
        if mark is None:
            return
        off = self._board.px(_TIP_OFF_PX)
        box = self._plate_of(mark.plain)
        across, down = (board.px(pad) for pad in _TIP_PAD_PX)
        left = min(self._pointer.x() + off, self.width() - box.width() - across / 2)
        top = self._pointer.y() + off
        if top + box.height() > self.height():
            top = self._pointer.y() - off - box.height()
        box.moveTo(max(left, across / 2), max(top, down / 2))
        self._paint_plate(painter, box, mark.plain)

    def _paint_picked(self, painter: QPainter) -> None:
        """Paint the name of what was picked into the tile's upper left corner."""
        if self._figure is None or not self._figure.picked:
            return
        box, off = self._plate_of(self._figure.picked), self._board.px(_RADIUS_PX)
        box.moveTo(off, off)
        self._paint_plate(painter, box, self._figure.picked)

    def _plate_of(self, text: str) -> QRectF:
        """Return the plate of a name, as large as the text, px."""
        across, down = (self._board.px(pad) for pad in _TIP_PAD_PX)
        name = Block(text, "strong")
        wide = min(name.width(self._board), self.width() - 4 * across)
        return QRectF(0, 0, wide + 2 * across, name.height(self._board, wide) + 2 * down)

    def _paint_plate(self, painter: QPainter, box: QRectF, text: str) -> None:
        board = self._board
        across, down = (board.px(pad) for pad in _TIP_PAD_PX)
        rounded(painter, box, board.px(10), board.theme.surface, QPen(board.theme.control, 1.5))
        inside = box.adjusted(across, down, -across, -down)
        Block(text, "strong").paint(painter, board, inside, board.theme.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, and the name of what is under the pointer."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._board.theme.raised)
        hovered = frozenset() if self._hovered is None else frozenset({self._hovered})
        if self._is_runner() and self._runner is not None:
            self._runner.paint(painter, self._clock.turns[0], hovered)
        elif self._body is not None:
            self._body.paint(painter, hovered)
        paint_key(painter, QRectF(self.rect()), self._key, self._board)
        self._paint_corners(painter)
        self._paint_picked(painter)
        self._paint_tip(painter)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on."""
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no time pass while the tile is not seen."""
        super().hideEvent(event)
        self._clock.show_seen(seen=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name what is under the pointer."""
        self._hover(self.muscle_at(event.position()), event.position())
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        muscle = None
        if event.button() == Qt.MouseButton.LeftButton:
            muscle = self.muscle_at(event.position())
        if muscle is not None:
            self.muscle_chosen.emit(muscle)

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing."""
        self._hover(None, QPointF())
        super().leaveEvent(event)


def _spoken(figure: PresentFigure) -> str:
    """Return what the picture shows, in words."""
    names = {
        "front": tr("The body from the front"),
        "back": tr("The body from behind"),
        "both": tr("The body from the front and from behind"),
        "soles": tr("The soles of the feet"),
        "stride": tr("A runner from the side"),
    }
    chosen = [
        figure.map.marks[m].plain for m in sorted(figure.map.selected & set(figure.map.marks))
    ]
    name = names.get(figure.view, "")
    return f"{name}: {', '.join(chosen)}" if chosen else name
