"""A line of the person's sheet: the exercise, and what moves it or takes it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_ROW_PX = 60
_PICTURE_PX = (64, 48)
_PICTURE_FROM_PX = 210  # a narrower line has no picture
_NUMBER_PX = 22
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

SheetPart = Literal["entry", "up", "down", "drop"]


class Spot(NamedTuple):
    """Which line it is, of how many, both from 1."""

    number: int
    all: int


class SheetEntry(Press):
    """An exercise on the sheet: its number, its picture, its name and its dose.

    Signals:
        moved: Alt and an arrow key want it so many places further down.
    """

    moved = Signal(int)

    def __init__(self, number: int, card: ExerciseCard, reel: Reel, colours: Theme) -> None:
        super().__init__(card.name)
        self._number, self._card, self._reel, self._theme = number, card, reel, colours
        self.setAccessibleDescription(f"{number}. {card.dose}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        reel.painted.connect(self._painted)
        reel.loaded.connect(self.update)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self.update()

    def _painted(self, exercise: str) -> None:
        if exercise == self._card.exercise:
            self.update()

    def _paint_picture(self, painter: QPainter, x: float) -> None:
        wide, high = _PICTURE_PX
        ratio = painter.device().devicePixelRatioF()
        image = self._reel.still(self._card.exercise, QSize(wide, high), self._theme, ratio)
        if image is not None:
            painter.drawImage(QRectF(x, (self.height() - high) / 2, wide, high).topLeft(), image)

    def _paint_words(self, painter: QPainter, x: float) -> None:
        palette = self.palette()
        strong, caption = type_font("small_strong"), type_font("caption")
        first, second = QFontMetrics(strong), QFontMetrics(caption)
        room = round(self.width() - x - 4)
        top = (self.height() - first.height() - second.height() - 2) / 2
        right = Qt.TextElideMode.ElideRight
        painter.setFont(strong)
        painter.setPen(palette.color(_Role.WindowText))
        name = first.elidedText(self._card.name, right, room)
        painter.drawText(QRectF(x, top, room, first.height()), 0, name)
        painter.setFont(caption)
        painter.setPen(palette.color(_Role.PlaceholderText))
        dose = second.elidedText(self._card.dose_short, right, room)
        painter.drawText(QRectF(x, top + first.height() + 2, room, second.height()), 0, dose)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        words = QFontMetrics(type_font("small_strong")).height()
        words += QFontMetrics(type_font("caption")).height()
        return QSize(200, max(_ROW_PX, words + 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and the arrow keys; take the other keys that the class names."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 8, fill)
        painter.setFont(type_font("value"))
        painter.setPen(palette.color(_Role.PlaceholderText))
        wide = round(_NUMBER_PX * max(text_scale(), 1.0))
        box = QRectF(4, 0, wide, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(self._number))
        x = box.right() + 4
        if self.width() >= _PICTURE_FROM_PX * max(text_scale(), 1.0):
            self._paint_picture(painter, x)
            x += _PICTURE_PX[0] + 10
        self._paint_words(painter, x)
        painter.end()


class SheetLine(QWidget):
    """An exercise of the sheet with its buttons at the right.

    Signals:
        opened: show the exercise.
        moved: it is to go so many places further down.
        dropped: it is to go.
    """

    opened = Signal()
    moved = Signal(int)
    dropped = Signal()

    def __init__(self, spot: Spot, card: ExerciseCard, reel: Reel, colours: Theme) -> None:
        super().__init__()
        self.exercise = card.exercise
        self.entry = SheetEntry(spot.number, card, reel, colours)
        self._up = IconButton("chevron_up", tr("Move {name} up").format(name=card.name), 28)
        self._down = IconButton("chevron", tr("Move {name} down").format(name=card.name), 28)
        take = tr("Take {name} off the sheet").format(name=card.name)
        self._drop = IconButton("close", take, 32)
        self._up.setEnabled(spot.number > 1)
        self._down.setEnabled(spot.number < spot.all)
        self.entry.clicked.connect(self.opened)
        self.entry.moved.connect(self.moved)
        self._up.clicked.connect(partial(self.moved.emit, -1))
        self._down.clicked.connect(partial(self.moved.emit, 1))
        self._drop.clicked.connect(self.dropped)
        self._lay_out()

    def held(self) -> SheetPart | None:
        """Return which part has the focus, None for none."""
        parts = self._parts()
        return next((name for name, part in parts.items() if part.hasFocus()), None)

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus to one of its parts."""
        return any(part.by_keyboard() for part in self._parts().values())

    def take_focus(self, part: SheetPart, reason: Qt.FocusReason) -> None:
        """Give the focus to a part, to the exercise where that part can do nothing here."""
        wanted = self._parts()[part]
        (wanted if wanted.isEnabled() else self.entry).setFocus(reason)

    def _parts(self) -> dict[SheetPart, Press]:
        return {"entry": self.entry, "up": self._up, "down": self._down, "drop": self._drop}

    def _lay_out(self) -> None:
        moves = QVBoxLayout()
        moves.setSpacing(0)
        for button in (self._up, self._down, self._drop):
            button.quiet()
        moves.addStretch(1)
        moves.addWidget(self._up)
        moves.addWidget(self._down)
        moves.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.entry, 1)
        row.addLayout(moves)
        row.addWidget(self._drop)
