"""Opening a one-hour FIT file: how long the window is held, and until its progress is seen.

The import is watched from the window's own event loop, in the place Runs as a person has it: once
while the example's page is open, and with a log that holds other runs already.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

ROUNDS = 5
_TICK_S = 0.002
_SETTLE_S = 0.3


def run() -> list[dict[str, object]]:
    """Return the longest freeze in ms, beside the goals for what loads in the background."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BODYMAP_DATA"] = str(Path(folder, "log"))
        window = _opened()
        opened = [_open(window, _file(folder, number)) for number in range(ROUNDS + 1)][1:]
        window.close()
    freezes = sorted(each["freeze_ms"] for each in opened)
    return [
        {
            "bench": "longest freeze while a one-hour FIT opens, ms",
            "ratio": round(freezes[len(freezes) // 2], 1),
            "goal": 40,
            "must": 100,
            "worst_ms": round(freezes[-1], 1),
            "open_ms": round(min(each["open_ms"] for each in opened)),
        },
        {
            "bench": "until its progress is painted, ms",
            "ratio": round(max(each["progress_ms"] for each in opened), 1),
            "goal": 50,
            "must": 100,
        },
    ]


def _file(folder: str, number: int) -> Path:
    """Write an hour at 1 Hz with all that a good watch writes; each file is another run."""
    from datetime import timedelta

    from tests.runs.files import START, jog
    from tests.runs.fit_writer import fit_bytes

    path = Path(folder, f"{number}.fit")
    spots = jog(3600, 2.8 + number / 20)
    path.write_bytes(fit_bytes(spots, start=START + timedelta(days=number)))
    return path


def _opened():
    from functools import partial

    from PySide6.QtTest import QTest

    from bodymap.app import choices
    from bodymap.ui.app import collect_from_now_on, open_window, start_application

    start_application()
    window = open_window(remember=False)
    window.show()
    window.complete()
    window.load_the_rest()
    window.atlas.read_everything()
    collect_from_now_on()  # as the program does once all is there
    window.choose(partial(choices.go_to, place="runs"))
    while window.later.runs.kept() is None:
        QTest.qWait(20)
    QTest.qWait(1500)
    return window


def _open(window, path):
    """Open ``path`` and return what the window's loop saw meanwhile."""
    from PySide6.QtWidgets import QApplication

    keeper = window.later.runs
    begun = last = time.perf_counter()
    longest = progress = 0.0
    keeper.importer.bring_in((path,))
    end = None
    while end is None or time.perf_counter() < end:
        QApplication.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        if not progress and window.views.runs.list.progress.isVisible():
            progress = now - begun
        kept = keeper.kept()
        done = not keeper.importer.running and not keeper.busy and kept is not None
        if done and end is None:
            opened, end = now, now + _SETTLE_S  # the page is painted in the next turn
        time.sleep(_TICK_S)
        last += _TICK_S  # asleep by its own wish
    return {
        "freeze_ms": longest * 1e3,
        "progress_ms": progress * 1e3,
        "open_ms": (opened - begun) * 1e3,
    }
