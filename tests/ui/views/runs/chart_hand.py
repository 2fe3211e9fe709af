"""A hand with a mouse on the plots of a run's chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

_Button = Qt.MouseButton


def at(chart, km) -> QPoint:
    """Return the point of a place in the middle of the plots."""
    frame = chart._canvas.picture.frame
    return QPointF(frame.x_of(km), frame.pace.center().y()).toPoint()


def mouse(chart, kind, km, *, held=True):
    point = QPointF(at(chart, km))
    button = _Button.NoButton if kind == QEvent.Type.MouseMove else _Button.LeftButton
    buttons = _Button.LeftButton if held else _Button.NoButton
    where = QPointF(chart._canvas.mapToGlobal(point))
    event = QMouseEvent(kind, point, where, button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(chart._canvas, event)


def press(chart, km):
    mouse(chart, QEvent.Type.MouseButtonPress, km)


def move(chart, km, *, held=True):
    mouse(chart, QEvent.Type.MouseMove, km, held=held)


def release(chart, km):
    mouse(chart, QEvent.Type.MouseButtonRelease, km, held=False)


def drag(chart, start, *places):
    press(chart, start)
    for place in places:
        move(chart, place)
    release(chart, places[-1])


def drawn(chart):
    """Return what the chart shows now."""
    return chart.grab().toImage()
