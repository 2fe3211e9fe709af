"""A damaged file of the program is told in one sentence that names it, by window and picture."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from bodymap.content.errors import ContentError
from bodymap.ui.damage import show_damage, tell_damage

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """Return a copy of the program whose files a test may damage."""
    folder = tmp_path_factory.mktemp("copy")
    for part in ("bodymap", "assets"):
        shutil.copytree(ROOT / part, folder / part)  # with what is compiled already
    return folder


@pytest.fixture
def damaged(copy):
    """Return a function that puts other bytes, or none, in a file's place for one test."""
    kept = {}

    def damage(name: str, old: bytes, new: bytes) -> Path:
        file = copy / "assets" / name
        kept[file] = file.read_bytes()
        assert old in kept[file]
        file.write_bytes(kept[file].replace(old, new, 1))
        return copy

    yield damage
    for file, content in kept.items():
        file.write_bytes(content)


FRONT = ("figure/front.svg", b'd="M', b'd="Mx', "front.svg, silhouette: a path takes absolute")
MAPS = ("figure/colour_maps.csv", b"load_light", b"light", "colour_maps.csv, light maps: not 257")
FONT = ("font/Inter-Medium.otf", b"OTTO", b"none", "Inter-Medium.otf: the font cannot be read")


@pytest.mark.parametrize(
    ("line", "damage"),
    [
        ("picture out.png", FRONT),
        ("picture out.png", MAPS),
        ("gui --picture out.png", FONT),
        ("gui --first-frame", FRONT),
        ("gui --first-frame", MAPS),
        ("gui --first-frame", FONT),
    ],
)
def test_a_damaged_file_is_named_before_anything_is_painted(damaged, line, damage):
    *change, said = damage
    assert_refused(damaged(*change), line, said)


@pytest.mark.parametrize(
    ("name", "old", "said"),
    [
        ("figure/anchors.csv", b"label_side", "anchors.csv, row 1: takes the columns"),
        ("content/en/regions.toml", b"subtitle", "regions.toml, feet: "),
        ("content/en/surfaces.toml", b"text", "surfaces.toml, asphalt: "),
        ("content/en/muscles.toml", b"summary", "muscles.toml, intrinsic_foot: "),
    ],
)
def test_a_damaged_file_that_clicks_need_ends_the_window_with_its_name(damaged, name, old, said):
    assert_refused(damaged(name, old, b"x" + old), "gui --picture out.png", said)


def assert_refused(folder, line, said):
    ended = subprocess.run(
        [sys.executable, "-m", "bodymap", *line.split()],
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 1
    assert said in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_dialog_tells_whoever_opened_the_window_from_a_menu(qapp):
    shown = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QMessageBox)
        shown.append(dialog.text())
        dialog.accept()

    QTimer.singleShot(0, close)
    show_damage("A file is damaged.")
    assert shown == ["A file is damaged."]


def test_where_nobody_looks_on_there_is_only_the_sentence(qapp, capsys):
    assert tell_damage(ContentError("front.svg", "", "cannot be read."), dialog=True) == 1
    sentence = "A file of the program is damaged: front.svg: cannot be read. Install Bodymap again."
    assert capsys.readouterr().err == f"Bodymap: {sentence}\n"
