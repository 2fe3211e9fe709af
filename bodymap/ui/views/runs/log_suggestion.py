"""A muscle that running leaves out or that rose: why, and two exercises for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font
from bodymap.ui.views.card_button import CardLook
from bodymap.ui.views.cards import Cards

if TYPE_CHECKING:
    from bodymap.app.runs.log_scene import Suggestion
    from bodymap.ui.controls.tab_group import TabGroup
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_LOOK = CardLook(least_px=104, most=2, picture_px=84)
_CARDS_PX = 256  # of two cards, at text size 1


class MuscleLink(Link):
    """The name of a muscle, whose words begin at its left edge."""

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        high = QFontMetrics(type_font("control_strong")).height()
        return QSize(self.text_px("control_strong"), high + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, underlined under the mouse."""
        del event
        painter = QPainter(self)
        font = type_font("control_strong")
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class SuggestionPart(QWidget):
    """One muscle: its name, the reason and where it is from; its exercises beside them."""

    subject_chosen = Signal(str)

    def __init__(self, reel: Reel, stop: TabGroup) -> None:
        super().__init__()
        self._suggestion: Suggestion | None = None
        self.name = MuscleLink("", strong=True)
        self.name.clicked.connect(self._choose)
        self._latin = Words("", "caption", _Role.PlaceholderText, wrap=True)
        self._reason = Words("", "small", wrap=True)
        self._source = Words("", "caption", _Role.PlaceholderText, wrap=True)
        self.cards = Cards(look=_LOOK, group=stop)
        self.cards.take_reel(reel)
        self._lay_out()

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Show ``suggestion``."""
        if suggestion == self._suggestion:
            return
        self._suggestion = suggestion
        self.name.setText(suggestion.plain)
        self.name.updateGeometry()
        self._latin.set_words(suggestion.latin)
        self._reason.set_words(suggestion.reason)
        self._source.set_words(suggestion.source_line)
        self._source.setVisible(bool(suggestion.source_line))
        self.cards.show_cards(suggestion.exercises)
        self._fit()

    def _choose(self) -> None:
        if self._suggestion is not None:
            self.subject_chosen.emit(self._suggestion.muscle)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        for label, above_px in ((self._latin, 0), (self._reason, 6), (self._source, 4)):
            words.addSpacing(above_px)
            words.addWidget(label)
        words.addStretch(1)
        words.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.cards, 0, Qt.AlignmentFlag.AlignTop)
        self._fit()

    def _fit(self) -> None:
        """Stand the cards beside the words, or under them where the text is large."""
        large = text_scale() > LARGE_TEXT
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if large else way.LeftToRight)
        wide = round(_CARDS_PX * max(text_scale(), 1.0))
        self.cards.setFixedSize(wide, self.cards.heightForWidth(wide))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)
