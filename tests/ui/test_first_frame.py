"""The first frame comes before everything that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WATCH = """
import sys
from PySide6.QtCore import QTimer
from bodymap.ui.app import open_window, start_application
application = start_application()
window = open_window(remember=False)
def painted():
    heavy = {"numpy", "pyqtgraph", "msgspec", "json", "PySide6.QtPrintSupport"}
    ours = ("ui.later", "ui.crash", "app.scene", "figure.outlines")
    heavy |= {f"bodymap.{name}" for name in ours}
    print(sorted(heavy & set(sys.modules)), window.atlas.everything_read)
    QTimer.singleShot(0, application.quit)
window.first_frame_painted.connect(painted)
window.show()
application.exec()
"""


def test_nothing_heavy_is_imported_before_the_first_frame():
    done = subprocess.run(
        [sys.executable, "-c", WATCH], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[] False"


def test_first_frame_opens_the_window_and_leaves_with_zero():
    done = subprocess.run(
        [sys.executable, "-m", "bodymap", "gui", "--first-frame"], cwd=ROOT, check=False
    )
    assert done.returncode == 0
