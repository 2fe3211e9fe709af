"""The tile of run A or B in a comparison: a letter in a disc, a title, a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics

from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter, QPalette

    from bodymap.app.scene import RunTile

PADDING_PX = 12
DISC_PX = 28
_LETTER_GAP_PX = 10
_LARGEST = 1.6  # a text size from which the letter needs a larger disc
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAST_PX = 64.0
_PART = " · "  # between the conditions of a run


def tile_size(tile: RunTile) -> QSize:
    """Return the size that shows all of ``tile``, px."""
    title, line = QFontMetrics(type_font("heading")), QFontMetrics(type_font("caption"))
    words = max(title.horizontalAdvance(tile.title), line.horizontalAdvance(tile.line)) + 1
    high = max(56, title.height() + line.height() + 20)
    return QSize(2 * PADDING_PX + _disc() + _LETTER_GAP_PX + words, high)


def tile_minimum() -> QSize:
    """Return the least size of a tile, px; its words are cut short then."""
    return QSize(2 * PADDING_PX + _disc() + round(_LEAST_PX * text_scale()), 56)


def _disc() -> int:
    return DISC_PX if text_scale() < _LARGEST else round(DISC_PX * 1.3)


def paint_tile(
    painter: QPainter, box: QRectF, tile: RunTile, disc: tuple[QColor, QColor], colours: QPalette
) -> None:
    """Paint disc and words of ``tile`` into ``box``.

    Args:
        painter: with antialiasing on.
        box: the tile without what stands at its right.
        tile: what is shown.
        disc: the disc's fill and the letter's colour.
        colours: for the words.
    """
    px, role = _disc(), colours.ColorRole
    ring = QRectF(box.left() + PADDING_PX, box.center().y() - px / 2, px, px)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(disc[0])
    painter.drawEllipse(ring)
    painter.setPen(disc[1])
    painter.setFont(type_font("heading"))
    painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, tile.letter)
    left = ring.right() + _LETTER_GAP_PX
    words = QRectF(left, box.top(), box.right() - left - PADDING_PX + 1, box.height())
    high = QFontMetrics(type_font("heading")).height()
    low = QFontMetrics(type_font("caption")).height()
    top = box.center().y() - (high + low + 2) / 2
    for text, font, colour, y, tall in (
        (tile.title, "heading", role.WindowText, top, high),
        (tile.line, "caption", role.PlaceholderText, top + high + 2, low),
    ):
        painter.setFont(type_font(font))
        painter.setPen(colours.color(colour))
        shown = shortened(text, painter.fontMetrics(), round(words.width()))
        painter.drawText(QRectF(words.left(), y, words.width(), tall), _LEFT, shown)


def shortened(text: str, metrics: QFontMetrics, room: int) -> str:
    """Return ``text`` without its last parts where it is too long; a unit is not cut in two."""
    parts = text.split(_PART)
    for count in range(len(parts), 0, -1):
        shown = _PART.join(parts[:count]) + ("…" if count < len(parts) else "")
        if metrics.horizontalAdvance(shown) <= room:
            return shown
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
