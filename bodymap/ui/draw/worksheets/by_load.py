"""Paints a page of "colour by load", and its key in the colours of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import (
    MARGIN_PX,
    SIZES,
    number_leaders,
    number_place,
    number_room,
)
from bodymap.ui.draw.worksheets.body import paint_leaders, paint_view
from bodymap.ui.draw.worksheets.paper import (
    CENTRE,
    FOOT,
    HEADING,
    INK,
    LEFT,
    LINE,
    MIDDLE,
    RIGHT,
    SMALL,
    SMALL_STRONG,
    SOFT,
    WHITE,
    WORDS,
    fitting,
    frame,
    outline,
    rule,
    width_of,
    write,
)
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.worksheets.layout import NumberRoom
    from bodymap.app.worksheets.sheet import ByLoad, Figure, LoadRow, Paper

_BOX_PX = 22.0  # of a step, to be coloured
_WORDS_PX = 7.0  # from a box to the words beside it
_COLUMN_GAP_PX = 24.0
_NUMBER_PX, _VALUE_PX = 24.0, 46.0  # columns of the table
_SWATCH_PX = 15.0
_DARK = 110  # of 255: a number on it is white
_MOST_ROW_PX = 26.0
_LONG = 23  # letters; longer names take two columns instead of three


def paint_by_load(painter: QPainter, body: ByLoad, paper: Paper, *, answers: bool) -> None:
    """Paint the figures with their numbers, the steps of load and the table."""
    room, wide = number_room(paper), SIZES[paper][0]
    colours = [theme("light").load_colour(step.position) for step in body.steps]
    fills = {muscle: colours[step] for muscle, step in body.fills} if answers else {}
    run = tr("The run: {run}").format(run=body.run)
    head = QRectF(MARGIN_PX, room.top - 30, wide - 2 * MARGIN_PX, 18)
    write(painter, head, HEADING, run, LEFT)
    for figure in body.figures:
        _paint_figure(painter, figure, paper, fills)
    _paint_steps(painter, body, room, wide, colours if answers else [])
    _paint_table(painter, body, room, wide, colours if answers else [])


def _paint_figure(
    painter: QPainter, figure: Figure, paper: Paper, fills: dict[str, QColor]
) -> None:
    paint_view(painter, figure, number_place(figure, paper), fills)
    placed = number_leaders(figure, paper)
    paint_leaders(painter, placed)
    for one in placed:
        left = one.hand == "left"
        box = QRectF(one.end_x - 34 if left else one.end_x + 4, one.end_y - 9, 30, 18)
        write(painter, box, SMALL_STRONG, str(one.number), (RIGHT if left else LEFT) | MIDDLE)


def _paint_steps(
    painter: QPainter, body: ByLoad, room: NumberRoom, wide: float, colours: list[QColor]
) -> None:
    y = room.steps
    title = tr("Load in {per} against an easy run (×1)")
    if not colours:
        title = tr("Load in {per} against an easy run (×1): choose a colour for each box")
    head = QRectF(MARGIN_PX, y, wide - 2 * MARGIN_PX, 18)
    write(painter, head, HEADING, title.format(per=body.per), LEFT)
    needed = [
        max(width_of(SMALL, step.words), width_of(SMALL, step.range_text)) + _BOX_PX + _WORDS_PX
        for step in body.steps
    ]
    spare = max(wide - 2 * MARGIN_PX - sum(needed), 0.0) / (len(needed) - 1)
    x = MARGIN_PX
    for index, (step, column) in enumerate(zip(body.steps, needed, strict=True)):
        box = QRectF(x, y + 26, _BOX_PX, _BOX_PX)
        _paint_box(painter, index, box, colours)
        words = QRectF(box.right() + _WORDS_PX, box.top() - 3, 200, 14)
        write(painter, words, SMALL, step.words, LEFT)
        write(painter, words.translated(0, 14), SMALL, step.range_text, LEFT, SOFT)
        x += column + spare


def _paint_box(painter: QPainter, step: int, box: QRectF, colours: list[QColor]) -> None:
    """Paint a step's box with its number: on a grey printer the colours differ little."""
    colour = colours[step] if colours else WHITE
    frame(painter, box, colour, 3)
    outline(painter, box, QPen(INK, 0.8), 3)
    ink = WHITE if colour.lightness() < _DARK else INK
    write(painter, box, SMALL_STRONG, str(step + 1), CENTRE | MIDDLE, ink)


def _paint_table(
    painter: QPainter, body: ByLoad, room: NumberRoom, wide: float, colours: list[QColor]
) -> None:
    columns = 2 if max(len(row.name) for row in body.rows) > _LONG else 3
    rows = -(-len(body.rows) // columns)
    high = min(room.table_px / rows, _MOST_ROW_PX)
    across = (wide - 2 * MARGIN_PX + _COLUMN_GAP_PX) / columns
    for index, row in enumerate(body.rows):
        x = MARGIN_PX + (index // rows) * across
        y = room.table + (index % rows) * high
        box = QRectF(x, y, across - _COLUMN_GAP_PX, high)
        _paint_row(painter, row, box, colours)


def _paint_row(painter: QPainter, row: LoadRow, box: QRectF, colours: list[QColor]) -> None:
    rule(painter, box.bottomLeft(), box.bottomRight(), QPen(LINE, 0.5))
    write(painter, box, SMALL_STRONG, str(row.number), LEFT | MIDDLE)
    words = box.adjusted(_NUMBER_PX, 0, -_VALUE_PX - _SWATCH_PX - 3, 0)
    style = fitting(row.name, words.width(), (WORDS, SMALL, FOOT))
    write(painter, words, style, row.name, LEFT | MIDDLE)
    write(painter, box, WORDS, row.value, RIGHT | MIDDLE)
    if colours and row.step is not None:
        swatch = QRectF(0, 0, _SWATCH_PX, _SWATCH_PX)
        swatch.moveCenter(QPointF(box.right() - _VALUE_PX - _SWATCH_PX / 2, box.center().y()))
        _paint_box(painter, row.step, swatch, colours)
