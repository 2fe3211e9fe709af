"""Runs child processes in turn and tells their wall time and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
class Bare(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#f4f4f2"))
        painter.end()
        QTimer.singleShot(0, app.quit)
window = Bare()
window.resize(1360, 860)
window.show()
app.exec()
"""


def timed(arguments: list[str]) -> tuple[float, float]:
    """Run Python with ``arguments``; return wall time in ms and peak memory in MB."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "",
            "XDG_CONFIG_HOME": home,
            "PYTHONPATH": str(ROOT),
        }
        start = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, *arguments],
            env=environment,
            cwd=home,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = (time.perf_counter() - start) * 1e3
        if status:
            message = child.stderr.read().decode() if child.stderr else ""
            raise RuntimeError(message)
    return wall, usage.ru_maxrss / 1024


def interleaved(
    commands: dict[str, list[str]], rounds: int
) -> dict[str, list[tuple[float, float]]]:
    """Run every command once a round, so that noise hits all alike; the first round only warms."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, arguments in commands.items():
            result = timed(arguments)
            if turn:
                found[name].append(result)
    return found


def median(values: list[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)
