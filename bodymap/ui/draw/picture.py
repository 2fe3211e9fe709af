"""Writes a drawing into a file: PNG, SVG or PDF, by the ending of its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from bodymap.storage.whole_file import write_whole
from bodymap.ui.draw.filled import filled
from bodymap.ui.draw.outlined import OutlinedPainter
from bodymap.ui.draw.page import Page, paint_page
from bodymap.ui.draw.pdf_file import DPI, paper_of_px, pdf
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QIODevice

_M_PER_INCH = 0.0254

__all__ = ["ENDINGS", "Drawing", "Page", "page_image", "paint_page", "write_picture"]


class Drawing(NamedTuple):
    """What can be written as a picture.

    Attributes:
        title: of the file, for those that read it aloud; ``description`` says more.
        size: width and height, px.
        paint: paints it into a rectangle, as shapes.
        png_ratio: dots of a PNG file for each px.
    """

    title: str
    description: str
    size: tuple[int, int]
    paint: Callable[[QPainter, QRectF], None]
    png_ratio: float = 1.0


def write_picture(path: Path, page: Page) -> None:
    """Write ``page`` to ``path`` as its ending says: .png, .svg or .pdf.

    Raises:
        ValueError: another ending.
        OSError: the file cannot be written; it names ``path``.
    """
    write_drawing(path, _drawing(page))


def write_drawing(path: Path, drawing: Drawing) -> None:
    """Write ``drawing`` to ``path`` as its ending says: .png, .svg or .pdf.

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
    write_whole(path, form(drawing))


def page_image(page: Page, ratio: float = 1.0) -> QImage:
    """Return ``page`` as an image of its size, ``ratio`` device px a px."""
    return drawing_image(_drawing(page), ratio)


def drawing_image(drawing: Drawing, ratio: float = 1.0) -> QImage:
    """Return ``drawing`` as an image of its size, ``ratio`` device px a px."""
    size = QSize(*drawing.size) * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.paint(painter, QRectF(QRect(0, 0, size.width(), size.height())))
    painter.end()
    return image


def _drawing(page: Page) -> Drawing:
    description = " ".join((*page.lines, page.footer))
    return Drawing(page.title, description, page.size, partial(paint_page, page=page))


def _png(drawing: Drawing) -> bytes:
    image = drawing_image(drawing, drawing.png_ratio)
    dots_per_m = round(drawing.png_ratio * DPI / _M_PER_INCH)
    image.setDotsPerMeterX(dots_per_m)
    image.setDotsPerMeterY(dots_per_m)
    return filled(lambda device: image.save(device, "PNG"))  # type: ignore[call-overload]


def _svg(drawing: Drawing) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  (the window does not need it)

    def write(device: QIODevice) -> None:
        # Version 1.1 of SVG can cut what reaches beyond a frame.
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(device)
        generator.setResolution(DPI)
        generator.setSize(QSize(*drawing.size))
        generator.setViewBox(QRect(0, 0, *drawing.size))
        generator.setTitle(drawing.title)
        generator.setDescription(drawing.description)
        painter = OutlinedPainter(generator)
        drawing.paint(painter, QRectF(0, 0, *drawing.size))
        painter.end()

    return filled(write)


def _pdf(drawing: Drawing) -> bytes:
    room = QRectF(0, 0, *drawing.size)
    paper = paper_of_px(*drawing.size)
    return pdf(drawing.title, paper, lambda painter, _: drawing.paint(painter, room))


_FORMS = {".png": _png, ".svg": _svg, ".pdf": _pdf}
ENDINGS = tuple(_FORMS)
