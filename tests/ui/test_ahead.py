"""What the other places need is there before they are opened, and damage waits until then."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from bodymap.content.atlas import STRIDE_PARTS, Atlas
from bodymap.resources import assets_folder
from bodymap.ui.ahead import what_places_need

ROOT = Path(__file__).resolve().parents[2]
WATCH = """
import sys
from functools import partial
from PySide6.QtCore import QTimer
from bodymap.ui.app import open_window, prepare_places, start_application
application = start_application()
window = open_window(remember=False)
def opened():
    before = set(sys.modules)
    window.views.make_place("stride")
    new = sorted(name for name in set(sys.modules) - before if name.startswith("bodymap"))
    print(new)
    application.quit()
def prepared():
    prepare_places(window)
    QTimer.singleShot(1500, window, opened)
window.settled.connect(prepared)
window.first_frame_painted.connect(partial(QTimer.singleShot, 0, window, window.load_the_rest))
window.show()
application.exec()
"""


def test_a_place_that_was_prepared_imports_nothing_more_when_it_opens():
    done = subprocess.run(
        [sys.executable, "-c", WATCH], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_all_that_the_stride_reads_is_read_ahead():
    atlas = Atlas()
    list(what_places_need(atlas))
    assert set(STRIDE_PARTS) <= vars(atlas).keys()


def test_a_damaged_file_is_left_to_the_place_that_needs_it(tmp_path):
    folder = shutil.copytree(assets_folder(), tmp_path / "assets")
    (folder / "science" / "activation.csv").write_text("nothing", encoding="utf-8")
    atlas = Atlas(folder)
    list(what_places_need(atlas))
    assert "gait_curves" not in vars(atlas)
