"""One exercise as a card: its picture, its name, and its dose or its muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.small_figure import paint_small_figure
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import Theme, theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
_RADIUS_PX = 12
_PADDING_PX = 11
_MARK_PX = 20


class CardLook(NamedTuple):
    """How cards stand together, and what stands under their titles.

    Attributes:
        least_px: the narrowest card at text size 1.
        most: cards in a row.
        picture_px: height of the picture.
        muscles: name the muscles under the title, not the dose.
    """

    least_px: int = 112
    most: int = 3
    picture_px: int = 92
    muscles: bool = False


USUAL = CardLook()


class CardButton(Press):
    """One exercise: picture, short name, and its dose or its muscles.

    The picture moves under the pointer and with the focus, where there is a ``Reel``.
    """

    lit = Signal(frozenset)  # the muscles it trains, while the mouse or the focus is on it

    def __init__(self, parent: QWidget, look: CardLook = USUAL) -> None:
        super().__init__("", parent)
        self.ring_radius(_RADIUS_PX)
        self._card: ExerciseCard | None = None
        self._look = look
        self._reel: Reel | None = None
        self._marked = False
        self._lines = 1
        self._theme = theme("light")

    @property
    def card(self) -> ExerciseCard | None:
        """The exercise that is shown."""
        return self._card

    def show_card(self, card: ExerciseCard) -> None:
        """Show ``card``."""
        if card is self._card:
            return
        self._rest()
        self._card = card
        self.setAccessibleName(card.name)
        give_tip(self, card.name if card.name != card.short else "")
        self._describe()
        self.update()

    def show_marked(self, *, marked: bool) -> None:
        """Show whether the exercise is on the person's sheet."""
        if marked != self._marked:
            self._marked = marked
            self._describe()
            self.update()

    def take_reel(self, reel: Reel) -> None:
        """Show the pictures of ``reel`` from now on."""
        self._reel = reel
        reel.loaded.connect(self.update)
        reel.painted.connect(self._painted)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self.update()

    def show_lines(self, lines: int) -> None:
        """Leave room for a title of so many lines."""
        if lines != self._lines:
            self._lines = lines
            self.update()

    def _muscles(self) -> frozenset[str]:
        card = self._card
        return frozenset((*card.primary, *card.secondary)) if card else frozenset()

    def _describe(self) -> None:
        if self._card is not None:
            words = f"{self._card.dose}. {self._card.primary_names}"
            marked = tr("On your sheet")
            self.setAccessibleDescription(f"{words}. {marked}" if self._marked else words)

    def _painted(self, exercise: str) -> None:
        if self._card is not None and exercise == self._card.exercise:
            self.update()

    def _move(self) -> None:
        if self._reel is not None and self._card is not None:
            self._reel.start(self, self._card.exercise)

    def _rest(self) -> None:
        if self._reel is not None:
            self._reel.stop(self)

    def _paint_card(self, painter: QPainter, card: ExerciseCard) -> None:
        room = room_px(self.width())
        left, high = _PADDING_PX, self.height() - 16 - words_px(self._lines) - 2
        picture = QRectF(left, 8, self.width() - 2 * left, high)
        self._paint_picture(painter, picture, card)
        title = QRectF(left, picture.bottom() + 4, room + 1, 0)
        title.setHeight(title_lines(card.short, room) * (_line_px("small_strong")))
        painter.setFont(type_font("small_strong"))
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.drawText(title, int(Qt.TextFlag.TextWordWrap), card.short)
        painter.setFont(type_font("caption"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        words = _muscles(card) if self._look.muscles else card.dose_short
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        under = QRectF(left, title.bottom(), room + 1, _line_px("caption"))
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, shown)
        if self._marked:
            self._paint_mark(painter)

    def _paint_picture(self, painter: QPainter, box: QRectF, card: ExerciseCard) -> None:
        """Paint the exercise; a small figure of its muscles where it has no picture."""
        reel, theme = self._reel, self._theme
        if reel is None or reel.movement(card.exercise) is None:
            paint_small_figure(painter, box, card.primary, card.secondary, theme)
        elif reel.is_moving(self):
            reel.paint_moving(painter, box, card.exercise, theme)
        else:
            ratio = painter.device().devicePixelRatioF()
            image = reel.still(card.exercise, box.size().toSize(), theme, ratio)
            if image is not None:
                painter.drawImage(box.topLeft(), image)

    def _paint_mark(self, painter: QPainter) -> None:
        palette = self.palette()
        box = QRectF(self.width() - 8 - _MARK_PX, 8, _MARK_PX, _MARK_PX)
        rounded(painter, box, _MARK_PX / 2, palette.color(_Role.Highlight))
        inner = box.adjusted(3, 3, -3, -3)
        paint_icon(painter, inner, "check", palette.color(_Role.HighlightedText))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the muscles it trains, and move."""
        super().enterEvent(event)
        self.lit.emit(self._muscles())
        self._move()

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out, and rest."""
        super().leaveEvent(event)
        self.lit.emit(frozenset())
        self._rest()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Follow the focus."""
        super().focusInEvent(event)
        self.lit.emit(self._muscles())
        if self.by_keyboard():
            self._move()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Follow the focus."""
        super().focusOutEvent(event)
        self.lit.emit(frozenset())
        self._rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, palette.color(_Role.AlternateBase))
        rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, palette.color(_Role.Mid))
        if self._card is not None:
            self._paint_card(painter, self._card)
        painter.end()


def _muscles(card: ExerciseCard) -> str:
    return " · ".join(name for muscle, name in card.names if muscle in card.primary)


def words_px(lines: int = 1) -> int:
    """Return the height of a card's title of ``lines`` and its dose at the text size in force."""
    return lines * _line_px("small_strong") + _line_px("caption")


def _line_px(role: str) -> int:
    return QFontMetrics(type_font(role)).height() + 1


def room_px(width: float) -> int:
    """Return the room for words on a card of ``width``; they may reach a little further right."""
    return int(width) - 2 * _PADDING_PX + 8


def title_lines(title: str, room_px: int) -> int:
    """Return how many lines ``title`` takes: 1 or 2."""
    return 1 if QFontMetrics(type_font("small_strong")).horizontalAdvance(title) <= room_px else 2
