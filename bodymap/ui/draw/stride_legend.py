"""Paints what the runner's colours mean, lying: a strip with ticks, and the hatch's meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPicture

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.legend import scale_gradient
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.theme import Theme

_STRIP_PX = (176.0, 8.0)
_SWATCH_PX = (28.0, 10.0)
_HATCH_PX = (8.0, 1.2)  # from line to line along the level, and a line's width
_GAP_PX = 8.0
_TICKS_APART_PX = 9.0
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


# SHORT: no second line; PLAIN: no hatch; SCANT: no sentence; CAPTIONS: no names of the runners.
WHOLE, SHORT, PLAIN, SCANT, CAPTIONS, BARE = range(6)


class LegendRoom(NamedTuple):
    """Where the legend may be, px.

    Attributes:
        corner: upper left.
        head: how wide it may be beside the head.
        arms: how wide below ``shoulder``, beside the arms.
        detail: WHOLE, or less where there is little room; with BARE there is no legend.
        beside: where the sentence may be instead of below, if it ends higher there.
    """

    corner: QPointF
    head: float
    arms: float
    shoulder: float
    detail: int = 0
    beside: QRectF | None = None

    def at(self, y: float, lines: int = 1) -> QRectF:
        """Return the room of what begins at ``y`` and has at least ``lines`` lines."""
        below = y + lines * QFontMetricsF(type_font("caption")).height()
        wide = self.head if below <= self.shoulder else self.arms
        return QRectF(self.corner.x(), y, wide, 0.0)


def paint_stride_legend(
    painter: QPainter, scene: StrideScene, theme: Theme, room: LegendRoom
) -> float:
    """Paint the legend into ``room`` and return where it ends, px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = room.corner.y()
    if room.detail >= BARE:
        return y
    y = _text(painter, room.at(y), scene.legend_title, "caption_strong", theme.text)
    if room.detail < SHORT:
        y = _text(painter, room.at(y + 1), scene.legend_line, "caption", theme.text2)
    y = _strip(painter, scene, theme, room.at(y + 6))
    if room.detail < PLAIN and any(row.timing_only for row in scene.rows):
        y = _hatch(painter, theme, room.at(y + _GAP_PX))
    if room.detail < PLAIN and scene.unknown_note:
        y = _grey(painter, scene.unknown_note, theme, room.at(y + _GAP_PX))
    if room.detail < SCANT:
        return _sentence(painter, scene.sentence, theme, room, y)
    if scene.sentence:
        y = _text(painter, room.at(y), tr("On the movement: see Show"), "caption", theme.text)
    return y


def legend_end(scene: StrideScene, theme: Theme, room: LegendRoom) -> float:
    """Return where the legend would end in ``room``, px."""
    picture = QPicture()
    painter = QPainter(picture)
    end = paint_stride_legend(painter, scene, theme, room)
    painter.end()
    return end


def _sentence(painter: QPainter, text: str, theme: Theme, room: LegendRoom, y: float) -> float:
    """Paint ``text`` below ``y``, or beside the legend if it ends higher; return where all ends."""
    if not text:
        return y
    text = text.replace(" /", "\u00a0/\u2060")  # no line ends inside "3:42 /km"
    box = room.at(y + _GAP_PX, 2)
    if room.beside is not None and _end(room.beside, text) < _end(box, text):
        box = room.beside
    return max(y, _text(painter, box, text, "caption", theme.text))


def _end(room: QRectF, text: str) -> float:
    """Return where ``text`` ends in ``room``, px."""
    metrics = QFontMetricsF(type_font("caption"))
    tall = QRectF(0, 0, room.width(), 2000.0)
    high: float = metrics.boundingRect(tall, _WRAP, text).height()
    return room.top() + high


def legend_px(scene: StrideScene) -> float:
    """Return how wide the legend is where it has room, px."""
    metrics = QFontMetricsF(type_font("caption"))
    hatch = _SWATCH_PX[0] + _GAP_PX + metrics.horizontalAdvance(_timing())
    grey = _SWATCH_PX[0] + _GAP_PX + metrics.horizontalAdvance(scene.unknown_note)
    return max(_STRIP_PX[0], metrics.horizontalAdvance(scene.legend_line), hatch, grey)


