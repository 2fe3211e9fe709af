from __future__ import annotations

import pytest

from bodymap import cli


@pytest.mark.parametrize(
    ("ending", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_a_picture_of_a_run_is_written(qapp, tmp_path, ending, begins):
    path = tmp_path / f"out.{ending}"
    line = ["picture", str(path), "--pace", "4:15", "--theme", "dark", "--size", "600x800"]
    assert cli.main(line) == 0
    assert path.read_bytes().startswith(begins)


def test_a_picture_that_cannot_be_written_is_told_in_one_line(qapp, tmp_path, capsys):
    path = tmp_path / "missing" / "out.png"
    assert cli.main(["picture", str(path), "--size", "300x400"]) == 1
    assert capsys.readouterr().err == f"bodymap: {path}: No such file or directory\n"
