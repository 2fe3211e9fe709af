"""What was wrong last time, and a way to practise it; and what a round came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QPalette

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.spoken import announce
from bodymap.ui.controls.words import Words
from bodymap.ui.views.study.big_button import BigButton
from bodymap.ui.views.study.empty_note import EmptyNote
from bodymap.ui.views.study.link_row import LinkRow
from bodymap.ui.views.study.mistake_rows import MistakeRows
from bodymap.ui.views.study.round_dots import RoundDots
from bodymap.ui.views.study.side_page import SidePage
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.app.study.scene import MistakeRow, Mistakes, RoundEnd

_Role = QPalette.ColorRole
_GUARD_MS = 800  # nobody has read the result sooner


class _Listing(SidePage):
    """A title, a line, and a list of mistakes.

    Signals:
        card_chosen: one of them is to be practised.
    """

    card_chosen = Signal(str)

    def __init__(self, name: str, title_role: str) -> None:
        super().__init__(name)
        self._title = Words("", title_role, wrap=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._rows = MistakeRows(tr("Mistakes"))
        self._rows.card_chosen.connect(self.card_chosen)
        self.body.addWidget(self._title)
        self.body.addSpacing(4)
        self.body.addWidget(self._line)
        self.body.addSpacing(12)
        self.body.addWidget(self._rows)
        self.body.addStretch(1)

    def _show(self, title: str, line: str, rows: tuple[MistakeRow, ...]) -> None:
        self._title.set_words(title)
        self._line.set_words(line)
        self._rows.show_rows(rows)


class MistakesPanel(_Listing):
    """The list of mistakes.

    Signals:
        practise_asked: a practice round of them.
        round_asked: a round of what is due, where there are none.
    """

    practise_asked = Signal()
    round_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Mistakes"), "title")
        self.empty = EmptyNote()
        self.empty.pressed.connect(self.round_asked)
        self.body.insertWidget(self.body.indexOf(self._line), self.empty)
        self.practise = BigButton("")
        self.practise.clicked.connect(self.practise_asked)
        self.add_to_foot(self.practise)

    def show_mistakes(self, scene: Mistakes) -> None:
        """Show ``scene``."""
        self._show(scene.title, scene.line, scene.rows)
        self._line.setVisible(not scene.advice)
        self.empty.setVisible(bool(scene.advice))
        self.empty.show_note(scene.line, scene.advice, scene.study_text)
        self.practise.setText(scene.practise_text)
        self.practise.setVisible(bool(scene.practise_text))

    def stop_of_focus(self) -> QWidget | None:
        """Return where the keyboard goes on, or None."""
        shown = (b for b in (self.practise, self.empty.button) if b.isVisibleTo(self))
        return next(shown, None)


class RoundEndPanel(_Listing):
    """What a round came to.

    Signals:
        again_asked: another round.
        practise_asked: a practice round of the mistakes.
        progress_asked: see what is known now.
    """

    again_asked = Signal()
    practise_asked = Signal()
    progress_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("End of the round"), "question")
        self.guard_ms = _GUARD_MS
        self._since = QElapsedTimer()
        self._dots = RoundDots()
        self.head.addWidget(self._dots)
        self.again = BigButton("")
        self.practise, self.progress = Link(""), Link(tr("See your progress"))
        self._links = LinkRow(self.practise, self.progress)
        self.again.clicked.connect(self._ask_again)
        self.practise.clicked.connect(self.practise_asked)
        self.progress.clicked.connect(self.progress_asked)
        self.add_to_foot(self.again, self._links)

    def show_end(self, scene: RoundEnd) -> None:
        """Show ``scene``."""
        self._dots.show_dots(scene.dots, "")
        self._show(scene.title, scene.line, scene.mistakes)
        self.again.setText(scene.again_text)
        self.again.setVisible(bool(scene.again_text))
        self.practise.setText(scene.other_text)
        self.practise.setVisible(bool(scene.other_text))
        self._links.refit()

    def _ask_again(self) -> None:
        """Begin another round, but not by an Enter that was meant for the last answer."""
        if not self._since.isValid() or self._since.elapsed() >= self.guard_ms:
            self.again_asked.emit()

    def tell(self, scene: RoundEnd) -> None:
        """Let a screen reader say what the round came to, when it has ended."""
        self._since.start()
        announce(self, f"{scene.title}. {scene.line}")

    def stop_of_focus(self) -> QWidget:
        """Return where the keyboard goes on."""
        shown = (b for b in (self.again, self.practise, self.progress) if not b.isHidden())
        return next(shown, self.progress)
