"""Paints one run beside others: its ground, a bar for its load, and the load in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.icons import paint_swatch
from bodymap.ui.draw.present.lines import Block, Tall

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.present.scene import PresentRun
    from bodymap.ui.draw.present.board import Board

_PAD_PX, _LEFT_PX, _RIGHT_PX = 12.0, 18.0, 26.0
_SWATCH_PX = (104.0, 84.0)
_GAP_PX = 20.0
_BAR_PX, _LOW_BAR_PX = 28.0, 16.0  # high
_MOST_PX = 118.0
_SWATCH_FROM_PX = 440.0  # a narrower card has no swatch
_VALUE_FROM = 0.7  # of the bar's growth
_LEAST_BAR_PX = 90.0  # wide
_VALUE_ROOM_PX = 24.0  # before the value
_MARK_PX = 4.0  # of the mark above and below the bar
_LEADING = 0.12
_WIDEST = "×0.00"
_SWATCH_RADIUS_PX = 10.0
_LEAST_LENGTH = 0.004  # of a bar: a value of almost nothing is seen


class _Places(NamedTuple):
    """Where the parts of a card stand, px; no swatch on a narrow card."""

    swatch: QRectF | None
    words: QRectF
    bar: QRectF
    value: QRectF


def run_tall(run: PresentRun, board: Board, width: float, value_px: float) -> Tall:
    """Return how high the card of ``run`` may be.

    Args:
        run: what it shows.
        board: the screen.
        width: of the card, px.
        value_px: width kept for the figures, the same on all cards of a step.
    """
    wide = _words_px(run, board, width, value_px)
    words = Block(run.name, "strong").height(board, wide) + Block(run.line, "line").height(
        board, wide
    )
    least = words + board.px(2 * _PAD_PX + _LOW_BAR_PX + 6)
    roomy = words + board.px(2 * _PAD_PX + _BAR_PX + 8)
    return Tall(least, max(roomy, board.px(_MOST_PX)))


def value_px(run: PresentRun, board: Board) -> float:
    """Return how wide the figures of ``run`` are, px; as wide while they are kept back."""
    return max(Block(text, "value").width(board) for text in (run.value, _WIDEST))


def paint_run(
    painter: QPainter,
    room: QRectF,
    run: PresentRun,
    board: Board,
    value_px: float,
    grown: float = 1.0,
) -> None:
    """Paint the card of ``run`` into ``room``.

    Args:
        painter: in px of the screen.
        room: the whole card.
        run: what it shows; while it is kept back only the track of the bar.
        board: the screen.
        value_px: width kept for the figures.
        grown: how much of the bar is there, 0 to 1, while it grows.
    """
    theme = board.theme
    edge = QPen(theme.accent, board.px(3)) if run.chosen else QPen(theme.hairline, board.px(2))
    rounded(painter, room, board.px(14), theme.tint if run.chosen else theme.surface, edge)
    places = _placed(run, room, board, value_px)
    if places.swatch is not None:
        _paint_swatch(painter, places.swatch, run, board)
    top = Block(run.name, "strong").paint(painter, board, places.words, theme.text)
    below = QRectF(places.words)
    below.setTop(top)
    Block(run.line, "line").paint(painter, board, below, theme.text2)
    _paint_bar(painter, places.bar, run, board, grown)
    drop = (places.value.height() - board.line_px("value")) / 2
    colour = theme.text if run.shown else theme.text2
    value = places.value.adjusted(0, drop, 0, 0)
    # The figures come when the bar has almost reached them.
    come = max((grown - _VALUE_FROM) / (1 - _VALUE_FROM), 0.0) if run.shown else 1.0
    painter.setOpacity(painter.opacity() * come)
    Block(run.value, "value").paint(painter, board, value, colour, Qt.AlignmentFlag.AlignRight)


def _paint_swatch(painter: QPainter, box: QRectF, run: PresentRun, board: Board) -> None:
    """Paint the ground, with corners as round as the card's are large."""
    paint_swatch(painter, box, run.surface)
    corners = QPainterPath()
    radius = board.px(_SWATCH_RADIUS_PX)
    corners.addRect(box.adjusted(-1, -1, 1, 1))
    corners.addRoundedRect(box, radius, radius)
    painter.fillPath(corners, board.theme.tint if run.chosen else board.theme.surface)


