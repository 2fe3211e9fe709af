"""Where the parts of the gauge stand at each width and text size."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from bodymap.ui.draw.dial import SIZES
from bodymap.ui.draw.type import text_scale, type_font

WIDE_PX = 352  # from this width on the large dial has room beside its words
_GAP_PX = 15  # between the dial's box and the words
_OVERHANG_PX = {"large": 11, "small": 5}  # of the dial's box: its ½ stands flush with the text
_WORDS_PX = 150  # what the words beside the dial need at text size 1
_LEAST_SCALE, _MOST_SCALE = 0.8, 1.6  # of the dial
LEAST_PX = 240
_BADGE_PX = 24


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of the gauge stand, in px; ``size`` is the dial's.

    ``line`` is under the words where these are a title, else it has no height.
    """

    size: str
    dial: QRectF
    words: QRectF
    line: QRectF
    badge: QRectF
    impact: QRectF
    height: int


def places(width: float, text: str, *, titled: bool = False) -> Places:
    """Return the places in a gauge ``width`` px wide whose words are ``text``.

    The words stand beside the dial; under it where the text is too large or the panel too narrow.
    ``titled``: they are a title, with a line under them.
    """
    size = "large" if width >= WIDE_PX else "small"
    made, scale = SIZES[size], text_scale()
    overhang = _OVERHANG_PX[size]
    beside = (width - _WORDS_PX * scale - _GAP_PX) / (made.width - overhang)
    stacked = beside < _LEAST_SCALE
    grown = min(max(scale, 1.0), _MOST_SCALE, width / made.width if stacked else beside)
    dial = QRectF(-overhang * grown, 0, made.width * grown, made.height * grown)
    left = 0.0 if stacked else dial.right() + _GAP_PX
    top = dial.bottom() if stacked else 0.0
    words = _words_rect(QRectF(left, top, width - left, dial.height()), text)
    side = float(badge_px())
    high = QFontMetricsF(type_font("text")).height() + 2 if titled else 0.0
    line = QRectF(left, words.bottom() + (2 * scale if titled else 0.0), width - left, high)
    badge = QRectF(left, line.bottom() + 6 * scale, side, side)
    small = SIZES["mini"]
    below = badge.bottom() + 6 * scale
    impact_top = below if stacked else max(below, dial.bottom() - 53 * scale)
    impact = QRectF(left, impact_top, small.width * scale, small.height * scale)
    height = math.ceil(max(dial.bottom(), badge.bottom() if titled else impact.bottom()))
    return Places(size, dial, words, line, badge, impact, height)


def _words_rect(room: QRectF, text: str) -> QRectF:
    """Return where the words stand at the top of ``room``; two lines begin higher than one."""
    metrics, scale = QFontMetricsF(type_font("words")), text_scale()
    used = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
    lines = max(round(used.height() / metrics.lineSpacing()), 1)
    top = room.top() + max(12 - 8 * (lines - 1), 0) * scale
    return QRectF(room.left(), top, room.width(), used.height())


def badge_px() -> int:
    """Return the side of the grade's badge at the text size in force, px."""
    height = QFontMetricsF(type_font("caption_strong")).height()
    return max(_BADGE_PX, round(height + 8))


def without_orphan(text: str) -> str:
    """Return ``text`` with its last two words kept together where there are more than two."""
    before, _, last = text.rpartition(" ")
    return f"{before}\N{NO-BREAK SPACE}{last}" if " " in before else text
