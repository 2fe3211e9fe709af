"""Paints an exercise for the class: its picture, what it trains, how often, and the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from bodymap.figure.exercise_book import read_book
from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.exercise_picture import still
from bodymap.ui.draw.present.lines import Block, Tall
from bodymap.ui.draw.small_figure import paint_small_figure

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPainter

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.draw.present.board import Board

_PAD_PX = 20.0
_LOW_PX, _MOST_PX = 180.0, 508.0  # high
_BESIDE_FROM_PX = 640.0  # wide: then the picture stands beside the words,
_PICTURE = 0.52  # and has so much of the card
_WORDS_GAP_PX = 8.0


class ExercisePicture:
    """The card of an exercise; it keeps its picture."""

    def __init__(self, card: ExerciseCard) -> None:
        self.card = card
        self._kept: tuple[tuple[object, ...], QImage] | None = None

    def tall(self, board: Board, width: float) -> Tall:
        """Return how high it may be at ``width`` px."""
        beside = _is_beside(board, width)
        words = self._words_tall(board, _words_px(board, width, beside=beside))
        picture = 0.0 if beside else board.px(_LOW_PX)
        least = max(words + picture + board.px(2 * _PAD_PX), board.px(_LOW_PX))
        return Tall(least, max(least, board.px(_MOST_PX)))

    def paint(self, painter: QPainter, room: QRectF, board: Board) -> None:
        """Paint it into ``room``."""
        theme, pad = board.theme, board.px(_PAD_PX)
        edge = QPen(theme.hairline, board.px(1.5)) if theme.contrast else None
        rounded(painter, room, board.px(16), theme.raised, edge)
        picture, words = self._divided(room.adjusted(pad, 0, -pad, 0), board)
        self._paint_picture(painter, picture, board)
        for block, colour in zip(
            self._blocks(), (theme.text, theme.text2, theme.text, theme.text), strict=True
        ):
            words.setTop(block.paint(painter, board, words, colour) + board.px(_WORDS_GAP_PX))

    def _divided(self, inside: QRectF, board: Board) -> tuple[QRectF, QRectF]:
        """Return the rooms of the picture and the words: side by side where the card is wide.

        The picture begins at the upper edge: what it shows only a part of ends there.
        """
        pad = board.px(_PAD_PX)
        picture, words = inside.adjusted(0, 0, 0, -pad), QRectF(inside)
        if _is_beside(board, inside.width() + 2 * pad):
            words.setLeft(inside.right() - _words_px(board, inside.width() + 2 * pad, beside=True))
            picture.setRight(words.left() - 1.5 * pad)
            high = self._words_tall(board, words.width())
            words.setTop(inside.top() + max((inside.height() - high) / 2, 0.0))
        else:
            words.setTop(inside.bottom() - pad - self._words_tall(board, inside.width()))
            picture.setBottom(words.top() - board.px(_WORDS_GAP_PX))
        return picture, words

    def _blocks(self) -> tuple[Block, ...]:
        card = self.card
        return (
            Block(card.name, "ask"),
            Block(card.primary_names, "line"),
            Block(card.dose, "strong"),
            Block(card.cue, "text"),
        )

    def _words_tall(self, board: Board, width: float) -> float:
        blocks = self._blocks()
        return sum(block.height(board, width) + board.px(_WORDS_GAP_PX) for block in blocks)

    def _paint_picture(self, painter: QPainter, room: QRectF, board: Board) -> None:
        size = room.size().toSize()
        if size.width() < 2 or size.height() < 2:
            return
        movement = read_book().get(self.card.exercise)
        if movement is None:
            trained = self.card.primary, self.card.secondary
            paint_small_figure(painter, room, *trained, board.theme)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (size, board.theme.name, ratio)
        if self._kept is None or self._kept[0] != key:
            wide, high = size.toTuple()
            self._kept = key, still(movement, wide, high, board.theme.name, ratio)
        painter.drawImage(room.topLeft(), self._kept[1])


def _is_beside(board: Board, width: float) -> bool:
    return width >= board.text_px(_BESIDE_FROM_PX)


def _words_px(board: Board, width: float, *, beside: bool) -> float:
    inside = width - board.px(2 * _PAD_PX)
    return inside * (1 - _PICTURE) if beside else inside
