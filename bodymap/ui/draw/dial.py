"""Paints the load dial: a log scale from x0.5 to x8 as a ring of the load map's colours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QConicalGradient,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
)

from bodymap.model.scale import DIAL, DIAL_TICKS, dial_position, map_position
from bodymap.ui.draw.type import FAMILY
from bodymap.ui.theme import theme as theme_named

if TYPE_CHECKING:
    from bodymap.app.panel import Dial
    from bodymap.model.figures import Evidence
    from bodymap.ui.theme import Theme

_START, _SWEEP = 200.0, -220.0  # degrees, counter-clockwise from 3 o'clock
_LABELS = ("½", "1", "2", "4", "8")  # of DIAL_TICKS
_SIGNS = "×÷"
_STOPS = 88
_HATCHES = 43
_NEAR_REFERENCE = 0.06  # of the dial; there the needle hides the tick


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of one size of the dial, in px at scale 1.

    Attributes:
        radius: to the middle of the ring.
        hub_y: of the ring's centre, from the top of the box.
        value_px: the size of the number, 0 for a dial without number and labels.
        needle: how far the needle reaches inside and outside the middle of the ring.
    """

    width: float
    height: float
    hub_y: float
    radius: float
    ring: float
    value_px: float
    needle: tuple[float, float]
    needle_px: float


SIZES = {
    "large": Size(208, 136, 100, 74, 12, 34, (18, 8), 3.5),
    "small": Size(164, 118, 84, 58, 12, 28, (18, 8), 3.5),
    "compact": Size(150, 104, 75, 50, 10, 22, (16, 8), 3.0),
    "mini": Size(56, 48, 31, 22, 6, 0, (8.5, 4.5), 2.0),
}


def load_position(position: float) -> float:
    """Return where on the load map (0 = x0.7, 1 = x4) the dial's ``position`` (0 to 1) lies."""
    low, high = DIAL
    return map_position(low * (high / low) ** position)


def dial_size(size: str, scale: float = 1.0) -> QSize:
    """Return the box of the dial in px; ``size`` is a key of ``SIZES``."""
    made = SIZES[size]
    return QSize(math.ceil(made.width * scale), math.ceil(made.height * scale))


def paint_dial(
    painter: QPainter,
    box: QRectF,
    dial: Dial,
    theme: Theme,
    size: str = "large",
    position: float | None = None,
) -> None:
    """Paint ``dial`` into ``box``, scaled to its width.

    Args:
        painter: paints on the theme's surface.
        box: where; its width over the size's width is the scale.
        dial: what it shows.
        theme: the colours.
        size: a key of ``SIZES``.
        position: where the needle is while it moves, 0 to 1; else the dial's own position.
    """
    made = SIZES[size]
    needle = dial.position if position is None else position
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    scale = box.width() / made.width
    ring = _ring(theme.name, size, dial.evidence, scale, _ratio(painter))
    painter.drawImage(QPointF(0, 0), ring)
    painter.scale(scale, scale)
    painter.translate(made.width / 2, made.hub_y)
    if made.value_px:
        _paint_range(painter, dial, theme, made)
        if abs(needle - dial.reference) > _NEAR_REFERENCE:
            _paint_reference(painter, dial, theme, made)
    _paint_needle(painter, dial, theme, made, needle)
    if made.value_px:
        colour = theme.text2 if dial.evidence == "outside" else theme.text
        _paint_text(painter, dial.text, colour, made)
    painter.restore()


def paint_empty_dial(painter: QPainter, box: QRectF, theme: Theme, size: str = "large") -> None:
    """Paint the dial of something that is not estimated: the greyed ring, no needle, a dash."""
    made = SIZES[size]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    scale = box.width() / made.width
    painter.drawImage(QPointF(0, 0), _ring(theme.name, size, "outside", scale, _ratio(painter)))
    painter.scale(scale, scale)
    painter.translate(made.width / 2, made.hub_y)
    _paint_text(painter, "–", theme.text2, made)
    painter.restore()


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


def _angle(position: float) -> float:
    return _START + _SWEEP * min(max(position, 0.0), 1.0)


def _along(angle: float, inner: float, outer: float) -> QLineF:
    """Return the radial line at ``angle`` (degrees) between two radii around the hub."""
    x, y = math.cos(math.radians(angle)), -math.sin(math.radians(angle))
    return QLineF(x * inner, y * inner, x * outer, y * outer)


