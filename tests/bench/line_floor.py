"""What a chart's cursor is measured beside: a cached picture and a line that moves over it."""

from __future__ import annotations

import time

_PATIENCE_S = 30


def show_loaded(application, chart, size):
    """Show ``chart`` in ``size`` (px) and wait until its lines are drawn."""
    chart.resize(*size)
    chart.show()
    done = []
    chart.loaded.connect(lambda: done.append(True))
    chart.load_chart()
    until = time.monotonic() + _PATIENCE_S
    while not done and time.monotonic() < until:
        application.processEvents()
        time.sleep(0.002)
    application.processEvents()
    return chart


def line_floor(chart, bottom):
    """Return a widget that shows a picture of ``chart`` and a line down to ``bottom`` (px)."""
    from PySide6.QtCore import QLineF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    class Floor(QWidget):
        def __init__(self):
            super().__init__()
            self.picture = chart.grab()
            self.x = 0.0

        def move_line(self):
            self.x = (self.x + 5) % self.width()
            self.update()

        def paintEvent(self, event):
            del event
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self.picture)
            painter.drawLine(QLineF(self.x, 40, self.x, bottom))
            painter.end()

    made = Floor()
    made.resize(chart.size())
    made.show()
    return made
