"""One atlas for all tests of the app: it never changes."""

from __future__ import annotations

import pytest

from bodymap.content.atlas import Atlas


@pytest.fixture(scope="session")
def atlas():
    made = Atlas()
    made.read_everything()
    return made
