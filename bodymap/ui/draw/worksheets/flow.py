"""Blocks of words and pictures that follow one another over pages, none cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QRectF

from bodymap.app.worksheets.layout import MARGIN_PX, SIZES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.sheet import Paper

_FOOT_PX = 58.0


class Piece(Protocol):
    """A block on paper."""

    above: float  # px of room over it, unless it begins a page
    with_next: bool  # a heading: never the last of a page

    @property
    def again(self) -> Piece | None:
        """What stands over the rest of its section on the next page, where it is a heading."""

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""


class Beside(NamedTuple):
    """What stands at the right of the first page: it takes width down to ``bottom``, px."""

    wide: float
    bottom: float


class Put(NamedTuple):
    """A block in its place."""

    piece: Piece
    room: QRectF


def flowed(
    pieces: Sequence[Piece], paper: Paper, top: float, beside: Beside | None = None
) -> list[list[Put]]:
    """Return the pages: the first begins at ``top``, the others at the margin, px."""
    wide, high = SIZES[paper]
    across, bottom = wide - 2 * MARGIN_PX, high - _FOOT_PX
    pages: list[list[Put]] = [[]]
    y, heading = top, None
    for index, piece in enumerate(pieces):
        first = len(pages) == 1
        room = across
        if beside is not None and first and y < beside.bottom:
            room -= beside.wide
        gap = piece.above if pages[-1] else 0.0
        needed = piece.high(room)
        if piece.with_next and index + 1 < len(pieces):
            needed += pieces[index + 1].above + pieces[index + 1].high(room)
        if y + gap + needed > bottom and pages[-1]:
            pages.append([])
            y, gap, room = MARGIN_PX, 0.0, across
            if heading is not None and not piece.with_next:
                tall = heading.high(across)
                pages[-1].append(Put(heading, QRectF(MARGIN_PX, y, across, tall)))
                y, gap = y + tall, piece.above
        heading = piece.again if piece.with_next else heading
        tall = piece.high(room)
        pages[-1].append(Put(piece, QRectF(MARGIN_PX, y + gap, room, tall)))
        y += gap + tall
    return pages
