from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, qRgb

from bodymap.ui.draw.film_palette import COLOURS, FilmPalette


def image(colours, wide=16):
    """Return an image with these colours (0xRRGGBB), row by row."""
    made = QImage(wide, -(-len(colours) // wide), QImage.Format.Format_RGB32)
    made.fill(QColor("#ffffff"))
    for index, colour in enumerate(colours):
        made.setPixel(index % wide, index // wide, colour | 0xFF000000)
    return made


def shown(palette, picture):
    """Return the colours that the indices stand for, (rows, columns, 3)."""
    colours = np.frombuffer(palette.colours, np.uint8).reshape(-1, 3)
    indices = np.frombuffer(palette.indices(picture), np.uint8)
    return colours[indices].reshape(picture.height(), picture.width(), 3).astype(int)


def test_few_colours_stay_as_they_are():
    some = [0xFBF2D1, 0x470C2C, 0xFFFFFF, 0x123456]
    picture = image(some * 4)
    found = shown(FilmPalette([picture]), picture)[0, :4]
    assert [qRgb(*colour) & 0xFFFFFF for colour in found.tolist()] == some


@pytest.fixture
def many():
    """An image of 4,096 soft colours over a flat ground that fills half of it."""
    soft = [
        red << 16 | green << 8 | blue
        for red in range(0, 256, 16)
        for green in range(0, 256, 16)
        for blue in range(0, 256, 16)
    ]
    return image([*soft, *[0xC0FFEE] * len(soft)], wide=64)


def test_the_flat_fill_is_exact_and_no_soft_colour_far_off(many):
    found = shown(FilmPalette([many]), many)
    exact = np.array(
        [[(c >> 16 & 255, c >> 8 & 255, c & 255) for c in row] for row in _codes(many)]
    )
    away = np.abs(found - exact).max(-1)
    assert away[-1].max() == 0
    assert away.mean() < 12


def _codes(picture):
    return [
        [picture.pixel(x, y) & 0xFFFFFF for x in range(picture.width())]
        for y in range(picture.height())
    ]


def test_one_colour_of_256_is_left_and_kept_ones_are_in_it(many):
    kept = QColor(1, 2, 3)
    palette = FilmPalette([many], keep=[kept])
    colours = np.frombuffer(palette.colours, np.uint8).reshape(-1, 3).tolist()
    assert len(colours) == COLOURS
    assert [1, 2, 3] in colours


def test_a_colour_that_no_sample_had_gets_the_nearest():
    palette = FilmPalette([image([0x000000, 0xFFFFFF])])
    for _ in range(2):  # the second time it is known
        assert shown(palette, image([0x101010]))[0, 0].tolist() == [0, 0, 0]
    assert shown(palette, image([0xF0F0F0]))[0, 0].tolist() == [255, 255, 255]
