"""The few colours of a film: one palette for all its frames, so that nothing flickers.

The commonest colours, the flat fills, are kept as they are; the rest, the soft edges, share what
is left (median cut, then k-means). There is no dithering: it would be noise on the flat fills.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QColor, QImage

    Codes = NDArray[np.uint32]  # 0xRRGGBB
    Colours = NDArray[np.float32]  # (N, 3), 0 to 255

COLOURS = 255  # one of 256 is left to say "as before"
_FLAT = 64
_ROUNDS = 4  # of k-means
_AT_ONCE = 4096  # colours compared at a time: memory stays small
_UNKNOWN = 255


class FilmPalette:
    """The palette of a film.

    Args:
        samples: some of its frames, RGB32.
        keep: colours that are in it whatever the samples hold.
    """

    def __init__(self, samples: Sequence[QImage], keep: Sequence[QColor] = ()) -> None:
        codes, counts = np.unique(
            np.concatenate([_codes(image).ravel() for image in samples]), return_counts=True
        )
        order = np.argsort(-counts, kind="stable")
        kept = np.array([colour.rgb() & 0xFFFFFF for colour in keep], np.uint32)
        self._colours = _palette(codes[order], counts[order], _split(kept))
        self._indices = np.full(1 << 24, _UNKNOWN, np.uint8)

    @property
    def colours(self) -> bytes:
        """Red, green and blue of each colour."""
        return self._colours.astype(np.uint8).tobytes()

    def indices(self, image: QImage) -> bytes:
        """Return the index of the nearest colour for each px of ``image`` (RGB32), row by row."""
        codes = _codes(image)
        found = self._indices[codes]
        new = found == _UNKNOWN
        if new.any():
            unknown = np.unique(codes[new])
            self._indices[unknown] = _nearest(_split(unknown), self._colours)
            found = self._indices[codes]
        return found.tobytes()


def _codes(image: QImage) -> Codes:
    """Return 0xRRGGBB of each px."""
    pixels = np.frombuffer(image.constBits(), np.uint32)
    rows = pixels.reshape(image.height(), image.bytesPerLine() // 4)
    return rows[:, : image.width()] & np.uint32(0xFFFFFF)


def _split(codes: Codes) -> Colours:
    return np.stack([codes >> 16, codes >> 8 & 255, codes & 255], -1).astype(np.float32)


def _palette(codes: Codes, counts: NDArray[np.intp], kept: Colours) -> Colours:
    """Return the colours for px of these ``codes``, the commonest first."""
    colours = _split(codes)
    if len(codes) + len(kept) <= COLOURS:
        return np.concatenate([colours, kept])
    flat, rest = np.concatenate([colours[:_FLAT], kept]), colours[_FLAT:]
    # The root: else the edges that there are most of would take all colours.
    means = _means(rest, np.sqrt(counts[_FLAT:]), _median_cut(rest, COLOURS - len(flat)))
    rounded: Colours = np.rint(np.concatenate([flat, means]))
    return rounded


def _median_cut(colours: Colours, number: int) -> Colours:
    from PIL import Image  # noqa: PLC0415 - only who saves a film needs it

    row = Image.fromarray(colours.astype(np.uint8)[None])
    cut = row.quantize(colors=number, method=Image.Quantize.MEDIANCUT)
    found = np.array(cut.getpalette() or [], np.float32).reshape(-1, 3)
    return found[:number]


def _means(colours: Colours, weights: NDArray[np.float64], means: Colours) -> Colours:
    for _ in range(_ROUNDS):
        nearest = _nearest(colours, means)
        total = np.bincount(nearest, weights, minlength=len(means))
        for channel in range(3):
            weighted = weights * colours[:, channel]
            summed = np.bincount(nearest, weighted, minlength=len(means))
            used = total > 0
            means[used, channel] = summed[used] / total[used]
    return means


def _nearest(colours: Colours, palette: Colours) -> NDArray[np.uint8]:
    """Return the index of the nearest of ``palette`` for each of ``colours``."""
    found = np.empty(len(colours), np.uint8)
    for start in range(0, len(colours), _AT_ONCE):
        some = colours[start : start + _AT_ONCE]
        away = ((some[:, None] - palette[None]) ** 2).sum(-1)
        found[start : start + _AT_ONCE] = away.argmin(1)
    return found
