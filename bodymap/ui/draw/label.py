"""Paints labels with leader lines: the callout of what is chosen, and names on the map."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.ui.draw.room import Spot
    from bodymap.ui.theme import Theme

_LINE_PX = 1.25
_DOT_PX = 3.0
_TIP_PAD = QPointF(10, 7)


class Words(NamedTuple):
    r"""A title and a line under it, each a text and its type role; the title is the bold one.

    A \n in either begins another line. ``most`` is the largest text size that there is room for.
    """

    title: str
    line: str = ""
    title_type: str = "small_strong"
    line_type: str = "small_medium"
    most: float = math.inf

    def size(self) -> QSizeF:
        """Return how much room the words take, px."""
        return _size(self, min(text_scale(), self.most))


@lru_cache(maxsize=256)
def _size(words: Words, scale: float) -> QSizeF:
    wide = tall = 0.0
    for text, role in _lines(words):
        metrics = _type(role, scale)[1]
        wide = max(wide, metrics.horizontalAdvance(text))
        tall += metrics.height() + bool(tall)
    return QSizeF(wide, tall)


def _lines(words: Words) -> Iterator[tuple[str, str]]:
    """Yield the lines of ``words`` from the top, each with its type role."""
    yield from ((text, words.title_type) for text in words.title.split("\n"))
    if words.line:
        yield from ((text, words.line_type) for text in words.line.split("\n"))


@lru_cache(maxsize=32)
def _type(role: str, scale: float) -> tuple[QFont, QFontMetricsF]:
    """Return font and metrics of ``role``; ``scale`` is a text size."""
    font = type_font(role, scale)
    return font, QFontMetricsF(font)


def paint_words(
    painter: QPainter, words: Words, box: QRectF, theme: Theme, *, rightward: bool = False
) -> None:
    """Paint ``words`` into ``box``, flush left, or flush right where ``rightward``."""
    y = box.top()
    for text, role in _lines(words):
        font, metrics = _type(role, min(text_scale(), words.most))
        free = box.width() - metrics.horizontalAdvance(text) if rightward else 0.0
        painter.setFont(font)
        painter.setPen(theme.text if role == words.title_type else theme.text2)
        painter.drawText(QPointF(box.left() + free, y + metrics.ascent()), text)
        y += metrics.height() + 1


def paint_callout(painter: QPainter, words: Words, spot: Spot, theme: Theme) -> None:
    """Paint ``words`` with a leader that ends in a dot on the muscle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.ink, _LINE_PX))
    painter.drawLine(spot.start, spot.end)
    painter.setPen(QPen(theme.surface, 1.5))
    painter.setBrush(theme.ink)
    painter.drawEllipse(spot.end, _DOT_PX + 0.75, _DOT_PX + 0.75)
    paint_words(painter, words, spot.box, theme, rightward=spot.leftward)


def paint_name(painter: QPainter, words: Words, spot: Spot, theme: Theme) -> None:
    """Paint a name on the map: like a callout, but thin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.surface, 2.5)
    for pen in (QPen(theme.surface, 2.5), QPen(theme.text2, 1.0)):
        painter.setPen(pen)
        painter.drawLine(spot.start, spot.end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ink)
    painter.drawEllipse(spot.end, 2.0, 2.0)
    paint_words(painter, words, spot.box, theme, rightward=spot.leftward)


def tip_box(words: Words, at: QPointF, frame: QRectF) -> QRectF:
    """Return where a tip with ``words`` stands beside the pointer at ``at``, inside ``frame``."""
    size = words.size()
    box = QRectF(at + QPointF(14, 16), size)
    box = box.adjusted(0, 0, 2 * _TIP_PAD.x(), 2 * _TIP_PAD.y())
    if box.right() > frame.right() - 8:
        box.moveRight(min(at.x() - 10, frame.right() - 8))
    if box.bottom() > frame.bottom() - 8:
        box.moveBottom(at.y() - 10)
    return box


def paint_tip(painter: QPainter, words: Words, box: QRectF, theme: Theme) -> None:
    """Paint the tip of what is under the pointer into ``box``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.control, 1.0))
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    paint_words(painter, words, box.adjusted(_TIP_PAD.x(), _TIP_PAD.y(), 0, 0), theme)
