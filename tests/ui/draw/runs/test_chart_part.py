from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from bodymap.ui.draw.runs.chart_part import blit

WHITE, RED = 0xFFFFFFFF, 0xFFFF0000


@pytest.fixture(params=[1.0, 1.5, 2.0])
def pictures(request, qapp):
    """Give a white picture to paint on and a red one, 40 x 20 px, at several pixel ratios."""
    ratio = request.param
    image = QImage(round(40 * ratio), round(20 * ratio), QImage.Format.Format_RGB32)
    picture = QPixmap(image.size())
    for each, colour in ((image, Qt.GlobalColor.white), (picture, Qt.GlobalColor.red)):
        each.fill(colour)
        each.setDevicePixelRatio(ratio)
    return image, picture


def blitted(pictures, box):
    image, picture = pictures
    with QPainter(image) as painter:
        blit(painter, box, picture)
    columns = range(image.width())
    return [image.pixel(x, image.height() // 2) for x in columns], image.devicePixelRatio()


@pytest.mark.parametrize("area", [QRect(20, 0, 9, 20), QRect(10, 0, 1, 20), QRect(30, 50, 5, 5)])
def test_nothing_is_painted_where_the_part_does_not_reach(pictures, area):
    band = QRectF(2, 0, 8, 20)
    dots, _ = blitted(pictures, band.intersected(QRectF(area)))
    assert set(dots) == {WHITE}


def test_a_part_narrower_than_a_dot_paints_not_the_whole_picture(pictures):
    dots, _ = blitted(pictures, QRectF(2.0, 0, 0.1, 20))
    assert set(dots) == {WHITE}


def test_the_part_is_painted_in_its_place_alone(pictures):
    dots, ratio = blitted(pictures, QRectF(2, 0, 8, 20))
    begin, end = round(2 * ratio), round(10 * ratio)
    assert dots == [RED if begin <= x < end else WHITE for x in range(len(dots))]
