"""The strip of grounds under a run's chart: the surfaces' patterns, and their names below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen

from bodymap.ui.draw.icons import SWATCH_PX, icon_image
from bodymap.ui.draw.runs.chart_paint import is_screen
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.runs.scene import GroundSpan
    from bodymap.ui.draw.runs.chart_paint import RunChartParts
    from bodymap.ui.theme import Theme

_TILE_PX = 25  # height of a swatch's drawing, of which the strip shows the middle
_RADIUS_PX = 3.0
_SEAM_PX = 1.0  # free between two grounds
_PAPER_RATIO = 4.0  # dots for each px of a pattern in a file or on paper
_NAME_ROOM_PX = 6.0  # a name is this much shorter than its ground
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_grounds(painter: QPainter, chart: RunChartParts) -> None:
    """Paint the strip of grounds, and the names that fit below theirs."""
    frame, theme = chart.frame, chart.theme
    for span in chart.scene.grounds:
        box = _box(chart, span)
        _tile(painter, box, span.surface)
        painter.fillRect(QRectF(box.right(), box.top(), _SEAM_PX, box.height()), theme.surface)
    _round_ends(painter, frame.strip, theme)
    if theme.contrast:
        painter.setPen(QPen(theme.control, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.strip, _RADIUS_PX, _RADIUS_PX)
    if frame.names is not None:
        _paint_names(painter, chart, frame.names)


def _round_ends(painter: QPainter, strip: QRectF, theme: Theme) -> None:
    """Cover the corners of the strip: not every viewer of a drawing cuts."""
    whole, rounded = QPainterPath(), QPainterPath()
    whole.addRect(strip.adjusted(-_SEAM_PX, -_SEAM_PX, _SEAM_PX, _SEAM_PX))
    rounded.addRoundedRect(strip, _RADIUS_PX, _RADIUS_PX)
    painter.fillPath(whole.subtracted(rounded), theme.surface)


def is_named(chart: RunChartParts, span: GroundSpan) -> bool:
    """Return whether the name of ``span`` stands below it or beside the strip."""
    if chart.frame.names is None:
        return len(chart.scene.grounds) == 1
    wide = QFontMetricsF(type_font("caption")).horizontalAdvance(span.name)
    return wide <= _box(chart, span).width() - _NAME_ROOM_PX


def _box(chart: RunChartParts, span: GroundSpan) -> QRectF:
    """Return the part of the strip that belongs to ``span``, without the seam behind it."""
    frame = chart.frame
    left, right = frame.x_of(span.start), frame.x_of(span.end)
    seam = _SEAM_PX if right < frame.strip.right() - _SEAM_PX else 0.0
    return QRectF(left, frame.strip.top(), max(right - left - seam, 0.0), frame.strip.height())


def _tile(painter: QPainter, box: QRectF, surface: str) -> None:
    """Fill ``box`` with the pattern of ``surface``; patterns begin where the strip does."""
    ratio = painter.device().devicePixelRatioF() if is_screen(painter) else _PAPER_RATIO
    image = icon_image(f"surfaces/{surface}", QColor("#000000"), _TILE_PX, ratio)
    wide = _TILE_PX * SWATCH_PX[0] / SWATCH_PX[1]
    above = (_TILE_PX - box.height()) / 2
    x = box.left()
    while x < box.right():
        part = min(wide, box.right() - x)
        source = QRectF(0, above * ratio, part * ratio, box.height() * ratio)
        painter.drawImage(QRectF(x, box.top(), part, box.height()), image, source)
        x += wide


def _paint_names(painter: QPainter, chart: RunChartParts, line: QRectF) -> None:
    painter.setFont(type_font("caption"))
    painter.setPen(chart.theme.text2)
    for span in chart.scene.grounds:
        if is_named(chart, span):
            box = _box(chart, span)
            room = QRectF(box.left(), line.top(), box.width(), line.height())
            painter.drawText(room, _LEFT, span.name)
