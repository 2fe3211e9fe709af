"""Writes what moves into files: PNG and SVG of an instant, a GIF of one stride, its frames."""

from __future__ import annotations

import csv
import io
import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from bodymap.storage.whole_file import write_whole, write_whole_folder
from bodymap.ui.draw.filled import filled
from bodymap.ui.draw.film_plan import even_phases, film_plan
from bodymap.ui.draw.outlined import OutlinedPainter
from bodymap.ui.draw.stride_page import PagePainter, StridePage, footer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PIL.Image import Image

    from bodymap.ui.draw.film_palette import FilmPalette

    Tell = Callable[[float], None]
    Do = Callable[[Callable[[], QImage]], QImage]

FRAMES = 50  # in a folder, where no number is asked for
MOST_FRAMES = 1000
_DPI = 96
_SAMPLES = 8  # frames of which the palette is made
_PAINTED, _COLOURED = 0.5, 0.3  # of the work on a film; packing the frames is the rest
_EVERY = 6  # of the colours of the load map; all would leave none for the rest
_LIST = "frames.csv"
_OURS = re.compile(r"frame-\d{3,}\.png|frames\.csv")


class Camera:
    """Paints images of ``page``, one after the other, in the thread of the window."""

    def __init__(self, page: StridePage) -> None:
        self.page = page
        self._painter: PagePainter | None = None

    def at(self, phase: float) -> QImage:
        """Return the page with every runner at ``phase``, 0 to 1."""
        return self.image((phase,) * len(self.page.scene.runners))

    def image(self, turns: Sequence[float]) -> QImage:
        """Return the page after so many strides of each runner."""
        if self._painter is None:
            self._painter = PagePainter(self.page)
        image = QImage(QSize(*self.page.size), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.page.ratio)
        painter = QPainter(image)
        try:
            self._painter.paint(painter, turns)
        finally:
            painter.end()  # an image that goes while it is painted ends the process
        return image


def here(paint: Callable[[], QImage]) -> QImage:
    """Do ``paint`` in this thread: where there is no window."""
    return paint()


def write_instant(path: Path, page: StridePage, turns: Sequence[float]) -> None:
    """Write the instant after so many strides of each runner: .svg a drawing, else a PNG.

    An existing file is replaced only when the new one is complete.

    Raises:
        OSError: the file cannot be written; it names ``path``.
    """
    make = _svg if path.suffix.lower() == ".svg" else _png
    write_whole(path, make(page, turns))


def write_film(
    path: Path, camera: Camera, tell: Tell, frames: int | None = None, do: Do = here
) -> None:
    """Write a GIF of one stride of the present run, which begins again without a jump.

    Args:
        path: of the file; an existing one is replaced only when the new one is complete.
        camera: its page says how slowly it plays.
        tell: is told how much is done, 0 to 1; what it raises ends the work.
        frames: how many, up to ``most_frames``.
        do: has each image painted.

    Raises:
        OSError: the file cannot be written; it names ``path``.
    """
    from bodymap.ui.draw.film_palette import FilmPalette  # noqa: PLC0415 - numpy: only for a film

    page = camera.page
    shots = film_plan(page.scene.runners[0].period_s, max(page.slow, 1), frames)
    images = _images(camera, [shot.phase for shot in shots], tell, do)
    palette = FilmPalette(images[:: max(len(images) // _SAMPLES, 1)], page.theme.load[::_EVERY])
    content = _gif(_paletted(images, palette, tell), [10 * shot.delay_cs for shot in shots])
    tell(1.0)  # the last moment at which nobody may want it any more
    write_whole(path, content)


def write_frames(
    path: Path, camera: Camera, tell: Tell, frames: int = FRAMES, do: Do = here
) -> None:
    """Write a folder of PNG pictures at even steps of the stride, and a list of their phases.

    Arguments and errors are those of ``write_film``; a folder of other files is not touched.
    """
    phases = even_phases(frames)

    def fill(folder: Path) -> None:
        for index, phase in enumerate(phases):
            tell(index / len(phases))
            image = do(partial(camera.at, phase))
            (folder / _frame_name(index)).write_bytes(_encoded(image))
        (folder / _LIST).write_text(_list(camera.page, phases), encoding="utf-8", newline="\n")
        tell(1.0)

    write_whole_folder(path, fill, lambda name: _OURS.fullmatch(name) is not None)


def _encoded(image: QImage) -> bytes:
    image.setDevicePixelRatio(1.0)  # else it would be written as dots per metre
    return filled(lambda device: image.save(device, "PNG"))  # type: ignore[call-overload]


def _png(page: StridePage, turns: Sequence[float]) -> bytes:
    image = Camera(page).image(turns)
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
        painter = OutlinedPainter(generator)
        try:
            PagePainter(page, shapes=True).paint(painter, turns)
        finally:
            painter.end()

    return filled(write)


def _description(page: StridePage, turn: float) -> str:
    now = page.phase(turn)
    return f"{turn % 1.0 * 100:.0f} %: {now.name}. {now.sentence} {footer_of(page.scene)}"


def _images(camera: Camera, phases: Sequence[float], tell: Tell, do: Do) -> list[QImage]:
    images = []
    for index, phase in enumerate(phases):
        tell(_PAINTED * index / len(phases))
        images.append(do(partial(camera.at, phase)))
    return images


def _paletted(images: Sequence[QImage], palette: FilmPalette, tell: Tell) -> Iterator[Image]:
    from PIL import Image  # noqa: PLC0415 - only who saves a film needs it

    for index, image in enumerate(images):
        tell(_PAINTED + _COLOURED * index / len(images))
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
