"""A PDF in memory: its paper, what it says of itself, and a painter for its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from bodymap.ui.draw.filled import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

DPI = 96  # one px of the paper is one px of CSS
_POINTS_PER_PX = 72 / DPI


def pdf(title: str, paper: QPageSize, paint: Callable[[QPainter, QPdfWriter], object]) -> bytes:
    """Return a PDF, its fonts embedded, that ``paint`` fills in px of 1/96 inch.

    Args:
        title: what it says of itself.
        paper: the whole of it can be painted on: there are no margins.
        paint: gets a painter for the first page, and the writer, which begins another one.
    """

    def write(device: QIODevice) -> None:
        writer = _writer(device, title, paper)
        painter = QPainter(writer)
        try:
            paint(painter, writer)
        finally:
            painter.end()  # Qt aborts where a file goes while it is being painted

    return filled(write)


def pdf_in_steps(
    title: str, paper: QPageSize, pages: Iterable[Callable[[QPainter], object]]
) -> Generator[None, None, bytes]:
    """Make a PDF page by page, as ``pdf`` does, and return it in the end.

    Args:
        title: what it says of itself.
        paper: of every page, without margins.
        pages: each gets a painter in px of 1/96 inch.

    Yields:
        After each page.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title, paper)
    painter = QPainter(writer)
    try:
        for number, paint in enumerate(pages):
            if number:
                writer.newPage()
            paint(painter)
            yield
    finally:
        painter.end()  # Qt aborts where a file goes while it is being painted
    buffer.close()
    return bytes(content.data())


def _writer(device: QIODevice, title: str, paper: QPageSize) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(DPI)
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("Bodymap")
    return writer


def paper_of_px(width: float, height: float) -> QPageSize:
    """Return paper of exactly this size, px of 1/96 inch."""
    points = QSizeF(width, height) * _POINTS_PER_PX
    return QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
