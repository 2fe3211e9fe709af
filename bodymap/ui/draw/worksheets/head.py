"""The head and the foot of a page: title, what to do, lines for name, class and date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import MARGIN_PX
from bodymap.ui.draw.worksheets.paper import (
    FOOT,
    INK,
    LABEL,
    LEFT,
    RIGHT,
    SOFT,
    TEXT,
    TITLE,
    WRAP,
    rule,
    width_of,
    write,
)
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.sheet import Page

_TITLE_TOP_PX, _TITLE_HIGH_PX = 52.0, 36.0
_LINE_TOP_PX, _LINE_HIGH_PX = 92.0, 40.0
_NAMES_PX = 148.0  # the lines to write on
_FOOT_PX = 41.0  # from the paper's edge
# Where each line to write on ends, as a share of the width, and where its word begins.
_SHARES = ((0.0, 0.485), (0.52, 0.74), (0.775, 1.0))


class Sheet(NamedTuple):
    """Which page it is.

    Attributes:
        number, pages: of all, the key too.
        keys: how many of them hold answers.
    """

    number: int
    pages: int
    keys: int


def paint_head(painter: QPainter, page: Page, wide: float) -> None:
    """Paint title, instruction and the lines for name, class and date."""
    title, line = page.title, page.line
    if page.answers:
        title = tr("Answers: {title}").format(title=title)
        line = tr("Version {version}. For the teacher.").format(version=page.version)
    across = wide - 2 * MARGIN_PX
    style = TITLE
    while width_of(style, title) > across and style.px > TEXT.px:
        style = style._replace(px=style.px - 1)
    write(painter, QRectF(MARGIN_PX, _TITLE_TOP_PX, across, _TITLE_HIGH_PX), style, title, LEFT)
    write(painter, QRectF(MARGIN_PX, _LINE_TOP_PX, across, _LINE_HIGH_PX), TEXT, line, WRAP, SOFT)
    if page.names and not page.answers:
        _paint_names(painter, across)


def paint_foot(painter: QPainter, page: Page, sheet: Sheet, size: tuple[float, float]) -> None:
    """Paint where the drawing is from, the version, and which page it is."""
    wide, high = size
    room = QRectF(MARGIN_PX, high - _FOOT_PX, wide - 2 * MARGIN_PX, 14)
    left = tr("Drawing: own work. For learning, not medical advice.")
    write(painter, room, FOOT, left, LEFT, SOFT)
    parts = [tr("Version {version}").format(version=page.version)] if page.version else []
    parts.append(tr("Sheet {n} of {all}").format(n=sheet.number, all=sheet.pages))
    if sheet.keys and not page.answers:
        told = tr("answers on the last page")
        if sheet.keys > 1:
            told = tr("answers on the last {n} pages").format(n=sheet.keys)
        parts.append(told)
    write(painter, room, FOOT, " · ".join(parts), RIGHT, SOFT)


def _paint_names(painter: QPainter, across: float) -> None:
    words = (tr("Name"), tr("Class"), tr("Date"))
    for (start, end), word in zip(_SHARES, words, strict=True):
        x = MARGIN_PX + start * across
        label = QRectF(x, _NAMES_PX - 15, 0.2 * across, 16)
        write(painter, label, LABEL, word, LEFT, SOFT)
        begin = x + width_of(LABEL, word) + 10
        end_at = QPointF(MARGIN_PX + end * across, _NAMES_PX)
        rule(painter, QPointF(begin, _NAMES_PX), end_at, QPen(INK, 0.9))
