"""The place "Study": the bar of kinds and pages, the figure, and what is asked or known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.scene import StudyScene
    from bodymap.ui.theme import Theme


class StudyPlace(QWidget):
    """The place.

    Signals:
        kind_chosen: a round of this kind of question is asked for; "" for all kinds.
        page_chosen: a page was chosen: progress, mistakes or worksheets.
        answered: a muscle's id, an option's key, or what was typed.
        rated: how sure the learner was: 2, 3 or 4.
        next_asked: the next question, after a wrong answer or in practice.
        undo_asked: the last answer is to be taken back.
        stop_asked: the round is to end now.
        round_asked: a round of what is due, of all kinds.
        mistakes_practised: a practice round of the mistakes.
        practice_switched, typing_switched, latin_switched: how questions are asked.
        cards_asked: the cards are to be saved as a file.
        sheet_changed: another worksheet, a ``SheetChoice``.
        sheet_saved, sheet_printed: the worksheet is to be saved or printed.
        source_asked: the key of a source.
    """

    kind_chosen = Signal(str)
    page_chosen = Signal(str)
    answered = Signal(str)
    rated = Signal(int)
    next_asked = Signal()
    undo_asked = Signal()
    stop_asked = Signal()
    round_asked = Signal()
    mistakes_practised = Signal()
    practice_switched = Signal(bool)
    typing_switched = Signal(bool)
    latin_switched = Signal(bool)
    cards_asked = Signal()
    sheet_changed = Signal(object)
    sheet_saved = Signal()
    sheet_printed = Signal()
    source_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Study"))

    def show_study(self, scene: StudyScene) -> None:
        """Show ``scene``."""

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""

    def show_motion(self, *, less: bool) -> None:
        """Let things move by themselves, or (``less``) only when they are asked to."""
