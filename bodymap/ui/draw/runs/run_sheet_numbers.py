"""The numbers on the page of a run: its facts, the regions' bars, and every muscle's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.runs.run_bar_row import BarAxis, paint_load_bar
from bodymap.ui.draw.sheet_entry import paint_text, px, text_px
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.scene import LoadBar, RunFact, RunPageScene
    from bodymap.ui.theme import Theme

_FACT_ROW_PX = 42.0
_FACTS_IN_ROW = 8
_ROW_PX, _REGION_PX = 16.0, 20.0
_COLUMNS, _COLUMN_GAP_PX = 2, 28.0
_BAR_PX = 6.0
_HEAD_PX = 21.0
_NAME_PX, _NUMBERS_PX, _RANGE_PX = 126.0, 124.0, 91.0  # of a row; the range with the grade
_CARD_PX = (10.0, 8.0)  # around its words, and over it
_TOP_PX = 10.0  # as low as the map's legend
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(_MIDDLE | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(_MIDDLE | Qt.AlignmentFlag.AlignRight)


class _Look(NamedTuple):
    """How rows are painted: with which colours, in which type."""

    page: RunPageScene
    theme: Theme
    role: str

    def colour(self, bar: LoadBar) -> QColor:
        if bar.position is None:
            return self.theme.body_neutral
        if self.page.map.palette == "difference":
            return self.theme.difference_colour(bar.position)
        return self.theme.load_colour(bar.position)


def facts_px(page: RunPageScene) -> float:
    """Return the height of the facts, px."""
    return px(_FACT_ROW_PX) * -(-len(page.facts) // _FACTS_IN_ROW)


def paint_facts(painter: QPainter, room: QRectF, page: RunPageScene, theme: Theme) -> None:
    """Paint the facts, in one row where they fit."""
    rows = -(-len(page.facts) // _FACTS_IN_ROW)
    in_row = max(-(-len(page.facts) // max(rows, 1)), 1)
    wide = room.width() / in_row
    for index, fact in enumerate(page.facts):
        row, column = divmod(index, in_row)
        corner = room.topLeft() + QPointF(column * wide, row * px(_FACT_ROW_PX))
        _paint_fact(painter, QRectF(corner.x(), corner.y(), wide, px(_FACT_ROW_PX)), fact, theme)


def _paint_fact(painter: QPainter, box: QRectF, fact: RunFact, theme: Theme) -> None:
    caption = px(16)
    painter.setFont(type_font("caption"))
    painter.setPen(theme.text2)
    painter.drawText(QRectF(box.left(), box.top(), box.width(), caption), _LEFT, fact.caption)
    below = box.adjusted(0, caption, 0, -px(4))
    font = type_font("words")
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(below, _LEFT, fact.value)
    after = QFontMetricsF(font).horizontalAdvance(fact.value) + px(4)
    painter.setFont(type_font("small"))
    painter.setPen(theme.text2)
    painter.drawText(below.adjusted(after, px(2), 0, px(2)), _LEFT, fact.unit)


def column_px(wide: float) -> float:
    """Return the width of a column of bars on a page ``wide`` px: the regions' and the muscles'."""
    return (wide - px(_COLUMN_GAP_PX)) / _COLUMNS


def regions_px(page: RunPageScene, wide: float) -> float:
    """Return the height of the regions with their words and the card, px."""
    words = sum(text_px(role, text, wide) + px(4) for role, text in _region_words(page))
    card = sum(_card_px(page, wide)) + 2 * px(_CARD_PX[0])
    rows = len(_regions(page)) * px(_REGION_PX)
    return px(_TOP_PX) + words + px(20) + rows + px(_CARD_PX[1]) + card


def _region_words(page: RunPageScene) -> tuple[tuple[str, str], ...]:
    said = " ".join(filter(None, (page.bars.line, page.bars.beside)))
    return ("heading", page.bars.title), ("small", said)


def _regions(page: RunPageScene) -> list[LoadBar]:
    return [bar for bar in page.bars.bars if not bar.inner]


def paint_regions(painter: QPainter, room: QRectF, page: RunPageScene, theme: Theme) -> None:
    """Paint what the bars mean, the regions' bars below, and the card of part or run."""
    y = room.top() + px(_TOP_PX)
    for (role, text), colour in zip(_region_words(page), (theme.text, theme.text2), strict=True):
        tall = text_px(role, text, room.width())
        paint_text(painter, QRectF(room.left(), y, room.width(), tall + 1), role, text, colour)
        y += tall + px(4)
    look = _Look(page, theme, "caption_medium")
    y = _paint_mark_words(painter, QRectF(room.left(), y, room.width(), px(20)), look)
    top = y
    for bar in _regions(page):
        _paint_row(painter, QRectF(room.left(), y, room.width(), px(_REGION_PX)), bar, look)
        y += px(_REGION_PX)
    _paint_mark(painter, QRectF(room.left(), top, room.width(), y - top), look)
    below = room.adjusted(0, y + px(_CARD_PX[1]) - room.top(), 0, 0)
    _paint_card(painter, below, page, theme)


def _axis(box: QRectF) -> QRectF:
    """Return the part of ``box`` between the names and the numbers."""
    return box.adjusted(px(_NAME_PX), 0, -px(_NUMBERS_PX), 0)


def _paint_mark(painter: QPainter, rows: QRectF, look: _Look) -> None:
    """Draw the mark through all ``rows`` as one line: a mark for each would be a dashed one."""
    mark, axis = look.page.bars.mark, _axis(rows)
    if mark is not None:
        x = axis.left() + mark * axis.width()
        painter.setPen(QPen(look.theme.ink, 1.0))
        painter.drawLine(QLineF(x, rows.top(), x, rows.bottom()))


