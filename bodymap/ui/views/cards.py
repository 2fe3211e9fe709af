"""Strengthen: the exercises as cards with a picture of what they train."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.small_figure import paint_small_figure
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.theme import Theme, theme

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard

_Role = QPalette.ColorRole
_RADIUS_PX = 12
_GAP_PX = 12
_PADDING_PX = 11
_PICTURE_PX = 70
_LEAST_PX = 112  # the narrowest card at text size 1
_MOST = 3  # cards in a row


class CardButton(Press):
    """One exercise: picture, short name, dose."""

    lit = Signal(frozenset)  # the muscles it trains, while the mouse or the focus is on it

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.ring_radius(_RADIUS_PX)
        self._card: ExerciseCard | None = None
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
        self._card = card
        self.setAccessibleName(card.name)
        self.setAccessibleDescription(f"{card.dose}. {card.primary_names}")
        give_tip(self, card.name if card.name != card.short else "")
        self.update()

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

    def _paint_card(self, painter: QPainter, card: ExerciseCard) -> None:
        room = _room_px(self.width())
        left, high = _PADDING_PX, self.height() - 16 - words_px(self._lines) - 2
        picture = QRectF(left, 8, self.width() - 2 * left, high)
        paint_small_figure(painter, picture, card.primary, card.secondary, self._theme)
        title = QRectF(left, picture.bottom() + 4, room + 1, 0)
        title.setHeight(_title_lines(card.short, room) * (_line_px("small_strong")))
        painter.setFont(type_font("small_strong"))
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.drawText(title, int(Qt.TextFlag.TextWordWrap), card.short)
        painter.setFont(type_font("caption"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        shown = painter.fontMetrics().elidedText(card.dose_short, Qt.TextElideMode.ElideRight, room)
        dose = QRectF(left, title.bottom(), room + 1, _line_px("caption"))
        painter.drawText(dose, Qt.AlignmentFlag.AlignVCenter, shown)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the muscles it trains."""
        super().enterEvent(event)
        self.lit.emit(self._muscles())

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self.lit.emit(frozenset())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Follow the focus."""
        super().focusInEvent(event)
        self.lit.emit(self._muscles())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Follow the focus."""
        super().focusOutEvent(event)
        self.lit.emit(frozenset())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, palette.color(_Role.AlternateBase))
        rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, palette.color(_Role.Mid))
        if self._card is not None:
            self._paint_card(painter, self._card)
        painter.end()


def words_px(lines: int = 1) -> int:
    """Return the height of a card's title of ``lines`` and its dose at the text size in force."""
    return lines * _line_px("small_strong") + _line_px("caption")


def _line_px(role: str) -> int:
    return QFontMetrics(type_font(role)).height() + 1


def _room_px(width: float) -> int:
    """Return the room for words on a card of ``width``; they may reach a little further right."""
    return int(width) - 2 * _PADDING_PX + 8


def _title_lines(title: str, room_px: int) -> int:
    """Return how many lines ``title`` takes: 1 or 2."""
    return 1 if QFontMetrics(type_font("small_strong")).horizontalAdvance(title) <= room_px else 2


class Cards(QWidget):
    """Cards in rows of three, or as many as have room; ``rows`` cuts them off, None shows all."""

    exercise_hovered = Signal(frozenset)
    exercise_opened = Signal(str)

    def __init__(self, rows: int | None = None) -> None:
        super().__init__()
        self._rows = rows
        self._shown: tuple[ExerciseCard, ...] = ()
        self._buttons: list[CardButton] = []
        self._group = TabGroup()
        self._theme = theme("light")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: tuple[ExerciseCard, ...]) -> None:
        """Show ``cards``."""
        if cards == self._shown:
            return
        self._shown = cards
        self._place()
        self.updateGeometry()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        for button in self._buttons:
            button.show_theme(colours)

    def _columns(self, width: int) -> int:
        least = round(_LEAST_PX * max(text_scale(), 1.0))
        return max(min((width + _GAP_PX) // (least + _GAP_PX), _MOST), 1)

    def _count(self, width: int) -> int:
        every = len(self._shown)
        return every if self._rows is None else min(every, self._rows * self._columns(width))

    def _card_px(self, width: int) -> int:
        return 20 + _PICTURE_PX + words_px(self._lines(width))

    def _wide_px(self, width: int) -> float:
        columns = self._columns(width)
        return (width - (columns - 1) * _GAP_PX) / columns

    def _lines(self, width: int) -> int:
        """Return the lines of the longest title: all cards are equally high."""
        room = _room_px(self._wide_px(width))
        shown = self._shown[: self._count(width)]
        return max((_title_lines(card.short, room) for card in shown), default=1)

    def _place(self) -> None:
        width, lines = self.width(), self._lines(self.width())
        columns, count = self._columns(width), self._count(width)
        wide, high = self._wide_px(width), self._card_px(width)
        while len(self._buttons) < count:
            self._buttons.append(self._new_button())
        for index, button in enumerate(self._buttons):
            button.setVisible(index < count)
            if index < count:
                row, column = divmod(index, columns)
                button.show_card(self._shown[index])
                button.show_lines(lines)
                left, top = column * (wide + _GAP_PX), row * (high + _GAP_PX)
                button.setGeometry(QRectF(left, top, wide, high).toRect())
        self._group.settle()

    def _new_button(self) -> CardButton:
        button = CardButton(self)
        button.show_theme(self._theme)
        self._group.add(button)
        button.lit.connect(self.exercise_hovered)
        button.clicked.connect(lambda: self._open(button))
        return button

    def _open(self, button: CardButton) -> None:
        if button.card is not None:
            self.exercise_opened.emit(button.card.exercise)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        rows = -(-self._count(width) // self._columns(width))
        return max(rows * (self._card_px(width) + _GAP_PX) - _GAP_PX, 0)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(200, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._place()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()
