"""A tile that is too narrow leaves out whole conditions and never half a unit."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from bodymap.ui.draw.run_tile import shortened
from bodymap.ui.draw.type import type_font

LINE = "Dry sand · 4:15 /km · level"


@pytest.mark.parametrize("shown", [LINE, "Dry sand · 4:15 /km…", "Dry sand…"])
def test_a_line_is_shortened_by_whole_conditions(qapp, shown):
    metrics = QFontMetrics(type_font("caption"))
    assert shortened(LINE, metrics, metrics.horizontalAdvance(shown)) == shown