def _paint_mark_words(painter: QPainter, box: QRectF, look: _Look) -> float:
    """Write over the axis what its mark and its ends are, and return where that ends, px."""
    bars, axis = look.page.bars, _axis(box)
    font = type_font("caption_medium")
    painter.setFont(font)
    painter.setPen(look.theme.text)
    words = zip((0.0, bars.mark, 1.0), (bars.ends[0], bars.mark_text, bars.ends[1]), strict=True)
    for at, text in words:
        if at is not None and text:
            half = QFontMetricsF(font).horizontalAdvance(text) / 2 + 1
            x = min(axis.left() + at * axis.width(), box.right() - half)
            middle = int(_MIDDLE | Qt.AlignmentFlag.AlignHCenter)
            painter.drawText(QRectF(x - half, box.top(), 2 * half, box.height()), middle, text)
    return box.bottom()


def _card_lines(page: RunPageScene) -> tuple[tuple[str, str], ...]:
    part = page.part
    middle = f"{part.value}  {part.value_line}"
    lines = ("caption", part.caption), ("small_strong", middle), ("small", part.line)
    return tuple((role, text) for role, text in lines if text)


def _card_px(page: RunPageScene, wide: float) -> list[float]:
    """Return the height of each line of the card, px."""
    inner = wide - 2 * px(_CARD_PX[0])
    return [text_px(role, text, inner) for role, text in _card_lines(page)]


def _paint_card(painter: QPainter, box: QRectF, page: RunPageScene, theme: Theme) -> None:
    """Paint what the chosen part, or the whole run, asked, where it has room."""
    inset, tall = px(_CARD_PX[0]), _card_px(page, box.width())
    frame = QRectF(box.left(), box.top(), box.width(), sum(tall) + 2 * inset)
    if frame.bottom() > box.bottom() + 1:
        return
    rounded(painter, frame, px(12), theme.raised, QPen(theme.hairline, 1.0))
    y, inner = frame.top() + inset, box.width() - 2 * inset
    for (role, text), high in zip(_card_lines(page), tall, strict=True):
        colour = theme.text if role == "small_strong" else theme.text2
        paint_text(painter, QRectF(box.left() + inset, y, inner, high + 1), role, text, colour)
        y += high


def muscles_px(page: RunPageScene) -> float:
    """Return the height of all muscles' rows, px."""
    rows = -(-len(page.bars.muscles) // _COLUMNS)
    return px(_HEAD_PX) + rows * px(_ROW_PX)


def paint_muscles(painter: QPainter, room: QRectF, page: RunPageScene, theme: Theme) -> None:
    """Paint every muscle's bar, the highest first, with value, range and grade."""
    painter.setFont(type_font("heading"))
    painter.setPen(theme.text)
    painter.drawText(QRectF(room.left(), room.top(), room.width(), px(18)), _LEFT, tr("Muscles"))
    painter.setFont(type_font("caption"))
    painter.setPen(theme.text2)
    said = tr("value · range · grade (A best known, D least)")
    painter.drawText(QRectF(room.left(), room.top(), room.width(), px(18)), _RIGHT, said)
    rows = -(-len(page.bars.muscles) // _COLUMNS)
    wide, look = column_px(room.width()), _Look(page, theme, "caption")
    for first in range(0, len(page.bars.muscles), max(rows, 1)):
        x = room.left() if first == 0 else room.right() - wide
        y = room.top() + px(_HEAD_PX)
        column = page.bars.muscles[first : first + rows]
        for index, bar in enumerate(column):
            box = QRectF(x, y + index * px(_ROW_PX), wide, px(_ROW_PX))
            _paint_row(painter, box, bar, look)
        _paint_mark(painter, QRectF(x, y, wide, len(column) * px(_ROW_PX)), look)


def _is_chosen(bar: LoadBar, page: RunPageScene) -> bool:
    """Return whether the ring on the body is around ``bar``'s muscle, alone or in its region."""
    if bar.chosen:
        return True
    chosen = next((each.subject for each in page.bars.bars if each.chosen), None)
    regions = (each for each in page.map.regions if each.region == chosen)
    return any(bar.subject in each.muscles for each in regions)


def _paint_row(painter: QPainter, box: QRectF, bar: LoadBar, look: _Look) -> None:
    """Paint one row: name, bar with its range, value, range in numbers, grade."""
    theme, axis = look.theme, _axis(box)
    painter.setFont(type_font("caption_strong" if _is_chosen(bar, look.page) else look.role))
    painter.setPen(theme.text)
    metrics = QFontMetricsF(painter.font())
    name = metrics.elidedText(bar.plain, Qt.TextElideMode.ElideRight, px(_NAME_PX) - px(6))
    painter.drawText(box, _LEFT, name)
    y, half = axis.center().y(), px(_BAR_PX) / 2
    track = QRectF(axis.left(), y - half, axis.width(), 2 * half)
    start = BarAxis(look.page.bars.start, None)
    paint_load_bar(painter, track, bar, (theme, look.colour(bar)), start)
    _paint_numbers(painter, box.adjusted(box.width() - px(_NUMBERS_PX), 0, 0, 0), bar, theme)


def _paint_numbers(painter: QPainter, right: QRectF, bar: LoadBar, theme: Theme) -> None:
    painter.setPen(theme.text2)
    painter.setFont(type_font("caption"))
    painter.drawText(right, _RIGHT, bar.grade)
    painter.drawText(right.adjusted(0, 0, -px(16), 0), _RIGHT, bar.range_text)
    painter.setPen(theme.text if bar.length is not None else theme.text2)
    painter.setFont(type_font("caption_strong" if bar.length is not None else "caption"))
    value = right.adjusted(0, 0, -px(_RANGE_PX), 0) if bar.range_text else right
    painter.drawText(value, _RIGHT, bar.value)
