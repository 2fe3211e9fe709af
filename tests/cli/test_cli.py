from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap import cli
from bodymap.app import ask as asking
from bodymap.content.atlas import Atlas

KEPT = Path(__file__).parent / "kept"
EXAMPLES = Path(__file__).parents[1] / "examples"
LISTS = ("muscles", "regions", "surfaces", "exercises", "sources")


@pytest.fixture
def ask(capsys):
    """Return a function that runs a command line: exit code, stdout, stderr."""

    def run(line: str) -> tuple[int, str, str]:
        status = cli.main(line.split())
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("help.txt", "--help"),
        ("load-help.txt", "load --help"),
        ("picture-help.txt", "picture -h"),
        ("stride-help.txt", "stride --help"),
        ("run-help.txt", "run --help"),
        ("load-grass.txt", "load --pace 5:00/km --surface natural_grass"),
        ("load-arms.txt", "load --speed 6 --surface woodchip --arms on_head --per km"),
        ("load-downhill.csv", "load --speed 3.5 --slope -10% --arms across_chest --format csv"),
        ("load-tempo.json", "load --pace 4:15 --format json"),
        ("muscles.txt", "muscles"),
        ("regions.txt", "regions"),
        ("surfaces.txt", "surfaces"),
        ("surfaces.csv", "surfaces --format csv"),
    ],
)
def test_the_whole_output_is_as_it_was_kept(ask, name, line):
    status, out, err = ask(line)
    assert (status, err) == (0, "")
    assert out == (KEPT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("reference", ""),
        ("downhill-per-minute", "--speed 3.5 --slope -10% --per min"),
        ("forest-tempo", "--speed=4.17 --surface forest_trail_uneven --slope 4%"),
        ("hands-behind-back", "--speed 3.3m/s --arms behind_back"),
        ("sprint-track", "--speed 9 --surface synthetic_track --strike forefoot"),
        ("fast-for-a-slow-runner", "--speed 7 --reference-pace 2.4m/s"),
        ("own-easy-pace", "--surface dirt_path_smooth --per km --reference-pace 2.4m/s"),
        (
            "barefoot-grass-per-km",
            "--speed 2.8 --surface natural_grass --strike forefoot --shoe barefoot --per km",
        ),
    ],
)
def test_the_worked_examples_come_out_letter_by_letter(ask, name, line):
    kept = (EXAMPLES / f"{name}.json").read_text(encoding="utf-8")
    assert ask(f"load {line} --format json")[1].rstrip() == kept.rstrip()


