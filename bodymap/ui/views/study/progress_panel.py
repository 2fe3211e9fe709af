"""What the learner knows, region by region, what comes back when, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.views.study.big_button import BigButton
from bodymap.ui.views.study.due_chart import DueChart
from bodymap.ui.views.study.link_row import LinkRow
from bodymap.ui.views.study.region_row import RegionRow
from bodymap.ui.views.study.side_page import SidePage
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.app.study.scene import Progress

_Role = QPalette.ColorRole


class ProgressPanel(SidePage):
    """The page.

    Signals:
        round_asked: a round of what is due.
        mistakes_asked: the list of mistakes.
        cards_asked: save the cards as a file.
    """

    round_asked = Signal()
    mistakes_asked = Signal()
    cards_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Progress"))
        self._title = Words("", "title", wrap=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._regions: list[RegionRow] = []
        self._due_title, self._due = Words("", "heading"), DueChart()
        self.study = BigButton("")
        self._about = Words("", "caption", _Role.PlaceholderText, wrap=True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.mistakes = Link("")
        self.cards = Link(tr("Save cards for Anki"))
        self._links = LinkRow(self.mistakes, self.cards)
        self._lay_out()
        self.study.clicked.connect(self.round_asked)
        self.mistakes.clicked.connect(self.mistakes_asked)
        self.cards.clicked.connect(self.cards_asked)

    def show_progress(self, scene: Progress) -> None:
        """Show ``scene``."""
        self._title.set_words(scene.title)
        self._line.set_words(scene.line)
        while len(self._regions) < len(scene.regions):
            row = RegionRow()
            self._rows.insertWidget(len(self._regions), row)
            self._regions.append(row)
        for row, region in zip(self._regions, scene.regions, strict=False):
            row.show_region(region)
        self._due_title.set_words(scene.due_title)
        self._due.show_days(scene.due_title, scene.due)
        for part in (self._due_title, self._due):
            part.setVisible(bool(scene.due))
        self.study.setText(scene.study_text)
        self.study.setVisible(bool(scene.study_text))
        self._about.set_words(scene.about)
        self._about.setVisible(bool(scene.about))
        self.mistakes.setText(scene.mistakes_text)
        self.mistakes.setVisible(bool(scene.mistakes_text))
        self._links.refit()

    def stop_of_focus(self) -> QWidget:
        """Return where the keyboard goes on."""
        return self.cards if self.study.isHidden() else self.study

    def _lay_out(self) -> None:
        self.body.addWidget(self._title)
        self.body.addSpacing(2)
        self.body.addWidget(self._line)
        self.body.addSpacing(20)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self.body.addLayout(self._rows)
        self.body.addSpacing(26)
        self.body.addWidget(self._due_title)
        self.body.addSpacing(10)
        self.body.addWidget(self._due)
        self.body.addStretch(1)
        self.add_to_foot(self.study, self._about, self._links)
