"""The board: sizes and colours of all that is painted while presenting.

Everything is designed for a screen of 1024 x 768 and enlarged with it. Sizes in the modules here
are in px of that screen; a board turns them into px of the screen in use.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont

from bodymap.ui.draw.type import FAMILY

if TYPE_CHECKING:
    from bodymap.ui.theme import Theme

WIDE_PX, TALL_PX = 1024.0, 768.0  # the screen that everything is designed for
FLOOR_PX = 18.0  # smaller words are not read from the back row
_TEXT_PX = 26.0
_LARGE_PX = 30.0  # what is larger can be read as it is, and grows less
_LARGE_GROWS = 0.4
_LINE = 1.36  # times the size of a text; large words stand closer
_CLOSE, _CLOSE_FROM_PX = 1.17, 36.0


class Face(NamedTuple):
    """One role of type: size in px of the designed screen, weight, letter spacing in px."""

    px: float
    weight: int = QFont.Weight.Normal
    spacing_px: float = 0.0
    tabular: bool = False


FACES = {
    "title": Face(48, QFont.Weight.DemiBold, -1.5),
    "quote": Face(34, QFont.Weight.DemiBold, -0.7),
    "ask": Face(30, QFont.Weight.DemiBold, -0.5),
    "point": Face(28, spacing_px=-0.4),
    "text": Face(_TEXT_PX, spacing_px=-0.4),
    "strong": Face(_TEXT_PX, QFont.Weight.DemiBold, -0.4),
    "letter": Face(22, QFont.Weight.DemiBold),
    "value": Face(40, QFont.Weight.DemiBold, -0.8),
    "huge": Face(104, QFont.Weight.DemiBold, -3.6),
    "words": Face(34, QFont.Weight.DemiBold, -0.4),
    "line": Face(20, spacing_px=-0.15),
    "line_strong": Face(20, QFont.Weight.DemiBold),
    "tick": Face(18),
    "foot": Face(18, spacing_px=-0.1),
    "place": Face(20, tabular=True),
    "name": Face(18, QFont.Weight.Medium),
}


class Board(NamedTuple):
    """The screen in use.

    Attributes:
        unit: px of this screen for one of the designed one.
        scale: of the text, 0.8 to 2; less than was asked for where it would not fit.
    """

    theme: Theme
    unit: float = 1.0
    scale: float = 1.0

    def px(self, designed: float) -> float:
        """Return a length that does not grow with the text."""
        return designed * self.unit

    def text_px(self, designed: float) -> float:
        """Return a length that grows with the text, but never shrinks below the designed one."""
        return designed * self.unit * max(self.scale, 1.0)

    def font(self, role: str) -> QFont:
        """Return the font of ``role``, a key of ``FACES``."""
        return face_font(role, self.font_px(role))

    def font_px(self, role: str) -> int:
        """Return the size of ``role`` on this screen, px.

        Words that are 18 px or more at text size 1 stay so, until the text itself is smaller.
        """
        floor, px, scale = min(FLOOR_PX, _TEXT_PX * self.scale), FACES[role].px, self.scale
        if px > _LARGE_PX and scale > 1:
            scale **= _LARGE_GROWS
        return max(round(max(px * scale, floor) * self.unit), 1)

    def line_px(self, role: str) -> float:
        """Return the height of a line in ``role``, px."""
        close = FACES[role].px >= _CLOSE_FROM_PX
        return self.font_px(role) * (_CLOSE if close else _LINE)


def face_font(role: str, px: int) -> QFont:
    """Return the font of ``role`` in a size of ``px``."""
    return QFont(_font(role, px))


@lru_cache(maxsize=256)
def _font(role: str, px: int) -> QFont:
    face = FACES[role]
    font = QFont(FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(face.weight))
    if face.spacing_px:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing_px * px / face.px)
    if face.tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
