"""The window's type: Inter in the sizes and weights of one table, scaled together."""

from __future__ import annotations

import math
from copy import copy
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from bodymap.content.errors import ContentError
from bodymap.resources import asset

FAMILY = "Inter"
TEXT_PX = 14
LARGE_TEXT = 1.35  # a text size; beyond it, what stood side by side stands one below the other
_LEAST_PX = 12  # smaller words are not read on a screen
_FILES = ("Regular", "Medium", "SemiBold", "Italic")


class Style(NamedTuple):
    """One role of type: size in px at text size 1, weight, letter spacing in px."""

    px: int
    weight: int = QFont.Weight.Normal
    spacing_px: float = 0.0
    tabular: bool = False
    italic: bool = False


STYLES = {
    "question": Style(32, QFont.Weight.DemiBold, -0.5),
    "title": Style(24, QFont.Weight.DemiBold, -0.3),
    "print_title": Style(28, QFont.Weight.DemiBold, -0.4),
    "value_large": Style(34, QFont.Weight.DemiBold, -0.5, tabular=True),
    "value_middle": Style(28, QFont.Weight.DemiBold, -0.4, tabular=True),
    "value_small": Style(22, QFont.Weight.DemiBold, tabular=True),
    "fact": Style(22, QFont.Weight.DemiBold, -0.2),
    "verdict": Style(20, QFont.Weight.DemiBold, -0.2),
    "words": Style(18, QFont.Weight.DemiBold),
    "reading": Style(16),
    "heading": Style(14, QFont.Weight.DemiBold),
    "text": Style(14),
    "control": Style(14, QFont.Weight.Medium),
    "control_strong": Style(14, QFont.Weight.DemiBold),
    "value": Style(14, QFont.Weight.DemiBold, tabular=True),
    "value_plain": Style(14, tabular=True),
    "field": Style(16, QFont.Weight.DemiBold, tabular=True),
    "latin": Style(14, italic=True),
    "small": Style(13),
    "small_medium": Style(13, QFont.Weight.Medium),
    "small_strong": Style(13, QFont.Weight.DemiBold),
    "caption": Style(12),
    "caption_medium": Style(12, QFont.Weight.Medium),
    "caption_strong": Style(12, QFont.Weight.DemiBold),
}


def load_fonts() -> None:
    """Register the bundled font; a bare machine has none, and text would be boxes.

    Raises:
        ContentError: a font file is missing or damaged.
    """
    for name in _FILES:
        path = asset(f"font/Inter-{name}.otf")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise ContentError(path.name, "", "the font cannot be read")


def application_font(scale: float = 1.0) -> QFont:
    """Return the font to set on the application; ``scale`` (0.8-2) is the person's text size."""
    font = QFont(FAMILY)
    font.setPixelSize(round(TEXT_PX * scale))
    return font


def text_scale() -> float:
    """Return the text size in force, read off the application's own font."""
    return _scale(QGuiApplication.font().pixelSize())


def type_font(role: str, most: float = math.inf) -> QFont:
    """Return the font of ``role`` (a key of ``STYLES``) at the text size in force, or ``most``."""
    # Asked a hundred times in a paint: the way to a font that was made before is the shortest.
    return copy(_font(role, QGuiApplication.font().pixelSize(), most))


def _scale(px: int) -> float:
    return (px if px > 0 else 1) / TEXT_PX


@lru_cache(maxsize=256)
def _font(role: str, text_px: int, most: float) -> QFont:
    style, scale = STYLES[role], min(_scale(text_px), most)
    font = QFont(FAMILY)
    font.setPixelSize(max(round(style.px * scale), _LEAST_PX))
    font.setWeight(QFont.Weight(style.weight))
    font.setItalic(style.italic)
    if style.spacing_px:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing_px * scale)
    if style.tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
