"""Writes the map into a file: PNG, SVG or PDF, by the ending of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from bodymap.ui.draw.page import Page, paint_page
from bodymap.ui.draw.whole_file import filled, write_whole
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QIODevice

_DPI = 96  # one px of a page's size is one px of CSS
_POINTS_PER_PX = 72 / _DPI

__all__ = ["ENDINGS", "Page", "page_image", "paint_page", "write_picture"]


def write_picture(path: Path, page: Page) -> None:
    """Write ``page`` to ``path`` as its ending says: .png, .svg or .pdf.

    An existing file is replaced only when the new one is complete. The application's font must be
    set before (``bodymap.ui.draw.type.load_fonts`` and ``application_font``).

    Raises:
        ValueError: another ending.
        OSError: the file cannot be written; it names ``path``.
    """
    form = _FORMS.get(path.suffix.lower())
    if form is None:
        text = tr("{name}: a picture's name ends in .png, .svg or .pdf")
        raise ValueError(text.format(name=path.name))
    write_whole(path, form(page))


def page_image(page: Page, ratio: float = 1.0) -> QImage:
    """Return ``page`` as an image of its size, ``ratio`` device px a px."""
    size = QSize(*page.size) * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_page(painter, QRectF(QRect(0, 0, size.width(), size.height())), page)
    painter.end()
    return image


def _png(page: Page) -> bytes:
    return filled(lambda device: page_image(page).save(device, "PNG"))  # type: ignore[call-overload]


def _svg(page: Page) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  (the window does not need it)

    def write(device: QIODevice) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setResolution(_DPI)
        generator.setSize(QSize(*page.size))
        generator.setViewBox(QRect(0, 0, *page.size))
        generator.setTitle(page.title)
        generator.setDescription(" ".join((*page.lines, page.footer)))
        painter = QPainter(generator)
        paint_page(painter, QRectF(0, 0, *page.size), page)
        painter.end()

    return filled(write)


def _pdf(page: Page) -> bytes:
    def write(device: QIODevice) -> None:
        writer = QPdfWriter(device)
        writer.setResolution(_DPI)
        points = QSizeF(*page.size) * _POINTS_PER_PX
        paper = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setTitle(page.title)
        writer.setCreator("Bodymap")
        painter = QPainter(writer)
        paint_page(painter, QRectF(0, 0, *page.size), page)
        painter.end()

    return filled(write)


_FORMS = {".png": _png, ".svg": _svg, ".pdf": _pdf}
ENDINGS = tuple(_FORMS)
