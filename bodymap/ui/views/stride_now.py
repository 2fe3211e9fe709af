"""The band under the runner: the phase of the cycle, and in one sentence what happens in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.views.stride_sentence import Sentence, SetSentence, mentions, set_sentence
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent, QResizeEvent

    from bodymap.app.stride_scene import Runner, StridePhase

_SIDE_PX = 24
_ABOVE_PX, _BELOW_PX = 8, 10
_ON_EVENT = 0.002  # of a cycle: nearer to an event it is the event's instant


class StrideNow(QWidget):
    """Name and sentence of the present phase, in the height that the longest of them needs.

    Signals:
        muscle_chosen: a muscle that the sentence names was clicked: its id.
        muscle_hovered: the mouse came to such a muscle; "" where it left.
    """

    muscle_chosen = Signal(str)
    muscle_hovered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._runner: Runner | None = None
        self._names: Mapping[str, str] = {}
        self._shown = Sentence("", "")
        self._most: int | None = None
        self._room = 1  # lines
        self._pointed = ""
        self._set: dict[Sentence, SetSentence] = {}
        self._heights: dict[tuple[int, int | None], int] = {}  # px, by width and most lines
        self.setAccessibleName(tr("What happens now"))
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def show_phases(self, runner: Runner, names: Mapping[str, str]) -> None:
        """Take the eight phases of ``runner``; ``names``: what each muscle is called."""
        before, self._runner, self._names = self._runner, runner, names
        if before is None or _said(before) != _said(runner):
            self._forget()

    def show_lines(self, most: int | None) -> None:
        """Show at most so many lines, where the stage needs the room; the rest is in a tip."""
        if most != self._most:
            self._most = most
            self._forget()

    def show_phase(self, phase: float, *, still: bool = True) -> StridePhase | None:
        """Show what happens at ``phase`` (0 to 1) and return it.

        ``still``: there is time to read; else only whether the foot is on the ground.
        """
        runner = self._runner
        if runner is None or not runner.phases:
            return None
        now = next((each for each in runner.phases if phase < each.stop), runner.phases[-1])
        shown = self._sentence(now, self._event(phase)) if still else self._quick(phase)
        if shown != self._shown:
            self._shown = shown
            self._give_tip()
            self.update()
        return now

    def event_name(self, phase: float) -> str:
        """Return the name of the event at ``phase``, "" between the events."""
        return self._event(phase)

    def height_of(self, width: int, most: int | None) -> int:
        """Return the height in a band ``width`` px wide with at most so many lines."""
        before, self._most = self._most, most
        height = self.heightForWidth(width)
        self._most = before
        return height

    def _forget(self) -> None:
        self._set.clear()
        self._heights.clear()
        self._give_tip()
        self.updateGeometry()
        self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._forget()

    def _event(self, phase: float) -> str:
        events = () if self._runner is None else self._runner.events
        near = (each.name for each in events if abs(each.phase - phase) < _ON_EVENT)
        return next(near, "")

    def _headed(self, name: str) -> str:
        letter = "" if self._runner is None else self._runner.letter
        return f"{letter}: {name}" if letter else name

    def _sentence(self, phase: StridePhase, event: str = "") -> Sentence:
        name = f"{event} · {phase.name}" if event and event != phase.name else phase.name
        names = {muscle: self._names.get(muscle, muscle) for muscle in phase.muscles}
        return Sentence(self._headed(name), phase.sentence, mentions(phase.sentence, names))

    def _quick(self, phase: float) -> Sentence:
        duty = 1.0 if self._runner is None else self._runner.duty
        name = tr("Near foot on the ground") if phase < duty else tr("Near foot in the air")
        return Sentence(self._headed(name), tr("Slow down to read what each muscle does."))

    def _sentences(self) -> Iterator[Sentence]:
        """Yield all that can be shown, but for the names of events."""
        for phase in () if self._runner is None else self._runner.phases:
            yield self._sentence(phase)
        yield self._quick(1.0)

    def _lines(self, sentence: Sentence, width: int, most: int | None) -> SetSentence:
        return set_sentence(sentence, width - 2 * _SIDE_PX, self.palette(), most)

    def _all(self, width: int) -> Iterator[SetSentence]:
        return (self._lines(each, width, self._most) for each in self._sentences())

    def _kept(self) -> SetSentence:
        if self._shown not in self._set:
            if not self._set:
                self._room = max(each.layout.lineCount() for each in self._all(self.width()))
            self._set[self._shown] = self._lines(self._shown, self.width(), self._room)
        return self._set[self._shown]

    def _give_tip(self) -> None:
        cut = bool(self._shown.name) and self._kept().cut
        give_tip(self, self._shown.text if cut else "")

    def _muscle_at(self, point: QPointF) -> str:
        at = point - QPointF(_SIDE_PX, _ABOVE_PX)
        return (self._kept().muscle_at(at) if self._shown.name else None) or ""

    def _point_at(self, muscle: str) -> None:
        if muscle != self._pointed:
            self._pointed = muscle
            shape = Qt.CursorShape.PointingHandCursor if muscle else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.muscle_hovered.emit(muscle)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow bands are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the longest sentence, so that nothing moves while it plays."""
        # Layouts ask many times over; to break all sentences takes 3 ms.
        asked = (width, self._most)
        if asked not in self._heights:
            tallest = max(each.tall for each in self._all(width))
            self._heights[asked] = round(tallest) + _ABOVE_PX + _BELOW_PX
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(520, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        self._set.clear()
        self._give_tip()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow new colours."""
        if event.type() == event.Type.PaletteChange:
            self._set.clear()
            self.update()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the muscle under the mouse."""
        self._point_at(self._muscle_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the muscle under the mouse."""
        muscle = self._muscle_at(event.position())
        if muscle and event.button() == Qt.MouseButton.LeftButton:
            self.muscle_chosen.emit(muscle)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at("")
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name and sentence."""
        del event
        if self._shown.name:
            painter = QPainter(self)
            self._kept().layout.draw(painter, QPointF(_SIDE_PX, _ABOVE_PX))
            painter.end()


def _said(runner: Runner) -> tuple[object, ...]:
    """Return the words for ``runner``: at another pace they are the same."""
    words = tuple((phase.name, phase.sentence) for phase in runner.phases)
    return words, runner.letter
