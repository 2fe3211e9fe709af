from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from bodymap.ui.draw.figure_paints import FigurePaints, hatched
from bodymap.ui.theme import NAMES, theme

RED = QColor("#d02020")
pytestmark = pytest.mark.usefixtures("qapp")


def colours(brush, px=48):
    image = QImage(px, px, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(QRectF(0, 0, px, px), brush)
    painter.end()
    return [[image.pixelColor(x, y).name() for x in range(px)] for y in range(px)]


def test_a_brush_stays_as_it_is_on_the_near_side():
    paints, brush = FigurePaints(theme("light")), QBrush(RED)
    assert paints.solid(brush, "near", pale=False) is brush
    assert paints.tint(brush, "near", pale=False, ratio=1.0) is brush


def test_a_tint_is_made_once():
    paints, brush = FigurePaints(theme("light")), QBrush(RED)
    far = paints.solid(brush, "far", pale=False)
    assert paints.solid(brush, "far", pale=False) is far
    assert paints.solid(brush, "near", pale=True) is not far
    assert paints.solid(QBrush(QColor("blue")), "far", pale=False).color() != far.color()


def test_the_tints_of_brushes_that_are_made_anew_do_not_pile_up():
    paints = FigurePaints(theme("light"))
    for step in range(5000):
        paints.solid(QBrush(QColor.fromHsv(step % 360, 100, 200)), "far", pale=False)
    assert len(paints._tints) <= 2048
    for step in range(500):
        paints.line("line", "near", 1 + step / 100, 1.0)
    assert len(paints._pens) <= 64


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_hatched_brush_shows_lines_on_its_ground_without_a_seam(ratio):
    rows = colours(hatched(RED, QColor("white"), ratio))
    assert RED.name() in rows[0]
    assert len(set(rows[0])) > 1
    assert rows[0] == rows[8] == rows[40]  # every 8 px, whatever the pixel ratio


@pytest.mark.parametrize("name", NAMES)
def test_what_is_paler_lies_between_the_colour_and_the_surface(name):
    paints = FigurePaints(theme(name))
    pale = paints.solid(QBrush(RED), "near", pale=True).color()
    assert abs(pale.red() - (RED.red() + theme(name).surface.red()) / 2) <= 1
    tile = paints.tint(QBrush(RED), "near", pale=True, ratio=1.0)
    assert pale.name() in {each for row in colours(tile) for each in row}


def test_lines_grow_with_the_figure():
    paints = FigurePaints(theme("light"))
    small, large = (paints.line("lace", "near", scale, 1.0) for scale in (0.2, 2.0))
    assert small.isCosmetic()
    assert large.widthF() == pytest.approx(4.4)
    assert paints.line("gap", "far", 2.0, 1.0).color() == theme("light").body_far


def test_the_hatch_is_as_wide_at_twice_the_pixels():
    paints = FigurePaints(theme("light"))
    assert paints.hatch("near", 1.0).isCosmetic()
    assert not paints.hatch("near", 2.0).isCosmetic()
    assert paints.hatch("far", 1.0).color() != paints.hatch("near", 1.0).color()


@pytest.mark.parametrize("name", NAMES)
def test_outlines_and_shoes_are_paler_on_the_limbs_behind(name):
    paints, shown = FigurePaints(theme(name)), theme(name)
    for near, far in (
        (paints.edge("near").color(), paints.edge("far").color()),
        (paints.grey("rim", "near").color(), paints.grey("rim", "far").color()),
        (paints.grey("shoe", "near").color(), paints.grey("shoe", "far").color()),
    ):
        ground = shown.surface.lightness()
        assert abs(far.lightness() - ground) < abs(near.lightness() - ground)