def _words_px(run: PresentRun, board: Board, width: float, value_px: float) -> float:
    left = board.px(_LEFT_PX)
    if _has_swatch(run, board, width, value_px):
        left += board.px(_SWATCH_PX[0] + _GAP_PX)
    return width - left - value_px - board.px(_VALUE_ROOM_PX + _RIGHT_PX)


def _has_swatch(run: PresentRun, board: Board, width: float, value_px: float) -> bool:
    return bool(run.surface) and width - value_px >= board.px(_SWATCH_FROM_PX - 100)


def _placed(run: PresentRun, room: QRectF, board: Board, value_px: float) -> _Places:
    pad = board.px(_PAD_PX)
    inside = room.adjusted(board.px(_LEFT_PX), pad, -board.px(_RIGHT_PX), -pad)
    value = QRectF(inside.right() - value_px, room.top(), value_px, room.height())
    words = QRectF(inside)
    words.setWidth(_words_px(run, board, room.width(), value_px))
    swatch = None
    if _has_swatch(run, board, room.width(), value_px):
        wide, high = map(board.px, _SWATCH_PX)
        high = min(high, inside.height())
        swatch = QRectF(inside.left(), room.center().y() - high / 2, wide, high)
        words.translate(wide + board.px(_GAP_PX), 0)
    name = Block(run.name, "strong").height(board, words.width())
    name += Block(run.line, "line").height(board, words.width())
    gap = board.px(8)
    high = min(board.px(_BAR_PX), max(inside.height() - name - gap, board.px(_LOW_BAR_PX)))
    spare = max(inside.height() - name - high - gap, 0.0)
    # The first line's own free room above its letters is no part of what is centred.
    words.translate(0, max(spare / 2 - board.line_px("strong") * _LEADING, 0.0))
    bar = QRectF(
        words.left(), words.top() + name + min(gap, inside.height() - name - high), 0, high
    )
    bar.setWidth(max(words.width(), board.px(_LEAST_BAR_PX)))
    return _Places(swatch, words, bar, value)


def _paint_bar(painter: QPainter, bar: QRectF, run: PresentRun, board: Board, grown: float) -> None:
    theme, radius = board.theme, board.px(6)
    track = theme.surface if run.chosen or theme.contrast else theme.track
    edge = QPen(theme.control, 1.0) if theme.contrast else None
    rounded(painter, bar, radius, track, edge)
    if run.shown:
        fill = QRectF(bar)
        fill.setWidth(bar.width() * max(run.length, _LEAST_LENGTH) * grown)
        rounded(painter, fill, min(radius, fill.width() / 2), bar_colour(run, board), edge)
    _paint_mark(painter, bar, run.mark, board)
    if run.shown and grown >= 1.0:
        _paint_range(painter, bar, run, board)


def bar_colour(run: PresentRun, board: Board) -> QColor:
    """Return the colour of the bar: the value's own on the load map."""
    theme = board.theme
    return theme.body_neutral if run.position is None else theme.load_colour(run.position)


def _paint_mark(painter: QPainter, bar: QRectF, mark: float, board: Board) -> None:
    over, x = board.px(_MARK_PX), bar.left() + bar.width() * mark
    pen = QPen(board.theme.ink, board.px(2.25))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.drawLine(QLineF(x, bar.top() - over, x, bar.bottom() + over))


def _paint_range(painter: QPainter, bar: QRectF, run: PresentRun, board: Board) -> None:
    """Paint the thin line of the range, with an edge where the fill under it is dark."""
    if run.high <= run.low:
        return
    left, right = (bar.left() + bar.width() * share for share in (run.low, run.high))
    line = QLineF(QPointF(left, bar.center().y()), QPointF(right, bar.center().y()))
    for colour, wide in ((board.theme.surface, 5.0), (board.theme.text2, 2.5)):
        pen = QPen(colour, board.px(wide))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(line)
