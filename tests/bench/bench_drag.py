"""Dragging the pace at 1360x860: map, gauge, bars and chart cursor, milliseconds a frame."""

from __future__ import annotations

import time

FRAMES = 150


def run() -> list[dict[str, object]]:
    """Return the cost of a frame, its parts, and the 16.7 ms that 60 frames a second leave."""
    from PySide6.QtCore import QEventLoop, QTimer

    from bodymap.app import choices
    from bodymap.app.resolve import resolve
    from bodymap.ui.app import open_window, start_application

    app = start_application()
    window = open_window(remember=False)
    window.show()
    loop = QEventLoop()
    window.settled.connect(loop.quit)
    QTimer.singleShot(0, window.load_the_rest)
    loop.exec()
    app.processEvents()
    positions = [0.5 + 0.45 * ((i * 7) % 100 / 100 - 0.5) for i in range(FRAMES)]
    whole, parts = [], {}
    for position in positions:
        start = time.perf_counter()
        window.run_at(choices.slider_speed(position))
        app.processEvents()
        whole.append(time.perf_counter() - start)
    for name, view in (
        ("map", window.views.map),
        ("panel", window.views.panel),
        ("chart", window.views.chart),
        ("run bar", window.views.run_bar),
    ):
        parts[name] = _cost(view, app, window, positions[:40])
    start = time.perf_counter()
    for position in positions:
        resolve(choices.run_at(window.store.state, choices.slider_speed(position)), window.atlas)
    parts["resolve"] = (time.perf_counter() - start) / FRAMES * 1e3
    whole.sort()
    middle = whole[len(whole) // 2] * 1e3
    return [
        {
            "bench": "dragging the pace, ms a frame",
            "ratio": round(middle, 2),
            "goal": 16.7,
            "must": 16.7,
            "p95_ms": round(whole[int(len(whole) * 0.95)] * 1e3, 2),
            "parts_ms": {name: round(cost, 2) for name, cost in parts.items()},
        }
    ]


def _cost(view, app, window, positions):
    """The middle cost in ms of painting ``view`` anew for a new pace."""
    from bodymap.app import choices

    costs = []
    for position in positions:
        window.run_at(choices.slider_speed(position))
        start = time.perf_counter()
        view.repaint()
        costs.append(time.perf_counter() - start)
        app.processEvents()
    costs.sort()
    return costs[len(costs) // 2] * 1e3
