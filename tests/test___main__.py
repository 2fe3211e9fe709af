from __future__ import annotations

import subprocess
import sys

import pytest

import bodymap.__main__ as start
from bodymap import resources
from bodymap.resources import AssetsMissingError


@pytest.fixture
def words(monkeypatch):
    return lambda *given: monkeypatch.setattr(sys, "argv", ["bodymap", *given])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a screen")
def test_a_window_without_a_screen_ends_with_one_sentence(words, monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    words()
    assert start.main() == 1
    said = capsys.readouterr().err
    assert said.startswith("Bodymap: There is no screen")
    assert said.count("\n") == 1


def test_missing_assets_end_with_one_sentence(words, monkeypatch, capsys):
    def missing(name: str) -> None:
        message = "the assets are gone"
        raise AssetsMissingError(message)

    monkeypatch.setattr(start.system, "asset", missing)
    words("gui")
    assert start.main() == 1
    assert capsys.readouterr().err == "Bodymap: the assets are gone\n"


def test_the_menu_entry_has_an_option_of_its_own(words, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    words("--install-desktop")
    assert start.main() == 0
    assert list(tmp_path.glob("applications/*.desktop"))


def test_an_option_that_changes_the_menu_takes_no_other_word(words, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    words("--install-desktop", "--help")
    assert start.main() == 2
    said = "bodymap: --install-desktop stands alone; '--help' is too much\n"
    assert capsys.readouterr().err == said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("word", "status"), [("surfaces", 0), ("loda", 2)])
def test_closed_streams_are_no_obstacle(words, monkeypatch, word, status):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    words(word)
    assert start.main() == status
    sys.stdout.close()
    sys.stderr.close()


def test_a_file_that_is_not_there_is_one_line(words, monkeypatch, capsys):
    monkeypatch.setattr(start.system, "obstacle", lambda _need: "")
    words("morning.fit")
    with pytest.raises(SystemExit) as end:
        start.main()
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert said == "bodymap gui: morning.fit: there is no such file or folder\n"


def test_the_command_line_starts_without_qt(tmp_path):
    script = (
        "import sys; sys.argv = ['bodymap', 'surfaces']; import bodymap.__main__ as start;"
        "start.main(); print('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=resources.assets_folder().parent, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "False"
