"""What stands on the printed sheet of exercises: an exercise, and the rules about when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bodymap.app.wording import listed
from bodymap.figure.exercise_book import read_book
from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.exercise_picture import paint_movement
from bodymap.ui.draw.small_figure import exercise_colours, paint_small_plain
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.theme import Theme

_PICTURE_PX = (176.0, 134.0)  # at text size 1
_BETWEEN_PX = 18.0  # the picture and the words
_AFTER_PX = 3.0  # between two lines of an entry
_BOX_PX = 13.0  # to tick
_BOXES = 8
_BOX_GAP_PX = 4.0
_TICKS_PX = 8.0  # under the picture
_DOT_PX = 4.5
_APART_PX = 14.0  # between two lines about muscles that stand side by side
_PADDING_PX = 14.0
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

_Line = tuple[str, str]  # type role, text


def px(usual: float) -> float:
    """Return ``usual``, a length at text size 1, at the size in force; paper scales it back."""
    return usual * text_scale()


def paint_text(painter: QPainter, room: QRectF, role: str, text: str, colour: QColor) -> None:
    """Paint ``text``, wrapped, into ``room``."""
    painter.setFont(type_font(role))
    painter.setPen(colour)
    painter.drawText(room, _WRAPPED, text)


def text_px(role: str, text: str, wide: float) -> float:
    """Return the height of ``text``, wrapped to ``wide``, px."""
    box = QFontMetricsF(type_font(role)).boundingRect(QRectF(0, 0, wide, 4000), _WRAPPED, text)
    high: float = box.height()
    return high


class Entry:
    """One exercise: the picture at the left, the words beside it.

    Args:
        number: of it on the sheet.
        card: what is said of it.
        theme: its colours.
        ticks: with boxes to tick under the picture.
    """

    def __init__(
        self, number: int, card: ExerciseCard, theme: Theme, *, ticks: bool = True
    ) -> None:
        self._ticks = ticks
        self._number = number
        self._card = card
        self._theme = theme
        self._movement = read_book().get(card.exercise)
        self._picture = (px(_PICTURE_PX[0]), px(_PICTURE_PX[1]))

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""
        room = self._words_px(wide)
        lines = [*self._lines(), self._evidence()]
        words = sum(text_px(role, text, room) + px(_AFTER_PX) for role, text in lines)
        below = self._picture[1] + px((_TICKS_PX + _BOX_PX) * self._ticks)
        return max(words + self._muscles_px(room), below)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        theme = self._theme
        picture = QRectF(room.left(), room.top(), *self._picture)
        self._paint_picture(painter, picture)
        if self._ticks:
            self._paint_ticks(painter, picture.bottomLeft() + QPointF(0, px(_TICKS_PX)))
        wide = self._words_px(room.width())
        x, y = room.right() - wide, room.top()
        for role, text in self._lines():
            high = text_px(role, text, wide)
            paint_text(painter, QRectF(x, y, wide, high + 1), role, text, theme.text)
            y += high + px(_AFTER_PX)
        y = self._paint_muscles(painter, QRectF(x, y, wide, 400))
        role, evidence = self._evidence()
        high = text_px(role, evidence, wide)
        paint_text(painter, QRectF(x, y, wide, high + 1), role, evidence, theme.text2)

    def _words_px(self, wide: float) -> float:
        return wide - self._picture[0] - px(_BETWEEN_PX)

    def _lines(self) -> list[_Line]:
        card = self._card
        return [
            ("words", f"{self._number}  {card.name}"),
            ("small_strong", card.dose),
            ("small", card.how),
            ("small_medium", card.cue),
        ]

    def _evidence(self) -> _Line:
        card = self._card
        said = [tr("Evidence: {evidence}").format(evidence=card.evidence)]
        if "%" in card.evidence:
            said.append(card.evidence_note)  # says of what
        if card.sources:
            names = listed(source.short for source in card.sources)
            said.append(tr("Sources: {names}").format(names=names))
        return "caption", ". ".join(part.rstrip(".") for part in said)

    def _muscle_lines(self) -> list[tuple[QColor, str]]:
        card, names = self._card, dict(self._card.names)
        strong, pale = exercise_colours(self._theme)
        lines = []
        for colour, words, muscles in (
            (strong, tr("Trains most: {names}"), card.primary),
            (pale, tr("Trains too: {names}"), card.secondary),
        ):
            if muscles:
                shown = " · ".join(names.get(muscle, muscle) for muscle in muscles)
                lines.append((colour, words.format(names=shown)))
        return lines

    def _muscle_boxes(self, room: QRectF) -> list[QRectF]:
        """Return where each line about muscles stands: beside the one before where it fits."""
        metrics = QFontMetricsF(type_font("caption"))
        inset, x, y = 3.5 * px(_DOT_PX), room.left(), room.top()
        boxes: list[QRectF] = []
        for _, text in self._muscle_lines():
            wide = metrics.horizontalAdvance(text) + 2
            if boxes and x + inset + wide > room.right():
                x, y = room.left(), boxes[-1].bottom()
            high = text_px("caption", text, room.right() - x - inset) + px(2)
            boxes.append(QRectF(x + inset, y, min(wide, room.right() - x - inset), high))
            x = boxes[-1].right() + px(_APART_PX)
        return boxes

    def _muscles_px(self, wide: float) -> float:
        boxes = self._muscle_boxes(QRectF(0, 0, wide, 400))
        return boxes[-1].bottom() if boxes else 0.0

    def _paint_muscles(self, painter: QPainter, room: QRectF) -> float:
        """Paint which muscles are trained and return where that ends, px."""
        dot = px(_DOT_PX)
        line = QFontMetricsF(type_font("caption")).height()
        boxes = self._muscle_boxes(room)
        for (colour, text), box in zip(self._muscle_lines(), boxes, strict=True):
            painter.setPen(QPen(self._theme.control, 1.0))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(box.left() - 2.5 * dot, box.top() + line / 2), dot, dot)
            paint_text(painter, box, "caption", text, self._theme.text2)
        return boxes[-1].bottom() if boxes else room.top()

    def _paint_ticks(self, painter: QPainter, corner: QPointF) -> None:
        """Paint boxes to tick when the exercise is done."""
        words = tr("Done")
        metrics = QFontMetricsF(type_font("caption"))
        wide = metrics.horizontalAdvance(words) + px(8)
        top = corner.y() + (px(_BOX_PX) - metrics.height()) / 2
        box = QRectF(corner.x(), top, wide, metrics.height() + 1)
        paint_text(painter, box, "caption", words, self._theme.text2)
        for index in range(_BOXES):
            x = corner.x() + wide + index * px(_BOX_PX + _BOX_GAP_PX)
            box = QRectF(x, corner.y(), px(_BOX_PX), px(_BOX_PX))
            rounded(painter, box, px(3), None, QPen(self._theme.control, 1.0))

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        rounded(painter, box, px(12), None, QPen(self._theme.hairline, 1.0))
        inner = box.adjusted(px(8), px(8), -px(8), -px(8))
        movement, card = self._movement, self._card
        if movement is not None:
            time = movement.working_point
            paint_movement(painter, inner, movement, time, self._theme)
        else:
            paint_small_plain(painter, inner, card.primary, card.secondary, self._theme)


class StopBlock:
    """When to stop: the first rule for all, the others with the numbers of their exercises."""

    def __init__(self, cards: tuple[ExerciseCard, ...], theme: Theme) -> None:
        self._theme = theme
        first = [card.first_rule or card.safety for card in cards][:1]
        others: dict[str, list[int]] = {}
        for number, card in enumerate(cards, 1):
            if card.first_rule:
                others.setdefault(card.safety, []).append(number)
        for text, numbers in others.items():
            first.append(f"{', '.join(map(str, numbers))}: {text}")
        self._rules = first

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""
        room = wide - 2 * px(_PADDING_PX)
        rules = sum(text_px("small", rule, room) + px(6) for rule in self._rules)
        return text_px("heading", tr("When to stop"), room) + rules + 2 * px(_PADDING_PX)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        theme = self._theme
        rounded(painter, room, px(12), theme.raised, QPen(theme.hairline, 1.0))
        inset = px(_PADDING_PX)
        inner = room.adjusted(inset, inset, -inset, -inset)
        heading = tr("When to stop")
        paint_text(painter, inner, "heading", heading, theme.text)
        y = inner.top() + text_px("heading", heading, inner.width()) + px(6)
        for rule in self._rules:
            high = text_px("small", rule, inner.width())
            paint_text(
                painter, QRectF(inner.left(), y, inner.width(), high + 1), "small", rule, theme.text
            )
            y += high + px(6)
