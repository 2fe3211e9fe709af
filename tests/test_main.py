from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import main

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")

# Stands for the Python that sets up: it writes down what it was asked, makes an environment's
# folder, and fails where a test says so.
STAND_IN = """#!/bin/sh
here="{folder}"
echo "$*" >> "$here/asked"
case "$*" in
*" -V") test ! -e "$here/old-pip" ;;
*"-m venv"*)
    sleep 0.1
    for place; do :; done
    mkdir -p "$place/bin" && cp "$0" "$place/bin/python" ;;
*install*)
    if test -e "$here/failure"; then cat "$here/failure"; exit 1; fi
    echo "  Downloading small-1.whl (3 MB)" ;;
esac
"""


class Workshop:
    """A program folder, a data folder, and a stand-in for Python that remembers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "the program é"
        self.root.mkdir()
        self.venv = self.root / ".venv"
        self.python = folder / "python"
        self.python.write_text(STAND_IN.format(folder=folder), encoding="utf-8")
        self.python.chmod(0o755)

    def asked(self) -> list[str]:
        path = self.folder / "asked"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [line for line in lines if not line.endswith(" -V")]

    def fail(self, output: str) -> None:
        (self.folder / "failure").write_text(output, encoding="utf-8")


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    made = Workshop(tmp_path)
    monkeypatch.setattr(main, "ROOT", made.root)
    monkeypatch.setattr(sys, "executable", str(made.python))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return made


def test_the_first_start_makes_an_environment_and_fills_it(workshop, capsys):
    python = main.environment(["a>=1", "b; python_version < '3.12'"])
    assert python == workshop.venv / "bin/python"
    made, filled = workshop.asked()
    assert made == f"-m venv --clear --without-pip {workshop.venv}"
    assert filled.startswith(f"-m pip --python {python} install ")
    assert filled.endswith("a>=1 b; python_version < '3.12'")
    assert "Downloading small-1.whl (3 MB)" in capsys.readouterr().err


def test_a_later_start_with_the_same_list_does_nothing(workshop, capsys):
    main.environment(["a", "b"])
    before = workshop.asked()
    capsys.readouterr()
    main.environment(["b"])
    assert workshop.asked() == before
    assert capsys.readouterr().err == ""


def test_a_longer_list_is_added_to_the_environment_that_is_there(workshop):
    main.environment(["a"])
    main.environment(["a", "b"])
    assert [line for line in workshop.asked() if "venv --clear" in line] == workshop.asked()[:1]
    assert workshop.asked()[-1].endswith("a b")


def test_a_set_up_that_was_killed_begins_again(workshop):
    workshop.fail("killed")
    with pytest.raises(SystemExit):
        main.environment(["a"])
    (workshop.folder / "failure").unlink()
    main.environment(["a"])
    assert sum("venv --clear" in line for line in workshop.asked()) == 2
    assert main.is_ready(workshop.venv, ["a"])


def test_an_addition_that_was_killed_begins_again_too(workshop):
    main.environment(["a"])
    workshop.fail("killed")
    with pytest.raises(SystemExit):
        main.environment(["a", "b"])
    assert not main.is_ready(workshop.venv, ["a"])


@pytest.mark.parametrize(
    "damage",
    [
        lambda venv: (venv / "ready.txt").write_text("Python 3.2 on mars\na"),
        lambda venv: (venv / "ready.txt").write_bytes(b"\xff\xfe"),
        lambda venv: (venv / "ready.txt").write_text(""),
        lambda venv: (venv / "bin/python").unlink(),
    ],
)
def test_an_environment_of_another_python_or_a_damaged_one_is_made_anew(workshop, damage):
    main.environment(["a"])
    damage(workshop.venv)
    main.environment(["a"])
    assert sum("venv --clear" in line for line in workshop.asked()) == 2


def test_two_starts_at_once_set_up_once(workshop):
    starts = [threading.Thread(target=main.environment, args=(["a"],)) for _ in range(2)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert len(workshop.asked()) == 2


def test_a_folder_that_cannot_be_written_sends_the_environment_to_the_data_folder(workshop):
    workshop.venv.write_text("in the way")
    python = main.environment(["a"])
    assert python == workshop.folder / "data/bodymap/venv/bin/python"
    before = workshop.asked()
    assert main.environment(["a"]) == python
    assert workshop.asked() == before


def test_no_folder_that_can_be_written_is_one_sentence(workshop, monkeypatch):
    workshop.venv.write_text("in the way")
    monkeypatch.setenv("XDG_DATA_HOME", str(workshop.venv))
    with pytest.raises(SystemExit, match=r"^Bodymap: it can't be set up in .* nor in .*\.$"):
        main.environment(["a"])


def test_a_pip_that_is_too_old_is_left_alone(workshop):
    (workshop.folder / "old-pip").touch()
    main.environment(["a"])
    made, filled = workshop.asked()
    assert made == f"-m venv --clear {workshop.venv}"
    assert filled.startswith("-m pip install")


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: [Errno 28] No space left on device\n", "the disk is full"),
        ("NewConnectionError('Failed to establish')\nERROR: No matching", "can't reach pypi.org"),
        ("NameResolutionError: Failed to resolve 'pypi.org'\n", "can't reach pypi.org"),
        ("Error: Command '-m ensurepip' returned 1\n", "pip is missing"),
        ("Collecting a\nERROR: No matching distribution\n", "ERROR: No matching distribution"),
        ("", "no reason given"),
    ],
)
def test_a_set_up_that_fails_says_why_in_one_sentence(workshop, output, sentence):
    workshop.fail(output)
    with pytest.raises(SystemExit) as stopped:
        main.environment(["a"])
    assert sentence in stopped.value.code
    assert "\n" not in stopped.value.code


def test_the_checks_need_what_the_tests_need_and_more():
    plain, test, check = (set(main.requirements(each)) for each in ("", "test", "check"))
    assert plain < test < check
    assert any(line.startswith("pytest>") for line in test)


def test_an_old_python_gets_one_sentence():
    source = Path(main.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    old = (
        "import sys; sys.version_info = (3, 10); exec(compile(sys.stdin.read(), 'main.py', 'exec'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", old], input=source, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "3.11 or newer" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.fixture
def copy(tmp_path):
    """The launcher in a folder with an awkward name, set up with this very Python."""
    root = Path(main.__file__).parent
    there = tmp_path / "Läufer's folder 100%"
    for name in ("bodymap/__init__.py", "bodymap/__main__.py", "bodymap/resources.py",
                 "bodymap/words.py", "bodymap/ui/__init__.py", "bodymap/ui/system.py",
                 "assets/linux/packages.txt", "assets/science/muscles.csv",
                 "main.py", "pyproject.toml"):  # fmt: skip
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / name, there / name)
    (there / "bodymap/cli.py").write_text(
        "import os\ndef main(words):\n    print(os.getcwd(), *words, sep='|')\n    return 5\n"
    )
    (there / ".venv/bin").mkdir(parents=True)
    (there / ".venv/bin/python").symlink_to(sys.executable)
    ready = "\n".join([main.MADE_BY, *main.requirements("test")])
    (there / ".venv/ready.txt").write_text(ready, encoding="utf-8")
    return there


def test_other_words_go_to_the_command_line_in_the_folder_of_the_person(copy, tmp_path):
    words = ["load", "--pace", "5:00/km", "ein Wört"]
    done = subprocess.run(
        [sys.executable, str(copy / "main.py"), *words],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "|".join([str(tmp_path), *words]) + "\n"
    assert (done.returncode, done.stderr) == (5, "")


def test_a_window_without_a_screen_is_refused_before_anything_is_set_up(copy, monkeypatch):
    shutil.rmtree(copy / ".venv")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    done = subprocess.run(
        [sys.executable, str(copy / "main.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert not (copy / ".venv").exists()