@pytest.mark.parametrize("word", LISTS)
def test_a_list_says_the_same_in_every_format(ask, word):
    data = json.loads(ask(f"{word} --format json")[1])
    rows = list(csv.DictReader(io.StringIO(ask(f"{word} --format csv")[1])))
    table = ask(word)[1]
    key = next(iter(data[0]))
    assert [row[key] for row in rows] == [row[key] for row in data]
    assert list(rows[0]) == list(data[0])
    for row in data:
        assert row[key] in table


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("load --pace 20:00", "--pace '20:00' is not possible; it takes a pace or speed such as"),
        ("load --speed 9.6", "from 1.8 to 9.5 m/s"),
        ("load --surface grass", "--surface 'grass' is not possible; it takes a surface such as"),
        ("load --surface natural-gras", "natural_grass"),
        ("load --slope 60%", "--slope '60%' is not possible; it takes a slope such as 5% or 0.05"),
        ("load --strike heel", "--strike 'heel' is not possible; it takes rearfoot, midfoot"),
        ("load --shoe=boots", "--shoe 'boots' is not possible; it takes conventional, "),
        ("load --arms up", "--arms 'up' is not possible; it takes normal, behind_back"),
        ("load --per mile", "--per 'mile' is not possible; it takes step, km, min"),
        ("load --reference-pace x", "--reference-pace 'x' is not possible"),
        ("load --format xml", "--format 'xml' is not possible; it takes table, json, csv"),
        ("load --speed 3 --pace 5:00", "--speed '3' stands beside --pace '5:00'"),
        ("load --slope", "--slope has no value; it takes 5% or 0.05"),
        ("load --slope --per km", "--slope has no value; it takes 5% or 0.05"),
        ("load --slope --per=km", "--slope has no value; it takes 5% or 0.05"),
        ("load --slope --5%", "--slope '--5%' is not possible; it takes a slope such as 5%"),
        ("load --pace=", "--pace has no value"),
        ("load --spead 3", "option '--spead' is unknown; did you mean --speed"),
        ("load fast", "argument 'fast' has no place here; there is --pace, --speed"),
        ("laod", "command 'laod' is unknown; did you mean load?"),
        ("xyzzy", "command 'xyzzy' is unknown; there is load, run, import"),
        ("picture", "FILE has no value; it takes the name of the file to write"),
        ("picture x.gif", "FILE 'x.gif' is not possible; it takes a name that ends with .png"),
        ("picture x.png y.png", "argument 'y.png' has no place here"),
        ("picture x.png --size 10x10", "--size '10x10' is not possible; it takes width x height"),
        ("picture x.png --size big", "--size 'big' is not possible"),
        ("picture x.png --pace 1:00", "--pace '1:00' is not possible"),
    ],
)
def test_wrong_input_ends_with_two_and_one_line(ask, line, said):
    status, out, err = ask(line)
    assert (status, out) == (2, "")
    assert err.startswith("bodymap: ")
    assert err.count("\n") == 1
    assert said in err


def test_a_value_with_a_line_break_is_still_told_in_one_line(capsys):
    assert cli.main(["load", "--surface", "gr\nass"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_nothing_asked_shows_the_commands(ask):
    assert ask("") == ask("help")


def test_the_version_is_said(ask):
    assert ask("--version")[1].startswith("bodymap 0.")


def test_a_damaged_asset_ends_with_one_line_that_names_it(ask, monkeypatch):
    monkeypatch.setattr(asking, "atlas", lambda: Atlas(Path("/nowhere")))
    status, _, err = ask("load")
    assert (status, err) == (1, "bodymap: sources.csv: cannot be read: No such file or directory\n")


def test_a_table_is_wrapped_to_a_narrow_terminal(ask, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, ask("regions")[1].splitlines())) <= 60


def start(line: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "bodymap", *line.split()],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env=os.environ | environment,
    )


def test_a_reader_that_stops_early_is_no_error():
    running = start("sources --format json")
    assert running.stdout is not None
    running.stdout.read(10)
    running.stdout.close()
    with running:
        assert running.wait() == 0
        assert running.stderr is not None
        assert running.stderr.read() == b""


def test_the_output_is_utf8_on_any_locale():
    with start("load", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0") as running:
        out, _ = running.communicate()
    assert "×1.00" in out.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_is_told_in_one_line():
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "bodymap", "surfaces"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == b"bodymap: stdout: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_wrong_input_ends_with_two_even_where_nothing_can_be_said():
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "bodymap", "loda"],
            stderr=full,
            cwd=Path(__file__).parents[2],
            check=False,
        )
    assert ended.returncode == 2


def test_a_reader_that_is_gone_is_left_in_peace(monkeypatch, tmp_path):
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            return output.fileno()

    with (tmp_path / "output").open("wb") as output:
        monkeypatch.setattr(sys, "stdout", Gone())
        assert cli.main(["surfaces"]) == 0


def test_the_table_names_the_sources_of_every_factor(ask):
    line = "load --slope 5% --surface woodchip --strike forefoot --shoe minimal --arms on_head"
    table = ask(f"{line} --per km")[1]
    rows = csv.DictReader(io.StringIO(ask(f"{line} --per km --format csv")[1]))
    named = dict(part.split(maxsplit=1) for part in table.splitlines() if part.startswith("s"))
    for row in rows:
        if row["factor"].startswith("s"):
            assert set(row["sources"].split(";")) <= set(named[row["factor"]].split(", "))