def _timing() -> str:
    return tr("only the timing is known (grade\u00a0C)")


def _timing_short() -> str:
    return tr("timing only (grade\u00a0C)")


def _text(painter: QPainter, room: QRectF, text: str, role: str, colour: QColor) -> float:
    """Paint ``text`` wrapped into the width of ``room`` and return where it ends."""
    font = type_font(role)
    tall = QRectF(room.left(), room.top(), room.width(), 2000.0)
    box: QRectF = QFontMetricsF(font).boundingRect(tall, _WRAP, text)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(tall, _WRAP, text)
    return box.bottom()


def _strip(painter: QPainter, scene: StrideScene, theme: Theme, room: QRectF) -> float:
    wide = min(_STRIP_PX[0], room.width())
    strip = QRectF(room.left(), room.top(), wide, _STRIP_PX[1])
    painter.fillRect(strip, scale_gradient(strip.topLeft(), strip.topRight(), theme.load_colour))
    if theme.contrast:
        painter.setPen(QPen(theme.control, 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(strip)
    font = type_font("caption")
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.text2)
    free = strip.right() + _TICKS_APART_PX
    for position, text in reversed(scene.legend_ticks):  # the first can be done without
        advance = metrics.horizontalAdvance(text)
        x = strip.left() + position * wide
        left = min(max(x - advance / 2, strip.left()), max(strip.right() - advance, strip.left()))
        if left + advance + _TICKS_APART_PX <= free:
            painter.drawText(QPointF(left, strip.bottom() + 4 + metrics.ascent()), text)
            free = left
    return strip.bottom() + 4 + metrics.height()


def _slanting(box: QRectF) -> list[QLineF]:
    """Return lines that rise by 45 degrees across ``box``: a drawing cannot repeat an image."""
    apart = _HATCH_PX[0]
    count = int((box.width() + box.height()) / apart)
    lines = []
    for index in range(count + 1):
        x = box.left() - box.height() + (index + 0.5) * apart
        first, last = max(x, box.left()), min(x + box.height(), box.right())
        if first < last:
            lines.append(QLineF(first, box.bottom() - first + x, last, box.bottom() - last + x))
    return lines


def _swatch(room: QRectF) -> QRectF:
    """Return the rectangle of a colour beside its words at the top of ``room``."""
    high = QFontMetricsF(type_font("caption")).height()
    wide, tall = _SWATCH_PX
    return QRectF(room.left(), room.top() + (high - tall) / 2, wide, tall)


def _beside(painter: QPainter, text: str, theme: Theme, room: QRectF) -> float:
    """Write what a swatch means and return where that ends."""
    beside = room.adjusted(_SWATCH_PX[0] + _GAP_PX, 0, 0, 0)
    return _text(painter, beside, text, "caption", theme.text2)


def _grey(painter: QPainter, text: str, theme: Theme, room: QRectF) -> float:
    """Paint the colour of what is not estimated."""
    painter.setPen(QPen(theme.control, 0))
    painter.setBrush(theme.body_neutral)
    painter.drawRect(_swatch(room))
    return _beside(painter, text, theme, room)


def _hatch(painter: QPainter, theme: Theme, room: QRectF) -> float:
    swatch = _swatch(room)
    colour = theme.load_colour(0.55)
    ground, line = (mixed(colour, theme.surface, share) for share in (0.5, 0.0))
    painter.fillRect(swatch, ground)
    painter.setPen(QPen(line, _HATCH_PX[1]))
    painter.drawLines(_slanting(swatch))
    beside = room.width() - _SWATCH_PX[0] - _GAP_PX
    metrics = QFontMetricsF(type_font("caption"))
    short = metrics.horizontalAdvance(_timing()) > 2 * beside
    return _beside(painter, _timing_short() if short else _timing(), theme, room)