def _mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return ``colour`` moved towards ``other`` by ``share`` (0 to 1)."""
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )


def _pen(brush: QBrush | QColor, width: float, *, round_ends: bool = True) -> QPen:
    cap = Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap
    return QPen(QBrush(brush), width, Qt.PenStyle.SolidLine, cap)


@lru_cache(maxsize=32)
def _ring(name: str, size: str, evidence: Evidence, scale: float, ratio: float) -> QImage:
    """Return the parts of a dial that do not move: ring, hatches and labels."""
    made, theme = SIZES[size], theme_named(name)
    pixels = QSize(
        math.ceil(made.width * scale * ratio),
        math.ceil(made.height * scale * ratio),
    )
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(made.width / 2, made.hub_y)
    painter.setPen(_pen(_gradient(theme, evidence), made.ring))
    _draw_arc(painter, made.radius, 0.0, 1.0)
    if evidence == "stretched":
        _clear_hatches(painter, made)
    if made.value_px:
        _paint_labels(painter, theme, made)
    painter.end()
    return image


def _draw_arc(painter: QPainter, radius: float, low: float, high: float) -> None:
    box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    start, end = _angle(low), _angle(high)
    painter.drawArc(box, round(start * 16), round((end - start) * 16))


def _gradient(theme: Theme, evidence: Evidence) -> QBrush:
    """Return the load map bent round the ring, its seam at the open bottom."""
    made = QConicalGradient(QPointF(0, 0), -90)
    for index in range(_STOPS + 1):
        position = index / _STOPS
        colour = theme.load_colour(load_position(position))
        if evidence == "outside":
            colour = _mixed(colour, theme.surface, 0.6)
        made.setColorAt((_angle(position) + 90) / 360, colour)
    return QBrush(made)


def _clear_hatches(painter: QPainter, made: Size) -> None:
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.setPen(_pen(QColor(0, 0, 0), 1.5 if made.value_px else 1.0, round_ends=False))
    half, lean = made.ring / 2 + 1, math.degrees(0.35 * made.ring / made.radius)
    count = _HATCHES if made.value_px else _HATCHES // 2
    for index in range(count):
        angle = _angle((index + 0.5) / count)
        inner = _along(angle + lean, made.radius - half, 0).p1()
        outer = _along(angle - lean, made.radius + half, 0).p1()
        painter.drawLine(QLineF(inner, outer))
    painter.restore()


def _paint_labels(painter: QPainter, theme: Theme, made: Size) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(theme.text2)
    for value, label in zip(DIAL_TICKS, _LABELS, strict=True):
        at = _along(_angle(dial_position(value)), made.radius + 17, 0).p1()
        box = QRectF(at.x() - 12, at.y() - 8, 24, 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)


def _paint_range(painter: QPainter, dial: Dial, theme: Theme, made: Size) -> None:
    if dial.high > dial.low:
        painter.setPen(_pen(_mixed(theme.text2, theme.surface, 0.25), 4))
        _draw_arc(painter, made.radius - 12, dial.low, dial.high)


def _paint_reference(painter: QPainter, dial: Dial, theme: Theme, made: Size) -> None:
    painter.setPen(_pen(theme.text2, 1.75, round_ends=False))
    painter.drawLine(_along(_angle(dial.reference), made.radius - 8, made.radius - 15))


def _paint_needle(painter: QPainter, dial: Dial, theme: Theme, made: Size, position: float) -> None:
    angle, half = _angle(position), made.ring / 2 + 1
    painter.setPen(_pen(theme.surface, made.needle_px + 4, round_ends=False))
    painter.drawLine(_along(angle, made.radius - half, made.radius + half))
    inner, outer = made.needle
    colour = theme.disabled if dial.evidence == "outside" else theme.ink
    painter.setPen(_pen(colour, made.needle_px))
    painter.drawLine(_along(angle, made.radius - inner, made.radius + outer))


def _paint_text(painter: QPainter, text: str, colour: QColor, made: Size) -> None:
    font = _value_font(made.value_px)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(colour)
    sign, digits = (text[0], text[1:]) if text[:1] in _SIGNS else ("", text)
    # Tabular figures leave a hole before a 1; the sign closes up by a twelfth of the height.
    lead = metrics.horizontalAdvance(sign) - made.value_px / 12 if sign else 0.0
    # Centred by eye: the ring is open below, so the figures hang a little under the hub.
    at = QPointF(-(lead + metrics.horizontalAdvance(digits)) / 2, metrics.capHeight() / 2 + 2)
    painter.drawText(at, sign)
    painter.drawText(at + QPointF(lead, 0), digits)


@lru_cache(maxsize=4)
def _value_font(px: float) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(px))
    font.setWeight(QFont.Weight.DemiBold)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.03 * px)
    return font
