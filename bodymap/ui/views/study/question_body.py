"""What a question shows: kind, prompt, hint, its answers, and afterwards why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.words import Words
from bodymap.ui.frame import Line
from bodymap.ui.views.study.answer_field import AnswerField
from bodymap.ui.views.study.facts_card import FactsCard
from bodymap.ui.views.study.option_button import OptionButton
from bodymap.ui.views.study.phase_choice import PhaseChoice
from bodymap.ui.views.study.verdict import VerdictLine

if TYPE_CHECKING:
    from bodymap.app.study.scene import QuestionScene
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_ANSWERS_PX = 20  # over the answers
_LOW_PX = 800  # in a lower window the explanation has the room of the hint


class QuestionBody(QWidget):
    """The part of the question's page that scrolls.

    Signals:
        answered: the key of an option, or what was typed.
    """

    answered = Signal(str)

    def __init__(self, reel: Reel) -> None:
        super().__init__()
        self._reel = reel
        self._options: list[OptionButton] = []
        self._group = TabGroup()
        self._kind = Words("", "text", _Role.PlaceholderText)
        self._prompts = Words("", "question", wrap=True), Words("", "title", wrap=True)
        self._hint = Words("", "text", _Role.PlaceholderText, wrap=True)
        self.phases, self.field = PhaseChoice(), AnswerField()
        self._verdict, self._facts = VerdictLine(), FactsCard()
        self._line = Line(upright=False)
        self._why = Words("", "reading", wrap=True)
        self._note = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._lay_out()
        self.phases.option_chosen.connect(self.answered)
        self.field.answered.connect(self.answered)

    def show_question(self, scene: QuestionScene, *, fresh: bool) -> None:
        """Show ``scene``; ``fresh`` is another question than before."""
        self._kind.set_words(scene.kind_name)
        for prompt in self._prompts:
            prompt.set_words(scene.prompt)
        self._hint.set_words(scene.hint)
        self._answers.setContentsMargins(0, 0 if scene.how == "figure" else _ANSWERS_PX, 0, 0)
        answered_low = bool(scene.verdict) and self.window().height() < _LOW_PX
        self._hint.setVisible(bool(scene.hint) and not answered_low)
        self._show_options(scene)
        self._show_field(scene, fresh=fresh)
        self._show_answer(scene)

    def show_low(self, *, low: bool) -> None:
        """Write the question larger, or (``low``) so that a low window has room for the answers."""
        large, small = self._prompts
        large.setVisible(not low)
        small.setVisible(low)

    def show_fewer(self) -> None:
        """Leave out the answers that were neither right nor chosen: the explanation needs room."""
        for button in self.options():
            button.setVisible(button.option is None or button.option.state != "other")

    def options(self) -> list[OptionButton]:
        """Return the buttons that are shown."""
        return [button for button in self._options if not button.isHidden()]

    def first(self) -> QWidget | None:
        """Return where the keyboard begins to answer; None: not on this page."""
        if not self.field.isHidden():
            return self.field.line
        return next((button for button in self.options() if button.isEnabled()), None)

    def _lay_out(self) -> None:
        self._answers = _column(8)
        self._explained = QWidget()
        explained = _column(0)
        explained.setContentsMargins(0, 24, 0, 0)
        parts = self._line, self._verdict, self._why, self._facts, self._note
        for part, gap in zip(parts, (24, 18, 18, 12, 0), strict=True):
            explained.addWidget(part)
            explained.addSpacing(gap)
        self._explained.setLayout(explained)
        column = _column(0)
        column.addWidget(self._kind)
        column.addSpacing(2)
        for prompt in self._prompts:
            column.addWidget(prompt)
        self.show_low(low=False)
        column.addSpacing(6)
        column.addWidget(self._hint)
        column.addLayout(self._answers)
        self._answers.addWidget(self.phases)
        self._answers.addWidget(self.field)
        column.addWidget(self._explained)
        column.addStretch(1)
        self.setLayout(column)

    def _show_options(self, scene: QuestionScene) -> None:
        while len(self._options) < len(scene.options):
            self._options.append(self._new_option())
        for index, button in enumerate(self._options):
            button.setVisible(index < len(scene.options))
            if index < len(scene.options):
                button.show_option(scene.options[index], index + 1)
        self._group.settle()
        self.phases.setVisible(scene.phases is not None)
        if scene.phases is not None:
            self.phases.show_phases(scene.phases, scene.options)

    def _new_option(self) -> OptionButton:
        button = OptionButton(self._reel)
        self._answers.addWidget(button)
        self._group.add(button)
        button.clicked.connect(lambda: self._choose(button))
        return button

    def _choose(self, button: OptionButton) -> None:
        if button.option is not None:
            self.answered.emit(button.option.key)

    def _show_field(self, scene: QuestionScene, *, fresh: bool) -> None:
        typing = scene.how == "typing"
        self.field.setVisible(typing)
        if typing and scene.verdict:
            self.field.show_typed(scene.typed)
        elif typing and (fresh or self.field.line.isReadOnly()):
            self.field.ask()

    def _show_answer(self, scene: QuestionScene) -> None:
        self._explained.setVisible(bool(scene.verdict))
        if scene.verdict:
            self._verdict.show_verdict(scene.verdict, scene.verdict_words)
            self._why.set_words(scene.why)
            self._facts.show_facts(scene.facts)
            self._note.set_words(scene.note)
            self._note.setVisible(bool(scene.note))
            self._why.setVisible(bool(scene.why))
            self._facts.setVisible(bool(scene.facts))


def _column(spacing: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
