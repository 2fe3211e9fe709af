"""The tabs of the panel's foot stand in one line as long as they can."""

from __future__ import annotations

import pytest

from bodymap.ui.draw.type import application_font
from bodymap.ui.views.column import padding_px
from bodymap.ui.views.panel_foot import PanelFoot, Tab


@pytest.fixture
def foot(qtbot, qapp):
    made = PanelFoot()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("width", "scale"),
    [(440, 1.0), (360, 1.0), (344, 1.0), (360, 1.2), (409, 1.4), (409, 1.5), (409, 2.0)],
)
def test_the_tabs_stand_in_one_line_and_inside_the_padding(foot, qapp, width, scale):
    qapp.setFont(application_font(scale))
    side = padding_px(width)
    foot.show_side(side)
    foot.resize(width, foot.sizeHint().height())
    foot.show()
    tabs = foot.findChildren(Tab)
    assert len({tab.y() for tab in tabs}) == 1
    assert tabs[0].x() < side
    for tab in tabs:
        assert tab.geometry().right() <= width - side + 8
        assert tab.geometry().bottom() < foot.height()


def test_where_even_small_words_have_no_room_they_are_cut_and_told_in_a_tip(foot, qapp):
    qapp.setFont(application_font(1.0))
    foot.show_side(20)
    foot.resize(220, foot.sizeHint().height())
    foot.show()
    foot.grab()
    tabs = foot.findChildren(Tab)
    assert tabs[-1].geometry().right() <= 220
    assert tabs[2].toolTip() == "What people say"
