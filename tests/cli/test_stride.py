from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from bodymap import cli

KEPT = Path(__file__).parent / "kept"


def test_the_table_is_as_it_was_kept(tmp_path):
    path = tmp_path / "out.csv"
    assert cli.main(["stride", str(path), "--pace", "4:00"]) == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    some = [*(line for line in lines if line.startswith("#")), rows[0], *rows[1::25]]
    assert "\n".join(some) + "\n" == (KEPT / "stride.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "begins", "options"),
    [
        ("out.png", b"\x89PNG", "--phase 35 --deep yes --theme dark --size 300x360"),
        ("out.svg", b"<?xml", "--colours load --shoe barefoot"),
        ("out.gif", b"GIF89a", "--slow 4 --frames 3 --size 300x360"),
    ],
)
def test_a_file_is_what_its_ending_says(qapp, tmp_path, name, begins, options):
    path = tmp_path / name
    assert cli.main(["stride", str(path), "--pace", "4:00/km", *options.split()]) == 0
    assert path.read_bytes().startswith(begins)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_film_has_as_many_frames_as_asked_for_and_the_usual_size(qapp, tmp_path):
    path = tmp_path / "out.gif"
    assert cli.main(["stride", str(path), "--frames", "2"]) == 0
    with Image.open(path) as film:
        assert (film.n_frames, film.size) == (2, (600, 720))


@pytest.mark.parametrize("name", ["out/", "out"])
def test_a_name_without_an_ending_is_a_folder_of_frames(qapp, tmp_path, name):
    words = ["stride", f"{tmp_path}/{name}", "--frames", "2", "--size", "200x240"]
    assert cli.main(words) == 0
    assert cli.main(words) == 0  # over frames of its own it writes again
    names = sorted(each.name for each in (tmp_path / "out").iterdir())
    assert names == ["frame-000.png", "frame-001.png", "frames.csv"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("out.pdf", "FILE 'out.pdf' is not possible; it takes a name that ends with .png, .svg"),
        ("out.gif --phase 40", "--phase '40' is not possible; it takes another FILE: .png, .svg"),
        ("out.png --slow 2", "--slow '2' is not possible; it takes another FILE: .gif"),
        ("out.csv --theme dark", "--theme 'dark' is not possible; it takes another FILE: .png, .s"),
        ("out.svg --frames 4", "it takes another FILE: .gif, a folder for frames"),
        ("out.png --phase 101", "--phase '101' is not possible; it takes a whole number from 0 to"),
        ("out.png --phase 3.5", "--phase '3.5' is not possible; it takes a whole number"),
        ("out.png --phase ²", "--phase '²' is not possible; it takes a whole number"),
        (
            "out.gif --frames 1",
            "--frames '1' is not possible; it takes a whole number from 2 to 36",
        ),
        ("out.gif --slow 3", "--slow '3' is not possible; it takes 1, 2, 4 or 10 times slower"),
        ("out.gif --size 4000x3000", "--size '4000x3000' is not possible; it takes width x height"),
        ("out.gif --pace 0:30", "--pace '0:30' is not possible; it takes a pace or speed"),
        ("out.gif --colours red", "--colours 'red' is not possible; it takes activity"),
        (
            "out/ --frames 2000",
            "--frames '2000' is not possible; it takes a whole number from 2 to",
        ),
        ("--pace 4:00", "FILE has no value; it takes what to write"),
    ],
)
def test_wrong_input_is_told_in_one_line(tmp_path, monkeypatch, capsys, line, said):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["stride", *line.split()]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_told_in_one_line(qapp, tmp_path, capsys):
    path = tmp_path / "missing" / "out.gif"
    assert cli.main(["stride", str(path), "--frames", "2", "--size", "200x240"]) == 1
    assert capsys.readouterr().err == f"bodymap: {path}: No such file or directory\n"


def test_a_folder_with_other_files_is_left_alone(qapp, tmp_path, capsys):
    (tmp_path / "letter.txt").touch()
    words = ["stride", f"{tmp_path}/", "--frames", "2", "--size", "200x240"]
    assert cli.main(words) == 1
    assert capsys.readouterr().err == f"bodymap: {tmp_path}: This folder holds other files\n"
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]
