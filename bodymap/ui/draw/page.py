"""Paints the page of a saved or printed picture: title, run, figure, legend and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bodymap.ui.draw.map_picture import PADDING_PX, MapPicture
from bodymap.ui.draw.tint import mark_colour
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from bodymap.app.map_scene import MapScene, Mark
    from bodymap.ui.theme import Theme

PictureView = Literal["front", "back", "both"]

_MARGIN_PX = 40.0
_ROW_PX = 21.0
_COLUMN_PX = 250.0  # one column of numbers in a wide page
_WIDE = 1.15  # width over height from which the numbers stand beside the figure
_DOT_PX = 4.5


@dataclass(frozen=True, slots=True)
class Page:
    """What is on the page.

    Attributes:
        title: the heading.
        lines: the run in words, and what else must be said above the figure.
        footer: the last line.
        view: which sides of the body.
        size: width and height of the picture, px.
        numbers: list every muscle's value.
    """

    scene: MapScene
    theme: Theme
    title: str
    lines: tuple[str, ...] = ()
    footer: str = ""
    view: PictureView = "both"
    size: tuple[int, int] = (1200, 1600)
    numbers: bool = True


def paint_page(painter: QPainter, rect: QRectF, page: Page) -> None:
    """Paint ``page`` into ``rect``, as shapes only: for files, printers and pictures alike.

    The layout is made for the screen's type sizes and then scaled to ``rect``.
    """
    wide = rect.width() > _WIDE * rect.height()
    least = (1000.0, 760.0) if wide else (900.0, 1150.0)
    if page.view != "both" and not wide:
        least = (600.0, 1100.0)
    text = text_scale()
    scale = min(rect.width() / least[0], rect.height() / least[1]) / text
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, page.theme.surface)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    _paint(painter, QSizeF(rect.size()) / scale, page, wide=wide)
    painter.restore()


def _paint(painter: QPainter, size: QSizeF, page: Page, *, wide: bool) -> None:
    margin = _MARGIN_PX
    body = QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin)
    body.setTop(_paint_head(painter, body, page))
    body.setBottom(_paint_footer(painter, body, page))
    marks = [mark for mark in page.scene.marks.values() if mark.position is not None]
    if page.numbers and marks and page.scene.palette != "role":
        body = _paint_numbers(painter, body, page, marks, wide=wide)
    _paint_figure(painter, body, page)


def _paint_head(painter: QPainter, body: QRectF, page: Page) -> float:
    """Paint title and lines and return where the figure may start, px."""
    y = body.top()
    lines = [("title", page.title, page.theme.text)]
    lines += [("text", line, page.theme.text2) for line in page.lines]
    for role, text, colour in lines:
        y = _paint_text(painter, QRectF(body.left(), y, body.width(), 400), role, text, colour) + 4
    return y + 12


def _paint_footer(painter: QPainter, body: QRectF, page: Page) -> float:
    metrics = QFontMetricsF(type_font("caption"))
    room = QRectF(body.left(), body.bottom() - metrics.height(), body.width(), metrics.height())
    _paint_text(painter, room, "caption", page.footer, page.theme.text2)
    return room.top() - 12


def _paint_text(painter: QPainter, room: QRectF, role: str, text: str, colour: QColor) -> float:
    """Paint ``text``, wrapped to the width of ``room``, and return where it ends, px."""
    font = type_font(role)
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, flags, text)
    end: float = QFontMetricsF(font).boundingRect(room, flags, text).bottom()
    return end


def _paint_numbers(
    painter: QPainter, body: QRectF, page: Page, marks: list[Mark], *, wide: bool
) -> QRectF:
    """Paint every muscle's value and return what is left for the figure."""
    text = text_scale()
    row, column = _ROW_PX * text, _COLUMN_PX * text
    columns = 1 if wide else max(int(body.width() // column), 1)
    rows = -(-len(marks) // columns)
    tall = row * (rows + 1)
    if wide:
        room = QRectF(body.right() - column, body.top(), column, tall)
        left = body.adjusted(0, 0, -column - 8, 0)
    else:
        room = QRectF(body.left(), body.bottom() - tall, body.width(), tall)
        left = body.adjusted(0, 0, 0, -tall - 16)
    heads = {"load": tr("Each muscle against an easy run"), "difference": tr("Run B against run A")}
    head = heads[page.scene.palette]
    _paint_text(painter, room, "caption_strong", head, page.theme.text)
    gap = 28.0 if columns > 1 else 0.0
    across = (room.width() + gap) / columns
    for index, mark in enumerate(marks):
        x = room.left() + (index // rows) * across
        y = room.top() + (index % rows + 1) * row
        _paint_row(painter, QRectF(x, y, across - gap, row), mark, page)
    return left


def _paint_row(painter: QPainter, room: QRectF, mark: Mark, page: Page) -> None:
    theme = page.theme
    middle = room.center().y()
    painter.setPen(QPen(theme.ink, 1.0))
    painter.setBrush(mark_colour(mark, page.scene.palette, theme))
    painter.drawEllipse(QPointF(room.left() + _DOT_PX + 1, middle), _DOT_PX, _DOT_PX)
    side = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(theme.text)
    painter.setFont(type_font("small"))
    painter.drawText(room.adjusted(18, 0, 0, 0), int(side | Qt.AlignmentFlag.AlignLeft), mark.plain)
    painter.setFont(type_font("value"))
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignRight), mark.value)


def _paint_figure(painter: QPainter, body: QRectF, page: Page) -> None:
    scene = page.scene._replace(hint="", lit=frozenset())
    picture = MapPicture(scene, page.theme)
    body = body.adjusted(-PADDING_PX, 0, PADDING_PX, 0)  # so that the legend is flush with the rest
    picture.fit(body.size(), only=None if page.view == "both" else page.view)
    painter.save()
    painter.translate(body.topLeft())
    picture.paint_plain(painter)
    painter.restore()
