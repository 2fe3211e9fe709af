"""The program's own icons (24 px grid, one colour) and surface swatches, sharp at every size."""

from __future__ import annotations

import sys
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from bodymap.resources import asset

_EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
SWATCH_PX = (64, 40)  # the tile of assets/icon/surfaces, which repeats without a seam


@lru_cache(maxsize=512)
def _icon_image(name: str, colour: str, px: int, ratio: float) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only windows with icons need it

    renderer = QSvgRenderer(QByteArray(_drawing(name).replace(b"currentColor", colour.encode())))
    if not renderer.isValid():
        # A window that lacks an icon can be used; an error in the middle of painting ends it.
        sys.stderr.write(f"Bodymap: icon/{name}.svg cannot be read; its place stays empty\n")
        renderer = QSvgRenderer(QByteArray(_EMPTY))
    size = renderer.defaultSize()
    width = max(round(px * ratio * size.width() / size.height()), 1)
    image = QImage(width, max(round(px * ratio), 1), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _drawing(name: str) -> bytes:
    try:
        return asset(f"icon/{name}.svg").read_bytes()
    except OSError:
        return b""


def icon_image(name: str, colour: QColor, px: int, ratio: float = 1.0) -> QImage:
    """Return the icon ``name`` (a file of assets/icon) ``px`` high at device pixel ``ratio``.

    It is empty where the file is missing or damaged; standard error says so.
    """
    return _icon_image(name, colour.name(), px, ratio)


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint the icon into ``rect`` (a square, logical px), sharp at the painter's pixel ratio."""
    ratio = painter.device().devicePixelRatioF()
    image = icon_image(name, colour, round(rect.height()), ratio)
    painter.drawImage(rect.topLeft().toPoint(), image)


def paint_swatch(painter: QPainter, rect: QRectF, surface: str, edge: QColor | None = None) -> None:
    """Paint the swatch of ``surface`` (an id of surfaces.csv), cropped to ``rect``, radius 5."""
    ratio = painter.device().devicePixelRatioF()
    across = max(rect.width() / SWATCH_PX[0], rect.height() / SWATCH_PX[1])
    px = round(SWATCH_PX[1] * across)
    image = _icon_image(f"surfaces/{surface}", "#000000", px, ratio)
    shape = QPainterPath()
    shape.addRoundedRect(rect, 5, 5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    painter.drawImage(rect.topLeft(), image)
    painter.setClipping(False)
    if edge is not None:
        painter.setPen(edge)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
    painter.restore()
