"""Paints cadence, step length and contact time: in a column, or in a line under a runner's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.scene import Fact
    from bodymap.app.stride_scene import Runner
    from bodymap.ui.theme import Theme

_GAP_PX = 8.0
_PAD_PX = 6.0
_RIGHT = Qt.TextElideMode.ElideRight


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


def paint_title(
    painter: QPainter, runner: Runner, theme: Theme, box: QRectF, lines: int = 2
) -> None:
    """Paint letter, title and facts of ``runner`` into ``lines`` lines at the top of ``box``.

    0 lines: the letter alone.
    """
    strong, plain = type_font("small_strong"), type_font("caption")
    metrics = QFontMetricsF(strong)
    disc = paint_badge(painter, runner.letter, theme, box.topLeft())
    painter.setFont(strong)
    painter.setPen(theme.text)
    left = disc.right() + _PAD_PX
    base = disc.center().y() + (metrics.ascent() - metrics.descent()) / 2
    if lines:
        title = metrics.elidedText(runner.title, _RIGHT, box.right() - left)
        painter.drawText(QPointF(left, base), title)
    if lines > 1:
        small = QFontMetricsF(plain)
        painter.setFont(plain)
        painter.setPen(theme.text2)
        line = small.elidedText(_facts_line(runner), _RIGHT, box.width())
        painter.drawText(QPointF(box.left(), disc.bottom() + 3 + small.ascent()), line)


def facts_fit(runner: Runner, wide: float) -> bool:
    """Return whether the facts of ``runner`` have room in a line ``wide`` px long."""
    return QFontMetricsF(type_font("caption")).horizontalAdvance(_facts_line(runner)) <= wide


def paint_badge(painter: QPainter, letter: str, theme: Theme, corner: QPointF) -> QRectF:
    """Paint the disc of run A or B as above the stage, its corner at ``corner``; return where."""
    font = type_font("caption_strong")
    px = round(QFontMetricsF(font).height()) + 4.0
    disc = QRectF(corner.x(), corner.y(), px, px)
    fill, ink = (theme.accent, theme.on_accent)
    if letter == "A":
        fill, ink = theme.text2, theme.surface
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(disc)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letter)
    return disc


def _facts_line(runner: Runner) -> str:
    return " · ".join(fact.value for fact in runner.facts)


def title_px(lines: int = 2) -> float:
    """Return how high ``paint_title`` is at the text size in force, px."""
    if not lines:
        return 0.0
    high = QFontMetricsF(type_font("caption")).height()
    return high + 4 + (3 + high if lines > 1 else 0)
