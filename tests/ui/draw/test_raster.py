from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.raster import PALER, raster_for
from bodymap.ui.theme import theme

RISE = tuple(i / 100 for i in range(101))


def painted(course, *, timing_only=False, name="light", ratio=1.0, width=401):
    image = QImage(width + 20, 40, QImage.Format.Format_RGB32)
    image.fill(theme(name).surface)
    with QPainter(image) as painter:
        box = QRectF(10, 10, width, 14)
        raster_for(name, ratio).paint_row(painter, box, course, timing_only=timing_only)
    return image


def distance(one, other):
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("phase", [0.0, 0.25, 0.5, 0.9, 1.0])
def test_a_row_has_the_map_s_colour_of_its_course(name, phase):
    image = painted(RISE, name=name)
    shown = image.pixelColor(10 + round(400 * phase), 17)
    assert distance(shown, theme(name).load_colour(phase)) <= 4


def test_a_row_fills_its_height_and_nothing_else():
    image, surface = painted(RISE), theme("light").surface
    for y in (9, 24):
        assert image.pixelColor(300, y) == surface
    for y in (10, 23):
        assert distance(image.pixelColor(300, y), theme("light").load_colour(0.725)) <= 4


def test_what_is_outside_the_ramp_takes_its_end():
    image = painted((-0.5, 0.5, 1.5))
    for x, end in ((10, 0), (410, 1)):
        assert distance(image.pixelColor(x, 17), theme("light").load_colour(end)) <= 2


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_where_only_the_timing_is_known_a_row_is_paler_and_hatched(ratio):
    image = painted((1.0,) * 101, timing_only=True, ratio=ratio)
    colours = theme("light")
    pale = mixed(colours.load_colour(1), colours.surface, PALER)
    row = [image.pixelColor(x, 17) for x in range(20, 400)]
    assert sum(distance(shown, pale) <= 4 for shown in row) > len(row) / 3
    assert sum(distance(shown, colours.surface) <= 90 for shown in row) > len(row) / 20
    assert not any(distance(shown, colours.load_colour(1)) <= 20 for shown in row)
