"""Paints the handout about one region."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPen, QTransform

from bodymap.app.worksheets.layout import MARGIN_PX, SIZES
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.worksheets.flow import Beside, Put, flowed
from bodymap.ui.draw.worksheets.paper import (
    FOOT,
    HEADING,
    INK,
    LATIN,
    LEFT,
    LINE,
    SMALL,
    SMALL_STRONG,
    SOFT,
    STRONG,
    SUBTITLE,
    TITLE,
    WORDS,
    WRAP,
    height_of,
    outline,
    write,
)
from bodymap.ui.draw.worksheets.pictures import paint_card_picture, paint_lit

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.panel import ExerciseCard
    from bodymap.app.worksheets.sheet import Block, Handout, Page, Paper
    from bodymap.figure.views import View
    from bodymap.ui.draw.worksheets.flow import Piece
    from bodymap.ui.draw.worksheets.paper import Type

_FIGURES_PX = (250.0, 300.0)  # of both figures at the right of the first page
_FIGURES_TOP_PX = 60.0
_HEAD_PX = 138.0
_INDENT_PX = 16.0
_PICTURE_PX = (128.0, 98.0)
_DOT_PX = 2.0
_VIEWS: tuple[View, ...] = ("front", "back")


class _Words:
    """Words, with a smaller second line, in the way of their kind."""

    def __init__(self, block: Block, number: int) -> None:
        self._block, self._number = block, number
        self._style, self.above = _STYLES[block.kind]
        self._indent = _INDENT_PX if block.kind in {"point", "step"} else 0.0
        self.with_next = block.kind == "heading"

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""
        room = wide - self._indent
        note = height_of(SMALL, self._block.note, room) + 1 if self._block.note else 0.0
        return height_of(self._style, self._block.text, room) + note

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        block, inner = self._block, room.adjusted(self._indent, 0, 0, 1)
        colour = SOFT if block.kind in {"small", "source"} else INK
        write(painter, inner, self._style, block.text, WRAP | LEFT, colour)
        if block.kind == "step":
            write(painter, room, STRONG, str(self._number), LEFT)
        if block.kind == "point":
            painter.setBrush(INK)
            painter.drawEllipse(room.topLeft() + QPointF(4, 9), _DOT_PX, _DOT_PX)
        if block.note:
            inner.setTop(room.top() + height_of(self._style, block.text, inner.width()) + 1)
            write(painter, inner, SMALL, block.note, WRAP | LEFT, SOFT)


class _Exercise:
    """An exercise: its picture, how often, what to look for."""

    above = 10.0
    with_next = False

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
        outline(painter, picture, QPen(LINE, 0.7), 8)
        inner = picture.adjusted(4, 4, -4, -4)
        paint_card_picture(painter, inner, card.exercise, card.primary, card.secondary)
        x, y = picture.right() + _INDENT_PX, room.top()
        for style, text in self._lines():
            high = height_of(style, text, room.right() - x)
            write(painter, QRectF(x, y, room.right() - x, high + 1), style, text)
            y += high + 2

    def _lines(self) -> list[tuple[Type, str]]:
        card = self._card
        return [
            (STRONG, card.name),
            (SMALL_STRONG, f"{card.primary_names} · {card.dose}"),
            (SMALL, card.how),
            (SMALL_STRONG, card.cue),
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
    beside = Beside(_FIGURES_PX[0] + 12, _FIGURES_TOP_PX + _FIGURES_PX[1])
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


def _paint_figures(painter: QPainter, body: Handout, wide: float) -> None:
    across, high = _FIGURES_PX
    scale = high / view_paths("front").silhouette.boundingRect().height()
    for index, view in enumerate(_VIEWS):
        x = wide - MARGIN_PX - across * (0.75 - 0.5 * index) + 4
        transform = QTransform(scale, 0, 0, scale, x, _FIGURES_TOP_PX)
        paint_lit(painter, view, transform, body.muscles)


_STYLES: dict[str, tuple[Type, float]] = {  # and the room above
    "lead": (SUBTITLE, 0.0),
    "heading": (HEADING, 16.0),
    "text": (WORDS, 4.0),
    "point": (WORDS, 5.0),
    "step": (WORDS, 4.0),
    "claim": (STRONG, 7.0),
    "exercise": (WORDS, 8.0),
    "source": (FOOT, 2.0),
    "small": (SMALL, 5.0),
}
