"""One exercise in full, and the list of all of a region's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.app.wording import sentence
from bodymap.ui.controls.button import Link
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.small_figure import paint_small_figure
from bodymap.ui.draw.type import text_scale
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.cards import Cards
from bodymap.ui.views.column import Column
from bodymap.ui.views.panel_pages import Raised
from bodymap.ui.views.source_card import SourceList
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard

_Role = QPalette.ColorRole
_PICTURE_PX = 196
_CAPTION_PX = 92  # the column of captions at text size 1


class ExercisePicture(QWidget):
    """The trained muscles on a figure, large."""

    def __init__(self) -> None:
        super().__init__()
        self._card: ExerciseCard | None = None
        self._theme = theme("light")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, card: ExerciseCard, colours: Theme) -> None:
        """Show what ``card`` trains."""
        self._card, self._theme = card, colours
        names = tr("Figure with the trained muscles: {names}").format(names=card.primary_names)
        self.setAccessibleName(names)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, _PICTURE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill, edge = palette.color(_Role.AlternateBase), palette.color(_Role.Mid)
        rounded(painter, QRectF(self.rect()), 12, fill, edge)
        if self._card is not None:
            box = QRectF(self.rect()).adjusted(12, 10, -12, -10)
            card = self._card
            paint_small_figure(painter, box, card.primary, card.secondary, self._theme)
        painter.end()


class BackLink(Link):
    """The way back from an exercise or from the list of all."""

    def __init__(self) -> None:
        super().__init__(tr("‹ Back"))


class Fact(QWidget):
    """A caption on the left, its text on the right, remarks under the text."""

    def __init__(self, caption: str, text: str, *remarks: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = Words(caption, "small", _Role.PlaceholderText, wrap=True)
        left.setFixedWidth(round(_CAPTION_PX * text_scale()))
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Words(text, "small", wrap=True))
        for remark in remarks:
            texts.addWidget(Words(remark, "caption", _Role.PlaceholderText, wrap=True))
        texts.addStretch(1)
        row.addLayout(texts, 1)


class ExercisePage(Column):
    """One exercise: what it trains, how it is done, how much, the evidence, when to stop."""

    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card: ExerciseCard | None = None
        self._theme: Theme | None = None
        self._back: BackLink | None = None

    def show_card(self, card: ExerciseCard, colours: Theme) -> None:
        """Show ``card``."""
        if card == self._card and colours == self._theme:
            return
        self._card, self._theme = card, colours
        self.clear()
        self._put_head(card, colours)
        for title, text in _facts(card):
            if text:
                self.put(Fact(title, text), 8)
        self._put_progression(card)
        self._put_evidence(card)
        stop = Raised()
        stop.column.addWidget(Words(tr("When to stop"), "small_strong"))
        stop.column.addWidget(Words(card.safety, "small", wrap=True))
        self.put(stop, 18)
        self._put_sources(card)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        if self._card is not None:
            self.show_card(self._card, colours)

    def take_focus(self) -> None:
        """Give the focus to the way back."""
        if self._back is not None:
            self._back.setFocus()

    def _put_head(self, card: ExerciseCard, colours: Theme) -> None:
        self._back = BackLink()
        self._back.clicked.connect(self.back_asked)
        self.put_flush(self._back)
        self.put(Words(card.name, "words", wrap=True), 4)
        picture = ExercisePicture()
        picture.show_card(card, colours)
        self.put(picture, 10)
        self.put(Words(card.how, wrap=True), 14)
        if card.why:
            self.put(Words(card.why, "small", _Role.PlaceholderText, wrap=True), 6)

    def _put_progression(self, card: ExerciseCard) -> None:
        if card.progression:
            steps = sentence(" → ".join(card.progression))
            self.put(Fact(tr("Harder, step by step"), steps), 8)

    def _put_evidence(self, card: ExerciseCard) -> None:
        people = tr("Studied in: {people}").format(people=card.population)
        remarks = (card.evidence_note, people if card.population else "")
        self.put(Fact(tr("Evidence"), card.evidence, *filter(None, remarks)), 8)

    def _put_sources(self, card: ExerciseCard) -> None:
        if not card.sources:
            return
        self.put(Words(tr("Sources"), "heading"), 18)
        listed = SourceList(card.sources)
        listed.link_opened.connect(self.link_opened)
        self.put(listed, 6)


def _facts(card: ExerciseCard) -> tuple[tuple[str, str], ...]:
    return (
        (tr("Trains most"), card.primary_names),
        (tr("Trains too"), card.secondary_names),
        (tr("Dose"), card.dose),
        (tr("Cue"), card.cue),
        (tr("Equipment"), card.equipment),
    )


class ExerciseList(Column):
    """All exercises of what is chosen."""

    back_asked = Signal()
    exercise_hovered = Signal(frozenset)
    exercise_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._back = BackLink()
        self._back.clicked.connect(self.back_asked)
        self._heading = Words("", "words", wrap=True)
        self._cards = Cards()
        self._cards.exercise_hovered.connect(self.exercise_hovered)
        self._cards.exercise_opened.connect(self.exercise_opened)
        self.put_flush(self._back)
        self.put(self._heading, 4)
        self.put(self._cards, 12)

    def show_cards(self, title: str, cards: tuple[ExerciseCard, ...], colours: Theme) -> None:
        """Show ``cards``, the exercises of what is called ``title``."""
        heading = tr("{count} exercises: {name}").format(count=len(cards), name=title)
        self._heading.set_words(heading)
        self._cards.show_theme(colours)
        self._cards.show_cards(cards)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._cards.show_theme(colours)

    def take_focus(self) -> None:
        """Give the focus to the way back."""
        self._back.setFocus()
