"""One exercise in full, and the list of all of a region's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.app.wording import sentence
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.theme import theme
from bodymap.ui.views.cards import Cards
from bodymap.ui.views.column import BLEED_PX, Column
from bodymap.ui.views.exercise_stage import ExerciseStage
from bodymap.ui.views.exercise_top import BackLink, ExerciseTop
from bodymap.ui.views.muscle_legend import CAPTION_PX, MuscleLegend
from bodymap.ui.views.panel_pages import Raised
from bodymap.ui.views.picture_choice import PictureChoice
from bodymap.ui.views.source_card import SourceList
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard
    from bodymap.figure.exercise_movement import Movement
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_UNDER_FROM = 1.5  # text size


class Fact(QWidget):
    """A caption on the left, its text on the right, remarks under the text.

    Large text stands under its caption: beside it there would be room for a word or two.
    """

    def __init__(self, caption: str, text: str, *remarks: str) -> None:
        super().__init__()
        beside = text_scale() < _UNDER_FROM
        row = QHBoxLayout(self) if beside else QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12 if beside else 2)
        left = Words(caption, "small", _Role.PlaceholderText, wrap=True)
        if beside:
            left.setFixedWidth(round(CAPTION_PX * text_scale()))
            row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addWidget(left)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Words(text, "small", wrap=True))
        for remark in remarks:
            texts.addWidget(Words(remark, "caption", _Role.PlaceholderText, wrap=True))
        texts.addStretch(1)
        row.addLayout(texts, 1)


class ExercisePage(Column):
    """One exercise: what it trains, how it is done, how much, the evidence, when to stop.

    Args:
        reel: the pictures; without it a small figure stands in their place.
        filters: its muscles filter the exercises beside it, and do not lead to the map.

    Signals:
        back_asked: to where the exercise was opened.
        muscle_chosen: one of the muscles that it trains; "" for none any more (a filter).
        sheet_toggled: the exercise, and whether it is to be on the sheet.
    """

    back_asked = Signal()
    muscle_chosen = Signal(str)
    sheet_toggled = Signal(str, bool)

    def __init__(self, reel: Reel | None = None, *, filters: bool = False) -> None:
        super().__init__()
        self._reel = reel
        self._filters = filters
        self._filtered = ""
        self._on_sheet = False
        self._card: ExerciseCard | None = None
        self._theme = theme("light")
        self._top: ExerciseTop | None = None
        self._stage: ExerciseStage | None = None
        self._legend: MuscleLegend | None = None
        self._choice: PictureChoice | None = None
        if reel is not None:
            reel.loaded.connect(self._show_pictures)

    @property
    def card(self) -> ExerciseCard | None:
        """The exercise that is shown."""
        return self._card

    def show_card(self, card: ExerciseCard, colours: Theme) -> None:
        """Show ``card``."""
        if card == self._card:
            self.show_theme(colours)
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
        for rule in filter(None, (card.first_rule, card.safety)):
            stop.column.addWidget(Words(rule, "small", wrap=True))
        self.put(stop, 18)
        self._put_sources(card)
        self._show_pictures()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for part in (self._stage, self._legend):
            if part is not None:
                part.show_theme(colours)

    def show_motion(self, *, less: bool) -> None:
        """Play by itself, or (``less``) only when asked to."""
        if self._stage is not None:
            self._stage.show_motion(less=less)

    def show_on_sheet(self, *, on_sheet: bool) -> None:
        """Show whether the exercise is on the person's sheet."""
        self._on_sheet = on_sheet
        if self._top is not None:
            self._top.show_on_sheet(on_sheet=on_sheet)

    def show_filtered(self, muscle: str) -> None:
        """Show the muscle that filters the exercises beside this one, "" for none."""
        self._filtered = muscle
        if self._legend is not None:
            self._legend.show_chosen(muscle)

    def take_focus(self) -> None:
        """Give the focus to the way back."""
        if self._top is not None:
            self._top.back.setFocus()

    def _put_head(self, card: ExerciseCard, colours: Theme) -> None:
        self._put_top()
        self.put(Words(card.name, "words", wrap=True), 4)
        self._stage = ExerciseStage()
        self._stage.show_card(card, colours)
        self._stage.show_motion(less=self._reel is None or self._reel.less)
        self.put(self._stage, 10)
        self._choice = PictureChoice(card)
        self._choice.movement_chosen.connect(self._show_movement)
        self.put(self._choice, 8)
        self._legend = MuscleLegend(card, colours, filters=self._filters)
        self._legend.show_chosen(self._filtered)
        self._legend.muscle_chosen.connect(self.muscle_chosen)
        self.put(self._legend, 14)
        self.put(Words(card.how, wrap=True), 14)
        if card.why:
            self.put(Words(card.why, "small", _Role.PlaceholderText, wrap=True), 6)

    def _put_top(self) -> None:
        """Put the way back, and what takes the exercise to the sheet."""
        self._top = ExerciseTop()
        self._top.back_asked.connect(self.back_asked)
        self._top.taken.connect(self._take)
        self._top.show_on_sheet(on_sheet=self._on_sheet)
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, BLEED_PX, 0)
        row.addWidget(self._top)
        self.put(top, 6, bleeds=True)

    def _take(self, taken: bool) -> None:
        if self._card is not None:
            self.sheet_toggled.emit(self._card.exercise, taken)

    def _show_pictures(self) -> None:
        """Show the picture, and its variants to choose from, once they can be painted."""
        if self._card is None or self._choice is None or self._reel is None:
            return
        exercise = self._card.exercise
        own, variants = self._reel.movement(exercise), self._reel.variants(exercise)
        self._choice.show_pictures(own, variants)

    def _show_movement(self, movement: Movement) -> None:
        """Show a picture; the evidence belongs to the exercise itself and not to a variant."""
        if self._stage is not None:
            self._stage.show_movement(movement)
        own = not movement.source_row
        self._measured.setVisible(own)
        self._unmeasured.setVisible(not own)

    def _put_progression(self, card: ExerciseCard) -> None:
        if card.progression:
            steps = sentence(" → ".join(card.progression))
            self.put(Fact(tr("Harder, step by step"), steps), 8)

    def _put_evidence(self, card: ExerciseCard) -> None:
        people = tr("Studied in: {people}").format(people=card.population)
        remarks = (card.evidence_note, people if card.population else "")
        self._measured = Fact(tr("Evidence"), card.evidence, *filter(None, remarks))
        none = tr("No figure for this variant")
        other = tr("What was measured belongs to: {name}.").format(name=card.name)
        self._unmeasured = Fact(tr("Evidence"), none, other)
        self._unmeasured.hide()
        self.put(self._measured, 8)
        self.put(self._unmeasured)

    def _put_sources(self, card: ExerciseCard) -> None:
        if not card.sources:
            return
        self.put(Words(tr("Sources"), "heading"), 18)
        listed = SourceList(card.sources)
        listed.link_opened.connect(self.link_opened)
        self.put(listed, 6)


def _facts(card: ExerciseCard) -> tuple[tuple[str, str], ...]:
    return (
        (tr("Dose"), card.dose),
        (tr("Cue"), card.cue),
        (tr("Equipment"), card.equipment),
    )


class ExerciseList(Column):
    """All exercises of what is chosen."""

    back_asked = Signal()
    exercise_hovered = Signal(frozenset)
    exercise_opened = Signal(str)

    def __init__(self, reel: Reel | None = None) -> None:
        super().__init__()
        self._back = BackLink()
        self._back.clicked.connect(self.back_asked)
        self._heading = Words("", "words", wrap=True)
        self._cards = Cards()
        if reel is not None:
            self._cards.take_reel(reel)
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
