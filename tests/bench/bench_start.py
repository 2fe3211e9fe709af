"""First painted frame, memory, heavy imports, and the freeze while the rest loads."""

from __future__ import annotations

import json
import subprocess
import sys

from processes import BARE, ROOT, interleaved, median

ROUNDS = 9

FREEZE = """
import gc, json, sys, time
gc.disable()  # as the program does until all is there
from PySide6.QtCore import QTimer, Qt
from bodymap.ui.app import go_on, open_window, start_application
from bodymap.ui.turns import in_turns
app = start_application()
window = open_window(remember=False)
state = {"last": 0.0, "longest": 0.0, "start": 0.0}
timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=2)
def tick():
    now = time.perf_counter()
    state["longest"] = max(state["longest"], now - state["last"])
    state["last"] = now
def begin():
    heavy = sorted({"numpy", "pyqtgraph"} & set(sys.modules))
    state["heavy"] = heavy
    state["start"] = state["last"] = time.perf_counter()
    timer.timeout.connect(tick)
    timer.start()
    in_turns(window, go_on(window))
def settled():
    QTimer.singleShot(50, end)
def end():
    print(json.dumps({"heavy": state["heavy"], "freeze_ms": state["longest"] * 1e3,
                      "settled_ms": (state["last"] - state["start"]) * 1e3}))
    sys.stdout.flush()
    import os
    os._exit(0)
window.first_frame_painted.connect(lambda: QTimer.singleShot(0, begin))
window.settled.connect(settled)
window.show()
app.exec()
"""


def run() -> list[dict[str, object]]:
    """Return ratios to a bare Qt window of the same size."""
    found = interleaved(
        {
            "bare": ["-c", BARE],
            "bodymap": ["-m", "bodymap", "gui", "--first-frame"],
        },
        ROUNDS,
    )
    pairs = list(zip(found["bodymap"], found["bare"], strict=True))
    frame = median([ours[0] / bare[0] for ours, bare in pairs])
    memory = median([ours[1] / bare[1] for ours, bare in pairs])
    freezes = [_freeze() for _ in range(5)]
    return [
        {
            "bench": "first painted frame / bare Qt window",
            "ratio": round(frame, 2),
            "goal": 1.3,
            "must": 1.5,
            "ms": round(median([ours[0] for ours, _ in pairs]), 1),
            "floor_ms": round(median([bare[0] for _, bare in pairs]), 1),
        },
        {
            "bench": "memory at the first frame / bare window",
            "ratio": round(memory, 2),
            "goal": 1.25,
            "must": 1.35,
            "mb": round(median([ours[1] for ours, _ in pairs]), 1),
        },
        {
            "bench": "numpy or pyqtgraph at the first frame",
            "ratio": len(freezes[0]["heavy"]),
            "goal": 0,
            "must": 0,
        },
        {
            "bench": "longest freeze while the rest loads, ms",
            "ratio": round(median([freeze["freeze_ms"] for freeze in freezes]), 1),
            "goal": 40,
            "must": 100,
            "settled_ms": round(median([freeze["settled_ms"] for freeze in freezes]), 1),
        },
    ]


def _freeze() -> dict:
    done = subprocess.run(
        [sys.executable, "-c", FREEZE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.strip().splitlines()[-1])
