"""The place "Train" at 1360x860: scrolling its sixty cards, and an exercise that moves."""

from __future__ import annotations

import time
from statistics import median

STEP_PX = 40
FRAMES = 60


def run() -> list[dict[str, object]]:
    """Return ms a frame beside the 16.7 ms that 60 frames a second leave, and a core's share."""
    app, place = _opened()
    scroll = place._grid_scroll.verticalScrollBar()
    first = _scrolled(app, scroll)
    place.reel.finish()
    kept = _scrolled(app, scroll)
    moving = {name: _painted(app, place, name) for name in ("squat", "copenhagen")}
    return [
        {
            "bench": "scrolling sixty exercises, ms a frame",
            "ratio": round(kept[len(kept) * 95 // 100], 2),
            "goal": 8,
            "must": 16.7,
            "median_ms": round(median(kept), 2),
            "first_time_ms": round(first[len(first) * 95 // 100], 2),
        },
        {
            "bench": "an exercise that moves, ms a frame",
            "ratio": round(max(moving.values()), 2),
            "goal": 8,
            "must": 16.7,
            "parts_ms": {name: round(cost, 2) for name, cost in moving.items()},
            "share_of_a_core_at_60": round(max(moving.values()) * 60 / 1000, 2),
        },
    ]


def _opened():
    from functools import partial

    from PySide6.QtTest import QTest

    from bodymap.app import choices
    from bodymap.ui.app import collect_from_now_on, open_window, start_application

    app = start_application()
    window = open_window(remember=False)
    window.show()
    window.complete()
    window.atlas.read_everything()
    collect_from_now_on()  # as the program does once all is there
    window.choose(partial(choices.go_to, place="train"))
    place = window.views.train
    while place.reel.movement("squat") is None:
        QTest.qWait(20)
    QTest.qWait(300)
    return app, place


def _scrolled(app, scroll):
    """Return the cost of each step down the page, ms, the cheapest first."""
    costs = []
    for y in range(0, scroll.maximum(), STEP_PX):
        start = time.perf_counter()
        scroll.setValue(y)
        app.processEvents()
        costs.append((time.perf_counter() - start) * 1e3)
    return sorted(costs)


def _painted(app, place, exercise):
    """Return the cost of painting an opened exercise at one time, ms."""
    place.open_exercise(exercise)
    place.page._stage.clock.play(on=False)
    app.processEvents()
    picture = place.page._stage.picture
    costs = []
    for frame in range(FRAMES):
        start = time.perf_counter()
        picture.show_time(frame / FRAMES)
        picture.repaint()
        costs.append((time.perf_counter() - start) * 1e3)
    return median(costs)
