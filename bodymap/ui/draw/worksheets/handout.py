"""Paints the handout about one region."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QTransform

from bodymap.app.worksheets.dots import HANDS_END, LEGS
from bodymap.app.worksheets.layout import MARGIN_PX, SIZES
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.small_figure import best_view
from bodymap.ui.draw.worksheets.flow import Beside, Put, flowed
from bodymap.ui.draw.worksheets.paper import (
    FOOT,
    HEADING,
    INK,
    LABEL,
    LATIN,
    LEFT,
    NOTE,
    NOTE_ITALIC,
    SMALL,
    SOFT,
    STRONG,
    SUBTITLE,
    TITLE,
    WORDS,
    WRAP,
    balanced,
    height_of,
    write,
)
from bodymap.ui.draw.worksheets.pictures import paint_card_picture, paint_frame, paint_lit
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.panel import ExerciseCard
    from bodymap.app.worksheets.sheet import Block, Handout, Page, Paper
    from bodymap.figure.views import View
    from bodymap.ui.draw.worksheets.flow import Piece
    from bodymap.ui.draw.worksheets.paper import Type

_FIGURES_PX = (250.0, 300.0)  # of both figures at the right of the first page
_FIGURES_TOP_PX = 60.0
_HEAD_PX = 138.0
_INDENT_PX = 16.0
_PICTURE_PX = (116.0, 86.0)
_DOT_PX = 2.0
_BETWEEN_PX, _EDGE = 16.0, 4.0  # two figures; units around each
_VIEWS: tuple[View, ...] = ("front", "back")


class _Words:
    """Words in the way of their kind, and below them in smaller type a note and sources."""

    def __init__(self, block: Block, number: int = 0) -> None:
        self._block, self._number = block, number
        self._style, self.above = _STYLES[block.kind]
        self._indent = _INDENT_PX if block.kind in {"point", "step"} else 0.0
        self.with_next = block.kind == "heading"

    @property
    def again(self) -> _Words:
        """Itself over the rest of its section on the next page."""
        told = tr("{title} (continued)").format(title=self._block.text)
        return _Words(self._block._replace(text=told))

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""
        return sum(high for *_, high in self._lines(wide))

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        kind, y = self._block.kind, room.top()
        if kind == "step":
            write(painter, room, STRONG, str(self._number), LEFT)
        if kind == "point":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(INK)
            painter.drawEllipse(room.topLeft() + QPointF(4, 9), _DOT_PX, _DOT_PX)
        for style, text, colour, high in self._lines(room.width()):
            wide = room.width() - self._indent
            if kind == "lead":
                wide = balanced(style, text, wide)
            line = QRectF(room.left() + self._indent, y, wide, high + 1)
            write(painter, line, style, text, WRAP | LEFT, colour)
            y += high

    def _lines(self, wide: float) -> list[tuple[Type, str, QColor, float]]:
        """Return type, words, colour and height of each part at ``wide``, px."""
        block, room = self._block, wide - self._indent
        colour = SOFT if block.kind in {"small", "source"} else INK
        parts = ((self._style, block.text, colour), (NOTE, block.note, INK))
        return [
            (style, text, ink, height_of(style, text, room) + 1)
            for style, text, ink in (*parts, (FOOT, block.cited, SOFT))
            if text
        ]


class _Exercise:
    """An exercise: its picture, how often, what to look for."""

    above = 10.0
    with_next = False
    again = None

    def __init__(self, card: ExerciseCard) -> None:
        self._card = card

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""
        room = wide - _PICTURE_PX[0] - _INDENT_PX
        words = sum(height_of(style, text, room) + 2 for style, text in self._lines())
        return max(_PICTURE_PX[1], words)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        card = self._card
        picture = QRectF(room.topLeft(), QSizeF(*_PICTURE_PX))
        paint_frame(painter, picture)
        inner = picture.adjusted(4, 4, -4, -4)
        paint_card_picture(painter, inner, card.exercise, card.primary, card.secondary)
        x, y = picture.right() + _INDENT_PX, room.top()
        for style, text in self._lines():
            high = height_of(style, text, room.right() - x)
            colour = SOFT if style is LABEL else INK
            write(painter, QRectF(x, y, room.right() - x, high + 1), style, text, colour=colour)
            y += high + 2

    def _lines(self) -> list[tuple[Type, str]]:
        card = self._card
        return [
            (HEADING, card.name),
            (LABEL, f"{card.primary_names} · {card.dose}"),
            (NOTE, card.how),
            (NOTE_ITALIC, card.cue),
        ]


@lru_cache(maxsize=8)
def handout_parts(body: Handout, paper: Paper) -> list[list[Put]]:
    """Return what stands on each page of the handout."""
    cards = {card.exercise: card for card in body.cards}
    pieces: list[Piece] = []
    step = 0
    for block in body.blocks:
        step = step + 1 if block.kind == "step" else 0
        known = cards.get(block.text) if block.kind == "exercise" else None
        pieces.append(_Words(block, step) if known is None else _Exercise(known))
    bottom = max(one.room.bottom() for one in _figures(body.muscles, 0.0))
    beside = Beside(_FIGURES_PX[0] + 16, bottom)
    return flowed(pieces, paper, _HEAD_PX, beside)


def paint_handout(painter: QPainter, page: Page, body: Handout, paper: Paper, part: int) -> None:
    """Paint a page (from 0) of the handout."""
    if part == 0:
        wide = SIZES[paper][0] - 2 * MARGIN_PX - _FIGURES_PX[0]
        write(painter, QRectF(MARGIN_PX, 52, wide, 36), TITLE, page.title, LEFT)
        write(painter, QRectF(MARGIN_PX, 88, wide, 20), LATIN, page.line, LEFT, SOFT)
        write(painter, QRectF(MARGIN_PX, 110, wide, 20), WORDS, body.subtitle, LEFT, SOFT)
        _paint_figures(painter, body, SIZES[paper][0])
    for put in handout_parts(body, paper)[part]:
        put.piece.paint(painter, put.room)


class _Figure(NamedTuple):
    """A view, and where its drawing stands on the paper; what lies outside ``room`` is cut off."""

    view: View
    transform: QTransform
    room: QRectF


def _figures(muscles: tuple[str, ...], left: float) -> list[_Figure]:
    """Return both soles, the legs below the hands, or the whole body, from ``left`` px on."""
    across, high = _FIGURES_PX
    boxes = _boxes(muscles)
    column = (across - _BETWEEN_PX * (len(boxes) - 1)) / len(boxes)
    found = []
    for index, (view, box) in enumerate(boxes):
        scale = min(column / box.width(), high / box.height())
        middle = left + index * (column + _BETWEEN_PX) + column / 2
        x = middle - scale * box.center().x()
        transform = QTransform(scale, 0, 0, scale, x, _FIGURES_TOP_PX - scale * box.top())
        room = transform.mapRect(box.adjusted(-_EDGE, 0, _EDGE, _EDGE))
        found.append(_Figure(view, transform, room))
    return found


def _paint_figures(painter: QPainter, body: Handout, wide: float) -> None:
    for one in _figures(body.muscles, wide - MARGIN_PX - _FIGURES_PX[0]):
        painter.save()
        painter.setClipRect(one.room)
        paint_lit(painter, one.view, one.transform, body.muscles)
        painter.restore()


def _boxes(muscles: tuple[str, ...]) -> list[tuple[View, QRectF]]:
    """Return the views and what is shown of each, in units of its drawing."""
    if best_view(muscles, ()) == "sole":
        return [("sole", view_paths("sole").silhouette.boundingRect())]
    whole = {view: view_paths(view).silhouette.boundingRect() for view in _VIEWS}
    tops = [
        view_paths(view).muscles[muscle].boundingRect().top()
        for view in _VIEWS
        for muscle in muscles
        if muscle in view_paths(view).muscles
    ]
    if min(tops) < HANDS_END:
        return [(view, box.adjusted(0, -_EDGE, 0, 0)) for view, box in whole.items()]
    return [
        (view, QRectF(-LEGS, HANDS_END, 2 * LEGS, box.bottom() - HANDS_END))
        for view, box in whole.items()
    ]


_STYLES: dict[str, tuple[Type, float]] = {  # and the room above
    "lead": (SUBTITLE, 0.0),
    "heading": (HEADING, 13.0),
    "text": (WORDS, 4.0),
    "point": (WORDS, 4.0),
    "step": (WORDS, 4.0),
    "claim": (STRONG, 6.0),
    "exercise": (WORDS, 8.0),
    "source": (FOOT, 1.0),
    "small": (SMALL, 5.0),
}
