"""Paints what the colours of a figure mean, along the foot of its tile."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.ui.draw.legend import scale_gradient
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.present.body_place import VIEWS_OF
from bodymap.ui.draw.present.lines import Block
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.present.scene import PresentFigure
    from bodymap.ui.draw.present.board import Board

_DOT_PX = 14.0
_DOT_GAP_PX, _APART_PX = 6.0, 14.0
_SIDE_PX, _UNDER_PX = 8.0, 10.0
_STRIP_PX = (96.0, 14.0)
_SHRINK, _LEAST = 0.93, 0.3


class KeyEntry(NamedTuple):
    """One part of the key: words alone, with a role's colour before them, or with a strip behind.

    Attributes:
        role: of the Role view; "" for none.
        words: the role, what the strip's left end is, or the run that is shown.
        end: what the right end of the strip of the load map's colours is; "": there is no strip.
    """

    role: str
    words: str
    end: str = ""


def key_of(figure: PresentFigure) -> tuple[KeyEntry, ...]:
    """Return the key that ``figure`` needs: what its colours mean, or whose loads they are."""
    if figure.plain:
        return ()
    if figure.kept:  # the figure is as large when the name of the run has come
        return (KeyEntry("", ""),)
    if figure.run:
        return (KeyEntry("", tr("Shown here: {run}").format(run=figure.run)),)
    if figure.stride is not None:
        ticks = figure.stride.legend_ticks
        first = f"{figure.stride.legend_title} {ticks[0][1]}"
        return (KeyEntry("", first, ticks[-1][1]),)
    if figure.map.palette != "role":
        return ()
    return tuple(
        KeyEntry(role.role, role.name)
        for role in figure.map.legend.roles
        if role.role in _roles_seen(figure)
    )


def _roles_seen(figure: PresentFigure) -> frozenset[str]:
    """Return the roles whose colour can be seen on ``figure``."""
    shown: set[str] = set()
    for view in VIEWS_OF.get(figure.view, ()):
        paths = view_paths(view)
        shown |= set(paths.muscles) | (set(paths.ghosts) if figure.map.deep else set())
    return frozenset(mark.role for muscle, mark in figure.map.marks.items() if muscle in shown)


def key_height(key: tuple[KeyEntry, ...], board: Board, width: float) -> float:
    """Return how high the key is in a tile ``width`` px wide; 0 for none."""
    if not key:
        return 0.0
    board = _fitting(key, board, width)
    return len(_rows(key, board, width)) * board.line_px("tick") + board.px(_UNDER_PX)


def paint_key(painter: QPainter, tile: QRectF, key: tuple[KeyEntry, ...], board: Board) -> None:
    """Paint the key along the foot of ``tile``, its rows in the middle."""
    if not key:
        return
    board = _fitting(key, board, tile.width())
    rows, line = _rows(key, board, tile.width()), board.line_px("tick")
    top = tile.bottom() - key_height(key, board, tile.width())
    for row in rows:
        left = tile.left() + (tile.width() - _row_px(row, board)) / 2
        for entry in row:
            box = QRectF(left, top, _entry_px(entry, board), line)
            _paint_entry(painter, box, entry, board)
            left = box.right() + board.px(_APART_PX)
        top += line


def _fitting(key: tuple[KeyEntry, ...], board: Board, width: float) -> Board:
    """Return ``board`` with text so small that the longest entry is not cut off."""
    free = width - board.px(2 * _SIDE_PX)
    while max(_entry_px(entry, board) for entry in key) > free and board.scale > _LEAST:
        board = board._replace(scale=board.scale * _SHRINK)
    return board


def _rows(key: tuple[KeyEntry, ...], board: Board, width: float) -> list[list[KeyEntry]]:
    """Return ``key`` in as few rows as there is room for, each with about as many entries."""
    free = width - board.px(2 * _SIDE_PX)
    for rows in range(1, len(key)):
        most = ceil(len(key) / rows)
        found = [list(key[at : at + most]) for at in range(0, len(key), most)]
        if all(_row_px(row, board) <= free for row in found):
            return found
    return [[entry] for entry in key]


def _row_px(row: list[KeyEntry], board: Board) -> float:
    return sum(_entry_px(each, board) for each in row) + board.px(_APART_PX) * (len(row) - 1)


def _entry_px(entry: KeyEntry, board: Board) -> float:
    strip = _STRIP_PX[0] + 2 * _DOT_GAP_PX if entry.end else 0.0
    sign = _DOT_PX + _DOT_GAP_PX if entry.role else strip
    return board.px(sign) + sum(Block(text, "tick").width(board) + 1 for text in entry[1:])


def _paint_entry(painter: QPainter, box: QRectF, entry: KeyEntry, board: Board) -> None:
    theme, words, gap = board.theme, Block(entry.words, "tick"), board.px(_DOT_GAP_PX)
    if entry.role:
        side = board.px(_DOT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.role_colour(entry.role))
        dot = QRectF(box.left(), box.center().y() - side / 2, side, side)
        painter.drawRoundedRect(dot, side / 3, side / 3)
        words.paint(painter, board, box.adjusted(side + gap, 0, 1, 0), theme.text)
        return
    wide, high = (board.px(px) for px in _STRIP_PX)
    ink = theme.text2 if entry.end else theme.text
    words.paint(painter, board, box.adjusted(0, 0, 1, 0), ink)
    if not entry.end:
        return
    strip = QRectF(box.left() + words.width(board) + gap, box.center().y() - high / 2, wide, high)
    painter.setPen(_edge(theme.control) if theme.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(scale_gradient(strip.topLeft(), strip.topRight(), theme.load_colour))
    painter.drawRoundedRect(strip, high / 2, high / 2)
    end = Block(entry.end, "tick")
    end.paint(painter, board, box.adjusted(strip.right() + gap - box.left(), 0, 1, 0), theme.text2)


def _edge(colour: QColor) -> QPen:
    pen = QPen(colour)
    pen.setCosmetic(True)
    return pen
