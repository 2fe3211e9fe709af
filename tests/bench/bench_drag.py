"""Dragging the pace at 1360x860: map, gauge, bars and chart cursor, milliseconds a frame."""

from __future__ import annotations

import time
from statistics import median

FRAMES = 150
PARTS = ("map", "run", "gauge", "panel", "curve")


def run() -> list[dict[str, object]]:
    """Return the cost of a frame, its parts, and the 16.7 ms that 60 frames a second leave."""
    app, window = _settled_window()
    positions = [0.5 + 0.45 * ((i * 7) % 100 / 100 - 0.5) for i in range(FRAMES)]
    whole = []
    for position in positions:
        start = time.perf_counter()
        _drag(window, position)
        app.processEvents()
        whole.append((time.perf_counter() - start) * 1e3)
    parts = _resolving(window, positions) | {"hand over": _handing(app, window, positions)}
    for name in ("map", "panel", "chart", "run_bar"):
        parts[f"paint {name}"] = _painting(app, window, name, positions)
    whole.sort()
    return [
        {
            "bench": "dragging the pace, ms a frame",
            "ratio": round(median(whole), 2),
            "goal": 16.7,
            "must": 16.7,
            "p95_ms": round(whole[int(len(whole) * 0.95)], 2),
            "parts_ms": {name: round(cost, 2) for name, cost in parts.items()},
        }
    ]


def _settled_window():
    from PySide6.QtCore import QEventLoop, QTimer

    from bodymap.ui.app import open_window, start_application

    app = start_application()
    window = open_window(remember=False)
    window.show()
    loop = QEventLoop()
    window.settled.connect(loop.quit)
    QTimer.singleShot(0, window.load_the_rest)
    loop.exec()
    app.processEvents()
    return app, window


def _drag(window, position):
    from bodymap.app import choices

    window.run_at(choices.slider_speed(position))


def _resolving(window, positions):
    """The cost of working out each part of the scene."""
    from bodymap.app import choices
    from bodymap.app.resolve import resolve

    costs = {part: [] for part in PARTS}
    for position in positions[:60]:
        state = choices.run_at(window.store.state, choices.slider_speed(position))
        scene = resolve(state, window.atlas)
        for part in PARTS:
            start = time.perf_counter()
            getattr(scene, part)
            costs[part].append((time.perf_counter() - start) * 1e3)
    return {f"resolve {part}": median(found) for part, found in costs.items()}


def _handing(app, window, positions):
    """The cost of resolving and handing a new scene to all views, without painting."""
    costs = []
    for position in positions[:60]:
        start = time.perf_counter()
        _drag(window, position)
        costs.append((time.perf_counter() - start) * 1e3)
        app.processEvents()
    return median(costs)


def _painting(app, window, name, positions):
    """The cost of painting one view alone, after a new pace, on a picture of its own."""
    from PySide6.QtGui import QPixmap

    view = getattr(window.views, name)
    picture = QPixmap(view.size())
    costs = []
    for position in positions[:40]:
        _drag(window, position)
        start = time.perf_counter()
        view.render(picture)
        costs.append((time.perf_counter() - start) * 1e3)
        app.processEvents()
    return median(costs)
