"""Ink, type and small pieces of a worksheet: grey on white, px of 1/96 inch, whatever the screen.

Only the key of "colour by load" is coloured: everything else must read in black and white.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from bodymap.ui.draw.type import FAMILY
from bodymap.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.ui.theme import Theme


class Type(NamedTuple):
    """Size in px and weight."""

    px: float
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False


_STRONG, _MIDDLE = QFont.Weight.DemiBold, QFont.Weight.Medium

TITLE, SUBTITLE = Type(28, _STRONG), Type(16)
HEADING, TEXT, WORDS, SMALL, FOOT = Type(14, _STRONG), Type(14), Type(13), Type(11), Type(10)
LABEL, STRONG, SMALL_STRONG = Type(12, _MIDDLE), Type(13, _STRONG), Type(11, _STRONG)
NOTE, NOTE_ITALIC = Type(12), Type(12, italic=True)
LATIN = Type(15, QFont.Weight.Normal, italic=True)

INK, SOFT, LINE, FILL, PANEL = (
    QColor(name) for name in ("#111111", "#4a4a4a", "#8a8a8a", "#dcdcdc", "#f4f4f4")
)
WHITE = QColor("#ffffff")
NEUTRAL, MUSCLE, FIBRE = QColor("#f1f1f1"), QColor("#d9d9d9"), QColor("#c2c2c2")

_Align = Qt.AlignmentFlag
WRAP = Qt.TextFlag.TextWordWrap.value
LEFT = _Align.AlignLeft.value
RIGHT = _Align.AlignRight.value
CENTRE = _Align.AlignHCenter.value
MIDDLE = _Align.AlignVCenter.value
BOTTOM = _Align.AlignBottom.value


@cache
def font(style: Type) -> QFont:
    """Return the font of ``style``; its size is that of the paper, not of the screen."""
    made = QFont(FAMILY)
    made.setPixelSize(round(style.px))
    made.setWeight(style.weight)
    made.setItalic(style.italic)
    return made


@cache
def paper_theme() -> Theme:
    """Return the light theme with the body in greys that a printer shows."""
    return theme("light")._replace(
        body_base=WHITE,
        body_neutral=MUSCLE,
        body_far=QColor("#eeeeee"),
        body_outline=QColor("#222222"),
    )


@cache
def two_legs_theme() -> Theme:
    """Return the theme of a runner whose near leg is told from the far one in print too."""
    return paper_theme()._replace(body_neutral=QColor("#b4b4b4"), body_far=WHITE)


def width_of(style: Type, text: str) -> float:
    """Return the width of ``text`` on one line, px."""
    wide: float = QFontMetricsF(font(style)).horizontalAdvance(text)
    return wide


def fitting(text: str, wide: float, styles: Sequence[Type]) -> Type:
    """Return the first of ``styles`` in which ``text`` fits on one line, else the last."""
    return next((style for style in styles if width_of(style, text) <= wide), styles[-1])


def height_of(style: Type, text: str, wide: float) -> float:
    """Return the height of ``text``, wrapped to ``wide``, px."""
    box = QFontMetricsF(font(style)).boundingRect(QRectF(0, 0, wide, 4000), WRAP | LEFT, text)
    high: float = box.height()
    return high


def balanced(style: Type, text: str, wide: float) -> float:
    """Return the least width in which ``text`` has as few lines as in ``wide``: none is short."""
    high, low = height_of(style, text, wide), 0.0
    while wide - low > 1:
        middle = (low + wide) / 2
        if height_of(style, text, middle) > high:
            low = middle
        else:
            wide = middle
    return wide


def write(
    painter: QPainter,
    room: QRectF,
    style: Type,
    text: str,
    flags: int = WRAP | LEFT,
    colour: QColor = INK,
) -> None:
    """Write ``text`` into ``room``."""
    painter.setFont(font(style))
    painter.setPen(colour)
    painter.drawText(room, flags, text)


def rule(painter: QPainter, start: QPointF, end: QPointF, pen: QPen | None = None) -> None:
    """Draw a straight line."""
    painter.setPen(pen or QPen(INK, 1.0))
    painter.drawLine(start, end)


def frame(painter: QPainter, room: QRectF, fill: QColor, radius: float = 0.0) -> None:
    """Fill ``room``, without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(room, radius, radius)


def outline(painter: QPainter, room: QRectF, pen: QPen, radius: float = 0.0) -> None:
    """Draw the edge of ``room``, unfilled."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(room, radius, radius)
