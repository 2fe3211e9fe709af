"""What the tests of runs share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def recorded() -> Path:
    """Give the folder of real recordings; they are no part of the project (people's tracks)."""
    beside = Path(__file__).parents[2].parent / "shared" / "runs"
    folder = Path(os.environ.get("BODYMAP_RUNS", beside))
    if not (folder / "manifest.json").is_file():
        pytest.skip("real recordings are not in the project: set BODYMAP_RUNS to their folder")
    return folder
