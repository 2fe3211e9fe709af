from __future__ import annotations

import configparser
import sys
from pathlib import Path

import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as st

from bodymap.resources import asset
from bodymap.ui import desktop

ENTRY = "applications/org.bodymap.Bodymap.desktop"
KINDS = "mime/packages/org.bodymap.Bodymap.xml"
FILES = "\0"  # no word can hold it
ICON = "icons/hicolor/scalable/apps/org.bodymap.Bodymap.svg"


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def words_of(line: str) -> list[str]:
    """Read an Exec value as the Desktop Entry Specification tells a desktop to."""
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    characters = iter(line)
    value = [escapes[next(characters)] if each == "\\" else each for each in characters]
    words, quoted, word = [], False, ""
    characters = iter(value)
    for each in characters:
        if each == "\\":
            assert quoted
            word += next(characters)
        elif each == '"':
            quoted = not quoted
        elif each == " " and not quoted:
            words.append(word)
            word = ""
        elif each == "%":
            code = next(characters)
            assert code in "%F"
            word += "%" if code == "%" else FILES
        else:
            assert quoted or each not in "\t\n'><~|&;$*?#()`"
            word += each
    return [*words, word]


def exec_of(text: str) -> str:
    return next(line for line in text.split("\n") if line.startswith("Exec=")).removeprefix("Exec=")


names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)


@given(st.lists(names, min_size=1, max_size=4))
def test_any_path_is_read_back_as_it_was(command):
    assert words_of(exec_of(desktop.entry_text(command))) == [*command, FILES]


def test_install_makes_an_entry_with_the_icon_and_remove_takes_both_away(data):
    assert not desktop.is_installed()
    for _ in range(2):
        assert desktop.install() == data / ENTRY
    assert desktop.is_installed()
    assert (data / ICON).read_bytes() == asset("figure/icon.svg").read_bytes()
    for _ in range(2):
        desktop.remove()
    assert not desktop.is_installed()
    left = [each for each in data.rglob("*") if each.is_file()]
    # The desktop's own tool keeps its lists of kinds, now without ours.
    assert all(each.is_relative_to(data / "mime") for each in left)
    assert not any(b"vnd.ant.fit" in each.read_bytes() for each in left)


def test_the_entry_is_a_desktop_entry_that_starts_this_copy(data):
    reader = configparser.RawConfigParser()
    reader.optionxform = str
    reader.read(desktop.install(), encoding="utf-8")
    entry = dict(reader["Desktop Entry"])
    assert (entry["Type"], entry["Icon"]) == ("Application", "org.bodymap.Bodymap")
    python, *rest = words_of(entry["Exec"])
    assert Path(python).is_file()
    assert rest == [str(Path(desktop.__file__).parents[2] / "main.py"), FILES]


def test_an_installed_copy_starts_by_its_own_python(monkeypatch, tmp_path):
    monkeypatch.setattr(desktop, "__file__", str(tmp_path / "bodymap/ui/desktop.py"))
    assert desktop.start_command() == [sys.executable, "-P", "-m", "bodymap"]


def test_the_command_says_what_it_did(data, capsys):
    assert desktop.main("--install-desktop") == 0
    assert str(data / ENTRY) in capsys.readouterr().out
    assert desktop.main("--remove-desktop") == 0
    assert "no longer" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_one_sentence(data, capsys):
    data.write_text("in the way")
    assert desktop.main("--install-desktop") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_other_systems_are_told_that_they_have_no_such_menu(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "win32")
    assert desktop.main("--install-desktop") == 1
    assert "only Linux" in capsys.readouterr().err


def test_the_desktop_is_told_where_it_has_the_tool_for_it(data, tmp_path, monkeypatch):
    tool = tmp_path / "update-desktop-database"
    tool.write_text(f'#!/bin/sh\necho "$*" > "{tmp_path}/told"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    desktop.install()
    assert (tmp_path / "told").read_text() == f"-q {data}/applications\n"


def test_the_entry_offers_to_open_watch_files(data):
    text = desktop.install().read_text(encoding="utf-8")
    (line,) = (each for each in text.splitlines() if each.startswith("MimeType="))
    assert set(line.removeprefix("MimeType=").rstrip(";").split(";")) == {
        "application/vnd.ant.fit", "application/gpx+xml", "application/vnd.garmin.tcx+xml",
    }  # fmt: skip


def test_the_desktop_learns_the_kinds_of_watch_files_where_it_has_the_tool(
    data, tmp_path, monkeypatch
):
    tool = tmp_path / "tools" / "update-mime-database"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$*" >> "{tmp_path}/told"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", "/nowhere")
    desktop.install()
    assert not (data / KINDS).exists()
    monkeypatch.setenv("PATH", str(tool.parent))
    desktop.install()
    desktop.remove()
    assert (tmp_path / "told").read_text() == f"{data}/mime\n" * 2
    assert not (data / KINDS).exists()


def test_a_fit_file_is_known_by_its_bytes_and_tcx_by_its_root():
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    fit, tcx = ElementTree.fromstring(desktop.mime_text())
    (match,) = fit.iter(f"{space}match")
    assert (match.get("offset"), match.get("value")) == ("8", ".FIT")
    (root,) = tcx.iter(f"{space}root-XML")
    assert root.get("localName") == "TrainingCenterDatabase"
