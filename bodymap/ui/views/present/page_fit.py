"""How the presented page is divided: the words above, the figure, the column, for every size.

Larger text takes the figure's width first, then it wraps, then it is made smaller, and at
last everything is, until nothing is cut off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from bodymap.ui.draw.present.board import FACES, FLOOR_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bodymap.ui.draw.present.board import Board

MARGIN_PX = 40.0
_TOP_PX = 28.0
_HEAD_PX = 128.0  # high at least, with the margin between it and what stands under it
_UNDER_HEAD_PX = 24.0
_BOTTOM_PX = 28.0  # above the foot
_BETWEEN_PX = 24.0  # the figure and the column
_FIGURE_LEAST_PX = 300.0  # high
_COLUMN_MOST_PX = 860.0  # wide: longer lines are hard to read
_WORDS_MOST_PX = 1100.0  # wide, without a figure
_NARROW, _WIDE, _WIDEST = 0.3645, 0.5, 0.636  # of the width, for the figure: on a fixed grid
_TALLEST = 1.9  # times as high as wide: a taller tile would be empty below
_GIVES = 0.86, 0.72  # what is left of the narrow figure, where larger text needs more
READABLE = FLOOR_PX / FACES["text"].px  # times the text: then it is read from the back row
_SMALLER, _LEAST_UNIT = 0.95, 0.1
_STATEMENT = 1.3  # times the text, where nothing but words is shown,
_NO_FIGURE = 1.15  # and where there is no figure
_STATEMENT_TOP = 0.34  # of the free room above them


class Need(NamedTuple):
    """What has to find room.

    Attributes:
        title, text: give the height of the words above at a width, px.
        column: gives the least height of the column at a width, px; None: there is none.
        figure: there is one.
        cards: the column has cards, which need more room than the figure.
        named: names are shown on so many bodies; 0: on none.
    """

    title: Callable[[Board, float], float]
    text: Callable[[Board, float], float]
    column: Callable[[Board, float], float] | None
    figure: bool
    cards: bool
    named: int


class Fit(NamedTuple):
    """The page as it fits, px; a part that there is none of is empty."""

    board: Board
    title: QRectF
    text: QRectF
    figure: QRectF
    column: QRectF


def fit(need: Need, page: QRectF, board: Board) -> Fit:
    """Return how ``need`` fits ``page`` (px, without the foot).

    ``board`` has the text size that is asked for; the answer's has the one that fits. Letters
    that would be too small to be read from the back row shrink with everything around them: what
    is there is whole, and on the page, whatever it is.
    """
    if not need.figure:
        larger = _STATEMENT if need.column is None else _NO_FIGURE
        board = board._replace(scale=board.scale * larger)
    least = board.unit * _LEAST_UNIT
    while True:
        for found, fits in _tries(need, page, board):
            if fits or board.unit < least:
                return found
        if board.scale > READABLE:
            board = board._replace(scale=max(board.scale * _SMALLER, READABLE))
        else:
            board = board._replace(unit=board.unit * _SMALLER)


def _tries(need: Need, page: QRectF, board: Board) -> Iterator[tuple[Fit, bool]]:
    """Yield the page in this text size, with less and less of the figure; and whether it fits."""
    margin = board.px(MARGIN_PX)
    inside = page.adjusted(margin, board.px(_TOP_PX), -margin, -board.px(_BOTTOM_PX))
    title, text, body = _heads(need, inside, board)
    if need.column is None:
        if not need.figure:
            free = max(inside.bottom() - text.bottom(), 0.0) * _STATEMENT_TOP
            words = title.translated(0, free), text.translated(0, free)
            yield Fit(board, *words, QRectF(), QRectF()), text.bottom() <= inside.bottom()
        else:
            tall = body.height() >= min(board.px(_FIGURE_LEAST_PX), inside.height() / 2)
            yield Fit(board, title, text, body, QRectF()), tall
        return
    for figure, column in _divided(need, body, board):
        high = need.column(board, column.width())
        yield Fit(board, title, text, figure, column), high <= column.height()


def _heads(need: Need, inside: QRectF, board: Board) -> tuple[QRectF, QRectF, QRectF]:
    """Return the rooms of title and text, and what is left under them."""
    title, text = QRectF(inside), QRectF(inside)
    title.setHeight(need.title(board, inside.width()))
    text.setTop(title.bottom())
    text.setHeight(need.text(board, inside.width()))
    body = QRectF(inside)
    under = (text if text.height() else title).bottom() + board.px(_UNDER_HEAD_PX)
    body.setTop(max(under, inside.top() + board.px(_HEAD_PX)))
    return title, text, body


def _divided(need: Need, body: QRectF, board: Board) -> Iterator[tuple[QRectF, QRectF]]:
    if not need.figure:
        column = QRectF(body)
        if not need.cards:
            column.setWidth(min(body.width(), board.px(_WORDS_MOST_PX) * max(board.scale, 1.0)))
        yield QRectF(), column
        return
    between = board.px(_BETWEEN_PX)
    widest = body.width() - between - board.px(_COLUMN_MOST_PX) * max(board.scale, 1.0)
    for share in _shares(need, board):
        wide = max(body.width() * share, widest)
        figure, column = QRectF(body), QRectF(body)
        figure.setWidth(round(wide))
        figure.setHeight(min(body.height(), wide * _TALLEST))
        column.setLeft(figure.right() + between)
        yield figure, column


def _shares(need: Need, board: Board) -> Iterator[float]:
    """Yield what the figure may have of the width, the best first."""
    if need.named > 1:
        yield _WIDEST
    if need.named or not need.cards:
        yield _WIDE
    yield _NARROW
    if board.scale > 1.0:
        yield from (_NARROW * keeps for keeps in _GIVES)
