"""The stride's time chart at 680x788: a frame of its cursor, and what a new pace costs.

The cursor is measured beside blitting a picture with a line, in turn in the same run; the ratio is
of the medians. A new pace draws the raster and the plot again: milliseconds, without a floor.
"""

from __future__ import annotations

import time
from statistics import median

from line_floor import line_floor, show_loaded

WIDTH, HEIGHT = 680, 788
ROUNDS = 200
PACES = 40


def run() -> list[dict[str, object]]:
    """Return the ratio, and the milliseconds behind it and of a new pace."""
    from bodymap.ui.app import start_application
    from bodymap.ui.theme import palette, theme

    application = start_application()
    application.setPalette(palette(theme("light")))
    scenes = _scenes()
    chart = _loaded(application, scenes[0])
    floor_widget = line_floor(chart, 720)
    ours, floor, paces = [], [], []
    for i in range(ROUNDS):
        start = time.perf_counter()
        chart.show_phase(i / ROUNDS)
        application.processEvents()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        floor_widget.move_line()
        application.processEvents()
        floor.append(time.perf_counter() - start)
    for scene in scenes[1:]:
        start = time.perf_counter()
        chart.show_stride(scene)
        application.processEvents()
        paces.append(time.perf_counter() - start)
    return [
        {
            "bench": "cursor of the stride / cached picture and line",
            "ratio": round(median(ours) / median(floor), 2),
            "goal": 2,
            "must": 6,
            "ms": round(median(ours) * 1e3, 3),
            "floor_ms": round(median(floor) * 1e3, 3),
            "new_pace_ms": round(median(paces) * 1e3, 3),
        }
    ]


def _scenes():
    from bodymap.app.choices import run_at
    from bodymap.app.resolve import resolve
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas

    atlas, state = Atlas(), State()
    return [resolve(run_at(state, 2.5 + 0.05 * i), atlas).stride for i in range(PACES)]


def _loaded(application, scene):
    from bodymap.ui.views.stride_chart import StrideChart

    chart = StrideChart()
    chart.show_stride(scene)
    return show_loaded(application, chart, (WIDTH, HEIGHT))
