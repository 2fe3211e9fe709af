"""The ground reaction force under a planted foot: an arrow from the ground, and its words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QColor

    from bodymap.ui.theme import Theme

PX_PER_BODY_WEIGHT = 62.0  # at a stature of 590 px
_STATURE_PX = 590.0
_SHAFT_PX, _HEAD_PX = 3.0, 9.0
_LEAST_BW = 0.12  # a smaller force is no more than the point of the arrow
_SOFT_UNITS = 5.0  # how quickly the weight of a sole point fades as it leaves the ground


def pressure_x(sole: NDArray[np.floating]) -> float:
    """Return where the foot presses, units: the middle of the sole points near the ground.

    Args:
        sole: points of the posed sole, (N, 2), units, y up.
    """
    weights = np.exp(-(sole[:, 1] - sole[:, 1].min()) / _SOFT_UNITS)
    return float((weights * sole[:, 0]).sum() / weights.sum())


def force_line(foot: QPointF, up_bw: float, forward_bw: float, tall_px: float) -> QLineF | None:
    """Return the arrow from ``foot`` (px) to its tip, None where there is hardly a force.

    Args:
        foot: where the foot presses on the ground, px.
        up_bw: vertical force, body weights.
        forward_bw: horizontal force, forwards positive.
        tall_px: the runner's stature.
    """
    if up_bw < _LEAST_BW:
        return None
    unit = PX_PER_BODY_WEIGHT * tall_px / _STATURE_PX
    return QLineF(foot, foot + QPointF(forward_bw * unit, -up_bw * unit))


def paint_arrow(painter: QPainter, line: QLineF, colour: QColor, tall_px: float) -> None:
    """Paint the arrow ``line`` in ``colour``; thinner under a small runner."""
    share = max(min(tall_px / _STATURE_PX, 1.0), 0.5)
    head = _HEAD_PX * share
    painter.setPen(QPen(colour, _SHAFT_PX * share, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    shaft = QLineF(line)
    shaft.setLength(max(line.length() - head * 0.9, 0.1))
    painter.drawLine(shaft)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(_head(line, min(head, line.length())))


def _head(line: QLineF, px: float) -> QPolygonF:
    angle = math.radians(line.angle())
    along = QPointF(math.cos(angle), -math.sin(angle)) * px
    across = QPointF(along.y(), -along.x()) * 0.62
    foot = line.p2() - along * 1.25
    return QPolygonF([line.p2(), foot + across, foot - across])


def words_px(title: str, value: str) -> float:
    """Return how wide the words at the arrow are, px."""
    wide = QFontMetricsF(type_font("small")).horizontalAdvance(title)
    return max(wide, QFontMetricsF(type_font("small_strong")).horizontalAdvance(value))


def force_words(up_bw: float, *, short: bool) -> str:
    """Return the force in words, "2.3 body weights"."""
    text = tr("{force} BW") if short else tr("{force} body weights")
    return text.format(force=f"{up_bw:.1f}")


def paint_force_words(
    painter: QPainter, box: QRectF, words: tuple[str, str], arrow: QLineF, theme: Theme
) -> None:
    """Paint title and value (``words``) into ``box`` with a leader to the arrow."""
    title, value = type_font("small"), type_font("small_strong")
    high = QFontMetricsF(title).height()
    y = box.top() + high + 1
    share = (arrow.y1() - y) / max(arrow.y1() - arrow.y2(), 1.0)
    painter.setPen(QPen(theme.control, 1.0))
    painter.drawLine(arrow.pointAt(min(max(share, 0.0), 1.0)), QPointF(box.left() - 6, y))
    painter.setFont(title)
    painter.setPen(theme.text2)
    painter.drawText(QPointF(box.left(), box.top() + QFontMetricsF(title).ascent()), words[0])
    painter.setFont(value)
    painter.setPen(theme.accent_text)
    below = box.top() + high + 2 + QFontMetricsF(value).ascent()
    painter.drawText(QPointF(box.left(), below), words[1])
