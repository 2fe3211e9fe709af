"""What the tests of runs share."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bodymap.runs.log_book import LogBook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.content.atlas import Atlas


@pytest.fixture(scope="session")
def recorded() -> Path:
    """Give the folder of real recordings; they are no part of the project (people's tracks)."""
    beside = Path(__file__).parents[2].parent / "shared" / "runs"
    folder = Path(os.environ.get("BODYMAP_RUNS", beside))
    if not (folder / "manifest.json").is_file():
        pytest.skip("real recordings are not in the project: set BODYMAP_RUNS to their folder")
    return folder


@pytest.fixture
def in_los_angeles(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set this computer's clock to the time of Los Angeles."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this system cannot be set")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def book(tmp_path: Path, atlas: Atlas) -> Iterator[LogBook]:
    """Open a log of its own."""
    with closing(LogBook.open(tmp_path, atlas.tables)) as opened:
        yield opened
