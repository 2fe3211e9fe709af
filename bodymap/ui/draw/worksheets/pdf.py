"""A worksheet as a PDF, or page by page on any painter: shapes and words, no pixels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPainter

from bodymap.app.worksheets.layout import SIZES
from bodymap.app.worksheets.sheet import (
    ByLoad,
    Exercises,
    Handout,
    Labels,
    Match,
    Predict,
)
from bodymap.ui.draw.pdf_file import pdf_in_steps
from bodymap.ui.draw.worksheets.by_load import paint_by_load
from bodymap.ui.draw.worksheets.exercises import exercise_parts, paint_exercises
from bodymap.ui.draw.worksheets.handout import handout_parts, paint_handout
from bodymap.ui.draw.worksheets.head import Sheet, paint_foot, paint_head
from bodymap.ui.draw.worksheets.labels import paint_labels
from bodymap.ui.draw.worksheets.match import paint_match
from bodymap.ui.draw.worksheets.paper import WHITE
from bodymap.ui.draw.worksheets.predict import paint_predict
from bodymap.ui.draw.worksheets.stride import paint_stride

if TYPE_CHECKING:
    from collections.abc import Generator

    from bodymap.app.worksheets.sheet import Page, Paper, Worksheet

_PAGES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}


class _Part(NamedTuple):
    """One sheet of paper: a page, or a part of one that takes several."""

    page: Page
    part: int


def worksheet_pdf(worksheet: Worksheet, paper: Paper) -> bytes:
    """Return ``worksheet`` as a PDF for ``paper``, its fonts embedded."""
    steps = worksheet_pdf_in_steps(worksheet, paper)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            content: bytes = end.value
            return content


def worksheet_pdf_in_steps(worksheet: Worksheet, paper: Paper) -> Generator[None, None, bytes]:
    """Make the same page by page, and return it in the end.

    Yields:
        After each page.
    """
    room = QRectF(0, 0, *SIZES[paper])
    pages = (
        partial(paint_page, rect=room, worksheet=worksheet, page=number)
        for number in range(page_count(worksheet, paper))
    )
    return pdf_in_steps(worksheet.title, QPageSize(_PAGES[paper]), pages)


def page_count(worksheet: Worksheet, paper: Paper) -> int:
    """Return how many pages ``worksheet`` has on ``paper``, with the key."""
    return len(_parts(worksheet, paper))


def paint_page(painter: QPainter, rect: QRectF, worksheet: Worksheet, page: int) -> None:
    """Paint a page (from 0) into ``rect``, which has the shape of A4 or Letter, more or less.

    It is laid out for the paper whose shape is nearer, and fills the width or the height.
    """
    paper = paper_of(rect.size())
    size = SIZES[paper]
    parts = _parts(worksheet, paper)
    scale = min(rect.width() / size[0], rect.height() / size[1])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QRectF(0, 0, *size).center() * scale)
    painter.scale(scale, scale)
    painter.fillRect(QRectF(0, 0, *size), WHITE)
    keys = sum(part.page.answers for part in parts)
    sheet = Sheet(page + 1, len(parts), keys)
    _paint_part(painter, parts[page], paper)
    paint_foot(painter, parts[page].page, sheet, size)
    painter.restore()


def usual_paper() -> Paper:
    """Return the country's usual sheet."""
    metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    return "a4" if metric else "letter"


def paper_of(size: QSizeF) -> Paper:
    """Return the paper whose shape is nearer to ``size``."""
    shape = size.width() / size.height()
    letter, a4 = (SIZES[paper][0] / SIZES[paper][1] for paper in ("letter", "a4"))
    return "a4" if abs(shape - a4) < abs(shape - letter) else "letter"


def _parts(worksheet: Worksheet, paper: Paper) -> list[_Part]:
    pages = (*worksheet.pages, *worksheet.key)
    return [_Part(page, part) for page in pages for part in range(_length(page, paper))]


def _length(page: Page, paper: Paper) -> int:
    body = page.body
    if isinstance(body, Handout):
        return len(handout_parts(body, paper))
    if isinstance(body, Exercises):
        return len(exercise_parts(body, paper))
    return 1


def _paint_part(painter: QPainter, part: _Part, paper: Paper) -> None:
    page, body = part.page, part.page.body
    if isinstance(body, Handout):
        paint_handout(painter, page, body, paper, part.part)
        return
    if isinstance(body, Exercises):
        paint_exercises(painter, page, body, paper, part.part)
        return
    paint_head(painter, page, SIZES[paper][0])
    if isinstance(body, Labels):
        paint_labels(painter, body, paper, answers=page.answers)
    elif isinstance(body, ByLoad):
        paint_by_load(painter, body, paper, answers=page.answers)
    elif isinstance(body, Predict):
        paint_predict(painter, body, paper, answers=page.answers)
    elif isinstance(body, Match):
        paint_match(painter, body, paper, answers=page.answers)
    else:
        paint_stride(painter, body, paper, answers=page.answers)
