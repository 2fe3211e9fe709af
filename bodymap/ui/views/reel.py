"""The pictures of the exercises for cards: stills painted in idle turns, one of them moving."""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal

from bodymap.content.errors import ContentError
from bodymap.ui.background_import import BackgroundImport
from bodymap.ui.views.stride_clock import StrideClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QWidget

    from bodymap.figure.exercise_movement import Movement
    from bodymap.ui.theme import Theme

# What draws needs numpy, and is imported by a worker thread some time after the first frame.
# ruff: noqa: PLC0415

_PAUSE_MS = 1  # between two turns: keys, clicks and paints come first
_TURN_S = 0.008  # no step is begun later in a turn: half a frame is left for the window
_MOST = 160  # stills kept


class _Still(NamedTuple):
    """Which still it is: of an exercise, in a size (logical px), a theme and a pixel ratio."""

    exercise: str
    wide: int
    high: int
    theme: str
    ratio: float


class Reel(QObject):
    """The pictures of all exercises that have one.

    Signals:
        loaded: from now on there are pictures.
        painted: the still of this exercise, which was asked for, is there.
    """

    loaded = Signal()
    painted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._book: Mapping[str, Movement] | None = None
        self._import: BackgroundImport | None = None
        self._kept: dict[_Still, QImage] = {}
        self._wanted: dict[_Still, int] = {}  # with the round in which it was asked for
        self._round = 0
        self._framed: set[str] = set()
        self._looks: tuple[str, Iterator[None]] = ("", iter(()))
        self._moving: QWidget | None = None
        self._playing: Movement | None = None
        self._frame = 0.0
        self._less = False
        self.clock = StrideClock(self)
        self.clock.set_speed(1.0)
        self.clock.moved.connect(self._move)
        self._turn = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._turn.timeout.connect(self._next)

    def load(self) -> None:
        """Begin to load what draws the pictures; once."""
        if self._import is None:
            self._import = BackgroundImport("bodymap.ui.draw.exercise_picture", self, "prepare")
            self._import.finished.connect(self._take_book)
            self._import.failed.connect(self._fail)
            self._import.start()

    @property
    def less(self) -> bool:
        """Whether nothing may move by itself."""
        return self._less

    def show_motion(self, *, less: bool) -> None:
        """Let the card under the pointer move, or (``less``) none."""
        self._less = less
        if less:
            self.clock.play(on=False)
            self._rest()

    def movement(self, exercise: str) -> Movement | None:
        """Return the picture of an exercise, or of a variant where it has none of its own.

        None where it has no picture at all, and before all is loaded.
        """
        if self._book is None:
            return None
        return self._book.get(exercise) or next(iter(self.variants(exercise)), None)

    def variants(self, exercise: str) -> tuple[Movement, ...]:
        """Return the pictures of an exercise's variants."""
        every = () if self._book is None else self._book.values()
        return tuple(movement for movement in every if movement.source_row == exercise)

    def still(self, exercise: str, size: QSize, theme: Theme, ratio: float) -> QImage | None:
        """Return an exercise at its working point; None while it is not painted yet.

        Then ``painted`` tells when it is, where the exercise has a picture at all.
        """
        key = _Still(exercise, size.width(), size.height(), theme.name, ratio)
        found = self._kept.pop(key, None)
        if found is not None:
            self._kept[key] = found  # the one asked for last is the last to go
        elif self.movement(exercise) is not None and not size.isEmpty():
            self._wanted.pop(key, None)
            self._wanted[key] = self._round
            if not self._turn.isActive():
                self._turn.start()
        return found

    def start(self, card: QWidget, exercise: str) -> None:
        """Let ``card``, and no other, move from now on: it is repainted at every step."""
        movement = self.movement(exercise)
        if self._less or movement is None:
            return
        self._rest()
        self._moving, self._playing = card, movement
        self.clock.show_periods((movement.period_s,), "phase")
        self.clock.go_to(movement.working_point)
        self.clock.show_seen(seen=True)
        self.clock.play(on=True)

    def stop(self, card: QWidget) -> None:
        """Let ``card`` rest where it is the one that moves."""
        if card is self._moving:
            self._rest()

    def is_moving(self, card: QWidget) -> bool:
        """Tell whether ``card`` is the one that moves."""
        return card is self._moving

    def paint_moving(self, painter: QPainter, rect: QRectF, exercise: str, theme: Theme) -> None:
        """Paint the exercise of the card that moves as it is now."""
        from bodymap.ui.draw.exercise_picture import paint_movement

        movement = self.movement(exercise)
        if movement is not None:
            paint_movement(painter, rect, movement, self.clock.phase, theme)

    def finish(self) -> None:
        """Load and paint at once whatever is still to come: for a picture of the window."""
        if self._import is None:
            return
        if self._book is None:
            self._take_book()
        while self._wanted:
            self._paint_next(self._first())

    def _take_book(self) -> None:
        """Take the pictures; where they are damaged the cards keep their small figures."""
        from bodymap.figure.exercise_book import read_book

        if self._book is None:
            try:
                self._take(read_book())
            except ContentError as error:
                self._fail(str(error))

    def _fail(self, reason: str) -> None:
        sys.stderr.write(f"Bodymap: the exercises' pictures cannot be shown: {reason}\n")
        self._take({})

    def _take(self, book: Mapping[str, Movement]) -> None:
        self._book = book
        self.loaded.emit()

    def _next(self) -> None:
        """Do some steps of what is to come, and leave the others for later turns."""
        self._round += 1  # what is asked for from now on is what can be seen now
        end = perf_counter() + _TURN_S
        if self._wanted and not self._unseen():
            self._paint_next(self._first())  # one still a turn: it cannot be parted
        while perf_counter() < end and (movement := self._unseen()) is not None:
            self._look(movement)
        if self._wanted:
            self._turn.start()

    def _unseen(self) -> Movement | None:
        """Return what is to be painted next where it has no camera yet, else None."""
        movement = self.movement(self._first().exercise) if self._wanted else None
        return None if movement is None or movement.id in self._framed else movement

    def _first(self) -> _Still:
        """Return what was asked for by the last paint, in its order: cards that can be seen."""
        last = max(self._wanted.values())
        return next(key for key, asked in self._wanted.items() if asked == last)

    def _look(self, movement: Movement) -> None:
        """Look at one frame more of a movement that has no camera yet."""
        from bodymap.figure.exercise import camera_in_steps

        name, looks = self._looks
        if name != movement.id:
            looks = camera_in_steps(movement)
            self._looks = (movement.id, looks)
        if next(looks, self) is self:
            self._framed.add(movement.id)

    def _paint_next(self, key: _Still) -> None:
        from bodymap.ui.draw.exercise_picture import still

        del self._wanted[key]
        movement = self.movement(key.exercise)
        if movement is not None:
            if len(self._kept) >= _MOST:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = still(movement, key.wide, key.high, key.theme, key.ratio)
            self.painted.emit(key.exercise)

    def _move(self) -> None:
        if self._moving is None or self._playing is None:
            return
        frame = self._playing.frame_at(self.clock.phase)
        if frame != self._frame:
            self._frame = frame
            self._moving.update()

    def _rest(self) -> None:
        before, self._moving = self._moving, None
        self.clock.play(on=False)
        self.clock.show_seen(seen=False)
        if before is not None:
            before.update()
