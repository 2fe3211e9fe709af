"""The page of a run on paper: facts, body, regions, all muscles, the chart, and what to know."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.draw.map_picture import PADDING_PX, MapPicture
from bodymap.ui.draw.runs.run_sheet_chart import paint_chart
from bodymap.ui.draw.runs.run_sheet_numbers import (
    column_px,
    facts_px,
    muscles_px,
    paint_facts,
    paint_muscles,
    paint_regions,
    regions_px,
)
from bodymap.ui.draw.sheet_entry import paint_text, px, text_px
from bodymap.ui.draw.type import text_scale
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunPageScene
    from bodymap.ui.draw.runs.chart import RunPlotPicture
    from bodymap.ui.theme import Theme

_MARGIN_PX = 46.0
_GAP_PX = 14.0
_CHART_SHARE = 0.75  # of what is left when body and chart have what they need
_LEAST_BODY_PX, _LEAST_CHART_PX = 236.0, 212.0


class RunSheet(NamedTuple):
    """What is on the sheet.

    Attributes:
        theme: for paper, so a light one.
        plot: draws the chart's lines; None leaves them out.
        footer: the last line.
        size: width and height of the page, px.
    """

    page: RunPageScene
    theme: Theme
    plot: RunPlotPicture | None
    footer: str
    size: tuple[int, int]


def paint_run_sheet(painter: QPainter, rect: QRectF, sheet: RunSheet) -> None:
    """Paint ``sheet`` into ``rect``, as shapes only: for files and printers alike.

    The layout is made for the sheet's own size in px and then scaled to ``rect``.
    """
    text = text_scale()
    scale = min(rect.width() / sheet.size[0], rect.height() / sheet.size[1]) / text
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, sheet.theme.surface)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    margin = px(_MARGIN_PX)
    whole = QRectF(QPointF(), QSizeF(rect.size()) / scale)
    _paint(painter, whole.adjusted(margin, margin, -margin, -margin), sheet)
    painter.restore()


def _paint(painter: QPainter, room: QRectF, sheet: RunSheet) -> None:
    page, theme = sheet.page, sheet.theme
    top = _paint_head(painter, room, sheet)
    top = _rule(painter, room, top, theme)
    paint_facts(painter, _at(room, top, facts_px(page)), page, theme)
    top = _rule(painter, room, top + facts_px(page) + px(6), theme)
    bottom = _paint_end(painter, room, sheet)
    muscles = muscles_px(page)
    left = bottom - top - muscles - 2 * px(_GAP_PX)
    middle = max(regions_px(page, column_px(room.width())), px(_LEAST_BODY_PX))
    least = min(px(_LEAST_CHART_PX), left / 2)  # many notices leave room for neither
    high = least + max(left - middle - least, 0.0) * _CHART_SHARE
    chart = QRectF(room.left(), bottom - high, room.width(), high)
    paint_chart(painter, chart, page.chart, theme, sheet.plot)
    lower = QRectF(room.left(), chart.top() - px(_GAP_PX) - muscles, room.width(), muscles)
    paint_muscles(painter, lower, page, theme)
    _paint_middle(painter, _at(room, top, lower.top() - px(_GAP_PX) - top), sheet)


def _paint_head(painter: QPainter, room: QRectF, sheet: RunSheet) -> float:
    """Write title, date, grounds and what it is compared with; return where they end, px."""
    page, theme = sheet.page, sheet.theme
    y = room.top()
    under = " · ".join((page.line, page.footing.surface_name))
    lines = [("print_title", page.title, theme.text), ("small", under, theme.text2)]
    if page.compare:
        lines.append(("small_strong", page.compare, theme.text))
    if page.part.chosen:
        text = tr("{part}. The row of numbers below is of the whole run.")
        lines.append(("small_strong", text.format(part=page.part.caption), theme.text))
    for role, words, colour in lines:
        paint_text(painter, _at(room, y, px(60)), role, words, colour)
        y += text_px(role, words, room.width()) + px(3)
    return y + px(5)


def _paint_middle(painter: QPainter, room: QRectF, sheet: RunSheet) -> None:
    """Paint the body at the left, and the regions at the right."""
    page, theme = sheet.page, sheet.theme
    wide = column_px(room.width())
    painter.save()
    # The map's own padding goes beyond the margin, so that its legend is flush with the rest.
    painter.translate(room.topLeft() - QPointF(PADDING_PX, 0))
    scene = page.map._replace(hint="", lit=frozenset(), names=False, numbers=False)
    picture = MapPicture(scene, theme)
    picture.fit(QSizeF(wide + PADDING_PX, room.height()))
    picture.paint_plain(painter)
    painter.restore()
    regions = QRectF(room.right() - wide, room.top(), wide, room.height())
    paint_regions(painter, regions, page, theme)


def _paint_end(painter: QPainter, room: QRectF, sheet: RunSheet) -> float:
    """Write from below: the footer, what the file held, what to know; return where it begins."""
    page, theme = sheet.page, sheet.theme
    bottom = room.bottom()
    notes = " ".join(each for each in (page.sentence, *page.notices) if each)
    for role, words in (("caption", sheet.footer), ("caption", notes)):
        if words:
            tall = text_px(role, words, room.width())
            bottom -= tall
            box = QRectF(room.left(), bottom, room.width(), tall + 1)
            paint_text(painter, box, role, words, theme.text2)
            bottom -= px(6)
    return bottom - px(4)


def _rule(painter: QPainter, room: QRectF, y: float, theme: Theme) -> float:
    """Draw a hairline at ``y`` and return where what follows begins, px."""
    painter.setPen(QPen(theme.hairline, 1.0))
    painter.drawLine(QLineF(room.left(), y, room.right(), y))
    return y + px(10)


def _at(room: QRectF, top: float, tall: float) -> QRectF:
    return QRectF(room.left(), top, room.width(), tall)
