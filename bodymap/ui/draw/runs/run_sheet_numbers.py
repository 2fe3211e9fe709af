"""The numbers on the page of a run: its facts, the regions' bars, and every muscle's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.sheet_entry import paint_text, px, text_px
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.scene import LoadBar, RunFact, RunPageScene
    from bodymap.ui.theme import Theme

_FACT_ROW_PX = 46.0
_FACTS_IN_ROW = 8
_ROW_PX, _REGION_PX = 17.0, 23.0
_COLUMNS, _COLUMN_GAP_PX = 2, 28.0
_BAR_PX, _MARK_PX = 6.0, 7.0
_HEAD_PX = 22.0
_NUMBERS_PX, _RANGE_PX = 134.0, 96.0  # of a row; the range with the grade
_TOP_PX = 12.0  # as low as the map's legend
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(_MIDDLE | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(_MIDDLE | Qt.AlignmentFlag.AlignRight)


class _Look(NamedTuple):
    """How rows are painted: with which colours, the distance run, in which type and columns."""

    page: RunPageScene
    theme: Theme
    role: str
    name_px: float

    @property
    def mark(self) -> float | None:
        return self.page.bars.mark

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


def paint_regions(painter: QPainter, room: QRectF, page: RunPageScene, theme: Theme) -> None:
    """Paint what the bars mean, and the regions' bars below."""
    y = room.top() + px(_TOP_PX)
    for role, text, colour in (
        ("heading", page.bars.title, theme.text),
        ("small", page.bars.line, theme.text2),
    ):
        tall = text_px(role, text, room.width())
        paint_text(painter, QRectF(room.left(), y, room.width(), tall + 1), role, text, colour)
        y += tall + px(4)
    look = _Look(page, theme, "caption_medium", px(126))
    y = _paint_mark_words(painter, QRectF(room.left(), y, room.width(), px(20)), look)
    for bar in page.bars.bars:
        if not bar.inner:
            _paint_row(painter, QRectF(room.left(), y, room.width(), px(_REGION_PX)), bar, look)
            y += px(_REGION_PX)
    below = room.adjusted(0, y + px(8) - room.top(), 0, 0)
    _paint_card(painter, below, page, theme)


def _paint_mark_words(painter: QPainter, box: QRectF, look: _Look) -> float:
    """Write over the axis what its mark is, and return where that ends, px."""
    if look.mark is not None:
        font = type_font("caption_medium")
        half = QFontMetricsF(font).horizontalAdvance(look.page.bars.mark_text) / 2 + 1
        axis = box.adjusted(look.name_px, 0, -px(_NUMBERS_PX), 0)
        x = min(axis.left() + look.mark * axis.width(), box.right() - half)
        painter.setFont(font)
        painter.setPen(look.theme.text)
        middle = int(_MIDDLE | Qt.AlignmentFlag.AlignHCenter)
        room = QRectF(x - half, box.top(), 2 * half, box.height())
        painter.drawText(room, middle, look.page.bars.mark_text)
    return box.bottom()


def _paint_card(painter: QPainter, box: QRectF, page: RunPageScene, theme: Theme) -> None:
    """Paint what the chosen part, or the whole run, asked in each step, where it has room."""
    part = page.part
    lines = (("caption", part.caption, theme.text2), ("small", part.line, theme.text2))
    inset, inner = px(10), box.width() - 2 * px(10)
    middle = f"{part.value}  {part.value_line}"
    texts = (lines[0], ("small_strong", middle, theme.text), lines[1])
    tall = [text_px(role, text, inner) for role, text, _ in texts]
    frame = QRectF(box.left(), box.top(), box.width(), sum(tall) + 2 * inset)
    if frame.bottom() > box.bottom():
        return
    rounded(painter, frame, px(12), theme.raised, QPen(theme.hairline, 1.0))
    y = frame.top() + inset
    for (role, text, colour), high in zip(texts, tall, strict=True):
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
    wide = (room.width() - px(_COLUMN_GAP_PX)) / _COLUMNS
    look = _Look(page, theme, "caption", px(118))
    for index, bar in enumerate(page.bars.muscles):
        column, row = divmod(index, rows)
        x = room.left() + column * (wide + px(_COLUMN_GAP_PX))
        y = room.top() + px(_HEAD_PX) + row * px(_ROW_PX)
        _paint_row(painter, QRectF(x, y, wide, px(_ROW_PX)), bar, look)


def _paint_row(painter: QPainter, box: QRectF, bar: LoadBar, look: _Look) -> None:
    """Paint one row: name, bar from zero with its range, value, range in numbers, grade."""
    theme = look.theme
    numbers = px(_NUMBERS_PX)
    painter.setFont(type_font(look.role))
    painter.setPen(theme.text)
    metrics = QFontMetricsF(painter.font())
    name = metrics.elidedText(bar.plain, Qt.TextElideMode.ElideRight, look.name_px - px(6))
    painter.drawText(box, _LEFT, name)
    axis = box.adjusted(look.name_px, 0, -numbers, 0)
    _paint_bar(painter, axis, bar, look)
    right = box.adjusted(box.width() - numbers, 0, 0, 0)
    painter.setPen(theme.text2)
    painter.setFont(type_font("caption"))
    painter.drawText(right, _RIGHT, bar.grade)
    painter.drawText(right.adjusted(0, 0, -px(16), 0), _RIGHT, bar.range_text)
    painter.setPen(theme.text if bar.length is not None else theme.text2)
    painter.setFont(type_font("caption_strong" if bar.length is not None else "caption"))
    value = right.adjusted(0, 0, -px(_RANGE_PX), 0) if bar.range_text else right
    painter.drawText(value, _RIGHT, bar.value)


def _paint_bar(painter: QPainter, axis: QRectF, bar: LoadBar, look: _Look) -> None:
    theme, y, thick = look.theme, axis.center().y(), px(_BAR_PX)
    half = thick / 2
    track = QRectF(axis.left(), y - half, axis.width(), thick)
    rounded(painter, track, half, theme.track if theme.contrast else theme.hover)
    if bar.length is not None:
        long = QRectF(axis.left(), y - half, max(bar.length * axis.width(), thick), thick)
        edge = QPen(theme.control, 1.0) if theme.contrast else None
        rounded(painter, long, half, look.colour(bar), edge)
    if bar.high > bar.low:
        low, high = (axis.left() + share * axis.width() for share in (bar.low, bar.high))
        painter.setPen(QPen(theme.text2, 1.0))
        painter.drawLine(QLineF(low, y, high, y))
        for end in (low, high):
            painter.drawLine(QLineF(end, y - px(2.5), end, y + px(2.5)))
    if look.mark is not None:
        x, tall = axis.left() + look.mark * axis.width(), px(_MARK_PX)
        painter.setPen(QPen(theme.ink, 1.5))
        painter.drawLine(QLineF(x, y - tall, x, y + tall))
