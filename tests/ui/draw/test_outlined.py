"""Words as outlines stand where the words themselves would stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bodymap.ui.draw.outlined import OutlinedPainter
from bodymap.ui.draw.type import type_font

SIZE = (360, 160)
ROOM = QRectF(20, 10, 300, 120)
LONG = "So many easy kilometres on level asphalt would have asked the same, estimated."
_Align = Qt.AlignmentFlag


def painted(kind, role, *words):
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = kind(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(type_font(role))
    painter.drawText(*words)
    painter.end()
    return image


def inked(image):
    """Return the rectangle around everything that is not white."""
    white = 0xFFFFFFFF
    dots = [(x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if image.pixel(x, y) != white]
    return QRect(
        min(x for x, _ in dots),
        min(y for _, y in dots),
        max(x for x, _ in dots) - min(x for x, _ in dots) + 1,
        max(y for _, y in dots) - min(y for _, y in dots) + 1,
    )


@pytest.mark.parametrize("role", ["title", "value_small", "caption"])
@pytest.mark.parametrize(
    "words",
    [
        (QPointF(30, 60), "18 141, 1:53:57"),
        (ROOM, _Align.AlignLeft | _Align.AlignVCenter, "Lower legs"),
        (ROOM, int(_Align.AlignRight | _Align.AlignBottom), "Lower legs"),
        (ROOM.toRect(), _Align.AlignCenter, "Front"),
        (ROOM, int(_Align.AlignHCenter), "×1.30"),
        (ROOM, int(Qt.TextFlag.TextWordWrap | _Align.AlignLeft | _Align.AlignTop), LONG),
        (ROOM, _Align.AlignCenter | Qt.TextFlag.TextDontClip, "Front\nBack"),
    ],
)
def test_words_stand_where_the_parent_puts_them(qapp, role, words):
    ours, theirs = (inked(painted(kind, role, *words)) for kind in (OutlinedPainter, QPainter))
    for one, other in zip(ours.getCoords(), theirs.getCoords(), strict=True):
        assert abs(one - other) <= 2


def test_words_have_the_pen_s_colour_and_leave_pen_and_brush_as_they_were(qapp):
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = OutlinedPainter(image)
    painter.setPen(Qt.GlobalColor.red)
    painter.setBrush(Qt.GlobalColor.green)
    painter.setFont(type_font("question"))
    painter.drawText(QPointF(20, 80), "III")
    assert painter.pen().color() == Qt.GlobalColor.red
    assert painter.brush().color() == Qt.GlobalColor.green
    painter.end()
    colours = {image.pixel(x, y) for x in range(SIZE[0]) for y in range(SIZE[1])}
    assert 0xFFFF0000 in colours
    assert 0xFF00FF00 not in colours


def test_no_words_leave_nothing(qapp):
    image = painted(OutlinedPainter, "text", QPointF(20, 60), "")
    assert image == painted(QPainter, "text", QPointF(20, 60), "")
