"""PySide6 6.12.0 on Python 3.11 stole references to None, and so ended the program."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QTransform

CALLS = 1000
# None is immortal from Python 3.12 on: its count says nothing there.
COUNTED = sys.version_info < (3, 12)


@pytest.fixture
def painter(qapp):
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    made = QPainter(image)
    yield made
    made.end()


def _calls(painter):
    path, other = QPainterPath(), QPainterPath()
    other.addRect(QRectF(0, 0, 5, 5))
    point, brush = QPointF(1, 1), QBrush(QColor("red"))
    return {
        "moveTo": lambda: path.moveTo(point),
        "cubicTo": lambda: path.cubicTo(1, 2, 3, 4, 5, 6),
        "closeSubpath": path.closeSubpath,
        "setPen": lambda: painter.setPen(Qt.PenStyle.NoPen),
        "setBrush": lambda: painter.setBrush(brush),
        "drawPath": lambda: painter.drawPath(other),
        "fillPath": lambda: painter.fillPath(other, brush),
        "fillRect": lambda: painter.fillRect(QRectF(0, 0, 2, 2), brush),
        "setTransform": lambda: painter.setTransform(QTransform()),
        "drawLine": lambda: painter.drawLine(point, point),
        "save and restore": lambda: (painter.save(), painter.restore()),
        "setOpacity": lambda: painter.setOpacity(1.0),
    }


@pytest.mark.skipif(not COUNTED, reason="None is immortal from Python 3.12 on")
def test_no_qt_call_steals_references_to_none(painter):
    stolen = {}
    for name, call in _calls(painter).items():
        call()
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        stolen[name] = before - sys.getrefcount(None)
    assert {name: count for name, count in stolen.items() if count > CALLS / 10} == {}
