"""The chart's cursor at 840x184: a frame of dragging it beside blitting a picture with a line.

Both are painted in turn in the same run; the ratio is of the medians.
"""

from __future__ import annotations

import time
from statistics import median

WIDTH, HEIGHT = 840, 184
ROUNDS = 120


def run() -> list[dict[str, object]]:
    """Return the ratio and the milliseconds behind it."""
    from bodymap.app.choices import run_at
    from bodymap.app.resolve import resolve
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.ui.app import start_application
    from bodymap.ui.theme import palette, theme

    application = start_application()
    application.setPalette(palette(theme("light")))
    atlas = Atlas()
    state = State()
    scenes = [resolve(run_at(state, 2.0 + 0.05 * i), atlas).curve for i in range(ROUNDS)]
    place = _loaded(application, scenes[0])
    floor_widget = _floor_widget(place)
    ours, floor = [], []
    for scene in scenes:
        start = time.perf_counter()
        place.show_curve(scene)
        application.processEvents()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        floor_widget.move_line()
        application.processEvents()
        floor.append(time.perf_counter() - start)
    return [
        {
            "bench": "cursor of the chart / cached picture and line",
            "ratio": round(median(ours) / median(floor), 2),
            "goal": 2,
            "must": 6,
            "ms": round(median(ours) * 1e3, 3),
            "floor_ms": round(median(floor) * 1e3, 3),
        }
    ]


def _loaded(application, scene):
    from bodymap.ui.views.chart_place import ChartPlace

    place = ChartPlace()
    place.resize(WIDTH, HEIGHT)
    place.show_curve(scene)
    place.show()
    done = []
    place.loaded.connect(lambda: done.append(True))
    place.load_chart()
    until = time.monotonic() + 30
    while not done and time.monotonic() < until:
        application.processEvents()
        time.sleep(0.002)
    application.processEvents()
    return place


def _floor_widget(place):
    from PySide6.QtCore import QLineF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    class Floor(QWidget):
        def __init__(self):
            super().__init__()
            self.picture = place.grab()
            self.x = 0.0

        def move_line(self):
            self.x = (self.x + 5) % WIDTH
            self.update()

        def paintEvent(self, event):
            del event
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self.picture)
            painter.drawLine(QLineF(self.x, 40, self.x, 150))
            painter.end()

    made = Floor()
    made.resize(WIDTH, HEIGHT)
    made.show()
    return made
