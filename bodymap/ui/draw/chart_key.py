"""The key of the chart: samples of its lines with a word each, beside the title or under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPalette

CHOSEN_PX = 2.75  # of the chosen line
# Dashes in units of the pen's width: 7-5 px where stretched, 1.5-5 px where outside.
DASHES = {
    "stretched": (7 / CHOSEN_PX, 5 / CHOSEN_PX),
    "outside": (1.5 / CHOSEN_PX, 5 / CHOSEN_PX),
}
BAND = 0.11  # opacity of the range
_BAND_SAMPLE = 0.25  # a sample is small: paler it could not be seen
_SAMPLES = ("stretched", "outside", "band")
_SAMPLE_PX = 26.0
_GAP_PX = 6.0  # from a sample to its words
_APART_PX = 14.0  # from words to the next sample
TITLE_GAP_PX = 16.0


class Key(NamedTuple):
    """Which words the key has, and whether it stands in a line of its own."""

    words: tuple[str, ...]
    below: bool


def key_for(width: float, title_px: float) -> Key:
    """Return the longest key that fits in ``width`` px, beside a title of ``title_px`` px first."""
    short = tr("stretched"), tr("outside"), tr("range")
    beside = width - title_px - TITLE_GAP_PX
    for words in ((short[0], tr("outside what was measured"), short[2]), short):
        if _key_px(words) <= beside:
            return Key(words, below=False)
    for count in (3, 2):
        if _key_px(short[:count]) <= width:
            return Key(short[:count], below=True)
    return Key((), below=False)


def line_px() -> float:
    """Return the height of a key in a line of its own, px."""
    return QFontMetricsF(type_font("caption")).height() + 2


def paint_key(painter: QPainter, line: QRectF, key: Key, colours: QPalette) -> None:
    """Paint ``key`` from the left of ``line``."""
    font, role = type_font("caption"), colours.ColorRole
    metrics, wide, x = QFontMetricsF(font), _SAMPLE_PX * _grown(), line.left()
    painter.setFont(font)
    for sample, words in zip(_SAMPLES, key.words, strict=False):
        y = line.center().y()
        _paint_sample(painter, QLineF(x, y, x + wide, y), sample, colours)
        x += wide + _GAP_PX
        painter.setPen(colours.color(role.PlaceholderText))
        room = QRectF(x, line.top(), metrics.horizontalAdvance(words) + 2, line.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        x += metrics.horizontalAdvance(words) + _APART_PX


def _paint_sample(painter: QPainter, along: QLineF, sample: str, colours: QPalette) -> None:
    accent = colours.color(colours.ColorRole.Highlight)
    if sample == "band":
        pale = QColor(accent)
        pale.setAlphaF(_BAND_SAMPLE)
        high = 10 * _grown()
        painter.fillRect(QRectF(along.x1(), along.y1() - high / 2, along.dx(), high), pale)
        return
    pen = QPen(accent, CHOSEN_PX, c=Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(DASHES[sample])
    painter.setPen(pen)
    painter.drawLine(along)


def _grown() -> float:
    return min(max(text_scale(), 1.0), 1.4)


def _key_px(words: tuple[str, ...]) -> float:
    metrics = QFontMetricsF(type_font("caption"))
    each = _SAMPLE_PX * _grown() + _GAP_PX + _APART_PX
    return sum(metrics.horizontalAdvance(text) + each for text in words) - _APART_PX
