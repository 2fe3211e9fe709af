from __future__ import annotations

import _ctypes
import os
import sys

import pytest

from bodymap.resources import AssetsMissingError
from bodymap.ui import system
from bodymap.ui.system import Need

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries")
THERE = _ctypes.__file__


@pytest.fixture
def library_list(tmp_path, monkeypatch):
    """Write the list of libraries that Qt is said to need."""
    path = tmp_path / "packages.txt"

    def write(*lines: str) -> None:
        path.write_text("# a comment\n\n" + "\n".join(lines), encoding="utf-8")

    monkeypatch.setattr(system, "asset", lambda _: path)
    return write


@pytest.fixture
def no_screen(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("", Need.WINDOW),
        ("gui", Need.WINDOW),
        ("gui --first-frame", Need.WINDOW),
        ("gui --picture a.png --size 800x600", Need.PICTURE),
        ("gui --picture=a.png", Need.PICTURE),
        ("picture a.svg", Need.PICTURE),
        ("stride a.gif --pace 4:00", Need.PICTURE),
        ("worksheet a.pdf --kind match", Need.PICTURE),
        ("worksheet --help", Need.NOTHING),
        ("lesson.toml", Need.WINDOW),
        ("gui --help", Need.PICTURE),
        ("picture --help", Need.NOTHING),
        ("load --pace 5:00", Need.NOTHING),
        ("--install-desktop", Need.NOTHING),
        ("morning.fit", Need.WINDOW),
        ("morning.FIT.gz evening.gpx", Need.WINDOW),
        ("--fit", Need.NOTHING),
    ],
)
def test_only_the_words_that_draw_need_qt(words, need):
    assert system.need_of(words.split()) is need


def test_a_first_word_that_is_a_file_opens_the_window_but_a_command_stays_one(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "runs of may").mkdir()
    for name in ("load", "17217864"):
        (tmp_path / name).touch()
    assert system.need_of(["./runs of may"]) is Need.WINDOW
    assert system.need_of([str(tmp_path / "17217864")]) is Need.WINDOW
    assert system.need_of(["load"]) is Need.NOTHING
    assert system.need_of(["./nothing"]) is Need.NOTHING


def test_every_line_of_the_list_names_a_library_its_screen_and_three_packages():
    known = list(system._libraries())
    assert {each.screen for each in known} == {"all", "x11", "wayland"}
    assert all(".so." in each.soname for each in known)


def test_a_missing_library_is_one_sentence_with_the_packages_of_each_family(library_list):
    library_list("libno.so.1 all libno1 no-fedora no-arch", f"{THERE} all there there there")
    assert system.obstacle(Need.PICTURE) == (
        "Qt needs system libraries that are missing (libno.so.1). Install them with "
        "'sudo apt install libno1' (Fedora: 'sudo dnf install no-fedora', "
        "Arch: 'sudo pacman -S no-arch') and start again."
    )
    assert system.obstacle(Need.NOTHING) == ""


def test_a_picture_needs_no_library_of_a_screen(library_list):
    library_list("libno.so.1 x11 libno1 a b", "libno.so.2 wayland libno2 a b")
    assert system.obstacle(Need.PICTURE) == ""


def test_of_two_screens_the_one_that_lacks_less_is_taken(library_list, monkeypatch):
    library_list("libno.so.1 x11 libno1 a b", f"{THERE} wayland there a b")
    monkeypatch.setattr(system, "_screens", lambda: ["wayland", "x11"])
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert system.obstacle(Need.WINDOW) == ""
    monkeypatch.setattr(system, "_screens", lambda: ["x11"])
    assert "libno1" in system.obstacle(Need.WINDOW)


@pytest.mark.usefixtures("no_screen")
def test_a_window_needs_a_screen_and_a_picture_does_not():
    assert "no screen" in system.obstacle(Need.WINDOW)
    assert "no screen" not in system.obstacle(Need.PICTURE)


@pytest.mark.usefixtures("no_screen")
def test_a_screen_that_does_not_answer_is_no_screen(monkeypatch, tmp_path):
    monkeypatch.setenv("DISPLAY", ":7654")
    monkeypatch.setenv("WAYLAND_DISPLAY", "nowhere")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert system.obstacle(Need.WINDOW)


def test_offscreen_a_window_needs_no_screen(monkeypatch, no_screen):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "no screen" not in system.obstacle(Need.WINDOW)


def test_a_picture_is_drawn_offscreen_unless_another_way_was_chosen(monkeypatch, no_screen):
    system.draw_offscreen(Need.WINDOW)
    assert "QT_QPA_PLATFORM" not in os.environ
    system.draw_offscreen(Need.PICTURE)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
    system.draw_offscreen(Need.PICTURE)
    assert os.environ["QT_QPA_PLATFORM"] == "minimal"


def test_a_picture_needs_no_word_about_the_locale(monkeypatch, no_screen):
    for name, kept in (("C", "C.UTF-8"), ("de_DE.UTF-8", "de_DE.UTF-8")):
        monkeypatch.setenv("LC_ALL", name)
        system.draw_offscreen(Need.PICTURE)
        assert os.environ["LC_ALL"] == kept


@pytest.mark.parametrize(
    ("line", "said"), [("liba.so all", "line 3 does not hold five words"), ("\udcff", "be read")]
)
def test_a_damaged_list_of_libraries_is_told_in_one_sentence(library_list, line, said):
    library_list("x")
    system.asset("").write_bytes(f"# a comment\n\n{line}".encode(errors="surrogateescape"))
    with pytest.raises(AssetsMissingError, match=rf"packages\.txt of Bodymap is damaged.*{said}"):
        system.obstacle(Need.PICTURE)
    assert said in system.provide(Need.PICTURE)


APT = """#!/bin/sh
echo "$*" >> "{folder}/asked"
case "$1" in
update) : > "{folder}/lists" ;;
install) test -e "{folder}/lists" && cp "{there}" "{folder}/libnew.so.1" ;;
esac
"""


@pytest.fixture
def apt(tmp_path, monkeypatch):
    """A stand-in for apt-get whose package lists are empty at first."""
    tool = tmp_path / "apt-get"
    tool.write_text(APT.format(folder=tmp_path, there=THERE), encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return tmp_path


def test_root_with_apt_gets_the_libraries_installed(apt, library_list, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    library_list(f"{apt}/libnew.so.1 all libnew1 a b")
    assert system.provide(Need.PICTURE) == ""
    install = "install --yes --no-install-recommends libnew1"
    assert (apt / "asked").read_text().splitlines() == [install, "update", install]
    assert "apt-get installs libnew1" in capsys.readouterr().err


def test_anybody_else_is_told_what_to_install(apt, library_list, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    library_list(f"{apt}/libnew.so.1 all libnew1 a b")
    assert "sudo apt install libnew1" in system.provide(Need.PICTURE)
    assert not (apt / "asked").exists()
