"""The time of the stride: which part of the gait cycle it is now, played, stepped or dragged."""

from __future__ import annotations

from math import ceil, floor
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.state import StrideSync

FRAMES = 100  # of one cycle, for stepping: 1 % each
_TICK_S = 1 / 60  # as often as most screens: at another rate frames would be left out
_OPENS_AT = 0.16  # mid-stance: the force is near its peak and most muscles of the leg work
_LAST = 0.9999  # of a cycle
_NEARLY = 1e-6  # of a cycle: an event this near has been reached


class StrideClock(QObject):
    """Counts cycles of the present run, B; A of a comparison follows by phase or by time.

    The count goes on from cycle to cycle, so that the ground can move on without a jump; the
    phase is its fraction, 0 at the near foot's contact. At speed 1 a cycle takes its period.

    Signals:
        moved: the phase is another.
        play_changed: it plays from now on, or it rests.
    """

    moved = Signal()
    play_changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, now_s: Callable[[], float] = perf_counter
    ) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._last_s = 0.0
        self._turns = self._base = self._base_a = _OPENS_AT
        self._periods: tuple[float, ...] = (1.0,)
        self._sync: StrideSync = "phase"
        self._speed = 0.25
        self._playing = self._seen = False
        self._due_s = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def phase(self) -> float:
        """The present run's phase, from 0 to below 1."""
        return self._turns % 1.0 % 1.0  # the first of a tiny negative number is 1.0

    @property
    def turns(self) -> tuple[float, ...]:
        """The cycles that each runner has run since the clock was made: B's, then A's."""
        if len(self._periods) == 1:
            return (self._turns,)
        return self._turns, self._turns_a()

    @property
    def playing(self) -> bool:
        """Whether it plays, or would if it were seen."""
        return self._playing

    @property
    def speed(self) -> float:
        """Times real time."""
        return self._speed

    def show_periods(self, periods_s: tuple[float, ...], sync: StrideSync) -> None:
        """Take how long a cycle of each runner lasts (B, then A); B's phase stays as it is.

        Args:
            periods_s: one or two, s.
            sync: A has B's phase, or runs in its own time from a contact of both.
        """
        if (periods_s, sync) == (self._periods, self._sync):
            return
        self._count()
        if sync == self._sync and len(periods_s) == len(self._periods):
            self._base, self._base_a = self._turns, self._turns_a()
        else:
            self._base = self._base_a = floor(self._turns)
        self._periods, self._sync = periods_s, sync

    def set_speed(self, factor: float) -> None:
        """Play at ``factor`` times real time."""
        self._count()
        self._speed = factor

    def play(self, *, on: bool) -> None:
        """Play, or rest where it is."""
        if on != self._playing:
            self._count()
            self._playing = on
            self._run()
            self.play_changed.emit(on)

    def show_seen(self, *, seen: bool) -> None:
        """Go on where the figure is seen; while it is not, no time passes and nothing is done."""
        if seen != self._seen:
            self._count()
            self._seen = seen
            self._run()

    def go_to(self, phase: float) -> None:
        """Rest at ``phase`` of the present cycle, 0 to 1; at its end it has not begun again."""
        self.move(floor(self._turns) + min(phase, _LAST) - self._turns)

    def move(self, cycles: float) -> None:
        """Rest, ``cycles`` later (earlier where negative)."""
        self.play(on=False)
        self._turns += cycles
        self.moved.emit()

    def step(self, frames: int) -> None:
        """Rest at a whole per cent of the cycle, ``frames`` later."""
        at = self._turns * FRAMES
        from_whole = floor(at + _NEARLY) if frames > 0 else ceil(at - _NEARLY)
        self.move((from_whole + frames) / FRAMES - self._turns)

    def step_event(self, direction: int, events: tuple[float, ...]) -> None:
        """Rest at the next of ``events`` (phases), or at the one before (``direction`` -1)."""
        away = [((event - self._turns) * direction - _NEARLY) % 1.0 for event in events]
        if away:
            self.move((min(away) + _NEARLY) * direction)

    def _turns_a(self) -> float:
        if self._sync == "phase" or len(self._periods) == 1:
            return self._turns
        return self._base_a + (self._turns - self._base) * self._periods[0] / self._periods[1]

    def _run(self) -> None:
        self._last_s = self._due_s = self._now_s()
        if self._playing and self._seen:
            self._wait()
        else:
            self._timer.stop()

    def _wait(self) -> None:
        """Wait for the next sixtieth of a second; the timer itself counts whole milliseconds."""
        now_s = self._now_s()
        late = max(floor((now_s - self._due_s) / _TICK_S), 0)
        self._due_s += (late + 1) * _TICK_S
        self._timer.start(round((self._due_s - now_s) * 1000))

    def _count(self) -> None:
        """Let the time that has passed since the last count move the phase."""
        now_s = self._now_s()
        if self._playing and self._seen:
            self._turns += (now_s - self._last_s) * self._speed / self._periods[0]
        self._last_s = now_s

    def _tick(self) -> None:
        self._count()
        self._wait()
        self.moved.emit()
