"""What a question shows: kind, prompt, hint, its answers, and afterwards why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.scene import QuestionScene
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_ANSWERS_PX = 20  # over the answers


class Step(NamedTuple):
    """How much room a question takes. The first that fits is taken."""

    prompt: str  # its type role
    hint: bool = True  # and the kind's name
    others: bool = True  # the answers that were neither right nor chosen
    facts: bool = True
    phases: bool = True  # the words of the phases that the axis shows
    tight: bool = False


ASKED = Step("question"), Step("title"), Step("words"), Step("words", tight=True)
ANSWERED = (
    Step("question"),
    Step("title", hint=False),
    Step("words", hint=False),
    Step("words", hint=False, tight=True),  # what else could be chosen is read again
    Step("title", hint=False, others=False),
    Step("words", hint=False, others=False, tight=True),
    Step("words", hint=False, others=False, facts=False, tight=True),
    Step("words", hint=False, others=False, facts=False, phases=False, tight=True),
)


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
        self._prompt = Words("", "question", wrap=True)
        self._hint = Words("", "text", _Role.PlaceholderText, wrap=True)
        self.phases, self.field = PhaseChoice(), AnswerField()
        self._verdict, self._facts = VerdictLine(), FactsCard()
        self._line = Line(upright=False)
        self._why = Words("", "reading", wrap=True)
        self._note = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._scene: QuestionScene | None = None
        self._lay_out()
        self.phases.option_chosen.connect(self.answered)
        self.field.answered.connect(self.answered)

    def show_question(self, scene: QuestionScene, *, fresh: bool) -> None:
        """Show ``scene``; ``fresh`` is another question than before."""
        self._scene = scene
        self._kind.set_words(scene.kind_name)
        self._prompt.set_words(scene.prompt)
        self._hint.set_words(scene.hint)
        self._show_options(scene)
        self._show_field(scene, fresh=fresh)
        self._show_answer(scene)

    def steps(self) -> tuple[Step, ...]:
        """Return how the question can be shown now, from the roomiest on."""
        return ANSWERED if self._scene is not None and self._scene.verdict else ASKED

    def take(self, step: Step) -> None:
        """Take as much room as ``step`` says."""
        scene = self._scene
        if scene is None:
            return
        self._prompt.show_as(step.prompt)
        self._why.show_as("text" if step.tight else "reading")
        self._kind.setVisible(step.hint)
        self._hint.setVisible(step.hint and bool(scene.hint))
        self._line.setVisible(not step.tight)
        self._facts.setVisible(step.facts and bool(scene.facts))
        for button, option in zip(self._options, scene.options, strict=False):
            told = step.phases or scene.phases is None
            button.setVisible(told and (step.others or option.state != "other"))
        above = 0 if scene.how == "figure" else _ANSWERS_PX
        self._answers.setContentsMargins(0, above // 2 if step.tight else above, 0, 0)
        between = 10 if step.tight else 20
        self._explanation.setSpacing(between)
        self._explanation.setContentsMargins(0, max(between, 16), 0, 0)

    def height_at(self, width: int) -> int:
        """Return the height that all that is shown needs at ``width`` px."""
        for part in (self._explained, self):
            part.updateGeometry()  # a layout keeps what it was told before
        for inner in (self._reason, self._explanation, self._answers, self._column):
            inner.invalidate()
        return self._column.totalHeightForWidth(width)

    def point_out(self, words: str) -> None:
        """Show ``words`` in the place of the hint."""
        self._hint.set_words(words)
        self._hint.setVisible(True)

    def explained_at(self) -> int:
        """Return where the verdict begins, px from the top."""
        return self._verdict.mapTo(self, self._verdict.rect().topLeft()).y()

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
        self._explanation = _column(20)
        self._reason = _column(4)
        self._reason.addWidget(self._why)
        self._reason.addWidget(self._note)
        self._explanation.addWidget(self._line)
        self._explanation.addWidget(self._verdict)
        self._explanation.addLayout(self._reason)
        self._explanation.addWidget(self._facts)
        self._explained.setLayout(self._explanation)
        self._column = column = _column(0)
        column.addWidget(self._kind)
        column.addSpacing(2)
        column.addWidget(self._prompt)
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
        typing = scene.how == "typing" and not scene.verdict
        if typing and (fresh or self.field.isHidden()):
            self.field.ask()
        self.field.setVisible(typing)

    def _show_answer(self, scene: QuestionScene) -> None:
        self._explained.setVisible(bool(scene.verdict))
        if scene.verdict:
            self._verdict.show_verdict(scene.verdict, scene.verdict_words)
            self._facts.show_facts(tr("Load a step, an easy run being 1"), scene.facts)
            for part, words in ((self._why, scene.why), (self._note, scene.note)):
                part.set_words(words)
                part.setVisible(bool(words))


def _column(spacing: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
