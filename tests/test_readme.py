"""The README stays true: its links lead somewhere, and its commands are the ones that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bodymap.cli.commands import commands

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
LINKS = re.findall(r"\]\(([^)#]+)\)", TEXT)


def test_the_two_commands_come_first():
    lines = [line.strip() for line in TEXT.splitlines() if line.strip()]
    assert lines[1].startswith("python3 main.py ")
    assert lines[2].startswith("python3 main.py test")


@pytest.mark.parametrize("link", LINKS)
def test_every_picture_and_file_is_there(link):
    assert (ROOT / link).is_file()


def test_there_is_a_picture_of_the_window():
    assert any(link.endswith("explore.png") for link in LINKS)


@pytest.mark.parametrize("word", re.findall(r"^ {4}bodymap (\w+)", TEXT, re.MULTILINE))
def test_every_command_that_is_shown_exists(word):
    assert word in commands() or word == "gui"
