"""The printed sheet of exercises: a picture, dose, cue and muscles of each, and when to stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from bodymap.ui.draw.pdf_file import paper_of_px, pdf
from bodymap.ui.draw.sheet_entry import Entry, StopBlock, paint_text, px
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.theme import Theme

_MARGIN_PX = 52.0
_GAP_PX = 18.0  # between two entries


@dataclass(frozen=True, slots=True)
class TrainSheet:
    """What is on the sheet.

    Attributes:
        cards: the exercises in their order.
        theme: for paper, so a light one.
        footer: the last line of each page.
        size: width and height of a page, px.
    """

    title: str
    cards: tuple[ExerciseCard, ...]
    theme: Theme
    footer: str
    size: tuple[int, int]


def sheet_pdf(sheet: TrainSheet) -> bytes:
    """Return ``sheet`` as a PDF whose pictures are shapes."""
    room = QRectF(0, 0, *sheet.size)
    paper = paper_of_px(*sheet.size)
    return pdf(
        sheet.title, paper, lambda painter, writer: paint_sheet(painter, room, sheet, writer)
    )


def paint_sheet(
    painter: QPainter, rect: QRectF, sheet: TrainSheet, device: QPagedPaintDevice | None = None
) -> None:
    """Paint all pages of ``sheet``, each into ``rect``.

    Args:
        painter: of the printer or the file.
        rect: a page's room.
        sheet: what is on it.
        device: begins a new page; None: only the first page is painted.
    """
    scale = rect.width() / sheet.size[0] / text_scale()
    room = QSizeF(rect.size()) / scale
    pages = _pages(sheet, room)
    for number, page in enumerate(pages, 1):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        _paint_page(
            painter, room, sheet, page, tr("Page {n} of {all}").format(n=number, all=len(pages))
        )
        painter.restore()
        if device is None:
            return
        if number < len(pages):
            device.newPage()


def page_count(sheet: TrainSheet) -> int:
    """Return how many pages ``sheet`` takes."""
    return len(_pages(sheet, QSizeF(*sheet.size) * text_scale()))


_Block = Entry | StopBlock


def _pages(sheet: TrainSheet, room: QSizeF) -> list[list[_Block]]:
    """Return what stands on each page: an entry is never cut in two."""
    wide = room.width() - 2 * px(_MARGIN_PX)
    blocks: list[_Block] = [Entry(n, card, sheet.theme) for n, card in enumerate(sheet.cards, 1)]
    blocks.append(StopBlock(sheet.cards, sheet.theme))
    most = room.height() - 2 * px(_MARGIN_PX) - _head_px() - _foot_px()
    pages: list[list[_Block]] = [[]]
    left = most
    for block in blocks:
        high = block.high(wide)
        if high > left and pages[-1]:
            pages.append([])
            left = most
        pages[-1].append(block)
        left -= high + px(_GAP_PX)
    return pages


def _paint_page(
    painter: QPainter, room: QSizeF, sheet: TrainSheet, blocks: Sequence[_Block], page: str
) -> None:
    theme, wide = sheet.theme, room.width() - 2 * px(_MARGIN_PX)
    painter.fillRect(QRectF(0, 0, room.width(), room.height()), theme.surface)
    head = QRectF(px(_MARGIN_PX), px(_MARGIN_PX), wide, _head_px())
    paint_text(painter, head, "title", sheet.title, theme.text)
    y = head.bottom()
    for block in blocks:
        high = block.high(wide)
        block.paint(painter, QRectF(px(_MARGIN_PX), y, wide, high))
        y += high + px(_GAP_PX)
    foot = QRectF(px(_MARGIN_PX), room.height() - px(_MARGIN_PX) - _line_px(), wide, _line_px())
    painter.setFont(type_font("caption"))
    painter.setPen(theme.text2)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), sheet.footer)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), page)


def _head_px() -> float:
    return QFontMetricsF(type_font("title")).height() + px(18)


def _foot_px() -> float:
    return _line_px() + px(14)


def _line_px() -> float:
    return QFontMetricsF(type_font("caption")).height()
