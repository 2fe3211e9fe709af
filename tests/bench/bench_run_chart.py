"""The chart of a run at 976x312: a frame of pulling a part, and what another muscle costs.

The part is measured beside blitting a picture with a line, in turn in the same run; the ratio is of
the medians. Another chosen muscle draws the lines again: milliseconds, without a floor.
"""

from __future__ import annotations

import math
import time
from statistics import median

from line_floor import line_floor, show_loaded

WIDTH, HEIGHT = 976, 312
ROUNDS = 200
CHOICES = 20
PLACES = 1200
LONG_KM = 12.0


def run() -> list[dict[str, object]]:
    """Return the ratio, and the milliseconds behind it and of another muscle."""
    from PySide6.QtCore import QEvent

    from bodymap.ui.app import start_application
    from bodymap.ui.theme import palette, theme

    application = start_application()
    application.setPalette(palette(theme("light")))
    scene = _scene()
    chart = _loaded(application, scene)
    floor_widget = line_floor(chart, 270)
    chart.part_chosen.connect(lambda start, end: _answer(chart, scene, start, end))
    _mouse(application, chart, QEvent.Type.MouseButtonPress, 200)
    ours, floor, choices = [], [], []
    for i in range(ROUNDS):
        start = time.perf_counter()
        _mouse(application, chart, QEvent.Type.MouseMove, 220 + 2 * i)
        application.processEvents()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        floor_widget.move_line()
        application.processEvents()
        floor.append(time.perf_counter() - start)
    for i in range(CHOICES):
        chosen = scene.lines[i % len(scene.lines)].subject
        start = time.perf_counter()
        chart.show_chart(scene._replace(chosen=chosen))
        application.processEvents()
        choices.append(time.perf_counter() - start)
    return [
        {
            "bench": "part of a run's chart / cached picture and line",
            "ratio": round(median(ours) / median(floor), 2),
            "goal": 2,
            "must": 6,
            "ms": round(median(ours) * 1e3, 3),
            "floor_ms": round(median(floor) * 1e3, 3),
            "other_muscle_ms": round(median(choices) * 1e3, 3),
        }
    ]


def _scene():
    from bodymap.app.map_scene import Tick
    from bodymap.app.runs.scene import ChartLine, GroundSpan, RunChartScene

    at = tuple(LONG_KM * i / (PLACES - 1) for i in range(PLACES))
    pace = tuple(300 + 50 * math.sin(3 * km) + 4 * math.sin(97 * km) for km in at)
    regions = ("feet", "lower_legs", "abs_back", "arms_shoulders", "thighs_glutes")
    lines = (
        ChartLine(region, region, tuple((330 / each) ** (0.3 + 0.2 * i) for each in pace))
        for i, region in enumerate(regions)
    )
    return RunChartScene(
        title="Pace and load in each step",
        axis="distance",
        at=at,
        at_s=tuple(300 * km for km in at),
        pace_s_per_km=pace,
        slope=tuple(0.04 * math.sin(km) for km in at),
        lines=tuple(lines),
        chosen=regions[-1],
        ticks=tuple(Tick(2.0 * i, f"{2 * i}") for i in range(7)),
        pace_ticks=tuple(Tick(60.0 * i, f"{i}:00") for i in (4, 5, 6)),
        slope_ticks=(Tick(-0.05, "−5 %"), Tick(0.05, "5 %")),
        load_ticks=(Tick(1.0, "×1"), Tick(1.5, "×1.5")),
        pace_name="Pace, min/km",
        slope_name="Slope",
        grounds=(GroundSpan(0.0, LONG_KM, "asphalt", "Asphalt"),),
        walking=(),
        part=None,
        laps=(2.0, 4.0, 6.0, 8.0, 10.0),
        spoken="",
    )


def _answer(chart, scene, start_s, end_s):
    """Show the part as the window does, which answers every change of it with a scene."""
    chart.show_chart(scene._replace(part=(start_s / 300, end_s / 300), spoken="now"))


def _mouse(application, chart, kind, x):
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    point, left = QPointF(x, 120), Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
    event = QMouseEvent(kind, point, point, button, left, Qt.KeyboardModifier.NoModifier)
    application.sendEvent(chart._canvas, event)


def _loaded(application, scene):
    from bodymap.ui.views.runs.run_chart import RunChart

    chart = RunChart()
    chart.show_chart(scene)
    return show_loaded(application, chart, (WIDTH, HEIGHT))
