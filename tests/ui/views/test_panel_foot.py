"""The tabs of the panel's foot stand in one line as long as they can."""

from __future__ import annotations

import pytest

from bodymap.ui.draw.type import application_font, load_fonts
from bodymap.ui.views.column import padding_px
from bodymap.ui.views.panel_foot import PanelFoot, Tab


@pytest.fixture
def foot(qtbot, qapp):
    load_fonts()
    made = PanelFoot()
    qtbot.addWidget(made)
    yield made
    qapp.setFont(application_font())


@pytest.mark.parametrize(
    ("width", "scale", "rows"),
    [(440, 1.0, 1), (360, 1.0, 1), (344, 1.0, 1), (360, 1.2, 1), (409, 1.4, 1), (409, 2.0, 2)],
)
def test_the_tabs_stand_in_one_line_and_inside_the_padding(foot, qapp, width, scale, rows):
    qapp.setFont(application_font(scale))
    side = padding_px(width)
    foot.show_side(side)
    foot.resize(width, foot.heightForWidth(width))
    foot.show()
    tabs = foot.findChildren(Tab)
    assert len({tab.y() for tab in tabs}) == rows
    assert tabs[0].x() < side
    for tab in tabs:
        assert tab.geometry().right() <= width - side + 8
        assert tab.geometry().bottom() < foot.height()
