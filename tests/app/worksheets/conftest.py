"""What the tests of worksheets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.make import worksheet
from bodymap.model.conditions import Conditions

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.worksheets.sheet import Worksheet


@pytest.fixture
def make(atlas) -> Callable[..., Worksheet]:
    """Give what makes a worksheet of a choice, for an easy run unless another is given."""

    def made(run=None, sheet=(), **choice):
        return worksheet(SheetChoice(**choice), atlas, run or Conditions(), sheet)

    return made
