"""All exercises as cards, under the headings of their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.ui.theme import theme
from bodymap.ui.views.card_button import CardButton, CardLook
from bodymap.ui.views.card_group import CardGroup
from bodymap.ui.views.cards import Cards
from bodymap.ui.views.column import Column, HeadLine
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from bodymap.app.train_scene import TrainGroup, TrainScene
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_LOOK = CardLook(least_px=150, most=8, picture_px=136, muscles=True, takes=True)


class EmptyNote(QWidget):
    """Says in a dashed frame that nothing is there, and what to do."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 22, 20, 22)
        column.setSpacing(6)
        column.addWidget(Words(what, "heading", wrap=True))
        column.addWidget(Words(do, "small", _Role.PlaceholderText, wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        del event
        painter = QPainter(self)
        pen = QPen(self.palette().color(_Role.Dark), 1.5, Qt.PenStyle.DashLine)
        rounded(painter, QRectF(self.rect()), 12, None, pen)
        painter.end()


class _Group(QWidget):
    """A heading and the cards under it."""

    def __init__(self, title: str, reel: Reel, stop: CardGroup) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._count = Words("", "small", _Role.PlaceholderText)
        self.cards = Cards(look=_LOOK, group=stop)
        self.cards.take_reel(reel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addWidget(HeadLine(title, self._count))
        column.addWidget(self.cards)

    def show_group(self, group: TrainGroup, marked: frozenset[str]) -> None:
        """Show the cards of ``group``, and which of them are on the sheet."""
        self._count.set_words(str(len(group.cards)))
        self.cards.show_cards(group.cards)
        self.cards.show_marked(marked)


class TrainGrid(Column):
    """The cards of all groups; what the filters leave out is hidden.

    Signals:
        exercise_opened: a card was pressed.
        sheet_toggled: an exercise, and whether it is to be on the sheet.
        all_asked: take every filter away.
    """

    exercise_opened = Signal(str)
    sheet_toggled = Signal(str, bool)
    all_asked = Signal()

    def __init__(self, reel: Reel) -> None:
        super().__init__()
        self._reel = reel
        self._theme = theme("light")
        self._groups: dict[str, _Group] = {}
        self._stop = CardGroup(self)
        self._all = Link(tr("Show all exercises"), strong=True)
        self._all.clicked.connect(self.all_asked)
        self._line = Words("", "heading")
        self._empty = EmptyNote(
            tr("No exercise passes all the filters."),
            tr("Take one of them away, or show all exercises."),
        )
        self.setAccessibleName(tr("Exercises"))
        self.put(self._head(), 12)
        self.put(self._empty, 8)

    def show_train(self, scene: TrainScene) -> None:
        """Show the exercises of ``scene``."""
        self._line.set_words(scene.line)
        self._all.setVisible(scene.filtered)
        self._empty.setVisible(not scene.groups)
        marked = frozenset(card.exercise for card in scene.sheet)
        shown = {group.key: group for group in scene.groups}
        for group in scene.groups:
            if group.key not in self._groups:
                self._groups[group.key] = self._new(group)
        for key, made in self._groups.items():
            if key in shown:
                made.show_group(shown[key], marked)
            made.setVisible(key in shown)
        self.settle()
        self._stop.settle()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for group in self._groups.values():
            group.cards.show_theme(colours)

    def show_open(self, exercise: str) -> None:
        """Show which exercise is open beside the cards, "" for none."""
        for group in self._groups.values():
            group.cards.show_open(exercise)

    def button(self, exercise: str) -> CardButton | None:
        """Return the card of an exercise, None where it is not shown."""
        found = (group.cards.button(exercise) for group in self._groups.values())
        return next((button for button in found if button is not None), None)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        row.addWidget(self._all)
        row.addStretch(1)
        return head

    def _new(self, group: TrainGroup) -> _Group:
        made = _Group(group.title, self._reel, self._stop)
        made.cards.show_theme(self._theme)
        made.cards.exercise_opened.connect(self.exercise_opened)
        made.cards.sheet_toggled.connect(self.sheet_toggled)
        self.put(made)
        return made

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(760, super().sizeHint().height())
