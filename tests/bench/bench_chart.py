"""The chart's cursor at 840x184: a frame of dragging it beside blitting a picture with a line.

Both are painted in turn in the same run; the ratio is of the medians.
"""

from __future__ import annotations

import time
from statistics import median

from line_floor import line_floor, show_loaded

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
    floor_widget = line_floor(place, 150)
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
    place.show_curve(scene)
    return show_loaded(application, place, (WIDTH, HEIGHT))
