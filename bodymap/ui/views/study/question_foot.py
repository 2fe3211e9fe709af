"""What follows an answer: how sure one was, or on to the next; and the ways back and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.words import Words
from bodymap.ui.views.study.big_button import BigButton
from bodymap.ui.views.study.link_row import LinkRow
from bodymap.ui.views.study.rating_button import RatingButton
from bodymap.ui.views.study.side_page import flush
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.scene import QuestionScene


class QuestionFoot(QWidget):
    """The foot of a question.

    Signals:
        unknown_asked: the learner does not know the answer.
        rated: how sure the learner was: 2, 3 or 4.
        next_asked, undo_asked, stop_asked: what to do with the round.
    """

    unknown_asked = Signal()
    rated = Signal(int)
    next_asked = Signal()
    undo_asked = Signal()
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ask = Words("", "text", QPalette.ColorRole.PlaceholderText, wrap=True)
        self._ask_sure = ""
        self._ratings = [RatingButton() for _ in range(3)]
        self.next, self.unknown = BigButton(""), Link("")
        self.unknown.setAccessibleDescription(tr("Key {number}").format(number=0))
        self.undo, self.stop = Link(tr("Take back the last answer")), Link(tr("Stop"))
        self._links = LinkRow(self.unknown, self.undo, self.stop)
        group = TabGroup()
        for button in self._ratings:
            group.add(button)
            button.clicked.connect(lambda _=False, button=button: self._rate(button))
        self._group = group
        self._alone = TabGroup()  # no arrow key goes from the way on to the way back
        self._alone.add(self.next)
        self.unknown.clicked.connect(self.unknown_asked)
        self.next.clicked.connect(self.next_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.stop.clicked.connect(self.stop_asked)
        self._lay_out()

    def show_question(self, scene: QuestionScene) -> None:
        """Show what ``scene`` offers now."""
        self._ask_sure = scene.ask_sure
        self._ask.setVisible(bool(scene.ratings and scene.ask_sure))
        for index, button in enumerate(self._ratings):
            button.setVisible(index < len(scene.ratings))
            if index < len(scene.ratings):
                button.show_rating(scene.ratings[index], index + 1)
        self._group.settle()
        self.next.setText(scene.next_text)
        self.next.setVisible(bool(scene.next_text and scene.verdict and not scene.ratings))
        self._alone.settle()
        self.unknown.setText(scene.unknown_text)
        self.unknown.setVisible(bool(scene.unknown_text))
        self.undo.setVisible(scene.can_undo)
        self._links.refit()

    def show_brief(self, *, brief: bool) -> None:
        """Ask how sure one was in one sentence, or with all that is told of it."""
        first, mark, _ = self._ask_sure.partition("?")
        self._ask.set_words(first + mark if brief else self._ask_sure)

    def ratings(self) -> list[RatingButton]:
        """Return the buttons that are shown."""
        return [button for button in self._ratings if not button.isHidden()]

    def usual(self) -> QWidget | None:
        """Return what is most likely pressed now, or None while a question is open."""
        if not self.next.isHidden():
            return self.next
        shown = self.ratings()
        return next((button for button in shown if button.is_usual()), shown[0] if shown else None)

    def _rate(self, button: RatingButton) -> None:
        if button.rating is not None:
            self.rated.emit(button.rating.rating)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(flush(self._ask))
        column.addLayout(flush(*self._ratings))
        column.addLayout(flush(self.next))
        column.addWidget(self._links)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
