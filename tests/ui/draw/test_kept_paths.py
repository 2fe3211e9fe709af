from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QPainterPath

from bodymap.ui.draw.drawn_paths import drawn_groups
from bodymap.ui.draw.kept_paths import read_paths, write_paths
from bodymap.ui.draw.paths import drawing_files, kept_file


def line(x):
    path = QPainterPath()
    path.lineTo(x, 0.1)
    return path


GROUPS = [{"silhouette": line(1.0), "neutral": line(2.5)}, {}, {"vasti": line(1 / 3)}]


@pytest.fixture
def kept(tmp_path):
    drawing = tmp_path / "front.svg"
    drawing.write_text("<svg/>")
    file = tmp_path / "body.paths"
    write_paths(file, [drawing], GROUPS)
    return file, drawing


def test_the_kept_paths_of_the_body_are_those_of_its_drawings():
    """Run assets/figure/drawing/keep_paths.py after a change of a drawing."""
    assert read_paths(kept_file(), drawing_files()) == drawn_groups()


def test_paths_come_back_as_they_were_written(kept):
    file, drawing = kept
    assert read_paths(file, [drawing]) == GROUPS


def test_paths_of_other_drawings_are_not_used(kept):
    file, drawing = kept
    drawing.write_text("<svg></svg>")
    assert read_paths(file, [drawing]) is None


@pytest.mark.parametrize("at", [0, 5, 8, 40, -1])
def test_a_damaged_byte_is_noticed(kept, at):
    file, drawing = kept
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    assert read_paths(file, [drawing]) is None


@pytest.mark.parametrize("size", [0, 3, 8, 60])
def test_a_file_that_ends_early_is_not_used(kept, size):
    file, drawing = kept
    os.truncate(file, size)
    assert read_paths(file, [drawing]) is None


def test_missing_files_are_not_used(kept):
    file, drawing = kept
    assert read_paths(file.with_name("none.paths"), [drawing]) is None
    drawing.unlink()
    assert read_paths(file, [drawing]) is None
