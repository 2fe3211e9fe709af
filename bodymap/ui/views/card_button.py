"""One exercise as a card: its picture, its name, and its dose or its muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import is_contrast, rounded, state_fill
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
_MARK_PX = 22
_REACH_PX = 8  # around the mark: there a press means it too


class CardLook(NamedTuple):
    """How cards stand together, and what stands under their titles.

    Attributes:
        least_px: the narrowest card at text size 1.
        most: cards in a row.
        picture_px: height of the picture.
        muscles: name the muscles under the title, not the dose.
        takes: a button in the corner, and the key A, take the exercise to the sheet.
    """

    least_px: int = 112
    most: int = 3
    picture_px: int = 92
    muscles: bool = False
    takes: bool = False


USUAL = CardLook()


class CardButton(Press):
    """One exercise: picture, short name, and its dose or its muscles.

    The picture moves under the pointer and with the focus, where there is a ``Reel``.
    """

    lit = Signal(frozenset)  # the muscles it trains, while the mouse or the focus is on it
    taken = Signal(bool)  # whether the exercise is to be on the person's sheet

    def __init__(self, parent: QWidget, look: CardLook = USUAL) -> None:
        super().__init__("", parent)
        self.ring_radius(_RADIUS_PX)
        self._card: ExerciseCard | None = None
        self._look = look
        self._reel: Reel | None = None
        self._marked = self._opened = False
        self._on_mark = self._mark_down = False
        self.setMouseTracking(look.takes)
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
        self._give_tip()
        self._describe()
        self.update()

    def show_marked(self, *, marked: bool) -> None:
        """Show whether the exercise is on the person's sheet."""
        if marked != self._marked:
            self._marked = marked
            self._give_tip()
            self._describe()
            self.update()

    def show_open(self, *, opened: bool) -> None:
        """Show whether the exercise is the one that is open beside the cards."""
        if opened != self._opened:
            self._opened = opened
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
            words = [self._card.dose, self._card.primary_names]
            words += [tr("Open beside the list")] if self._opened else []
            words += [tr("On your sheet")] if self._marked else []
            words += [_take_words(taken=self._marked)] if self._look.takes else []
            self.setAccessibleDescription(". ".join(words))

    def _give_tip(self) -> None:
        """Tell the full name where the card has a shorter one; what the corner does over it."""
        card = self._card
        name = card.name if card is not None and card.name != card.short else ""
        give_tip(self, _take_words(taken=self._marked) if self._on_mark else name, under=True)

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
        if self._shows_mark():
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

    def _shows_mark(self) -> bool:
        beside = self._look.takes and (self.underMouse() or self.by_keyboard())
        return self._marked or beside

    def _mark_box(self) -> QRectF:
        px = icon_px(_MARK_PX)
        return QRectF(self.width() - 8 - px, 8, px, px)

    def _over_mark(self, at: QPointF) -> bool:
        reach = self._mark_box().adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX)
        return self._look.takes and reach.contains(at)

    def _take(self) -> None:
        self.taken.emit(not self._marked)

    def _paint_mark(self, painter: QPainter) -> None:
        """Paint a check where the exercise is on the sheet, else what takes it there."""
        palette, box = self.palette(), self._mark_box()
        inner = box.adjusted(3, 3, -3, -3)
        if self._marked:
            rounded(painter, box, box.width() / 2, palette.color(_Role.Highlight))
            paint_icon(painter, inner, "check", palette.color(_Role.HighlightedText))
            return
        fill = palette.color(_Role.Midlight if self._on_mark else _Role.Base)
        rounded(painter, box, box.width() / 2, fill, palette.color(_Role.Dark))
        paint_icon(painter, inner, "plus", palette.color(_Role.ButtonText))

    def _show_over_mark(self, *, over: bool) -> None:
        if over != self._on_mark:
            self._on_mark = over
            self._give_tip()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the corner, else the card."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._mark_down = left and self._over_mark(event.position())
        if not self._mark_down:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Notice what the mouse is over."""
        self._show_over_mark(over=self._over_mark(event.position()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the exercise to the sheet, or off, where the corner was pressed."""
        if not self._mark_down:
            super().mouseReleaseEvent(event)
            return
        self._mark_down = False
        if self._over_mark(event.position()):
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the exercise to the sheet, or off, with A; leave other keys to the base."""
        bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self._look.takes and bare and event.key() == Qt.Key.Key_A:
            self._take()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the muscles it trains, and move."""
        super().enterEvent(event)
        self.lit.emit(self._muscles())
        self._move()

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out, and rest."""
        super().leaveEvent(event)
        self._show_over_mark(over=False)
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
        rest = _Role.LinkVisited if self._opened else _Role.AlternateBase
        edge = QPen(palette.color(_Role.Highlight if self._opened else _Role.Mid))
        edge.setWidthF(2.0 if self._opened and is_contrast(palette) else 1.0)
        fill = state_fill(self, palette.color(rest))
        rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, edge)
        if self._card is not None:
            self._paint_card(painter, self._card)
        painter.end()


def _take_words(*, taken: bool) -> str:
    return tr("Take off my sheet (A)") if taken else tr("Add to my sheet (A)")


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
