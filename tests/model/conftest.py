"""The program's own tables, read once for the tests of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bodymap.content.science import read_tables

if TYPE_CHECKING:
    from bodymap.model.tables import Tables


@pytest.fixture(scope="session")
def tables() -> Tables:
    return read_tables()
