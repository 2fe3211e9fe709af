"""Writes what moves into files: PNG and SVG of an instant, a GIF of one stride, its frames."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from bodymap.ui.draw.film_plan import even_phases, film_plan
from bodymap.ui.draw.stride_page import PagePainter, StridePage, footer_of
from bodymap.ui.draw.whole_file import filled, write_whole, write_whole_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PIL.Image import Image

    from bodymap.ui.draw.film_palette import FilmPalette

    Tell = Callable[[float], None]

FRAMES = 50  # in a folder, where no number is asked for
MOST_FRAMES = 1000
_DPI = 96
_SAMPLES = 8  # frames of which the palette is made
_EVERY_OF_RAMP = 6  # of the colours of the load map; all would leave none for the rest
_LIST = "frames.csv"
_OURS = re.compile(r"frame-\d{3,}\.png|frames\.csv")


def write_instant(path: Path, page: StridePage, turns: Sequence[float]) -> None:
    """Write the instant after so many strides of each runner: .svg a drawing, else a PNG.

    An existing file is replaced only when the new one is complete.

    Raises:
        OSError: the file cannot be written; it names ``path``.
    """
    make = _svg if path.suffix.lower() == ".svg" else _png
    write_whole(path, make(page, turns))


def write_film(path: Path, page: StridePage, tell: Tell, frames: int | None = None) -> None:
    """Write a GIF of one stride of the present run, which begins again without a jump.

    Args:
        path: of the file; an existing one is replaced only when the new one is complete.
        page: what it shows, and how slowly.
        tell: is told how much is done, 0 to 1; what it raises ends the work.
        frames: how many, up to ``most_frames``.

    Raises:
        OSError: the file cannot be written; it names ``path``.
    """
    from bodymap.ui.draw.film_palette import FilmPalette  # noqa: PLC0415 - numpy: only for a film

    shots = film_plan(page.scene.runners[0].period_s, max(page.slow, 1), frames)
    painter = _Frames(page)
    every = max(len(shots) // _SAMPLES, 1)
    samples = [painter.both_at(shot.phase) for shot in shots[::every]]
    palette = FilmPalette(samples, keep=page.theme.load[::_EVERY_OF_RAMP])
    images = _paletted(painter, [shot.phase for shot in shots], palette, tell)
    write_whole(path, _gif(images, [10 * shot.delay_cs for shot in shots]))


def write_frames(path: Path, page: StridePage, tell: Tell, frames: int = FRAMES) -> None:
    """Write a folder of PNG pictures at even steps of the stride, and a list of their phases.

    Arguments and errors are those of ``write_film``; a folder of other files is not touched.
    """
    phases = even_phases(frames)

    def fill(folder: Path) -> None:
        painter = _Frames(page)
        for index, phase in enumerate(phases):
            tell(index / len(phases))
            image = painter.both_at(phase)
            (folder / _frame_name(index)).write_bytes(_encoded(image))
        (folder / _LIST).write_text(_list(page, phases), encoding="utf-8", newline="\n")

    write_whole_folder(path, fill, lambda name: _OURS.fullmatch(name) is not None)
    tell(1.0)


class _Frames:
    """Paints one image after the other."""

    def __init__(self, page: StridePage) -> None:
        self._page = page
        self._painter = PagePainter(page)

    def both_at(self, phase: float) -> QImage:
        """Return the page with every runner at ``phase``, 0 to 1."""
        return self.image((phase,) * len(self._page.scene.runners))

    def image(self, turns: Sequence[float]) -> QImage:
        """Return the page after so many strides of each runner."""
        image = QImage(QSize(*self._page.size), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._page.ratio)
        painter = QPainter(image)
        try:
            self._painter.paint(painter, turns)
        finally:
            painter.end()  # an image that goes while it is painted ends the process
        return image


def _encoded(image: QImage) -> bytes:
    image.setDevicePixelRatio(1.0)  # else it would be written as dots per metre
    return filled(lambda device: image.save(device, "PNG"))  # type: ignore[call-overload]


def _png(page: StridePage, turns: Sequence[float]) -> bytes:
    image = _Frames(page).image(turns)
    image.setText("Title", page.title)
    image.setText("Description", _description(page, turns[0]))
    return _encoded(image)


def _svg(page: StridePage, turns: Sequence[float]) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - only a drawing needs it

    def write(device: QIODevice) -> None:
        # Version 1.1 of SVG can cut the ground off at the edges of its strip.
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(device)
        generator.setResolution(_DPI)
        generator.setSize(QSize(*page.size))
        generator.setViewBox(QRectF(0, 0, page.layout.width(), page.layout.height()))
        generator.setTitle(page.title)
        generator.setDescription(_description(page, turns[0]))
        painter = QPainter(generator)
        try:
            PagePainter(page, shapes=True).paint(painter, turns)
        finally:
            painter.end()

    return filled(write)


def _description(page: StridePage, turn: float) -> str:
    now = page.phase(turn)
    return f"{turn % 1.0 * 100:.0f} %: {now.name}. {now.sentence} {footer_of(page.scene)}"


def _paletted(
    painter: _Frames, phases: Sequence[float], palette: FilmPalette, tell: Tell
) -> Iterator[Image]:
    from PIL import Image  # noqa: PLC0415 - only who saves a film needs it

    for index, phase in enumerate(phases):
        tell(index / len(phases))
        image = painter.both_at(phase)
        size = image.width(), image.height()
        frame = Image.frombytes("P", size, palette.indices(image))
        frame.putpalette(palette.colours)
        yield frame


def _gif(images: Iterator[Image], delays_ms: Sequence[int]) -> bytes:
    content = io.BytesIO()
    next(images).save(
        content,
        "GIF",
        save_all=True,
        append_images=images,
        duration=list(delays_ms),
        loop=0,
        disposal=1,
        optimize=True,  # what did not change since the frame before is left out
    )
    return content.getvalue()


def _frame_name(index: int) -> str:
    return f"frame-{index:03d}.png"


def _list(page: StridePage, phases: Sequence[float]) -> str:
    """Return which instant each picture shows, as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["file", "phase_percent", "time_s", "phase"])
    period_s = page.scene.runners[0].period_s
    for index, phase in enumerate(phases):
        row = _frame_name(index), f"{phase * 100:.2f}", f"{phase * period_s:.4f}"
        writer.writerow([*row, page.phase(phase).name])
    return text.getvalue()
