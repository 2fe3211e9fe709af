from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bodymap.resources import asset
from bodymap.ui.draw.ground import TREADMILL, Distance, Ground
from bodymap.ui.draw.ground_marks import TILE_PX
from bodymap.ui.draw.grounds import GROUNDS
from bodymap.ui.theme import NAMES, theme

WIDTH, HEIGHT, LINE = 700, 120, 30
RECT = QRectF(0, 0, WIDTH, HEIGHT)
pytestmark = pytest.mark.usefixtures("qapp")


def painted(surface, scroll=0.0, name="light", *, ground=None, ratio=1):
    image = QImage(WIDTH * ratio, HEIGHT * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme(name).surface)
    painter = QPainter(image)
    (ground or Ground()).paint(painter, RECT, LINE, surface, scroll, theme(name))
    painter.end()
    return image


def column(image, x):
    return [image.pixel(x, y) for y in range(image.height())]


def levels(image, x):
    """Return red, green and blue of a column of pixels."""
    colours = (image.pixelColor(x, y) for y in range(image.height()))
    return [level for colour in colours for level in colour.getRgb()[:3]]


def surfaces():
    with asset("science/surfaces.csv").open(encoding="utf-8") as file:
        return [row["surface_id"] for row in csv.DictReader(file)]


def test_every_surface_has_a_ground_of_its_own():
    assert set(GROUNDS) == set(surfaces())
    pictures = [painted(surface) for surface in GROUNDS]
    for index, picture in enumerate(pictures):
        assert picture not in pictures[:index]


@pytest.mark.parametrize("name", NAMES)
def test_the_line_that_carries_the_soles_is_in_the_outlines_colour(name):
    image = painted("asphalt", name=name)
    line, surface = theme(name).body_outline.lightness(), theme(name).surface.lightness()
    assert abs(image.pixelColor(350, LINE).lightness() - line) <= abs(surface - line) / 2


@pytest.mark.parametrize("surface", GROUNDS)
def test_the_ground_goes_back_and_repeats_without_a_seam(surface):
    # The treadmill's rollers stay where they are.
    low = LINE + 8 if surface == TREADMILL else HEIGHT
    still, moved = (painted(surface, scroll).copy(0, 0, WIDTH, low) for scroll in (0.0, 90.0))
    turn = painted(surface, TILE_PX + 90.0).copy(0, 0, WIDTH, low)
    for x in (10, 200, 500):
        assert levels(moved, x) == pytest.approx(levels(still, x + 90), abs=1)
        assert levels(turn, x) == pytest.approx(levels(moved, x), abs=1)


def test_no_edge_of_a_tile_is_seen():
    # Across the end of the tile neighbouring columns differ no more than anywhere else.
    image = painted("natural_grass")

    def step(x):
        return sum(a != b for a, b in zip(column(image, x), column(image, x + 1), strict=True))

    usual = max(step(x) for x in range(300, 600))
    assert step(TILE_PX - 1) <= usual


def test_the_rollers_of_the_treadmill_turn_with_the_belt():
    still, moved, same = (painted(TREADMILL, scroll) for scroll in (0.0, 10.0, 0.0))
    rollers = QRectF(50, LINE + 10, 20, 20).toRect()
    assert still.copy(rollers) != moved.copy(rollers)
    assert still == same


def test_the_ground_fades_to_nothing_at_the_bottom():
    image = painted("asphalt")
    assert image.pixelColor(100, HEIGHT - 1).lightness() > 250
    assert image.pixelColor(100, LINE + 10).lightness() < 245


def test_nothing_is_painted_outside_the_rectangle():
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    Ground().paint(painter, QRectF(100, 20, 200, 60), LINE, "natural_grass", 5.0, theme("light"))
    painter.end()
    for x, y in ((99, LINE), (301, LINE), (200, 81), (200, 19)):
        assert image.pixelColor(x, y) == Qt.GlobalColor.white


def test_an_unknown_surface_and_a_ground_without_depth_are_painted_all_the_same():
    assert painted("moon") == painted("asphalt")
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    Ground().paint(painter, QRectF(0, 0, WIDTH, LINE), LINE, "asphalt", 0.0, theme("light"))
    painter.end()
    assert image.pixelColor(5, LINE - 2) == Qt.GlobalColor.white


def test_a_ground_looks_the_same_from_its_kept_tiles():
    ground = Ground()
    first = painted("woodchip", ground=ground)
    for surface in GROUNDS:
        for name in NAMES[:2]:
            painted(surface, name=name, ground=ground)
    assert painted("woodchip", ground=ground) == first


def test_the_ground_is_sharp_at_twice_the_pixels():
    fine = painted("natural_grass", ratio=2)
    coarse = painted("natural_grass").scaled(2 * WIDTH, 2 * HEIGHT)
    rows = range(2 * LINE, 2 * LINE + 20)
    assert [fine.pixel(400, y) for y in rows] != [coarse.pixel(400, y) for y in rows]
    assert fine.pixelColor(400, 2 * LINE - 60) == theme("light").surface


def test_a_vector_file_has_tiles_that_can_be_enlarged(tmp_path):
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - only vector files need it

    ground, file = Ground(), tmp_path / "ground.svg"
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(RECT.size().toSize())
    painter = QPainter(generator)
    ground.paint(painter, RECT, LINE, "natural_grass", 0.0, theme("light"))
    painter.end()
    assert {tile.devicePixelRatio() for tile in ground._tiles.values()} == {2.0}
    assert "<image" in file.read_text(encoding="utf-8")


def test_the_ground_moves_in_parts_of_a_pixel_too():
    # A half pixel on, each column lies between the two that were there.
    still, half = (painted("asphalt", scroll) for scroll in (40.0, 40.5))
    for x in (60, 200, 350):
        first, after = levels(still, x), levels(still, x + 1)
        middle = [(a + b) / 2 for a, b in zip(first, after, strict=True)]
        assert levels(half, x) == pytest.approx(middle, abs=2)


def test_another_pace_does_not_make_the_ground_jump():
    distance = Distance()
    slow = [distance.after(turns, 900.0) for turns in (40.0, 40.5)]
    assert slow == [36000.0, 36450.0]
    assert distance.after(40.5, 1000.0) == 36450.0
    assert distance.after(40.6, 1000.0) == pytest.approx(36550.0)
    assert distance.after(40.5, 1000.0) == pytest.approx(36450.0)
