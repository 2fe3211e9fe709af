"""Paints cadence, step length and contact time: in a column, or in a line under a runner's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.app.scene import Fact
    from bodymap.app.stride_scene import Runner
    from bodymap.ui.theme import Theme

_GAP_PX = 8.0
_PAD_PX = 5.0


def paint_facts(painter: QPainter, facts: Sequence[Fact], theme: Theme, corner: QPointF) -> None:
    """Paint ``facts`` one below the other, flush right to ``corner``."""
    caption, value = type_font("caption"), type_font("value")
    small, strong = QFontMetricsF(caption), QFontMetricsF(value)
    y = corner.y()
    for fact in facts:
        for font, metrics, text, colour in (
            (caption, small, fact.caption, theme.text2),
            (value, strong, fact.value, theme.text),
        ):
            wide = metrics.horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QPointF(corner.x() - wide, y + metrics.ascent()), text)
            y += metrics.height()
        y += _GAP_PX


def facts_px(facts: Sequence[Fact]) -> float:
    """Return how high ``paint_facts`` is at the text size in force, px."""
    pair = sum(QFontMetricsF(type_font(role)).height() for role in ("caption", "value"))
    return len(facts) * (pair + _GAP_PX)


def paint_title(painter: QPainter, runner: Runner, theme: Theme, box: QRectF) -> None:
    """Paint letter, title and facts of ``runner`` into two lines at the top of ``box``."""
    strong, plain = type_font("small_strong"), type_font("caption")
    metrics = QFontMetricsF(strong)
    high = metrics.height()
    tile = QRectF(box.left(), box.top(), max(metrics.horizontalAdvance("M") + _PAD_PX, high), high)
    rounded(painter, tile, 4, theme.text)
    painter.setFont(strong)
    painter.setPen(theme.surface)
    middle = tile.center().x() - metrics.horizontalAdvance(runner.letter) / 2
    painter.drawText(QPointF(middle, box.top() + metrics.ascent()), runner.letter)
    painter.setPen(theme.text)
    painter.drawText(QPointF(tile.right() + _PAD_PX, box.top() + metrics.ascent()), runner.title)
    painter.setFont(plain)
    painter.setPen(theme.text2)
    line = " · ".join(fact.value for fact in runner.facts)
    below = box.top() + high + 4 + QFontMetricsF(plain).ascent()
    painter.drawText(QPointF(box.left(), below), line)


def title_px() -> float:
    """Return how high ``paint_title`` is at the text size in force, px."""
    lines = (QFontMetricsF(type_font(role)).height() for role in ("small_strong", "caption"))
    return sum(lines) + 4
