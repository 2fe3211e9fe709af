"""The page beside the figure while a round is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from bodymap.ui.controls.spoken import announce
from bodymap.ui.views.study.question_body import QuestionBody
from bodymap.ui.views.study.question_foot import QuestionFoot
from bodymap.ui.views.study.round_dots import RoundDots
from bodymap.ui.views.study.side_page import SidePage
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from bodymap.app.study.scene import QuestionScene
    from bodymap.ui.views.reel import Reel

NUMBER_KEYS = {
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
    Qt.Key.Key_5: 5,
}
_GUARD_MS = 250  # a second press so soon was meant for what stood there before


class QuestionPanel(SidePage):
    """Dots, question, answers, explanation, and the way on.

    Signals:
        answered: the key of an option, or what was typed.
        unknown_asked: the learner does not know the answer.
        rated: how sure the learner was.
        next_asked, undo_asked, stop_asked: what to do with the round.
    """

    answered = Signal(str)
    unknown_asked = Signal()
    rated = Signal(int)
    next_asked = Signal()
    undo_asked = Signal()
    stop_asked = Signal()

    def __init__(self, reel: Reel) -> None:
        super().__init__(tr("Question"))
        self.guard_ms = _GUARD_MS
        self.double_ms = QApplication.doubleClickInterval()
        self._scene: QuestionScene | None = None
        self._since = QElapsedTimer()
        self._dots, self.question, self.next_steps = RoundDots(), QuestionBody(reel), QuestionFoot()
        self.head.addWidget(self._dots)
        self.body.addWidget(self.question)
        self.foot.addWidget(self.next_steps)  # flush with the page by itself
        self.question.answered.connect(self._answer)
        self.next_steps.unknown_asked.connect(self._give_up)
        self.next_steps.rated.connect(self._rate)
        self.next_steps.next_asked.connect(self._go_on)
        self.next_steps.undo_asked.connect(self._take_back)
        self.next_steps.stop_asked.connect(self.stop_asked)

    def show_question(self, scene: QuestionScene) -> bool:
        """Show ``scene``; return whether it is another question, or has just been answered."""
        before, self._scene = self._scene, scene
        fresh = before is None or _asked(before) != _asked(scene)
        turned = fresh or before is None or before.verdict != scene.verdict
        self._dots.show_dots(scene.dots, scene.place)
        self.question.show_question(scene, fresh=fresh)
        self.next_steps.show_question(scene)
        self._make_room()
        if turned:
            self._since.start()
        if turned or (before is not None and before.hint != scene.hint):
            announce(self, scene.spoken)
        if fresh:
            self.to_top()
        return turned

    def fit(self, width: int, height: int) -> None:
        """Take the paddings of a page of ``width`` x ``height`` px, and what then has room."""
        super().fit(width, height)
        QTimer.singleShot(0, self, self._make_room)

    def point_out(self, words: str) -> None:
        """Say ``words`` about the question, which is still open."""
        self.question.point_out(words)
        announce(self, words)

    def forget(self) -> None:
        """Take the next question as another one: the round has been left."""
        self._scene = None

    def stop_of_focus(self) -> QWidget | None:
        """Return where the keyboard goes on; None: to the figure."""
        return self.next_steps.usual() or self.question.first()

    def press_number(self, number: int) -> bool:
        """Choose the answer or the rating with the key ``number``; return whether there is one."""
        ratings, options = self.next_steps.ratings(), self.question.options()
        open_ones = [button for button in options if button.isEnabled()]
        buttons: Sequence[QAbstractButton] = ratings or open_ones
        if not 1 <= number <= len(buttons):
            return False
        buttons[number - 1].click()
        return True

    def press_unknown(self) -> bool:
        """Ask for the answer, where the question is open; return whether it is."""
        if self.next_steps.unknown.isHidden():
            return False
        self._give_up()
        return True

    def press_on(self) -> bool:
        """Go on to the next question, where nothing else is to be said; return whether."""
        if self.next_steps.next.isHidden():
            return False
        self._go_on()
        return True

    def _make_room(self) -> None:
        """Let the question and its explanation be seen together where that can be."""
        layout, room = self.layout(), self.scroller.viewport()
        margins = self.body.contentsMargins()
        for brief in (False, True):
            self.next_steps.show_brief(brief=brief)
            if layout is not None:
                layout.activate()
            wide = room.width() - margins.left() - margins.right()
            high = room.height() - margins.top() - margins.bottom()
            for step in self.question.steps():
                self.question.take(step)
                if self.question.height_at(wide) <= high:
                    return

    def show_answer(self) -> None:
        """Scroll to the explanation as far as needed; what it was worth stays in sight."""
        if self._scene is not None and self._scene.verdict:
            bar = self.scroller.verticalScrollBar()
            bar.setValue(min(bar.maximum(), self.question.explained_at()))

    def _too_soon(self, guard_ms: int | None = None) -> bool:
        soon_ms = self.guard_ms if guard_ms is None else guard_ms
        return self._since.isValid() and self._since.elapsed() < soon_ms

    def _answer(self, key: str) -> None:
        if not self._too_soon():
            self.answered.emit(key)

    def _give_up(self) -> None:
        if not self._too_soon():
            self.unknown_asked.emit()

    def _take_back(self) -> None:
        """Take the last answer back, but not by the second click of a double click."""
        if not self._too_soon(self.double_ms):
            self.undo_asked.emit()

    def _rate(self, rating: int) -> None:
        if not self._too_soon():
            self.rated.emit(rating)

    def _go_on(self) -> None:
        if not self._too_soon():
            self.next_asked.emit()


def _asked(scene: QuestionScene) -> tuple[object, ...]:
    return scene.number, scene.prompt, len(scene.dots)
