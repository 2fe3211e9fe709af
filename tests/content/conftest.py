"""A copy of the assets that a test may break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from bodymap.resources import asset

if TYPE_CHECKING:
    from pathlib import Path

Break = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("science", "content"):
        shutil.copytree(asset(name), tmp_path / name)
    return tmp_path


@pytest.fixture
def replace(folder: Path) -> Break:
    """Return a function that replaces a text, which must be there, in a file of the copy."""

    def replace_in(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace_in
